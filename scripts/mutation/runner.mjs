/**
 * Runs each test as it is, then once more for each mutant that the test came by and that no test has killed yet. Mutants are
 * switched on one at a time in code that is loaded once, so that a mutant costs no more than the tests that reach it.
 */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestRunner } from 'vitest';

const folder = process.env.MUTATION_FOLDER;
/** The numbers of the mutants that are still alive, and the tests that have met them already. */
const { alive, done } = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));
const living = new Set(alive);
const finished = new Set(done);
const log = (...words) => appendFileSync(join(folder, 'log.jsonl'), `${JSON.stringify(words)}\n`);

/** Far more operators than any test meets: a mutant that makes a loop endless. */
const mostSteps = 30_000_000;
/** A mutant that is on from the start is the only one of the run. */
const only = Number(process.env.MUTATION_ACTIVE ?? '-1');
let active = only;
let steps = 0;
let reached = new Set();
let isSwitched = false;

function isActive(number) {
  steps += 1;
  if (number === active) isSwitched = true;
  if (active === -1) reached.add(number);
  else if (steps > mostSteps) throw new Error('This mutant does not end.');
  return number === active;
}

const applied = {
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
};
const other = { '===': '!==', '!==': '===', '<': '<=', '<=': '<', '>': '>=', '>=': '>', '+': '-', '-': '+' };

globalThis.mutation = {
  /** What a short circuit gives that leaves its right side out. */
  left: undefined,
  and(number, left) {
    this.left = left;
    return isActive(number) ? !left : Boolean(left);
  },
  or(number, left) {
    this.left = left;
    return isActive(number) ? Boolean(left) : !left;
  },
  not: (number, value) => (isActive(number) ? value : !value),
  literal: (number, value) => (isActive(number) ? !value : value),
  apply: (number, operator, left, right) => applied[isActive(number) ? other[operator] : operator](left, right),
};

/** What the test has read, and the mutants that it came by while it read: with them it reads anew. */
let read = new Map();
const mostFiles = 60;

Object.assign(globalThis.mutation, {
  async once(key, make) {
    const known = key === null ? undefined : read.get(key);
    if (known !== undefined && !known.met.has(active)) return known.value;
    if (active !== -1 || key === null) return make();
    const before = reached;
    const met = (reached = new Set());
    const value = await make();
    reached = before;
    for (const number of met) reached.add(number);
    read.set(key, { value, met });
    return value;
  },
  /** All that is in a folder; null where that is much. */
  contentOf(root) {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true });
    if (entries.length > mostFiles || entries.some((entry) => !entry.isFile() && !entry.isDirectory())) return null;
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return files.map((file) => `${file.slice(root.length)}\n${readFileSync(file, 'latin1')}`).join('\n');
  },
});

/** Runs a test with every mutant that it reaches. */
// eslint-disable-next-line no-restricted-syntax -- Vitest takes the default export.
export default class MutationRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test);
    steps = 0;
    if (only !== -1) return run();
    // What ran while files were loaded is what no test can switch.
    if (reached.size > 0) log('loaded', [...reached]);
    reached = new Set();
    read = new Map();
    await run();
    const met = [...reached].filter((number) => living.has(number));
    const name = nameOf(test);
    if (!finished.has(name)) for (const number of met) await this.#try(number, name, run);
    log('done', name, met);
    reached = new Set();
  }

  async #try(number, name, run) {
    writeFileSync(join(folder, 'current.json'), JSON.stringify([number, name]));
    active = number;
    steps = 0;
    isSwitched = false;
    try {
      await run();
    } catch {
      living.delete(number);
      log('killed', number, name);
    }
    active = -1;
    if (isSwitched) log('switched', number);
    writeFileSync(join(folder, 'current.json'), '');
  }
}

function nameOf(task) {
  return task.suite === undefined ? `${task.file.name} ${task.name}` : `${nameOf(task.suite)} > ${task.name}`;
}
