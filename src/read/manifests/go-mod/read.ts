import { exactly } from '../../../catalog/versions/range.js';
import { unclosedIn } from '../unclosed.js';
import { linesOf, serverPackageReader, type FoundPackage } from '../server-packages.js';

/** Reads go.mod: `require module version`, alone or in brackets (https://go.dev/ref/mod#go-mod-file-require). */
export const read = serverPackageReader({
  extract,
  tool: () => 'go mod tidy',
  cutAt: (text) => unclosedIn(text, { comment: /^\/\//, block: null, open: '(', raw: '' }),
});

function* extract(text: string): Generator<FoundPackage> {
  let isBlock = false;
  for (const { text: line, offset } of linesOf(text)) {
    if (/^require\s*\(/.test(line)) isBlock = true;
    else if (line.startsWith(')')) isBlock = false;
    const [, before = '', name, version] = /^((?:require\s+|\s*))([\w.~-]+(?:\/[\w.~-]+)+)\s+v(\d[\w.+-]*)/.exec(line) ?? [];
    if (name === undefined || version === undefined || !(isBlock || before.startsWith('require'))) continue;
    yield { ecosystem: 'go', name, basis: 'resolved', version, range: exactly(version), offset: offset + before.length };
  }
}
