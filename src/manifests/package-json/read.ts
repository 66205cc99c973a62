import type { Extract, Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import type { JsonEntry, JsonValue } from '../json-tree.js';
import { parseJson, repeatedEntries, textOf } from '../json-tree.js';
import { npmSource } from '../npm-source.js';

/** What is installed for those who use the package; `devDependencies` and `peerDependencies` are no part of the app by themselves. */
const sections: readonly string[] = ['dependencies', 'optionalDependencies'];

/** Reads package.json (https://docs.npmjs.com/cli/configuring-npm/package-json). */
export const read = dependencyReader({
  remedy: 'Correct package.json so that npm can read it.',
  extract: (text) => {
    const { root, flaws } = parseJson(text);
    if (root === null) return { dependencies: [], flaws };
    const found = asked(root);
    return { dependencies: found.dependencies, flaws: flaws.length > 0 ? flaws : found.flaws };
  },
});

function asked(root: JsonValue): Extract {
  if (root.kind !== 'object')
    return { dependencies: [], flaws: [{ offset: root.offset, message: 'The file holds no JSON object.' }] };
  const dependencies: FoundDependency[] = [];
  const flaws: Flaw[] = [];
  for (const section of root.entries) {
    if (!sections.includes(section.key)) continue;
    if (section.value.kind !== 'object') {
      flaws.push({ offset: section.keyOffset, message: `The value of "${section.key}" is not an object.` });
      continue;
    }
    flaws.push(...repeatedEntries(section.value).map(repeated));
    for (const entry of section.value.entries) addDependency(entry, dependencies, flaws);
  }
  flaws.push(
    ...repeatedEntries(root)
      .filter((entry) => sections.includes(entry.key))
      .map(repeated),
  );
  return { dependencies, flaws };
}

function addDependency(entry: JsonEntry, dependencies: FoundDependency[], flaws: Flaw[]): void {
  const specifier = textOf(entry.value);
  if (specifier === null || entry.key === '') {
    flaws.push({ offset: entry.keyOffset, message: 'A dependency has no version.' });
    return;
  }
  const { alias, version, url } = npmSource(specifier.trim());
  dependencies.push({ name: alias ?? entry.key, ecosystem: 'npm', basis: 'required', version, url, offset: entry.keyOffset });
}

function repeated(entry: JsonEntry): Flaw {
  return { offset: entry.keyOffset, message: `The key "${entry.key}" is there twice, and npm reads only one of them.` };
}
