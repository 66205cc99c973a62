import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../model/usage-error.js';
import { openRoot } from '../project/open-root.js';

/** The configuration that a command writes. */
export interface ConfigurationFile {
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
  /** Empty where there is no file yet. */
  readonly text: string;
}

/**
 * Opens the configuration of an app for writing.
 * @param folder The folder of the app.
 * @param named What `--config` names, or null for `app-privacy.yaml` in the folder.
 * @throws {UsageError} When it is no file that may be written over.
 */
export function openConfigurationFile(folder: string, named: string | null): ConfigurationFile {
  const path = named === null ? join(openRoot(folder), 'app-privacy.yaml') : resolve(named);
  const name = named ?? 'app-privacy.yaml';
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { path, name, text: '' };
  if (!stats.isFile())
    throw new UsageError(`${name} is a link or a folder, and was not written over.`, ['Give a file with --config.']);
  return { path, name, text: readFileSync(path, 'utf8') };
}

/**
 * Writes a configuration, wholly or not at all.
 * @param file The configuration.
 * @param text Its new text.
 * @throws {UsageError} When it cannot be written; the old text is there still.
 */
export function writeConfigurationFile({ path, name }: ConfigurationFile, text: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(draft, text, mode === undefined ? { flag: 'wx' } : { flag: 'wx', mode });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'it failed';
    throw new UsageError(`${name} was not written: ${code}.`, ['Look at the permissions of the folder.']);
  }
}
