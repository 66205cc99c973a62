import { exactly } from '../../../catalog/versions/range.js';
import { dependencyReader, mostCharactersByHand, type Extract, type FoundDependency } from '../dependency-reader.js';
import { parseJson, property, textOf, type JsonEntry } from '../json-tree.js';

/**
 * Reads Packages/manifest.json: each package with its version, or the address or folder that it comes from
 * (https://docs.unity3d.com/Manual/upm-manifestPrj.html).
 */
export const read = dependencyReader({
  remedy: 'Fix the JSON. Unity cannot read it.',
  limit: mostCharactersByHand,
  extract: (text): Extract => {
    const { root, flaws } = parseJson(text);
    const list = root === null ? undefined : property(root, 'dependencies');
    return { dependencies: list?.kind === 'object' ? list.entries.flatMap(packageOf) : [], flaws };
  },
});

/** Unity's own modules are part of the engine. */
function packageOf({ key, keyOffset, value }: JsonEntry): readonly FoundDependency[] {
  const written = textOf(value);
  if (written === null || key.startsWith('com.unity.modules.')) return [];
  const common = { name: key, ecosystem: 'unity', basis: 'required', offset: keyOffset } as const;
  if (written.startsWith('file:'))
    return [{ ...common, version: null, range: null, url: null, path: written.slice('file:'.length) }];
  if (/[:@]/.test(written)) return [{ ...common, version: null, range: null, url: written.replace(/[#?].*$/, '') }];
  return [{ ...common, version: written, range: exactly(written), url: null }];
}
