/** Measures `verify` with recordings of 50 MB, as docs/performance.md states it: `npm run bench:verify`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appPrivacyReport, har, type Plan } from '../test/support/recordings.js';

const limits = { seconds: 3, megabytes: 300 };

const plan = (noise: number): Plan => ({
  bundleId: 'com.example.storefront',
  noise,
  accesses: [{ category: 'contacts', at: 40 }],
  contacts: [{ host: 'api.mixpanel.com', first: 70 }],
});

/** Of 50 MB each: many records, many small requests, and requests with bodies. */
const recordings = [
  { name: 'report.ndjson', make: () => appPrivacyReport(plan(135_000)) },
  { name: 'small.har', make: () => har(plan(35_000), 40) },
  { name: 'bodies.har', make: () => har(plan(8500), 2200) },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'app-privacy-verify-'));
try {
  for (const { name, make } of recordings) {
    const file = join(folder, name);
    writeFileSync(file, make());
    const runs = Array.from({ length: 3 }, () => measure(file)).sort((a, b) => a.seconds - b.seconds);
    const [best] = runs;
    if (best === undefined) continue;
    const isWithin = best.seconds <= limits.seconds && best.megabytes <= limits.megabytes;
    const size = Math.round(statSync(file).size / 1e6);
    console.log(
      `${name}: ${size} MB in ${best.seconds.toFixed(2)} s, ${best.megabytes} MB${isWithin ? '' : ' (over the limit)'}`,
    );
    if (!isWithin) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The child itself tells its peak, so that no tool of the system is needed. */
function measure(file: string): { readonly seconds: number; readonly megabytes: number } {
  const report = "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\\n`))";
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const started = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', preload, 'bin/run.js', 'verify', file, 'examples/storefront', '--json'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 1) throw new Error(`verify ended with ${String(status)}, not with its findings: ${stderr}`);
  const [, kilobytes = '0'] = /peak (\d+)/.exec(stderr) ?? [];
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.round(Number(kilobytes) / 1024) };
}
