/**
 * Changes one operator at a time in code that finds and decides, and counts the changes that no test notices:
 *     node scripts/mutation/index.mjs [--count 60] [--seed 11] [--in src/find/match,src/decide/rules] [--near] [--tests test/decide/rules] [--all] [--at src/decide/rules/rule.ts:12]
 * It changes no file: vitest loads each file with all its mutants in it (vitest.config.mjs), and runs each test once for each
 * mutant that it reaches (runner.mjs). What does not compile, the compiler has killed. What survives the tests nearest to the code
 * has to survive all others; --near stops there.
 * With --all, every change is made, with --at those of some lines; else --count of them, drawn at random. With --tests, only those tests count: what a specification notices of its own code.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compiler } from './compiles.mjs';
import { mutantsIn } from './mutants.mjs';
import { survivorsOf } from './survivors.mjs';

const folders = ['src/decide', 'src/find'];
const near = ['test/find', 'test/decide', 'test/cases.test.ts', 'test/apps.test.ts'];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '11' },
    in: { type: 'string', default: '' },
    near: { type: 'boolean', default: false },
    tests: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    at: { type: 'string', default: '' },
  },
});

const mutants = mutantsIn(folders).map((mutant, number) => ({ ...mutant, number }));
const places = values.in.split(',');
const lines = values.at.split(',');
const within = mutants.filter(({ file, line }) =>
  values.at === '' ? places.some((place) => file.startsWith(place)) : lines.includes(`${file}:${line}`),
);
const chosen = values.all || values.at !== '' ? within : choose(within, Number(values.count), Number(values.seed));
const compiles = compiler('tsconfig.json');
const compiled = chosen.filter(compiles);
const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
try {
  const report = (mutant, by) => console.log(`killed ${words(mutant)}   by ${by}`);
  const own = values.tests === '' ? null : values.tests.split(',');
  const first = await survivorsOf(compiled, own ?? near, folder, report);
  const survivors =
    own !== null || values.near || first.length === 0 ? first : await survivorsOf(first, testsElsewhere(), folder, report);
  for (const mutant of survivors) console.log(words(mutant), mutant.isReached ? '' : '(no test comes here)');
  console.log(`${survivors.length} of ${chosen.length} mutants survived. ${chosen.length - compiled.length} did not compile.`);
} finally {
  rmSync(folder, { recursive: true });
}

function testsElsewhere() {
  return readdirSync('test', { recursive: true })
    .map((path) => join('test', String(path)))
    .filter((path) => path.endsWith('.test.ts') && !near.some((start) => path.startsWith(start)));
}

function words({ file, line, text, instead }) {
  return `${file}:${line} ${text.trim()} → ${instead === '' ? 'nothing' : instead}`;
}

/** Draws without putting back; the same seed draws the same mutants from the same code. */
function choose(from, count, seed) {
  const left = [...from];
  const drawn = [];
  const random = generator(seed);
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

/** Mulberry32. Source: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
