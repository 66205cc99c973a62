import type { ManifestContents } from '../manifest.js';

/**
 * Reads ProjectSettings/ProjectVersion.txt: its folder is built by Unity, which makes the Info.plist. What code of the editor, packages
 * and their settings write into it no file of the repository need show (https://docs.unity3d.com/Manual/iphone-GettingStarted.html).
 * @param file Path relative to the root.
 */
export function read(file: string): ManifestContents {
  const place = { file, line: 1, column: 1 };
  return { dependencies: [], declarations: [{ kind: 'generated-info-plist', tool: 'Unity', place }], problems: [] };
}
