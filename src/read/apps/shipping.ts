import { groupPairs } from '../../model/group-by.js';
import { ships, type BuiltTarget } from '../../model/target.js';
import type { BuiltTargets } from './built-targets.js';
import { createClosures } from './closures.js';

/**
 * Tells in which apps files ship.
 * @param built The targets of the repository.
 * @returns For a file, the apps that take it, that contain an extension, App Clip or watch app that takes it, or that any of these is
 * linked with a library that takes it; empty where only tests and tools take it; null where nothing says.
 */
export function createShipping({ targets, takersOf }: BuiltTargets): (file: string) => readonly BuiltTarget[] | null {
  const shippers = shippersByTarget(targets);
  const lists = new Map<string, readonly BuiltTarget[]>();
  return (file) => {
    const takers = takersOf(file);
    const apps = [...new Set(takers.flatMap((taker) => shippers.get(taker) ?? []))];
    // A library that no app is seen to link may be in any of them.
    if (apps.length === 0 && !(takers.length > 0 && !takers.some(ships))) return null;
    const key = apps.map(({ id }) => id).join('\n');
    const list = lists.get(key) ?? apps;
    lists.set(key, list);
    return list;
  };
}

/** Whether something ships by itself: an app, and a watch app that no app contains. */
function appsAmong(targets: readonly BuiltTarget[]): readonly BuiltTarget[] {
  const embedded = new Set(targets.flatMap(({ embeds }) => embeds));
  return targets.filter(({ id, kind }) => kind === 'app' || (kind === 'watch-app' && !embedded.has(id)));
}

/** The apps that each target is part of. */
function shippersByTarget(targets: readonly BuiltTarget[]): ReadonlyMap<BuiltTarget, readonly BuiltTarget[]> {
  const { shippedIn } = createClosures(targets);
  return groupPairs(appsAmong(targets).flatMap((app) => Array.from(shippedIn(app), (part) => [part, app] as const)));
}
