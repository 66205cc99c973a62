import { describe, expect, it } from 'vitest';
import type { DeclaredDataType } from '../../../src/model/declaration.js';
import { claimsOfDeclarations } from '../../../src/decide/questionnaire/declarations.js';

const place = { file: 'PrivacyInfo.xcprivacy', line: 4, column: 5 };

/** What the questionnaire makes of one data type that the app's privacy manifest declares. */
function claims(given: Partial<DeclaredDataType>) {
  const dataType = { type: 'NSPrivacyCollectedDataTypeName', linked: null, tracking: null, purposes: [], place, ...given };
  const manifest = {
    kind: 'privacy-manifest',
    tracking: null,
    trackingDomains: [],
    dataTypes: [dataType],
    accessedApis: [],
    place,
  } as const;
  return claimsOfDeclarations([manifest]);
}

const analytics = 'NSPrivacyCollectedDataTypePurposeAnalytics';

describe('a data type that the app’s own privacy manifest declares', () => {
  it.each([
    [{}, { collected: 'review', linked: null, tracking: null }],
    [{ linked: true }, { collected: 'review', linked: 'review', tracking: null }],
    [{ linked: false }, { collected: 'review', linked: null, tracking: null }],
    [{ tracking: true }, { collected: 'review', linked: null, tracking: 'review' }],
    [{ tracking: false }, { collected: 'review', linked: null, tracking: null }],
  ] as const)('is a doubt, and no more: %o', (given, expected) => {
    expect(claims(given)[0]).toMatchObject(expected);
  });

  it.each([
    [{}, 'no'],
    [{ tracking: false }, 'no'],
    [{ tracking: true }, 'review'],
  ] as const)('is used for tracking by the app, with %o: %s', (given, expected) => {
    expect(claims(given)[0]?.parties).toMatchObject([{ collects: 'review', tracking: expected }]);
  });

  it.each([
    [{}, 'declares names.'],
    [{ linked: true }, 'declares names, linked to the user.'],
    [{ linked: false, tracking: false }, 'declares names.'],
    [{ tracking: true }, 'declares names, used for tracking.'],
    [{ purposes: [analytics] }, 'declares names, for Analytics.'],
    [
      { linked: true, tracking: true, purposes: [analytics] },
      'declares names, linked to the user, used for tracking, for Analytics.',
    ],
  ] as const)('is told with what is declared of it: %o', (given, expected) => {
    expect(claims(given)[0]?.text.endsWith(expected)).toBe(true);
  });

  it.each([
    [{}, ['collected']],
    [{ linked: true }, ['collected', 'linked']],
    [{ tracking: false }, ['collected', 'tracking']],
    [{ purposes: [analytics] }, ['collected', 'purposes']],
    [{ linked: false, tracking: true, purposes: [analytics] }, ['collected', 'linked', 'tracking', 'purposes']],
  ] as const)('is asked about by what is declared of it: %o', (given, expected) => {
    expect(claims(given).map(({ question }) => question?.about)).toEqual(expected);
  });

  it('is nothing where Apple has no such type', () => {
    expect(claims({ type: 'NSPrivacyCollectedDataTypeNothing' })).toEqual([]);
  });
});
