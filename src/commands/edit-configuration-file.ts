import type { ConfigurationEdits } from '../read/config/edit.js';
import type { Conflict } from '../read/config/edit/conflict.js';
import { isUnchanged, openConfigurationFile, removeConfigurationFile, writeConfigurationFile } from './configuration-file.js';

/** What became of a configuration. */
export interface EditOutcome {
  /** What messages call the file. */
  readonly name: string;
  readonly exists: boolean;
  /** What was written, in words, each once. */
  readonly added: readonly string[];
  /** What was there already, in words, each once. */
  readonly kept: readonly string[];
}

/** A configuration between two edits. */
export interface Snapshot {
  readonly text: string;
  readonly added: readonly string[];
  readonly kept: readonly string[];
}

/** Writes into a configuration, one edit after the other. */
export interface ConfigurationEditor {
  /**
   * Writes down what is not there yet.
   * @returns What is there and says something else: it stays, unless the edits replace it.
   * @throws {UsageError} When the file cannot be read as YAML, or not be written.
   */
  edit(edits: ConfigurationEdits): Promise<readonly Conflict[]>;
  /** The configuration as the last edit left it. */
  save(): Snapshot;
  /**
   * Writes the configuration as it was.
   * @returns False, with nothing written, where somebody else has changed it since the last edit.
   */
  restore(snapshot: Snapshot): boolean;
  /** What all edits did so far. */
  outcome(): EditOutcome;
}

/**
 * Opens the configuration of an app for edits. The file is read anew for each, so that what somebody else writes meanwhile stays.
 * @param folder The folder of the app.
 * @param named What `--config` names, or null for `app-privacy.yaml` in the folder.
 * @param app The id of the app that is answered for, where there are several; else null.
 * @throws {UsageError} When it is no file that may be written over, or cannot be read in full.
 */
export async function editConfigurationOf(
  folder: string,
  named: string | null,
  app: string | null,
): Promise<ConfigurationEditor> {
  let file = await openConfigurationFile(folder, named);
  let { added, kept }: Pick<Snapshot, 'added' | 'kept'> = { added: [], kept: [] };
  return {
    async edit(edits) {
      const { editConfiguration } = await import('../read/config/edit.js');
      file = await openConfigurationFile(folder, named);
      const edited = editConfiguration(file.name, file.text, edits, app);
      if (edited.text !== file.text) writeConfigurationFile(file, edited.text);
      file = { ...file, text: edited.text };
      added = [...new Set([...added, ...edited.added])];
      kept = [...new Set([...kept, ...edited.kept])].filter((what) => !added.includes(what));
      return edited.conflicts;
    },
    save: () => ({ text: file.text, added, kept }),
    restore(snapshot) {
      if (!isUnchanged(file)) return false;
      if (snapshot.text === '') removeConfigurationFile(file);
      else if (snapshot.text !== file.text) writeConfigurationFile(file, snapshot.text);
      file = { ...file, text: snapshot.text };
      ({ added, kept } = snapshot);
      return true;
    },
    outcome: () => ({ name: file.name, exists: file.text !== '' || added.length > 0, added, kept }),
  };
}
