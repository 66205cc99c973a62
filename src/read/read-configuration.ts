import { emptyConfiguration } from './config/empty.js';
import { loadConfiguration } from './config/load.js';
import type { Configuration } from '../model/configuration.js';
import type { Problem } from '../model/problem.js';
import { readConfiguration as readText } from './project/open-root.js';

/** The configuration of a run. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
  /** Its file, for excerpts; none where there is no configuration. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Reads and understands the configuration: the file that the user names, or the one at the root.
 * @param root Absolute path of the audited folder.
 * @param named The file that the user named, or null.
 * @throws {UsageError} When the named file cannot be read.
 */
export async function readConfiguration(root: string, named: string | null): Promise<ReadConfiguration> {
  const written = readText(root, named);
  if (written === null) return { configuration: emptyConfiguration, problems: [], texts: [] };
  return { ...(await loadConfiguration(written.file, written.text)), texts: [{ path: written.file, text: written.text }] };
}
