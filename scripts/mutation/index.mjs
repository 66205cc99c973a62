/**
 * Changes one operator at a time in code that finds and decides, and counts the changes that no test notices:
 *     node scripts/mutation/index.mjs [--count 60] [--seed 11] [--minutes 30] [--skip 0]
 * It changes no file: vitest gets each mutant while it loads the file (vitest.config.ts).
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsIn } from './mutants.mjs';

const folders = ['src/questionnaire', 'src/rules', 'src/signals'];
const tests = ['test/signals', 'test/cases.test.ts', 'test/apps.test.ts', 'test/rules', 'test/questionnaire'];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '11' },
    minutes: { type: 'string', default: '30' },
    skip: { type: 'string', default: '0' },
  },
});

const chosen = choose(mutantsIn(folders), Number(values.count), Number(values.seed)).slice(Number(values.skip));
const deadline = Date.now() + Number(values.minutes) * 60_000;
const survivors = [];
let ran = 0;
for (const mutant of chosen) {
  if (Date.now() > deadline) break;
  const outcome = run(mutant);
  ran += 1;
  if (outcome === 'survived') survivors.push(mutant);
  console.log(`${String(ran).padStart(3)} ${outcome.padEnd(9)} ${words(mutant)}`);
}
console.log(`${survivors.length} of ${ran} mutants survived.`);
for (const mutant of survivors) console.log(`  ${words(mutant)}`);

function words({ file, line, text, instead }) {
  return `${file}:${line} ${text.trim()} → ${instead === '' ? 'nothing' : instead}`;
}

/** Draws without putting back; the same seed draws the same mutants from the same code. */
function choose(mutants, count, seed) {
  const left = [...mutants];
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

function run(mutant) {
  const config = join(import.meta.dirname, 'vitest.config.ts');
  const { status, error } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', config, '--root', '.', '--bail', '1', '--no-isolate', '--maxWorkers', '1', ...tests],
    {
      env: { ...process.env, CI: '1', MUTANT: JSON.stringify(mutant) },
      stdio: 'ignore',
      timeout: 180_000,
      killSignal: 'SIGKILL',
    },
  );
  if (error !== undefined) return 'timed out';
  return status === 0 ? 'survived' : 'killed';
}
