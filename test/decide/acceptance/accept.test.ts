import { describe, expect, it } from 'vitest';
import type { Baseline, IgnoreComment } from '../../../src/model/acceptance.js';
import type { IgnoreEntry } from '../../../src/model/configuration.js';
import type { Finding } from '../../../src/model/finding.js';
import { acceptFindings, type Accepted, type Acceptances, type FoundInApp } from '../../../src/decide/acceptance/accept.js';

const finding = (rule: string, file: string, line = 1): Finding => ({
  rule,
  severity: 'error',
  app: null,
  target: null,
  message: 'Broken.',
  place: { file, line, column: 1 },
  end: { line, column: 2 },
  related: [],
  advice: 'Fix it.',
  fingerprint: { algorithm: 'appPrivacy/v3', hash: `${rule} ${file}` },
  excerpt: null,
  acceptance: null,
});

const entry = (rule: string, path: string | null, until: string | null = null): IgnoreEntry => ({
  rule,
  path,
  app: null,
  reason: 'sample code',
  until,
  place: { file: 'app-privacy.yaml', line: 1, column: 1 },
});

const comment = (rules: readonly string[], file: string, line: number, reason: string | null = 'old'): IgnoreComment => ({
  place: { file, line: line - 1, column: 4 },
  ...{ line, rules, reason },
});

const baseline = (...hashes: readonly string[]): Baseline => ({
  algorithm: 'appPrivacy/v3',
  entries: hashes.map((hash, index) => ({
    ...{ rule: hash.split(' ')[0] ?? '', path: hash.split(' ')[1] ?? '', app: 'Shop', hash },
    place: { file: 'app-privacy-baseline.json', line: index + 5, column: 5 },
  })),
});

const findings = [finding('att/a', 'Example/A.swift'), finding('att/a', 'App/A.swift'), finding('idfa/b', 'Example/B.swift')];
const rules = ['att/a', 'att/c', 'idfa/b'];

const repository = { apps: ['Shop'], hasFile: () => true };

const accept = (given: Partial<Acceptances>, found: readonly FoundInApp[] = [{ app: 'Shop', findings }]): Accepted =>
  acceptFindings(
    found,
    {
      ...{
        ignores: [],
        comments: [],
        beginningsOf: () => new Set(),
        baseline: null,
        repository,
        base: null,
        today: '2026-11-23',
        requiresReasons: false,
        covers: () => true,
      },
      ...given,
    },
    rules,
  );

/** The findings that are new. */
const left = (given: Partial<Acceptances>): readonly string[] =>
  accept(given)
    .findings.flat()
    .filter(({ acceptance }) => acceptance === null)
    .map(({ fingerprint }) => fingerprint.hash);

const said = (given: Partial<Acceptances>): readonly string[] =>
  accept(given).remarks.map(({ kind, message }) => `${kind}: ${message}`);

describe('ignore entries', () => {
  it('accept one rule in one path', () => {
    expect(left({ ignores: [entry('att/a', 'Example/**')] })).toEqual(['att/a App/A.swift', 'idfa/b Example/B.swift']);
  });

  it('accept a whole area anywhere', () => {
    expect(left({ ignores: [entry('att/*', null)] })).toEqual(['idfa/b Example/B.swift']);
  });

  it('say where they are, why, and until when', () => {
    const ignores = [entry('idfa/b', null, '2027-01-01')];
    expect(accept({ ignores }).findings.flat()[2]?.acceptance).toEqual({
      by: 'configuration',
      place: { file: 'app-privacy.yaml', line: 1, column: 1 },
      why: 'sample code',
      until: '2027-01-01',
    });
  });

  it('hold on their last day, and not on the next', () => {
    expect(left({ ignores: [entry('att/a', null, '2026-11-23')] })).toHaveLength(1);
    expect(left({ ignores: [entry('att/a', null, '2026-11-22')] })).toHaveLength(3);
  });

  it('say nothing of themselves while they hold and accept something', () => {
    expect(said({ ignores: [entry('att/a', null, '2026-11-23'), entry('idfa/b', null), entry('att/*', null)] })).toEqual([]);
  });

  it('are reported when they expired, accept nothing or contain a rule that does not exist', () => {
    const ignores = [entry('att/c', null), entry('idfa/b', null, '2020-01-01'), entry('att/cc', null), entry('at/*', 'App/**')];
    expect(left({ ignores })).toHaveLength(3);
    expect(said({ ignores })).toEqual([
      'unused: The ignore entry for att/c does not match any finding.',
      'expired: The ignore entry for idfa/b expired on 2020-01-01.',
      'unknown-rule: No rule is called att/cc, so this entry accepts no finding.',
      'unknown-rule: No rule is called at/*, so this entry accepts no finding.',
    ]);
    expect(accept({ ignores }).remarks.map(({ remedy }) => remedy.split('?')[0])).toEqual([
      'Remove the entry.',
      'Fix the findings and remove the entry, or set a later date in until.',
      'Did you mean att/c',
      'Did you mean att/*',
    ]);
  });

  it('of an app accept its findings only', () => {
    const ignores = [{ ...entry('att/a', null), app: 'Shop' }];
    const found = ['Shop', 'Cafe', null].map((app) => ({ app, findings: [finding('att/a', 'A.swift')] }));
    const states = accept({ ignores }, found).findings.map(([one]) => one?.acceptance === null);
    expect(states).toEqual([false, true, true]);
  });

  it('are not called unused where only a part of the repository was audited', () => {
    const ofShop = { ...entry('att/c', null), app: 'Shop' };
    const covers = (app: string | null): boolean => app === 'Shop';
    expect(said({ ignores: [entry('att/c', 'B/**'), ofShop], covers })).toHaveLength(1);
  });
});

