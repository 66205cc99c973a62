import { describe, expect, it } from 'vitest';
import { isListed } from '../../../src/decide/questionnaire/listed.js';
import { questionsOfUnknownSdks } from '../../../src/decide/questionnaire/unknown-sdks.js';
import type { Integration } from '../../../src/model/integration.js';
import type { ThirdPartySdk } from '../../../src/model/third-party-sdk.js';

const sdks = (count: number): ThirdPartySdk[] =>
  Array.from(
    { length: count },
    (_, index) => ({ id: `s${index}`, name: `S${index}`, basis: 'unknown' }) as unknown as ThirdPartySdk,
  );

describe('a question about SDKs of which nothing is known', () => {
  it.each([
    [1, 'Which data types does S0 collect? The audit found no privacy manifest for it.'],
    [2, 'Which data types do S0 and S1 collect? The audit found no privacy manifest for them.'],
    [8, 'Which data types do S0, S1, S2, S3, S4, S5, S6 and S7 collect? The audit found no privacy manifest for them.'],
    [9, 'Which data types do S0, S1, S2, S3, S4, S5, S6, S7 and 1 more collect? The audit found no privacy manifest for them.'],
  ])('names %d of them', (count, text) => {
    expect(questionsOfUnknownSdks(sdks(count)).map((question) => question.text)).toEqual([text]);
  });

  it('is not asked where there are none', () => {
    expect(questionsOfUnknownSdks([])).toEqual([]);
  });
});

describe('a person has said which integrations there are', () => {
  const integration = (
    kinds: readonly string[],
    decided: Partial<Record<'tracking' | 'purposesBasis' | 'forwarded', unknown>> = {},
  ): Integration =>
    ({
      sources: kinds.map((kind) => ({ kind })),
      tracking: 'review',
      purposesBasis: 'catalog',
      forwarded: { basis: 'catalog' },
      ...decided,
    }) as unknown as Integration;

  it.each([
    ['where an entry is no kit', [integration(['config'])], true],
    ['not where an entry only repeats a kit', [integration(['config', 'kit'])], false],
    ['where an entry decides whether it tracks', [integration(['config', 'kit'], { tracking: 'no' })], true],
    ['where an entry decides its purposes', [integration(['config', 'kit'], { purposesBasis: 'config' })], true],
    ['where an entry decides what it is sent', [integration(['config', 'kit'], { forwarded: { basis: 'config' } })], true],
    ['not where only kits are known', [integration(['kit'], { tracking: 'no' })], false],
    ['not where there are none', [], false],
  ])('%s', (_, integrations, expected) => {
    expect(isListed(integrations, null)).toBe(expected);
    expect(isListed(integrations, true)).toBe(true);
    expect(isListed(integrations, false)).toBe(false);
  });
});
