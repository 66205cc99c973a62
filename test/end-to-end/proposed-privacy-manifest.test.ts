import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlist } from '../../src/read/manifests/plist/read-plist.js';
import type { Assessment } from '../../src/model/assessment.js';
import { xcprivacyReport } from '../../src/reports/xcprivacy.js';
import { auditFolder } from '../support/marked-project.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;
const apps = [
  ['storefront', join(import.meta.dirname, '../../examples/storefront'), 'Storefront/PrivacyInfo.xcprivacy'],
  ['courier', join(import.meta.dirname, '../apps/courier'), 'ios/Courier/PrivacyInfo.xcprivacy'],
] as const;

const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

/** Audits a copy of an app whose privacy manifest is the proposed one. */
async function withProposed(folder: string, file: string): Promise<{ readonly text: string; readonly after: Assessment }> {
  const copy = mkdtempSync(join(tmpdir(), 'app-privacy-proposed-'));
  copies.push(copy);
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, file), xcprivacyReport.render(await auditFolder(copy), options));
  return { text: readFileSync(join(copy, file), 'utf8'), after: await auditFolder(copy) };
}

describe.each(apps)('the privacy manifest proposed for %s', (_, folder, file) => {
  it('breaks none of the rules on privacy manifests but that answers are open, and what is open is left out', async () => {
    const { after } = await withProposed(folder, file);
    const broken = after.findings.filter(({ rule }) => rule.startsWith('manifest/')).map(({ rule }) => rule);
    expect(broken).toContain('manifest/undecided-draft');
    expect(broken.filter((rule) => !['manifest/undecided-draft', 'manifest/data-type-undeclared'].includes(rule))).toEqual([]);
    expect(after.problems).toEqual([]);
  });

  it('is a property list without a flaw', async () => {
    const { text } = await withProposed(folder, file);
    expect(readPlist({ text, bytes: Buffer.from(text) }).issues).toEqual([]);
  });
});
