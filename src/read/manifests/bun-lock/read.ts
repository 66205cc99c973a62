import { dependencyReader, type FoundDependency } from '../dependency-reader.js';
import { npmOrigin, splitAtVersion } from '../npm-origin.js';
import { graphOf } from './graph.js';

/** `"name": ["name@1.2.3", …]`, as Bun writes each package, on a line of its own. */
const entry = /^[ \t]+"([^"\n]+)": \["([^"\n]+)"(.*)$/gm;

/** What only git, a folder or an address tells, and no registry. */
const isVersion = /^\d/;

/** Reads bun.lock: the packages that it resolves. Those of the project itself (`name@workspace:…`) are none. */
export const read = dependencyReader({
  remedy: 'Run bun install again and commit bun.lock.',
  extract: (text) => {
    const start = text.search(/^[ \t]*"packages": \{/m);
    const isWhole = text.trimEnd().endsWith('}');
    const message = start === -1 ? 'The file has no packages.' : 'The file ends too early.';
    const found = start === -1 ? [] : [...text.slice(start).matchAll(entry)];
    return {
      dependencies: found.flatMap((match) => dependencyOf(match, start)),
      declare: (placeAt) => [graphOf(text.slice(0, Math.max(start, 0)), found, start, placeAt)],
      flaws: start === -1 || !isWhole ? [{ offset: Math.max(text.trimEnd().length - 1, 0), message }] : [],
    };
  },
});

function dependencyOf({ index, 0: line, 2: locator = '' }: RegExpExecArray, start: number): readonly FoundDependency[] {
  const { name, rest } = splitAtVersion(locator);
  if (rest.startsWith('workspace:')) return [];
  const offset = start + index + line.indexOf('"') + 1;
  const version = isVersion.test(rest) ? rest : null;
  return [{ name, ecosystem: 'npm', basis: 'resolved', version, url: version === null ? npmOrigin(rest).url : null, offset }];
}