describe('ignore comments', () => {
  it('accept the rules that they list on one line of their file', () => {
    expect(left({ comments: [comment(['idfa/b', 'att/a'], 'App/A.swift', 1)] })).toEqual([
      'att/a Example/A.swift',
      'idfa/b Example/B.swift',
    ]);
    expect(left({ comments: [comment(['att/a'], 'App/A.swift', 2)] })).toHaveLength(3);
  });

  it('say why rather than an entry of the configuration does', () => {
    const comments = [comment(['att/*'], 'App/A.swift', 1, null)];
    const { findings: judged, remarks } = accept({ ignores: [entry('att/a', null)], comments });
    expect(judged.flat().map(({ acceptance }) => acceptance?.by)).toEqual(['configuration', 'comment', undefined]);
    expect(remarks).toEqual([]);
  });

  it('are reported when they match nothing, or contain a rule that does not exist', () => {
    const comments = [
      comment(['att/c'], 'App/A.swift', 1),
      comment(['att/a', 'attt/c'], 'App/A.swift', 1),
      comment([], 'App/A.swift', 1),
    ];
    expect(left({ comments })).toHaveLength(3);
    expect(said({ comments })).toEqual([
      'unused: The ignore comment for att/c does not match any finding on line 1.',
      'unknown-rule: No rule is called attt/c, so this entry accepts no finding.',
      'unknown-rule: The ignore comment lists no rule, so it accepts no finding.',
    ]);
  });
});

describe('what gives no reason', () => {
  const given = {
    comments: [comment(['att/a'], 'App/A.swift', 1, null)],
    ignores: [{ ...entry('idfa/b', null), reason: ' ' }],
  };

  it('accepts findings', () => {
    expect(left(given)).toHaveLength(1);
    expect(said(given)).toEqual([]);
  });

  it('accepts none where reasons are required', () => {
    expect(left({ ...given, requiresReasons: true })).toHaveLength(3);
    expect(said({ ...given, requiresReasons: true })).toEqual([
      'no-reason: The ignore comment for att/a has no reason.',
      'no-reason: The ignore entry for idfa/b has no reason.',
    ]);
  });
});

describe('a baseline', () => {
  const known = baseline('att/a App/A.swift', 'idfa/b Example/B.swift');

  it('has the findings of its fingerprints, and no others', () => {
    expect(left({ baseline: known })).toEqual(['att/a Example/A.swift']);
    expect(accept({ baseline: known }).findings.flat()[1]?.acceptance).toMatchObject({ by: 'baseline', why: null });
    expect(said({ baseline: known })).toEqual([]);
  });

  it('notices that one finding is fixed and another one of the same rule and file is there', () => {
    const swapped = baseline('att/a App/B.swift', 'idfa/b Example/B.swift');
    expect(left({ baseline: swapped })).toEqual(['att/a Example/A.swift', 'att/a App/A.swift']);
    expect(said({ baseline: swapped })).toEqual([
      'unused: The baseline entry for att/a in App/B.swift does not match any finding.',
    ]);
  });

  it('has nothing in common with fingerprints of another algorithm', () => {
    expect(left({ baseline: { ...known, algorithm: 'appPrivacy/v1' } })).toHaveLength(3);
  });

  it('does not need an entry for what is accepted otherwise', () => {
    expect(said({ baseline: known, ignores: [entry('idfa/b', null)] })).toEqual([
      'unused: The baseline entry for idfa/b in Example/B.swift is not needed because app-privacy.yaml:1 accepts the finding.',
    ]);
  });

  it('says nothing of the entries of an app that was not audited', () => {
    expect(said({ baseline: baseline('att/a Gone.swift'), covers: (app) => app === 'Cafe' })).toEqual([]);
  });
});

describe('a finding of the commit that a change began at', () => {
  const base = (...known: readonly Finding[]): Partial<Acceptances> => ({
    base: { commit: 'c0ffee', found: [{ app: 'Shop', findings: known }] },
  });
  const acceptanceOf = (given: Partial<Acceptances>): unknown => accept(given).findings[0]?.[0]?.acceptance;

  it('is not new, wherever it was', () => {
    expect(
      acceptanceOf(base({ ...finding('att/a', 'Example/A.swift'), place: { file: 'Old.swift', line: 9, column: 1 } })),
    ).toEqual({
      by: 'base',
      commit: 'c0ffee',
      place: { file: 'Old.swift', line: 9, column: 1 },
      why: null,
      until: null,
    });
  });

  it('is new where it became more serious, and not where it became less', () => {
    expect(acceptanceOf(base({ ...finding('att/a', 'Example/A.swift'), severity: 'warning' }))).toBeNull();
    const [first] = accept(base(finding('att/a', 'Example/A.swift')), [
      { app: 'Shop', findings: [{ ...finding('att/a', 'Example/A.swift'), severity: 'note' }] },
    ]).findings;
    expect(first?.[0]?.acceptance?.by).toBe('base');
  });

  it('is in the baseline where it is in both', () => {
    const given = { ...base(finding('att/a', 'Example/A.swift')), baseline: baseline('att/a Example/A.swift') };
    expect(acceptanceOf(given)).toMatchObject({ by: 'baseline' });
  });
});
