import { describe, expect, it } from 'vitest';
import { asked, line, signal } from './fixtures.js';

describe('data given to mParticle', () => {
  it.each([
    ['certain', 'yes'],
    ['likely', 'yes'],
    ['possible', 'review'],
  ] as const)('by a %s signal is collected: %s', (confidence, collected) => {
    const signals = [signal('mparticle.commerce', { implies: ['PURCHASE_HISTORY'], confidence })];
    expect(line('PURCHASE_HISTORY', { signals }).collected).toBe(collected);
  });

  it('is linked to the user', () => {
    expect(line('PURCHASE_HISTORY', { signals: [signal('mparticle.commerce', { implies: ['PURCHASE_HISTORY'] })] }).linked).toBe(
      'yes',
    );
  });

  it('is what its user-attribute key says', () => {
    const signals = [signal('mparticle.user-attribute', { detail: { kind: 'user-attribute', key: '$FirstName' } })];
    expect(line('NAME', { signals })).toMatchObject({
      collected: 'yes',
      evidence: [{ what: 'mparticle.user-attribute with the key $FirstName' }],
    });
  });

  it('is a question where the key may mean one of two things', () => {
    const signals = [signal('mparticle.user-attribute', { detail: { kind: 'user-attribute', key: '$Zip' } })];
    expect(line('PHYSICAL_ADDRESS', { signals })).toMatchObject({ collected: 'review', linked: 'yes' });
  });

  it('is a question where the key says nothing', () => {
    const signals = [signal('mparticle.user-attribute', { detail: { kind: 'user-attribute', key: 'favorite_team' } })];
    expect(asked('OTHER_DATA', { signals }).join()).toContain('favorite_team');
  });

  it("is what its identity's type says", () => {
    const signals = [signal('mparticle.identity', { detail: { kind: 'identity', type: 'Email' } })];
    expect(line('EMAIL_ADDRESS', { signals }).collected).toBe('yes');
  });

  it('is a question where the identity can be anything', () => {
    const signals = [signal('mparticle.identity', { detail: { kind: 'identity', type: null } })];
    expect(asked('USER_ID', { signals }).join()).toContain('a computed identity type');
  });
});
