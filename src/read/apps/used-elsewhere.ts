import type { TargetKind } from '../../model/target.js';
import type { KnownTarget } from './known-target.js';

/** What a target is, once it is known who uses it. */
export interface Purpose {
  readonly kind: TargetKind;
  readonly platforms: readonly string[];
}

const shipping: ReadonlySet<TargetKind> = new Set<TargetKind>(['app', 'extension', 'app-clip', 'watch-app']);

/**
 * Tells what targets are for: where projects name all that they use, a library that programs use and no app does is part of these alone.
 * @param targets All that are built.
 * @param usersOf The targets that are built with a target, directly or through others.
 */
export function purposesOf(
  targets: readonly KnownTarget[],
  usersOf: (target: KnownTarget) => ReadonlySet<KnownTarget>,
): (target: KnownTarget) => Purpose {
  const purposes = new Map(targets.map((each) => [each, purposeOf(each, usersOf)]));
  return (target) => purposes.get(target) ?? { kind: target.kind, platforms: target.settings.platforms };
}

function purposeOf(target: KnownTarget, usersOf: (target: KnownTarget) => ReadonlySet<KnownTarget>): Purpose {
  const own = { kind: target.kind, platforms: target.settings.platforms };
  if (target.kind !== 'library' || target.project.namesAllUses !== true) return own;
  const users = [...usersOf(target)];
  const programs = users.filter(({ kind }) => kind === 'tool');
  if (programs.length === 0 || users.some(({ kind }) => shipping.has(kind))) return own;
  const isForSystems = programs.every(({ settings: { platforms } }) => platforms.length > 0);
  return { kind: 'tool', platforms: isForSystems ? [...new Set(programs.flatMap(({ settings }) => settings.platforms))] : [] };
}
