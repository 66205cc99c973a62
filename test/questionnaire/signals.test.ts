import { describe, expect, it } from 'vitest';
import { line, signal } from './fixtures.js';

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
    expect(line('OTHER_DATA', { signals }).questions.join()).toContain('favorite_team');
  });

  it("is what its identity's type says", () => {
    const signals = [signal('mparticle.identity', { detail: { kind: 'identity', type: 'Email' } })];
    expect(line('EMAIL_ADDRESS', { signals }).collected).toBe('yes');
  });

  it('is a question where the identity can be anything', () => {
    const signals = [signal('mparticle.identity', { detail: { kind: 'identity', type: null } })];
    expect(line('USER_ID', { signals }).questions.join()).toContain('a computed identity type');
  });
});

describe('access to data', () => {
  const access = signal('system.location', { symbol: 'CLLocationManager.requestLocation', implies: ['PRECISE_LOCATION'] });

  it('is not collection: a person has to say where the data goes', () => {
    const { collected, questions } = line('PRECISE_LOCATION', { signals: [access] });
    expect(collected).toBe('review');
    expect(questions).toEqual([
      'Does the app send precise location data that it gets from CLLocationManager.requestLocation to your servers or to a partner, to be kept there? If yes, answer PRECISE_LOCATION in app-privacy.yaml with collected: yes, linked, tracking and purposes; if no, with collected: no.',
    ]);
  });

  it('is not asked about any more where mParticle has the data', () => {
    const signals = [access, signal('mparticle.location', { implies: ['PRECISE_LOCATION'] })];
    expect(line('PRECISE_LOCATION', { signals }).questions.join()).not.toContain('CLLocationManager');
  });

  it('names a few uses and counts the others', () => {
    const signals = ['a', 'b', 'c', 'd', 'e'].map((symbol) => ({ ...access, symbol }));
    expect(line('PRECISE_LOCATION', { signals }).questions[0]).toContain('a, b, c and 2 more');
  });
});
