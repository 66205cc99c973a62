// Measures the figures of docs/performance.md about merge.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { generateReports } from './generate-reports.mjs';
import { measureInRounds, measurePeak } from './measure.mjs';

/** A company with as many apps is large. */
const count = 300;

/**
 * Audits the example app, makes reports of it and prints what merging them costs.
 * @param run The program.
 * @param example A folder with an app.
 */
export function benchPortfolio(run, example) {
  const scratch = mkdtempSync(join(tmpdir(), 'app-privacy-portfolio-'));
  try {
    const report = join(scratch, 'report.json');
    spawnSync(process.execPath, [run, 'audit', example, '--output', `json=${report}`, '--quiet'], { stdio: 'ignore' });
    const folder = generateReports(join(scratch, 'reports'), readFileSync(report, 'utf8'), count);
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    const formats = ['json', 'html', 'markdown'].map((format) => [
      '--output',
      `${format}=${join(scratch, `portfolio.${format}`)}`,
    ]);
    const merge = [run, 'merge', folder, ...formats.flat()];
    const { merged } = measureInRounds(5, { merged: [process.execPath, ...merge] });
    const megabytes = (bytes / 1_000_000).toFixed(0);
    const [seconds, least, most] = [merged.median, merged.least, merged.most].map((each) => (each / 1000).toFixed(2));
    console.log(`merge of ${count} reports, ${megabytes} MB: ${seconds} s  (${least} to ${most}; at most 5)`);
    console.log(`peak memory of the merge: ${measurePeak(merge).toFixed(0)} MB (at most 300)`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
