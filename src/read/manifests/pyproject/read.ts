import { packageOf, requirementIn } from '../python-requirements.js';
import { toml, unclosedIn } from '../unclosed.js';
import { linesOf, serverPackageReader, type FoundPackage, type Line } from '../server-packages.js';

/** Sections whose keys are packages: Poetry's. */
const keyed = /^\[tool\.poetry\.(?:[\w-]+\.)*(?:dev-)?dependencies\]/;

/** Sections whose lists are requirements: the standard's. */
const listed = /^\[(?:project|project\.optional-dependencies|dependency-groups)\]/;

/**
 * Reads pyproject.toml: the requirements of `[project]` (https://packaging.python.org/en/latest/specifications/pyproject-toml/) and of
 * Poetry, each on a line of its own or in a list on one line.
 */
export const read = serverPackageReader({
  extract,
  tool: () => null,
  cutAt: (text) => unclosedIn(text, toml) ?? brokenOff(text),
});

/** A last line that is neither a table, a pair nor the end of a list. */
function brokenOff(text: string): number | null {
  const start = text.lastIndexOf('\n') + 1;
  const last = text.slice(start).trim();
  return last === '' || (/^#|[\]}"'\w]$/.test(last) && /^[[#\]}]|=\s*\S|^["']/.test(last)) ? null : start;
}

function* extract(text: string): Generator<FoundPackage> {
  let section: 'keyed' | 'listed' | null = null;
  let isList = false;
  for (const line of linesOf(text)) {
    if (line.text.startsWith('[')) {
      section = sectionOf(line);
      isList = false;
    } else if (section === 'keyed') yield* keyedIn(line);
    else if (section === 'listed') {
      const [key = ''] = /^[\w-]+\s*=/.exec(line.text) ?? [];
      isList = key === '' ? isList : line.text.slice(key.length).trim().startsWith('[');
      if (isList) yield* textsIn(line, key.length);
    }
  }
}

function sectionOf({ text }: Line): 'keyed' | 'listed' | null {
  if (keyed.test(text)) return 'keyed';
  return listed.test(text) ? 'listed' : null;
}

/** `name = "^1.2"`, `name = { version = "^1.2", extras = […] }`. */
function* keyedIn({ text, offset }: Line): Generator<FoundPackage> {
  const [, name, specifier] = /^"?([\w.-]+)"?\s*=\s*(?:\{.*?\bversion\s*=\s*)?"([^"]*)"/.exec(text) ?? [];
  if (name !== undefined && specifier !== undefined && name !== 'python') yield packageOf(name, specifier, offset);
}

function* textsIn({ text, offset }: Line, from: number): Generator<FoundPackage> {
  for (const match of text.slice(from).matchAll(/(["'])([^"']*)\1/g)) {
    const found = requirementIn(match[2] ?? '', offset + from + match.index + 1);
    if (found !== null) yield found;
  }
}
