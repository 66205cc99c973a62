import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { ascReport } from '../../src/reports/asc.js';
import { decided, decidedApp, prompt } from '../support/decided-app.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;
const render = (given: Assessment): string => ascReport.render(given, options);

describe('the privacy file of asc', () => {
  it('has the bytes that asc web privacy pull writes: an entry for each purpose, and one for tracking', () => {
    const purposes = ['DEVELOPERS_ADVERTISING', 'ANALYTICS'] as const;
    const answers = { USER_ID: { ...decided, linked: 'yes', tracking: 'yes', purposes }, CRASH_DATA: decided } as const;
    expect(render(decidedApp(answers, { signals: [prompt] }))).toBe(`{
  "schemaVersion": 1,
  "dataUsages": [
    {
      "category": "CRASH_DATA",
      "purposes": [
        "ANALYTICS"
      ],
      "dataProtections": [
        "DATA_NOT_LINKED_TO_YOU"
      ]
    },
    {
      "category": "USER_ID",
      "purposes": [
        "ANALYTICS"
      ],
      "dataProtections": [
        "DATA_LINKED_TO_YOU"
      ]
    },
    {
      "category": "USER_ID",
      "purposes": [
        "DEVELOPERS_ADVERTISING"
      ],
      "dataProtections": [
        "DATA_LINKED_TO_YOU"
      ]
    },
    {
      "category": "USER_ID",
      "dataProtections": [
        "DATA_USED_TO_TRACK_YOU"
      ]
    }
  ]
}
`);
  });

  it('says that no data is collected', () => {
    expect(JSON.parse(render(decidedApp({})))).toEqual({
      schemaVersion: 1,
      dataUsages: [{ dataProtections: ['DATA_NOT_COLLECTED'] }],
    });
  });

  it('is marked where something is open, so that asc refuses it, and then never says that no data is collected', () => {
    const { dataUsages } = JSON.parse(render(decidedApp({ NAME: { collected: 'review' } }))) as {
      readonly dataUsages: readonly { readonly undecided?: readonly string[]; readonly dataProtections: readonly string[] }[];
    };
    expect(dataUsages).toMatchObject([{ undecided: ['NAME: collected needs review.'], dataProtections: [] }]);
  });

  it('is not written while something is open, unless the user asks for it', () => {
    expect(ascReport.facts?.open(decidedApp({ NAME: { collected: 'review' } }))).toEqual(['NAME: collected needs review.']);
    expect(ascReport.facts?.open(decidedApp({ NAME: decided }))).toEqual([]);
  });
});
