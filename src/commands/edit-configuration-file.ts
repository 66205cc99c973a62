import type { ConfigurationEdits } from '../config/edit.js';
import { openConfigurationFile, writeConfigurationFile } from './configuration-file.js';

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

/** Writes into a configuration, one edit after the other. */
export interface ConfigurationEditor {
  /** @throws {UsageError} When the file cannot be read as YAML, or not be written. */
  edit(edits: ConfigurationEdits): Promise<void>;
  /** What all edits did so far. */
  outcome(): EditOutcome;
}

/**
 * Opens the configuration of an app for edits. The file is read anew for each, so that what somebody else writes meanwhile stays.
 * @param folder The folder of the app.
 * @param named What `--config` names, or null for `app-privacy.yaml` in the folder.
 * @throws {UsageError} When it is no file that may be written over, or cannot be read in full.
 */
export async function editConfigurationOf(folder: string, named: string | null): Promise<ConfigurationEditor> {
  const first = await openConfigurationFile(folder, named);
  const added = new Set<string>();
  const kept = new Set<string>();
  return {
    async edit(edits) {
      const { editConfiguration } = await import('../config/edit.js');
      const file = await openConfigurationFile(folder, named);
      const edited = editConfiguration(file.name, file.text, edits);
      if (edited.text !== file.text) writeConfigurationFile(file, edited.text);
      for (const what of edited.added) added.add(what);
      for (const what of edited.kept) if (!added.has(what)) kept.add(what);
    },
    outcome: () => ({ name: first.name, exists: first.text !== '' || added.size > 0, added: [...added], kept: [...kept] }),
  };
}
