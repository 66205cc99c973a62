import type { Note } from '../../model/assessment.js';
import type { BuildPlatforms, Declaration } from '../../model/declaration.js';

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
  const shared = built.filter(({ isMacOnly }) => !isMacOnly).map(folderOf);
  const folders = new Map<string, BuildPlatforms>();
  for (const declaration of built) {
    const folder = folderOf(declaration);
    if (declaration.isMacOnly && !folders.has(folder) && !shared.some((other) => isWithin(other, folder)))
      folders.set(folder, declaration);
  }
  const names = [...folders.keys()];
  return {
    has: (file) => names.some((folder) => isWithin(file, folder)),
    notes:
      folders.size === 0
        ? []
        : [
            {
              topic: 'macos-only',
              text: 'The audit left out code and property lists that are built for macOS only.',
              places: [...folders.values()].map(({ place }) => place),
            },
          ],
  };
}

/** The folder that a project file speaks for: of an Xcode bundle, the one that it lies in. */
function folderOf({ place: { file } }: BuildPlatforms): string {
  const bundle = /(?:^|\/)[^/]+\.(?:xcodeproj|xcworkspace)\//.exec(file);
  return bundle === null ? file.slice(0, Math.max(file.lastIndexOf('/'), 0)) : file.slice(0, bundle.index);
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
