import { describe, expect, it } from 'vitest';
import type { IgnoreEntry } from '../../../src/model/configuration.js';
import type { Finding } from '../../../src/model/finding.js';
import { acceptanceOf } from '../../../src/decide/rules/ignore.js';

const finding = (rule: string, file: string): Finding => ({
  rule,
  severity: 'error',
  app: null,
  target: null,
  message: 'Broken.',
  place: { file, line: 1, column: 1 },
  end: { line: 1, column: 2 },
  related: [],
  advice: 'Mend it.',
  fingerprint: { algorithm: 'appPrivacy/v2', hash: `${rule}${file}` },
  excerpt: null,
});

const entry = (rule: string, path: string | null, until: string | null = null): IgnoreEntry => ({
  rule,
  path,
  app: null,
  reason: 'sample code',
  until,
  place: { file: 'app-privacy.yaml', line: 1, column: 1 },
});

const findings = [finding('att/a', 'Example/A.swift'), finding('att/a', 'App/A.swift'), finding('idfa/b', 'Example/B.swift')];
const left = (entries: readonly IgnoreEntry[]): string[] =>
  findings.filter((one) => acceptanceOf(entries, '2026-11-23').entryFor(one) === null).map(({ fingerprint }) => fingerprint.hash);

describe('ignore entries', () => {
  it('accept one rule in one path', () => {
    expect(left([entry('att/a', 'Example/**')])).toEqual(['att/aApp/A.swift', 'idfa/bExample/B.swift']);
  });

  it('accept a whole area anywhere', () => {
    expect(left([entry('att/*', null)])).toEqual(['idfa/bExample/B.swift']);
  });

  it('hold on their last day, and not on the next', () => {
    expect(left([entry('att/a', null, '2026-11-23')])).toHaveLength(1);
    expect(left([entry('att/a', null, '2026-11-22')])).toHaveLength(3);
  });

  it('say nothing of themselves while they hold and accept something', () => {
    const entries = [entry('att/a', null, '2026-11-23'), entry('idfa/b', null, '2026-11-24')];
    expect(acceptanceOf(entries, '2026-11-23').notesOn(findings)).toEqual([]);
  });

  it('are reported when they expired or accept nothing', () => {
    const entries = [entry('att/a', null), entry('att/c', null), entry('idfa/b', null, '2020-01-01')];
    expect(left(entries)).toHaveLength(1);
    expect(
      acceptanceOf(entries, '2026-11-23')
        .notesOn(findings)
        .map(({ text }) => text),
    ).toEqual([
      'The ignore entry for idfa/b expired on 2020-01-01.',
      'The ignore entry for att/c does not match any finding. You can remove it.',
    ]);
  });

  it('of an app accept its findings only', () => {
    const ofShop = { ...entry('att/a', null), app: 'Shop' };
    const { entryFor } = acceptanceOf([ofShop], '2026-11-23');
    expect(entryFor({ ...finding('att/a', 'A.swift'), app: 'Shop' })).toBe(ofShop);
    expect(entryFor({ ...finding('att/a', 'A.swift'), app: 'Cafe' })).toBeNull();
  });
});
