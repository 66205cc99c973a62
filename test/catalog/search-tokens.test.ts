import { describe, expect, it } from 'vitest';
import { collectionQuotas, documentQuota, pageQuota } from '../../src/find/signals/collection/index.js';
import { tokens } from '../../src/find/signals/index.js';

describe('a byte sequence that is searched for', () => {
  it('is as long as the search needs it: a shorter one would blind it to all others', () => {
    const quotas = [...collectionQuotas, documentQuota, pageQuota];
    const ofQuotas = quotas.flatMap((quota) => [...quota.tokens.values()].flat());
    const ofApis = [...tokens.byLanguage.values()].flatMap(({ any }) => [...any]);
    expect([...ofQuotas, ...ofApis].filter((token) => token.length < 3)).toEqual([]);
  });
});
