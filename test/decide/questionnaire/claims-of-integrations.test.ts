import { describe, expect, it } from 'vitest';
import type { Integration } from '../../../src/model/integration.js';
import { claimsOfIntegrations, type ForwardedType } from '../../../src/decide/questionnaire/integrations.js';
import { listed } from './fixtures.js';

/** What integrations say of one data type, in an app that lists them all. */
const claims = (reach: ForwardedType['reach'], integrations: readonly Integration[]) =>
  claimsOfIntegrations([{ dataType: 'EMAIL_ADDRESS', reach }], integrations, true);

const tracks = listed('appsflyer', true, ['THIRD_PARTY_ADVERTISING']);
const doesNotTrack = listed('appsflyer', false, ['ANALYTICS']);

const verdicts = (reach: ForwardedType['reach'], integrations: readonly Integration[]): readonly unknown[] =>
  claims(reach, integrations).map(({ linked, tracking }) => ({ linked, tracking }));

describe('what mParticle has', () => {
  it('is linked by it, and used for tracking by what tracks', () => {
    expect(verdicts('sent', tracks)).toContainEqual({ linked: 'yes', tracking: null });
    expect(verdicts('sent', tracks)).toContainEqual({ linked: null, tracking: 'yes' });
  });

  it('is used for no tracking where no integration tracks', () => {
    expect(verdicts('sent', doesNotTrack)).toContainEqual({ linked: null, tracking: 'no' });
    expect(verdicts('sent', [])).toContainEqual({ linked: null, tracking: 'no' });
  });

  it('is not said to be used for no tracking where one tracks', () => {
    expect(verdicts('sent', tracks)).not.toContainEqual({ linked: null, tracking: 'no' });
  });
});

describe('what others collect, and mParticle may have', () => {
  it('is linked and used for tracking only if it reaches mParticle', () => {
    const said = verdicts('elsewhere', tracks);
    expect(said).toContainEqual({ linked: 'review', tracking: null });
    expect(said).toContainEqual({ linked: null, tracking: 'review' });
    expect(said).not.toContainEqual({ linked: 'yes', tracking: null });
    expect(said).not.toContainEqual({ linked: null, tracking: 'yes' });
  });

  it('stays unused for tracking where no integration tracks', () => {
    expect(verdicts('elsewhere', doesNotTrack)).toContainEqual({ linked: null, tracking: 'no' });
  });

  it('is told with that condition', () => {
    const texts = claims('elsewhere', tracks).map(({ text }) => text);
    expect(texts[0]).toBe('If it reaches mParticle, mParticle links it to the user.');
    expect(texts.slice(1).every((text) => text.startsWith('If it reaches mParticle: '))).toBe(true);
    expect(claims('sent', tracks).some(({ text }) => text.startsWith('If it reaches'))).toBe(false);
  });
});

describe('an integration gets data from an iOS app', () => {
  const isUsed = (integrations: readonly Integration[]): boolean =>
    claims('sent', integrations).some(({ by }) => by === 'integration');

  it.each([
    ['where it takes data out', listed('appsflyer', null), true],
    ['where only the configuration knows it', listed('something-else', null, ['ANALYTICS']), true],
    ['not where it only brings data in', listed('actable', null), false],
    ['where it only brings data in, but the configuration gives it a purpose', listed('actable', null, ['ANALYTICS']), true],
    ['where it only brings data in, but the configuration says that it tracks', listed('actable', true), true],
    ['not where it only brings data in, and the configuration says that it does not track', listed('actable', false), false],
  ])('%s', (_, integrations, expected) => {
    expect(isUsed(integrations)).toBe(expected);
  });
});
