import type { Dependency } from '../../model/dependency.js';
import type { Problem } from '../../model/problem.js';
import type { ComputedPart } from './manifest.js';

/**
 * What manifests compute and no lock file tells.
 * @param computed The computed parts of all manifests.
 * @param dependencies Those of all manifests and lock files.
 */
export function unlocked(computed: readonly ComputedPart[], dependencies: readonly Dependency[]): readonly Problem[] {
  if (computed.length === 0) return [];
  const locked = new Set(
    dependencies.filter(({ basis }) => basis === 'resolved').map(({ ecosystem, place }) => `${ecosystem} ${homeOf(place.file)}`),
  );
  return computed
    .filter(
      ({ problem, ecosystem }) => !foldersAround(problem.place.file).some((folder) => locked.has(`${ecosystem ?? ''} ${folder}`)),
    )
    .map(({ problem }) => problem);
}

/** The folder whose manifests a lock file resolves: around Xcode's project or workspace, and around Tuist's own folder. */
function homeOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  const inside = folders.findIndex((folder) => /\.(?:xcodeproj|xcworkspace)$|^(?:Tuist|\.swiftpm)$/.test(folder));
  return folders.slice(0, inside === -1 ? folders.length : inside).join('/');
}

/** The folder of a file, and those around it up to the root. */
function foldersAround(file: string): readonly string[] {
  const folders = file.split('/').slice(0, -1);
  return [...folders.keys(), folders.length].map((length) => folders.slice(0, length).join('/'));
}
