import { dirname } from 'node:path';
import { UsageError } from '../model/usage-error.js';

const usual = 'Check the permissions of the folder, or write to another one.';

/** What the system says of a file that it does not write: the end of a sentence, and what to do about it. */
const reasons: Readonly<Record<string, readonly [reason: (file: string) => string, remedy: string]>> = {
  ENOENT: [(file) => `the folder ${dirname(file)} does not exist`, 'Create the folder first.'],
  ENOTDIR: [(file) => `${dirname(file)} is not a folder`, 'Write to a file in a folder.'],
  EEXIST: [(file) => `${dirname(file)} is not a folder`, 'Write to a file in a folder.'],
  EISDIR: [() => 'it is a folder', 'Write to a file that is not a folder.'],
  EACCES: [() => 'you do not have permission to write there', usual],
  EPERM: [() => 'you do not have permission to write there', usual],
  EROFS: [() => 'the disk is read-only', 'Write to another disk.'],
  ENOSPC: [() => 'the disk is full', 'Free space on the disk, then run the command again.'],
  EDQUOT: [() => 'your disk quota is used up', 'Free space on the disk, then run the command again.'],
  ENAMETOOLONG: [() => 'the file name is too long', 'Write to a file with a shorter name.'],
};

/**
 * Words a file that could not be written.
 * @param noun What it is, in the middle of a sentence: `the report a.json`.
 * @param file Its path.
 * @param error What the system threw.
 */
export function writeFailure(noun: string, file: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const [reason, remedy] = reasons[code] ?? [() => `the system reported ${code}`, usual];
  return new UsageError(`Could not write ${noun}: ${reason(file)}.`, [remedy]);
}
