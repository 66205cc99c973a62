/**
 * Names the privacy manifest of a file after the words "the privacy manifest": the file itself, or the configuration that holds it.
 * @param file Path relative to the root.
 */
export function manifestIn(file: string): string {
  return file.endsWith('.xcprivacy') ? file : `in ${file}`;
}
