import { describe, expect, it } from 'vitest';
import { compareWithBase, newAtBase, type ChangedCommits } from '../../src/decide/since-base.js';
import type { Answer } from '../../src/model/answer.js';
import type { Assessment } from '../../src/model/assessment.js';
import { acceptedFinding, assessment, baselineFinding, finding, unread } from '../support/assessment.js';

const change: ChangedCommits = {
  ...{ revision: 'main', base: 'b', head: 'h' },
  hasFile: () => true,
  openAnswersOf: ({ app }) => [app?.id ?? ''],
};

/** The app with one answer given in a way of its own. */
function answering(changes: Partial<Answer>, tracking: Answer['tracking'] = 'no'): Assessment {
  const [first, ...others] = assessment.questionnaire.dataTypes;
  if (first === undefined) throw new Error('The questionnaire has data types.');
  const plain: Answer = { ...first, collected: 'no', linked: 'no', tracking: 'no', purposes: [], evidence: [] };
  const dataTypes = [{ ...plain, ...changes }, ...others];
  const { questionnaire } = assessment;
  return {
    ...assessment,
    questionnaire: { ...questionnaire, tracking: { ...questionnaire.tracking, answer: tracking }, dataTypes },
  };
}

const sinceOf = (head: Assessment, base: Assessment): NonNullable<Assessment['since']> => {
  const [{ since }] = compareWithBase([head], [base], change);
  if (since === null) throw new Error('It is compared.');
  return since;
};

const changed = (head: Assessment, base: Assessment): readonly string[] =>
  sinceOf(head, base).changes.map(({ part, before, now }) => `${part}: ${before} -> ${now}`);

describe('what a branch changes', () => {
  it('is nothing for the same answers', () => {
    const { tracking, changes, fixed } = sinceOf(assessment, assessment);
    expect([tracking, changes, fixed]).toEqual([null, [], []]);
  });

  it('is a type that it collects, with what is tracked of it', () => {
    const yes = { collected: 'yes', linked: 'yes', purposes: ['ANALYTICS'] } as const;
    expect(changed(answering(yes), answering({}))).toEqual(['collected: no -> yes']);
    expect(changed(answering({ ...yes, tracking: 'yes' }), answering({}))).toEqual([
      'collected: no -> yes',
      'tracking: no -> yes',
    ]);
  });

  it('is an answer that it opens, or decides', () => {
    expect(changed(answering({ collected: 'review' }), answering({}))).toEqual(['collected: no -> review']);
    expect(changed(answering({}), answering({ collected: 'review' }))).toEqual(['collected: review -> no']);
  });

  it('is whether the app tracks', () => {
    expect(sinceOf(answering({}, 'yes'), answering({}, 'review')).tracking).toEqual({ before: 'review', now: 'yes' });
  });

  it('is a finding that is fixed, also where another one came', () => {
    const other = { ...finding, fingerprint: { ...finding.fingerprint, hash: 'other' } };
    expect(sinceOf({ ...assessment, findings: [other] }, { ...assessment, findings: [finding] }).fixed).toEqual([finding]);
  });

  it('says that the base was not read in full', () => {
    expect(sinceOf(assessment, { ...assessment, problems: [unread] }).isBaseComplete).toBe(false);
  });
});

describe('an app', () => {
  const named = (id: string, scope: Assessment['scope'] = 'app'): Assessment => ({
    ...assessment,
    scope,
    app: { id, isSample: false, targets: [] },
  });
  const openBefore = (head: Assessment, ...base: readonly [Assessment, ...Assessment[]]): readonly string[] | undefined =>
    compareWithBase([head], base, change)[0].since?.openBefore;

  it('is compared with itself, whatever its place in the list', () => {
    expect(openBefore(named('Two'), named('One'), named('Two'))).toEqual(['Two']);
  });

  it('is compared with itself where it was the only one before', () => {
    expect(openBefore(named('One'), named('One', 'repository'))).toEqual(['One']);
  });

  it('is compared with the only one before where it was renamed', () => {
    expect(openBefore(named('New', 'repository'), named('Old', 'repository'))).toEqual(['Old']);
  });

  it('that is new is compared with nothing', () => {
    expect(openBefore(named('Three'), named('One'), named('Two'))).toEqual([]);
  });
});

it('what was accepted at the base is not known there', () => {
  expect(newAtBase([{ ...assessment, findings: [finding, acceptedFinding, baselineFinding] }])).toEqual([
    { app: assessment.app?.id ?? null, findings: [finding] },
  ]);
});
