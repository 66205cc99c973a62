import type { BuiltTarget } from '../../model/target.js';
import { remembered } from './remembered.js';

/** Which targets are built into which. */
export interface Closures {
  /** The app itself and what ships in it with an executable of its own; sorted by kind and name, the app first. */
  bundlesOf(app: BuiltTarget): readonly BuiltTarget[];
  /** A target with the libraries that are linked into it, directly or through others. */
  linkedInto(target: BuiltTarget): ReadonlySet<BuiltTarget>;
  /** Everything that ships in an app: what it links and embeds, directly or through others. */
  shippedIn(app: BuiltTarget): ReadonlySet<BuiltTarget>;
}

/**
 * Follows what targets link and embed.
 * @param targets All targets of the repository.
 */
export function createClosures(targets: readonly BuiltTarget[]): Closures {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const named = (ids: readonly string[]): readonly BuiltTarget[] => ids.flatMap((id) => byId.get(id) ?? []);
  const linked = remembered((target: BuiltTarget) => reachable([target], ({ links }) => named(links)));
  const embedded = remembered((app: BuiltTarget) => reachable([app], ({ embeds }) => named(embeds)));
  return {
    bundlesOf: (app) => [app, ...[...embedded(app)].filter((target) => target !== app).sort(byKindAndName)],
    linkedInto: linked,
    shippedIn: remembered((app: BuiltTarget) => reachable([app], ({ links, embeds }) => named([...links, ...embeds]))),
  };
}

/**
 * Follows what targets refer to. They can do so in a circle: each is followed once.
 * @param from Where to begin; part of the result.
 * @param next What a target refers to.
 */
export function reachable<Target>(from: readonly Target[], next: (target: Target) => readonly Target[]): ReadonlySet<Target> {
  const found = new Set(from);
  // A set gives what is added while it is walked.
  for (const target of found) for (const other of next(target)) found.add(other);
  return found;
}

function byKindAndName(a: BuiltTarget, b: BuiltTarget): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}
