import { exactly } from '../../versions/range.js';
import { linesOf, serverPackageReader, type FoundPackage } from '../server-packages.js';

/**
 * Reads poetry.lock, uv.lock and pdm.lock: `[[package]]` tables with `name` and `version`
 * (https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile).
 */
export const read = serverPackageReader(extract);

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
