import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import type { PayloadFile } from '../decide/check-payloads.js';
import { UsageError } from '../model/usage-error.js';
import { reasonOf } from '../read/project/read-file.js';
import { readNamedFile } from './read-named-file.js';

/** Standard input, as commands name it and as reports do. */
const standardInput = '-';
const standardInputName = 'stdin';

/** MB at most of a file: bulk requests have fewer. */
const largest = 64;

const remedy = 'Pass a JSON file with mParticle batches, or - to read standard input.';

/**
 * Whether what a user names are payloads: files, or standard input. One folder is an app.
 * @param paths As the user gave them.
 * @throws {UsageError} Where several are named and one is a folder.
 */
export function arePayloads(paths: readonly string[]): boolean {
  const folder = paths.find((path) => path !== standardInput && isFolder(path));
  if (folder !== undefined && paths.length > 1)
    throw new UsageError(`${folder} is a folder. Several paths must all be payload files.`, [
      'Pass one folder, or payload files only.',
    ]);
  const [only, ...others] = paths;
  if (only === undefined) return false;
  return others.length > 0 || only === standardInput || isFile(only);
}

function isFolder(path: string): boolean {
  return kindOf(path) === 'folder';
}

/** What is not there can have been meant as a file by its name alone. */
function isFile(path: string): boolean {
  const kind = kindOf(path);
  return kind === 'other' || (kind === 'missing' && /\.(?:json|jsonl|ndjson)$/i.test(path));
}

function kindOf(path: string): 'folder' | 'other' | 'missing' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'missing';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}

/**
 * Reads payload files.
 * @param paths As the user gave them; a path that is given twice is read once.
 * @throws {UsageError} When one of them cannot be read.
 */
export function readPayloadFiles(paths: readonly string[]): readonly PayloadFile[] {
  return [...new Set(paths)].map((path) =>
    path === standardInput
      ? { name: standardInputName, bytes: readStandardInput() }
      : { name: nameOf(path), bytes: readNamedFile({ path, noun: 'file', largest, remedy }) },
  );
}

function readStandardInput(): Buffer {
  // A terminal would wait for typing that nobody expects.
  if (process.stdin.isTTY) throw new UsageError('Standard input is a terminal, not JSON.', [remedy]);
  try {
    return readFileSync(0);
  } catch (error) {
    throw new UsageError(`Could not read standard input: ${reasonOf(error)}.`, [remedy]);
  }
}

/** Relative to the working folder where it is in it, as reports name files. */
function nameOf(path: string): string {
  const inside = relative(process.cwd(), path).replaceAll('\\', '/');
  return inside.startsWith('..') || isAbsolute(inside) ? path.replaceAll('\\', '/') : inside;
}
