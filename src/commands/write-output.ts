import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../model/usage-error.js';

/**
 * Writes a report.
 * @param file Where to, or null for standard output.
 * @param text The report.
 * @throws {UsageError} When the file cannot be written.
 */
export function writeOutput(file: string | null, text: string): void {
  if (file === null) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`The report ${file} was not written: ${reasonOf(error, file)}.`, [
      'Give --output a file in a folder that exists and that you may write to.',
    ]);
  }
}

function reasonOf(error: unknown, file: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'it failed';
  const words: Readonly<Record<string, string>> = {
    ENOENT: `there is no folder ${dirname(file)}`,
    ENOTDIR: `${dirname(file)} is not a folder`,
    EISDIR: 'it is a folder',
    EACCES: 'you may not write there',
    EROFS: 'the disk is read-only',
  };
  return words[code] ?? code;
}
