import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonReport } from '../src/reports/json.js';
import { auditApps } from './support/marked-project.js';

const root = join(import.meta.dirname, 'apps');

/** The example that the README audits, and the small whole apps beside their stored reports. */
const apps = [
  { name: 'storefront', folder: join(import.meta.dirname, '../examples/storefront') },
  ...readdirSync(root, { withFileTypes: true })
    // The apps of which only the draft is stored have a test of their own.
    .filter((entry) => entry.isDirectory() && entry.name !== 'labels')
    .map(({ name }) => ({ name, folder: join(root, name) })),
];

describe.each(apps)('$name', ({ name, folder }) => {
  const stored = join(root, `${name}.json`);

  it('has the report that is stored beside it', async () => {
    const report = await reportOf(folder);
    // UPDATE_REPORTS=1 stores what the tool says now; the difference is to be read before it is committed.
    if (process.env['UPDATE_REPORTS'] === '1') writeFileSync(stored, report);
    expect(report).toBe(readFileSync(stored, 'utf8'));
  });

  it('has the same bytes twice', async () => {
    expect(await reportOf(folder)).toBe(await reportOf(folder));
  });
});

async function reportOf(folder: string): Promise<string> {
  const options = { scope: 'audit', width: 100, color: false, quiet: false } as const;
  return jsonReport.renderAll?.(await auditApps(folder), options) ?? '';
}
