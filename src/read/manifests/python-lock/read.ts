import { exactly } from '../../../catalog/versions/range.js';
import { toml, unclosedIn } from '../unclosed.js';
import { linesOf, serverPackageReader, type FoundPackage } from '../server-packages.js';

/**
 * Reads poetry.lock, uv.lock and pdm.lock: `[[package]]` tables with `name` and `version`
 * (https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile).
 */
export const read = serverPackageReader({ extract, tool: (file) => tools[/[^/]*$/.exec(file)?.[0] ?? ''] ?? null, cutAt });

/** What writes each lock file. */
const tools: Readonly<Record<string, string>> = { 'poetry.lock': 'poetry lock', 'uv.lock': 'uv lock', 'pdm.lock': 'pdm lock' };

/** A list or string that never ends, a package without its version, or a file of Poetry without the table that ends it. */
function cutAt(text: string, file: string): number | null {
  const open = unclosedIn(text, toml);
  if (open !== null) return open;
  const last = text.lastIndexOf('[[package]]');
  if (last !== -1 && !/^version\s*=/m.test(text.slice(last)) && !/^source\s*=/m.test(text.slice(last))) return last;
  return file.endsWith('poetry.lock') && text !== '' && !/^\[metadata\]/m.test(text) ? text.length : null;
}

function* extract(text: string): Generator<FoundPackage> {
  let isPackage = false;
  let named: { readonly name: string; readonly offset: number } | null = null;
  for (const { text: line, offset } of linesOf(text)) {
    if (line.startsWith('[')) {
      isPackage = line.trim() === '[[package]]';
      named = null;
    }
    const [, key, value = ''] = isPackage ? (/^(name|version)\s*=\s*"([^"]+)"/.exec(line) ?? []) : [];
    if (key === 'name') named = { name: value, offset: offset + line.indexOf(value) };
    if (key !== 'version' || named === null) continue;
    yield { ecosystem: 'pypi', ...named, basis: 'resolved', version: value, range: exactly(value) };
    named = null;
  }
}
