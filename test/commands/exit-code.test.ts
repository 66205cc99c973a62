import { describe, expect, it } from 'vitest';
import { exitCode, failOnChoices, type FailOn } from '../../src/commands/exit-code.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { Severity } from '../../src/model/finding.js';
import { assessment, finding, unread } from '../support/assessment.js';

const clean: Assessment = { ...assessment, findings: [], problems: [] };

function withFinding(severity: Severity): Assessment {
  return { ...clean, findings: [{ ...finding, severity }] };
}

describe('the exit code of a complete audit', () => {
  it.each<[Severity, Record<FailOn, 0 | 1>]>([
    ['error', { error: 1, warning: 1, note: 1, never: 0 }],
    ['warning', { error: 0, warning: 1, note: 1, never: 0 }],
    ['note', { error: 0, warning: 0, note: 1, never: 0 }],
  ])('with one finding of severity %s', (severity, expected) => {
    expect(Object.fromEntries(failOnChoices.map((failOn) => [failOn, exitCode(withFinding(severity), failOn, true)]))).toEqual(
      expected,
    );
  });

  it('is 0 without findings, whatever the threshold', () => {
    expect(failOnChoices.map((failOn) => exitCode(clean, failOn, true))).toEqual([0, 0, 0, 0]);
  });

  it('is 1 for 256 findings: the system would keep eight bits of their number', () => {
    expect(exitCode({ ...clean, findings: Array.from({ length: 256 }, () => finding) }, 'error', true)).toBe(1);
  });

  it('does not fail for a region that was read by tokens', () => {
    expect(exitCode({ ...clean, problems: [{ ...unread, kind: 'partial' }] }, 'note', true)).toBe(0);
  });
});

describe('an audit that is no pass', () => {
  it('exits 2 when an input is incomplete, even where findings never fail', () => {
    expect(exitCode({ ...clean, problems: [unread] }, 'never', true)).toBe(2);
  });

  it('exits 2 rather than 1 when there are findings too', () => {
    expect(exitCode({ ...withFinding('error'), problems: [unread] }, 'error', true)).toBe(2);
  });

  it('exits 2 when the app runs code in a language that is not read, where the run decides something', () => {
    const unreadCode = [{ language: 'C#', files: 3, example: 'Assets/Player.cs', runsIn: 'Unity' }];
    expect([true, false].map((isGate) => exitCode({ ...clean, unreadCode }, 'never', isGate))).toEqual([2, 0]);
  });

  it('exits 2 when an input is incomplete, also where the run only reports', () => {
    expect(exitCode({ ...clean, problems: [unread] }, 'never', false)).toBe(2);
  });

  it('exits 2 when there was nothing to read', () => {
    expect(exitCode({ ...clean, app: null, subjects: [] }, 'never', true)).toBe(2);
  });
});
