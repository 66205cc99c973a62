import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a command several times after one warm-up, so that the disk's cache is warm for all alike.
 * @returns Milliseconds: the median, the least and the most.
 */
export function measure([command, ...parameters], times) {
  const once = () => {
    const start = performance.now();
    const { status, error, stderr } = spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
    if (error !== undefined || status === null || status > 1)
      throw new Error(`${command} ${parameters[0]} ended with ${status}: ${error ?? stderr}`);
    return performance.now() - start;
  };
  once();
  const all = Array.from({ length: times }, once).sort((a, b) => a - b);
  return { median: all[Math.floor(all.length / 2)], least: all[0], most: all.at(-1) };
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
