import { dependencyReader, type Extract, type FoundDependency } from '../dependency-reader.js';
import { parseJson, property, textOf, type JsonEntry } from '../json-tree.js';

/** Reads Packages/packages-lock.json: each package with `version` and `source` (https://docs.unity3d.com/Manual/upm-conflicts-auto.html). */
export const read = dependencyReader({
  remedy: 'Open the project in Unity and commit packages-lock.json again.',
  extract: (text): Extract => {
    const { root, flaws } = parseJson(text);
    const list = root === null ? undefined : property(root, 'dependencies');
    return { dependencies: list?.kind === 'object' ? list.entries.flatMap(packageOf) : [], flaws };
  },
});

/** What comes with the editor is part of the engine; what lies in the project has no version. */
function packageOf({ key, keyOffset, value }: JsonEntry): readonly FoundDependency[] {
  const version = textOf(property(value, 'version'));
  const source = textOf(property(value, 'source'));
  if (version === null || source === 'builtin' || source === 'embedded' || source === 'local') return [];
  const common = { name: key, ecosystem: 'unity', basis: 'resolved', offset: keyOffset } as const;
  return [
    source === 'git' ? { ...common, version: null, url: version.replace(/[#?].*$/, '') } : { ...common, version, url: null },
  ];
}
