import { manifests } from './index.js';
import type { ManifestContent, ManifestContents, ManifestReader } from './manifest.js';

/** A manifest's path and bytes. */
export interface ManifestFile extends ManifestContent {
  readonly path: string;
}

/** Whether a path is a manifest of any format. */
export function isManifest(path: string): boolean {
  return manifests.some((manifest) => manifest.matches(path));
}

/**
 * Reads manifests, each with every format that claims it.
 * @param files In the order of their paths.
 */
export async function readManifests(files: readonly ManifestFile[]): Promise<ManifestContents> {
  const readers = new Map<string, ManifestReader>();
  const contents: ManifestContents[] = [];
  for (const file of files) {
    for (const manifest of manifests.filter((candidate) => candidate.matches(file.path))) {
      const reader = readers.get(manifest.name) ?? (await manifest.load());
      readers.set(manifest.name, reader);
      contents.push(reader.read(file.path, file));
    }
  }
  return {
    dependencies: contents.flatMap(({ dependencies }) => dependencies),
    declarations: contents.flatMap(({ declarations }) => declarations),
    problems: contents.flatMap(({ problems }) => problems),
  };
}
