// Writes what the documentation repeats of the code: npm run docs. With --check it only says what is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelAccuracyPage } from './docs/label-accuracy.js';
import { labelCheckPage } from './docs/label-check.js';
import { withLanguages } from './docs/languages.js';
import { platformTable } from './docs/platforms.js';
import { rulePages } from './docs/rules.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = [
  ...rulePages(),
  platformTable(),
  labelAccuracyPage(),
  labelCheckPage(),
  { path: 'README.md', text: withLanguages(read('README.md')) },
];
const stale = pages.filter(({ path, text }) => !existsSync(join(root, path)) || read(path) !== text);

for (const { path, text } of stale) {
  if (check) {
    process.stderr.write(`${path} is stale: run npm run docs.\n`);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
