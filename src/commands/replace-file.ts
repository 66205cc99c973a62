import { closeSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file wholly or not at all: beside the old one, which it then takes the place of. The file keeps its mode, and a link
 * still leads to it. What is no regular file, such as a pipe, is written to as it is, and so is a file in a folder in which nothing
 * may be created.
 * @param path The file.
 * @param text What it is to hold.
 * @throws {Error} With the system's code where it cannot be written; an old file is as it was.
 */
export function replaceFile(path: string, text: string): void {
  const old = statSync(path, { throwIfNoEntry: false });
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (old === undefined ? isLink : !old.isFile()) {
    writeFileSync(path, text);
    return;
  }
  const target = isLink ? realpathSync(path) : path;
  const draft = join(dirname(target), `.app-privacy.${process.pid}.tmp`);
  try {
    // A run that was killed can have left one: in containers, a process often has the same id as one before it.
    rmSync(draft, { force: true });
    writeDraft(draft, text, old?.mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    if (old === undefined || !isClosed(error)) throw error;
    writeFileSync(target, text);
  }
}

function writeDraft(draft: string, text: string, mode: number | undefined): void {
  const descriptor = openSync(draft, 'wx', mode ?? 0o666);
  try {
    writeFileSync(descriptor, text);
    // Some disks say only now that they are full.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the folder takes no new file; the file itself may still be open for writing. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}
