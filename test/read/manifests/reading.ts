import type { Manifest, ManifestContents } from '../../../src/read/manifests/manifest.js';

/**
 * Reads a text with a format, as the audit does.
 * @param manifest The format.
 * @param file Its path.
 * @param lines The text's lines.
 */
export async function readLines(manifest: Manifest, file: string, ...lines: readonly string[]): Promise<ManifestContents> {
  const text = lines.join('\n');
  const reader = await manifest.load();
  return reader.read(file, { bytes: new TextEncoder().encode(text), text });
}

/**
 * What a reader found, one text a dependency: `line:column name version`.
 * @param contents What it gave.
 */
export function summary(contents: ManifestContents): readonly string[] {
  return contents.dependencies.map(
    ({ place, name, version }) => `${String(place.line)}:${String(place.column)} ${name} ${version ?? '-'}`,
  );
}

/**
 * What a reader could not understand, one text a problem: `line message`.
 * @param contents What it gave.
 */
export function problems(contents: ManifestContents): readonly string[] {
  return contents.problems.map(({ place, message }) => `${String(place.line)} ${message}`);
}
