import type { Note } from '../../model/assessment.js';
import type { BuildPlatforms, Declaration } from '../../model/declaration.js';
import type { Place } from '../../model/place.js';
import type { BuiltTarget, Targets } from '../../model/target.js';
import { folderOf, isWithin } from '../../model/path.js';
import { remembered } from './remembered.js';

/** What of a repository macOS alone runs. */
export interface MacOnly {
  /** Whether a file belongs to what is built for macOS alone. */
  has(file: string): boolean;
  /** What a reader should know of it; empty where there is nothing. */
  readonly notes: readonly Note[];
}

/**
 * Finds the folders whose projects build for macOS alone. A folder in which another project builds for iOS, or does not say for
 * what, may share its code with that one, and counts as iOS.
 * @param declarations Everything that the manifests declare.
 */
export function findMacOnly(declarations: readonly Declaration[]): MacOnly {
  const built = declarations.filter((declaration) => declaration.kind === 'build-platforms');
  const shared = built.filter(({ isMacOnly }) => !isMacOnly).map(homeOf);
  const folders = new Map<string, BuildPlatforms>();
  for (const declaration of built) {
    const folder = homeOf(declaration);
    if (declaration.isMacOnly && !folders.has(folder) && !shared.some((other) => isWithin(other, folder)))
      folders.set(folder, declaration);
  }
  const names = [...folders.keys()];
  return macOnlyAt(
    (file) => names.some((folder) => isWithin(file, folder)),
    [...folders.values()].map(({ place }) => place),
  );
}

/**
 * Adds what only targets for other systems take, in projects that build for iOS too.
 * @param found What projects build for macOS alone.
 * @param targets The targets of all projects.
 */
export function withOtherTargets(found: MacOnly, { built, takersOf }: Pick<Targets, 'built' | 'takersOf'>): MacOnly {
  const others = built.filter(isForOthers);
  if (others.length === 0) return found;
  const isTaken = remembered((file: string) => {
    const takers = takersOf(file);
    return takers.length > 0 && takers.every(isForOthers);
  });
  const has = (file: string): boolean => found.has(file) || isTaken(file);
  const ofMac = [...found.notes.flatMap((note) => note.places), ...placesOf(others.filter(isForMac))];
  const notes = [...macOnlyAt(has, ofMac).notes, ...notesOn(placesOf(others.filter((each) => !isForMac(each))))];
  return { has, notes };
}

/**
 * Tells whether a target is built for systems that no app for iOS runs on.
 * @param target Any target.
 */
export function isForOthers({ platforms }: Pick<BuiltTarget, 'platforms'>): boolean {
  return platforms.length > 0 && platforms.every((platform) => platform === 'macos' || platform === 'other');
}

function isForMac({ platforms }: BuiltTarget): boolean {
  return platforms.every((platform) => platform === 'macos');
}

/** One place a project. */
function placesOf(targets: readonly BuiltTarget[]): readonly Place[] {
  return [...new Map(targets.map(({ place }) => [place.file, place])).values()];
}

function macOnlyAt(has: MacOnly['has'], places: readonly Place[]): MacOnly {
  const text = 'The audit left out code and property lists that are built for macOS only.';
  return { has, notes: places.length === 0 ? [] : [{ topic: 'macos-only', text, places }] };
}

function notesOn(places: readonly Place[]): readonly Note[] {
  const text = 'The audit left out code that is built for Android, Windows and other systems only.';
  return places.length === 0 ? [] : [{ topic: 'other-systems-only', text, places }];
}

/** The folder that a project file speaks for: of an Xcode bundle, the one that it lies in. */
function homeOf({ place: { file } }: BuildPlatforms): string {
  const bundle = /(?:^|\/)[^/]+\.(?:xcodeproj|xcworkspace)\//.exec(file);
  return bundle === null ? folderOf(file) : file.slice(0, bundle.index);
}
