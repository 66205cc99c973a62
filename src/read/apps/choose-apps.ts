import type { AuditedApp } from '../../model/app.js';
import type { Assessment } from '../../model/assessment.js';
import type { Dependency } from '../../model/dependency.js';
import type { Place } from '../../model/place.js';
import { UsageError } from '../../model/usage-error.js';
import { nearest } from '../../catalog/spelling/nearest.js';
import type { OwnedApp, OwnedFiles } from './audited-apps.js';

/** Which app of a repository is asked for; all of them where nothing is. */
export interface AppChoice {
  /** The id of an app, as `--app` gives it. */
  readonly app: string | null;
  /** The name of a target, as `--target` gives it. */
  readonly target: string | null;
}

/** No choice: every app. */
export const everyApp: AppChoice = { app: null, target: null };

/** What one assessment is about. */
export interface Scope {
  /**
   * `app`: one of several. `target`: one of its targets. `rest`: what no app ships. `repository`: everything, where there is one
   * app or none.
   */
  readonly kind: Assessment['scope'];
  /** Null in a repository without an app, and for what no app ships. */
  readonly app: AuditedApp | null;
  /** Whether a file belongs to it. */
  has(file: string): boolean;
  /** Whether it is built with a dependency. */
  hasDependency(dependency: Dependency): boolean;
  /** Whether what a manifest declares at a place is about it. */
  isToldAt(place: Place): boolean;
  /** The name of the target of the app that takes a file, of several the app's own; null where nothing says. */
  targetOf(file: string): string | null;
}

/**
 * Tells what to assess: each app that is asked for. A repository with one app is assessed whole, and one without an app as well.
 * @param owned The apps of the repository, and what is in none of them.
 * @param choice What is asked for; of an app of which a target is chosen, only what that target builds is left.
 * @throws {UsageError} When there is no such app or target, or several apps have a target of that name.
 */
export function chooseScopes({ apps, isLeft, isLeftDependency }: OwnedFiles, choice: AppChoice): readonly [Scope, ...Scope[]] {
  const chosen = choice.app === null ? apps : [pickApp(apps, choice.app)];
  if (choice.target !== null) return [scopeOf('target', pickTarget(chosen, choice.target))];
  const [first, ...others] = chosen;
  if (first === undefined) return [{ kind: 'repository', app: null, ...whole, targetOf: nothing }];
  if (apps.length === 1) return [{ ...scopeOf('repository', first), ...whole }];
  const rest: Scope = {
    kind: 'rest',
    app: null,
    has: isLeft,
    hasDependency: isLeftDependency,
    isToldAt: ({ file }) => isLeft(file),
    targetOf: nothing,
  };
  return [scopeOf('app', first), ...others.map((app) => scopeOf('app', app)), ...(choice.app === null ? [rest] : [])];
}

/**
 * Tells of which apps a choice leaves every finding.
 * @param choice What is asked for.
 * @returns Whether all of an app is audited; for null, whether everything is.
 */
export function coverageOf({ app, target }: AppChoice): (id: string | null) => boolean {
  return (id) => target === null && (app === null || app === id);
}

const everything = (): boolean => true;
const whole = { has: everything, hasDependency: everything, isToldAt: everything };
const nothing = (): null => null;

function scopeOf(kind: Scope['kind'], { id, isSample, targets, has, hasDependency, isToldAt }: OwnedApp): Scope {
  return {
    kind,
    app: { id, isSample, targets: targets.map(({ name, kind: of }) => ({ name, kind: of })) },
    has,
    hasDependency,
    isToldAt,
    targetOf: (file) => targets.find((target) => target.takes(file))?.name ?? null,
  };
}

function pickApp(apps: readonly OwnedApp[], id: string): OwnedApp {
  const app = apps.find((one) => one.id === id);
  if (app !== undefined) return app;
  throw noSuch(
    `no app called ${id}`,
    id,
    apps.map((one) => one.id),
    '--app',
  );
}

function pickTarget(apps: readonly OwnedApp[], name: string): OwnedApp {
  const all = apps.flatMap((app) => app.targets.map((target) => ({ app, target })));
  const [first, ...others] = all.filter(({ target }) => target.name === name);
  if (first === undefined)
    throw noSuch(`no target called ${name}`, name, [...new Set(all.map(({ target }) => target.name))], '--target');
  if (others.length > 0)
    throw new UsageError(`Several apps have a target called ${name}.`, [
      `Add --app with one of these names: ${[first, ...others].map(({ app }) => app.id).join(', ')}.`,
    ]);
  const { app, target } = first;
  return {
    id: app.id,
    isSample: app.isSample,
    targets: [target],
    has: (file) => target.has(file),
    hasDependency: (dependency) => target.hasDependency(dependency),
    isToldAt: (place) => target.has(place.file) && app.isToldAt(place),
  };
}

/** More names than anyone reads in a sentence. */
const mostNamed = 20;

function noSuch(what: string, written: string, names: readonly string[], flag: string): UsageError {
  const [near] = nearest(written, names, 1);
  const more = names.length > mostNamed ? `, and ${String(names.length - mostNamed)} more` : '';
  const list =
    names.length === 0
      ? `Remove ${flag}. The audit can tell no apps apart here.`
      : `Pass one of these names to ${flag}: ${names.slice(0, mostNamed).join(', ')}${more}.`;
  return new UsageError(`The audit found ${what}.`, [...(near === undefined ? [] : [`Did you mean ${near}?`]), list]);
}
