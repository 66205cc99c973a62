import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test that has not come back from a mutant after this many milliseconds will not. */
const patience = 120_000;

/**
 * The mutants that no test notices.
 * @param {readonly object[]} tried Mutants, each with its number, and with whether other tests have reached it.
 * @param {readonly string[]} tests Folders and files of tests.
 * @param {string} folder An empty folder for what the runs tell.
 * @param {(mutant: object, by: string) => void} report Is told of each mutant that a test notices.
 * @returns {Promise<readonly object[]>} The others, with whether a test has reached them.
 */
export async function survivorsOf(tried, tests, folder, report) {
  const files = {};
  for (const { file, start, number } of tried) (files[file] ??= []).push([start, number]);
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files));
  const outcome = { alive: new Set(tried.map(({ number }) => number)), done: new Set(), reached: new Set(), switched: new Set() };
  const kill = (number, by) => {
    if (outcome.alive.delete(number))
      report(
        tried.find((mutant) => mutant.number === number),
        by,
      );
  };
  while (!(await tryAll(outcome, tests, folder, kill)));
  const survivors = [];
  for (const number of outcome.alive) {
    const isReached = outcome.reached.has(number);
    // What runs once, while files are loaded or for the first test that needs it, has to be switched on before.
    const isEarly = isReached && !outcome.switched.has(number);
    if (isEarly && !(await passes(tests, folder, { MUTATION_ACTIVE: String(number) }))) kill(number, 'a run of its own');
    else {
      const mutant = tried.find((each) => each.number === number);
      survivors.push({ ...mutant, isReached: isReached || mutant.isReached === true });
    }
  }
  return survivors;
}

/** @returns Whether all tests have come back: if not, the mutant that kept one is dead, and the rest has to be tried again. */
async function tryAll({ alive, done, reached, switched }, tests, folder, kill) {
  for (const name of ['log.jsonl', 'current.json']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ alive: [...alive], done: [...done] }));
  const hasEnded = await passes(tests, folder, {});
  for (const [what, ...rest] of linesOf(join(folder, 'log.jsonl'))) {
    if (what === 'killed') kill(...rest);
    else if (what === 'loaded') for (const number of rest[0]) reached.add(number);
    else if (what === 'switched') switched.add(rest[0]);
    else {
      done.add(rest[0]);
      for (const number of rest[1]) reached.add(number);
    }
  }
  if (hasEnded) return true;
  const [current] = linesOf(join(folder, 'current.json'));
  if (current === undefined || !alive.has(current[0])) throw new Error('The tests fail without any mutant.');
  kill(current[0], `${current[1]}, which does not end`);
  return false;
}

function linesOf(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Whether all tests pass; they are stopped where one does not come back. */
async function passes(tests, folder, variables) {
  const config = join(import.meta.dirname, 'vitest.config.mjs');
  const flags = ['--no-isolate', '--maxWorkers', '1', '--bail', '1'];
  const child = spawn('npx', ['vitest', 'run', '--config', config, '--root', '.', ...flags, ...tests], {
    env: { ...process.env, CI: '1', MUTATION_FOLDER: folder, ...variables },
    stdio: 'ignore',
    detached: true,
  });
  const started = Date.now();
  const watch = setInterval(() => {
    const last = Math.max(started, ...['current.json', 'log.jsonl'].map((name) => statSync(join(folder, name)).mtimeMs));
    if (Date.now() - last > patience) process.kill(-child.pid, 'SIGKILL');
  }, 5000);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return status === 0;
}
