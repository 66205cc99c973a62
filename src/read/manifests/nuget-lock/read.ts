import { dependencyReader, type Extract, type FoundDependency } from '../dependency-reader.js';
import { parseJson, property, textOf, type JsonEntry } from '../json-tree.js';

/**
 * Reads packages.lock.json: under `dependencies` one list a framework, each package with `type` and `resolved`
 * (https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files#locking-dependencies).
 */
export const read = dependencyReader({
  remedy: 'Run `dotnet restore` again and commit packages.lock.json.',
  extract: (text): Extract => {
    const { root, flaws } = parseJson(text);
    const frameworks = root === null ? undefined : property(root, 'dependencies');
    if (frameworks?.kind !== 'object') {
      const missing = { offset: root?.offset ?? 0, message: 'The file does not contain a list of packages.' };
      return { dependencies: [], flaws: flaws.length > 0 ? flaws : [missing] };
    }
    const wanted = frameworks.entries.filter(({ key }) => !/android|windows|tizen|maccatalyst|macos/i.test(key));
    const packages = wanted.flatMap(({ value }) => (value.kind === 'object' ? value.entries : []));
    const first = new Map(packages.toReversed().map((entry) => [entry.key, entry]));
    return { dependencies: packages.filter((entry) => first.get(entry.key) === entry).flatMap(packageOf), flaws };
  },
});

/** A project of the same solution is no package. */
function packageOf({ key, keyOffset, value }: JsonEntry): readonly FoundDependency[] {
  const version = textOf(property(value, 'resolved'));
  if (version === null || textOf(property(value, 'type')) === 'Project') return [];
  return [{ name: key, ecosystem: 'nuget', basis: 'resolved', version, url: null, offset: keyOffset }];
}
