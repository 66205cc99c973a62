import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import type { ApprovedAnswer, Comparison } from '../../src/model/comparison.js';
import { planReport } from '../../src/reports/plan.js';
import { decided, decidedApp, prompt } from '../support/decided-app.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;

const filed = (answer: Partial<ApprovedAnswer> & Pick<ApprovedAnswer, 'id'>): ApprovedAnswer => ({
  ...{ linked: false, tracking: false, purposes: ['ANALYTICS'], evidence: [], position: { line: 1, column: 1 } },
  ...answer,
});

function planOf(answers: readonly ApprovedAnswer[], app: Assessment, format: Comparison['format'] = 'asc'): string {
  const comparison: Comparison = { file: 'privacy.json', format, answers, changes: [], historyProblem: null };
  return planReport.render({ ...app, comparison }, options);
}

describe('the plan of an upload', () => {
  it('adds, updates and deletes rows, sorted by data type', () => {
    const before = [
      filed({ id: 'CRASH_DATA' }),
      filed({ id: 'NAME', linked: false }),
      filed({ id: 'USER_ID', purposes: ['ANALYTICS', 'APP_FUNCTIONALITY'] }),
    ];
    const now = decidedApp(
      {
        DEVICE_ID: { ...decided, tracking: 'yes' },
        NAME: { ...decided, linked: 'yes' },
        USER_ID: decided,
      },
      { signals: [prompt] },
    );
    expect(planOf(before, now)).toBe(`Compared with privacy.json: 2 to add, 1 to update, 2 to delete.
  - CRASH_DATA ANALYTICS DATA_NOT_LINKED_TO_YOU
  + DEVICE_ID ANALYTICS DATA_NOT_LINKED_TO_YOU
  + DEVICE_ID DATA_USED_TO_TRACK_YOU
  ~ NAME ANALYTICS DATA_NOT_LINKED_TO_YOU -> DATA_LINKED_TO_YOU
  - USER_ID APP_FUNCTIONALITY DATA_NOT_LINKED_TO_YOU
`);
  });

  it('says that nothing is to be done, in whatever order the purposes are', () => {
    const purposes = ['APP_FUNCTIONALITY', 'ANALYTICS'] as const;
    expect(planOf([filed({ id: 'NAME', purposes })], decidedApp({ NAME: { ...decided, purposes: purposes.toReversed() } }))).toBe(
      'The draft and privacy.json contain the same answers.\n',
    );
    expect(planOf([], decidedApp({}), 'fastlane')).toContain('the same answers');
  });

  it('takes back that no data is collected once some is', () => {
    expect(planOf([], decidedApp({ NAME: decided }))).toBe(
      'Compared with privacy.json: 1 to add, 0 to update, 1 to delete.\n  + NAME ANALYTICS DATA_NOT_LINKED_TO_YOU\n  - DATA_NOT_COLLECTED\n',
    );
  });

  it('names what it leaves out because it is open', () => {
    expect(planOf([], decidedApp({ NAME: { collected: 'review' } }))).toContain(
      'Left out because it is open: NAME: collected needs review.',
    );
  });

  it('needs the answers that App Store Connect has', () => {
    const app = decidedApp({ NAME: decided });
    expect(() => planReport.render(app, options)).toThrow('A plan needs the answers that App Store Connect has now.');
    expect(() => planOf([], app, 'privacy manifest')).toThrow(
      'privacy.json does not contain the answers that App Store Connect has now.',
    );
  });
});
