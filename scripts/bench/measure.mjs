import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs commands in turn, several rounds, after one round that warms the disk's cache for all alike.
 * @param rounds How often each runs.
 * @param commands By name: a program and its parameters.
 * @returns By name, in milliseconds: the median, the least and the most.
 */
export function measureInRounds(rounds, commands) {
  const names = Object.keys(commands);
  for (const name of names) time(commands[name]);
  const times = Array.from({ length: rounds }, () => names.map((name) => time(commands[name])));
  return Object.fromEntries(names.map((name, column) => [name, summarise(times.map((round) => round[column]))]));
}

function time([program, ...parameters]) {
  const start = performance.now();
  const options = { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 };
  const { status, error, stderr } = spawnSync(program, parameters, options);
  if (error !== undefined || status === null || status > 1)
    throw new Error(`${program} ${parameters[0]} ended with ${status}: ${error ?? stderr}`);
  return performance.now() - start;
}

function summarise(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1) };
}

/** The peak resident memory of a script in Node, in megabytes, as the process itself reports it when it ends. */
export function measurePeak([script, ...parameters]) {
  const reporter = fileURLToPath(new URL('report-peak.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ['--import', reporter, script, ...parameters], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const peak = /peak (\d+)/.exec(stderr);
  if (peak === null || status !== 0) throw new Error(`No peak was reported: ${stderr}`);
  return Number(peak[1]) / 1024;
}
