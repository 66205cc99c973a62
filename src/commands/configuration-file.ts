import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../model/usage-error.js';
import { largestConfiguration } from '../read/config/document-size.js';
import { reasonOf } from '../read/project/read-file.js';
import { openRoot } from '../read/project/open-root.js';
import { replaceFile } from './replace-file.js';
import { writeFailure } from './write-failure.js';

/** The configuration that a command writes. */
export interface ConfigurationFile {
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
  /** Without a byte order mark; empty where there is no file yet. */
  readonly text: string;
  /** The byte order mark that it begins with, if it has one. */
  readonly mark: '' | '\ufeff';
}

/** How many of its mistakes a message names. */
const mostProblems = 5;

/**
 * Opens the configuration of an app for writing.
 * @param folder The folder of the app.
 * @param named What `--config` names, or null for `app-privacy.yaml` in the folder.
 * @throws {UsageError} When it is no file that may be written over, or holds what the audit cannot read: nothing that a person wrote
 * may be lost.
 */
export async function openConfigurationFile(folder: string, named: string | null): Promise<ConfigurationFile> {
  const path = named === null ? join(openRoot(folder), 'app-privacy.yaml') : resolve(named);
  const name = named ?? 'app-privacy.yaml';
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { path, name, text: '', mark: '' };
  if (!stats.isFile())
    throw new UsageError(`${name} is a link or a folder, so nothing was written.`, ['Pass a file to --config.']);
  const { text, mark } = decode(name, readBytes(path, name));
  const { loadConfiguration } = await import('../read/config/load.js');
  const { problems } = await loadConfiguration(name, text);
  if (problems.length > 0)
    throw new UsageError(
      `Nothing was written because ${name} has errors.`,
      problems.slice(0, mostProblems).map(({ place, message, remedy }) => `${name}:${place.line}: ${message} ${remedy}`),
    );
  return { path, name, text, mark };
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw withoutWriting(`${name} could not be read because ${reasonOf(error)}`, 'Check its permissions.');
  }
}

function decode(name: string, bytes: Uint8Array): Pick<ConfigurationFile, 'text' | 'mark'> {
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = written.startsWith('\ufeff') ? '\ufeff' : '';
  const text = written.slice(mark.length);
  if (/[\0\ufffd]/.test(text)) throw withoutWriting(`${name} is not UTF-8 text`, 'Save it as UTF-8 text.');
  if (/\r(?!\n)/.test(text))
    throw withoutWriting(`${name} has lines that end with a carriage return only`, 'Save it with LF line endings.');
  return { text, mark };
}

function withoutWriting(what: string, remedy: string): UsageError {
  return new UsageError(`${what}, so nothing was written.`, [remedy]);
}

/**
 * Writes a configuration, wholly or not at all.
 * @param file The configuration.
 * @param text Its new text.
 * @throws {UsageError} When it cannot be written; the old text is there still.
 */
export function writeConfigurationFile({ path, name, mark }: ConfigurationFile, text: string): void {
  if (text.length > largestConfiguration)
    throw new UsageError(`${name} was not written because it would exceed 512 KB, the most that the audit reads.`, [
      'Import fewer data plans, or only the version that the app uses.',
    ]);
  try {
    replaceFile(path, `${mark}${text}`);
  } catch (error) {
    throw writeFailure(name, path, error);
  }
}

/**
 * Says whether a configuration still holds what was last read or written.
 * @param file The configuration.
 */
export function isUnchanged({ path, text, mark }: ConfigurationFile): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return text === '';
  return stats.isFile() && readFileSync(path, 'utf8') === `${mark}${text}`;
}

/**
 * Removes a configuration, which was not there before `init` wrote it.
 * @param file The configuration.
 */
export function removeConfigurationFile({ path }: ConfigurationFile): void {
  rmSync(path, { force: true });
}
