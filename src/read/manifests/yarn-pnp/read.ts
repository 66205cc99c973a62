import { dependencyReader, type FoundDependency } from '../dependency-reader.js';
import { gitAddress } from '../npm-origin.js';

/** Where the packages begin (https://yarnpkg.com/advanced/pnp-spec). */
const registry = /"packageRegistryData":\s*\[/;

/** `["name", [`: a package with its versions. Yarn writes each part on a line of its own; in a program, lines end with a backslash. */
const packageLine = /^\s*\["([^"]+)",\s*\[\s*\\?$/;

/** `["npm:1.2.3", {`: one of them; one with peers stands behind `virtual:HASH#`. */
const versionLine = /^\s*\["(?:virtual:[^"#]*#)?(npm|[^":]+):([^"]*)",\s*\{\s*\\?$/;

/** Reads what Plug'n'Play resolves: the packages of the registry, and those of git. Packages of the project itself are none. */
export const read = dependencyReader({
  remedy: 'Run yarn install again and commit yarn.lock.',
  extract: (text) => {
    const start = text.search(registry);
    if (start === -1) return { dependencies: [], flaws: [{ offset: 0, message: 'The file has no packages.' }] };
    const dependencies = new Map<string, FoundDependency>();
    let name = '';
    let offset = start;
    for (const line of text.slice(start).split('\n')) {
      name = packageLine.exec(line)?.[1] ?? name;
      const [, protocol = '', rest = ''] = versionLine.exec(line) ?? [];
      const found = dependencyOf(name, protocol, rest);
      const key = `${name}@${protocol}:${rest}`;
      if (found !== null && !dependencies.has(key)) dependencies.set(key, { ...found, offset: offset + line.indexOf('"') + 1 });
      offset += line.length + 1;
    }
    const isWhole = text.indexOf(']', start) !== -1 && /[}\])'";]\s*$/.test(text.trimEnd());
    return {
      dependencies: [...dependencies.values()],
      flaws: isWhole ? [] : [{ offset: start, message: 'The file ends too early.' }],
    };
  },
});

function dependencyOf(name: string, protocol: string, rest: string): Omit<FoundDependency, 'offset'> | null {
  const found = { name, ecosystem: 'npm', basis: 'resolved' } as const;
  if (protocol === 'npm') return { ...found, version: rest.replace(/::.*$/s, ''), url: null };
  const url = gitAddress(`${protocol}:${rest}`);
  return url === null ? null : { ...found, version: null, url };
}
