import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlist } from '../../src/manifests/plist/read-plist.js';
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
async function withProposed(
  folder: string,
  file: string,
): Promise<{ readonly text: string; readonly before: Assessment; readonly after: Assessment }> {
  const copy = mkdtempSync(join(tmpdir(), 'app-privacy-proposed-'));
  copies.push(copy);
  cpSync(folder, copy, { recursive: true });
  const before = await auditFolder(copy);
  writeFileSync(join(copy, file), xcprivacyReport.render(before, options));
  return { before, text: readFileSync(join(copy, file), 'utf8'), after: await auditFolder(copy) };
}

describe.each(apps)('the privacy manifest proposed for %s', (_, folder, file) => {
  it('breaks none of the rules on privacy manifests, but for the types whose purposes are open', async () => {
    const { before, after } = await withProposed(folder, file);
    const open = before.questionnaire.dataTypes.filter(({ purposes }) => purposes.length === 0).map((type) => type.manifestKey);
    const isOpen = (message: string): boolean => open.some((key) => message.startsWith(`${key} is not declared`));
    expect(after.findings.filter(({ rule, message }) => rule.startsWith('manifest/') && !isOpen(message))).toEqual([]);
    expect(after.problems).toEqual([]);
  });

  it('is a property list without a flaw', async () => {
    const { text } = await withProposed(folder, file);
    expect(readPlist({ text, bytes: Buffer.from(text) }).issues).toEqual([]);
  });
});
