import type { ParticleSetting } from '../../../model/declaration.js';
import type { Problem } from '../../../model/problem.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import { plistProblems, problemAt, repetitions } from '../plist/plist-problems.js';
import { plistEntry } from '../plist/plist-value.js';
import type { PlistDictionary, PlistValue } from '../plist/plist-value.js';
import { readPlist } from '../plist/read-plist.js';
import settings from './settings.json' with { type: 'json' };

/** A workspace's key and secret stay where they are: no report needs them. */
const readable: ReadonlySet<string> = new Set(settings.flatMap(({ key, credential }) => (credential ? [] : [key])));

/**
 * Reads the settings that the mParticle SDK knows; any other key means nothing to it.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const document = readPlist(content);
  const { root } = document;
  const problems: Problem[] = [...plistProblems(file, document)];
  if (root?.kind === 'dictionary') {
    problems.push(...repetitions(file, root));
    return { dependencies: [], declarations: settingsIn(file, root, problems), problems };
  }
  if (root !== null) problems.push(problemAt(file, root, 'The top-level value of the file is not a dictionary.'));
  return { dependencies: [], declarations: [], problems };
}

function settingsIn(file: string, root: PlistDictionary, problems: Problem[]): readonly ParticleSetting[] {
  return root.entries.flatMap((entry) => {
    const { key, line, column } = entry;
    if (!readable.has(key) || plistEntry(root, key) !== entry) return [];
    const value = settingValue(entry.value);
    if (value !== null) return [{ kind: 'mparticle-setting', key, value, place: { file, line, column } }];
    problems.push(problemAt(file, entry.value, `The value of ${key} is not a string, a number or a boolean.`));
    return [];
  });
}

function settingValue(value: PlistValue): ParticleSetting['value'] | null {
  return value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean' ? value.value : null;
}
