import type { ManifestContents } from '../manifest.js';

/**
 * Says that a binary lock file is not read: what package.json requires is all that is known then.
 * @param file Path relative to the root.
 */
export function read(file: string): ManifestContents {
  return {
    dependencies: [],
    declarations: [],
    problems: [
      {
        kind: 'partial',
        place: { file, line: 1, column: 1 },
        message: 'The audit does not read the binary lock file of Bun, so it does not know the versions in it.',
        remedy: 'Run bun install --save-text-lockfile and commit bun.lock instead.',
      },
    ],
  };
}
