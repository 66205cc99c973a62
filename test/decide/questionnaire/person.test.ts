import { describe, expect, it } from 'vitest';
import type { ConfiguredAnswer } from '../../../src/model/configuration.js';
import type { PrivacyManifest } from '../../../src/model/declaration.js';
import { answer, asked, line, listed, mparticle, person, signal } from './fixtures.js';

const email = signal('mparticle.identity', { detail: { kind: 'identity', type: 'Email' } });
const sent = { dependencies: [mparticle('9.4.0')], signals: [email] };
const reasons = (more: Partial<ConfiguredAnswer>): readonly string[] =>
  line('EMAIL_ADDRESS', { ...sent, answers: [person('EMAIL_ADDRESS', more)] }).reasons.map(({ text }) => text);

describe('an entry of a person', () => {
  it('decides nothing as long as none of its parts is filled in', () => {
    expect(reasons({})).toEqual(line('EMAIL_ADDRESS', sent).reasons.map(({ text }) => text));
  });

  it.each<Partial<ConfiguredAnswer>>([
    { collected: true },
    { linked: true },
    { tracking: false },
    { purposes: [] },
    { ownPurposes: [] },
  ])('is a reason as soon as one is: %j', (more) => {
    expect(reasons(more)[0]).toContain('we asked');
  });

  it('leaves open what it does not decide', () => {
    const open = (more: Partial<ConfiguredAnswer>): readonly string[] =>
      line('NAME', { answers: [person('NAME', { collected: true, ...more })] }).questions.map(({ about }) => about);
    expect(open({})).toEqual(['purposes', 'linked', 'tracking']);
    expect(open({ linked: true })).toEqual(['purposes', 'tracking']);
    expect(open({ tracking: true, purposes: ['ANALYTICS'] })).toEqual(['linked']);
  });

  it('states its own purposes, or all of them, and is not asked for its own again', () => {
    const integrations = listed('appsflyer', true, ['THIRD_PARTY_ADVERTISING']);
    const about = (more: Partial<ConfiguredAnswer>): readonly string[] =>
      line('EMAIL_ADDRESS', { ...sent, integrations, answers: [person('EMAIL_ADDRESS', more)] }).questions.map(
        (one) => one.about,
      );
    expect(about({ collected: true })).toContain('ownPurposes');
    expect(about({ ownPurposes: [] })).not.toContain('ownPurposes');
    expect(about({ purposes: ['ANALYTICS'] })).not.toContain('ownPurposes');
  });

  it('says why each part is what it is, where it decides that part', () => {
    const { because } = line('EMAIL_ADDRESS', { ...sent, answers: [person('EMAIL_ADDRESS', { linked: false })] });
    expect(because.linked?.text).toContain('we asked');
    expect(because.collected?.text).not.toContain('we asked');
    expect(because.tracking?.text ?? '').not.toContain('we asked');
  });
});

describe('why an answer is what it is', () => {
  it('is the first evidence that says just that, and nothing where none does', () => {
    expect(line('EMAIL_ADDRESS', sent).because.collected?.by).toBe('code');
    expect(line('NAME', { answers: [] }).because).toEqual({ collected: null, linked: null, tracking: null });
  });
});

describe('whether the app tracks', () => {
  const tracking = (given: Parameters<typeof answer>[0]) => answer(given).tracking;
  const idfa = signal('idfa.read');

  it('is looked at again where a person denies what the advertising identifier shows', () => {
    const denied = tracking({ signals: [idfa], answers: [person('DEVICE_ID', { tracking: false })] });
    expect(denied.answer).toBe('review');
    expect(denied.reasons.map(({ text }) => text).join()).toContain('The app uses the advertising identifier (IDFA).');
    const notCollected = tracking({ signals: [idfa], answers: [person('DEVICE_ID', { collected: false })] });
    expect(notCollected.answer).toBe('review');
    const agreed = tracking({ signals: [idfa], answers: [person('DEVICE_ID', { collected: true })] });
    expect(agreed.answer).toBe('yes');
  });

  it('is open where code that nobody read may track, until a person has answered every data type', () => {
    const unreadCode = [{ language: 'C#', files: 59, example: 'Assets/Player.cs', runsIn: 'Unity' }];
    const { dataTypes } = answer({ unreadCode });
    expect(tracking({ unreadCode }).answer).toBe('review');
    const answers = dataTypes.map(({ id }) => person(id, { collected: false }));
    expect(tracking({ unreadCode, answers }).answer).toBe('no');
  });

  it('lists each tracking domain that is declared once, without empty ones', () => {
    const place = { file: 'PrivacyInfo.xcprivacy', line: 1, column: 1 };
    const manifest: PrivacyManifest = {
      ...{ kind: 'privacy-manifest', tracking: true, dataTypes: [], accessedApis: [], place },
      trackingDomains: ['b.example', '', 'a.example'].map((domain) => ({ domain, place })),
    };
    expect(tracking({ declarations: [manifest], trackingDomains: ['a.example'] }).domains).toEqual(['a.example', 'b.example']);
  });
});

describe('what mParticle forwards', () => {
  const given = (collected: boolean) => ({
    dependencies: [mparticle('9.4.0')],
    signals: [signal('system.location', { implies: ['PRECISE_LOCATION'] })],
    integrations: listed('braze', false, null, { dataTypes: ['PRECISE_LOCATION'] }),
    answers: collected ? [person('PRECISE_LOCATION', { collected: true })] : [],
  });

  it('is asked of an integration only for data that goes to mParticle', () => {
    expect(line('PRECISE_LOCATION', given(false)).parties.map(({ kind }) => kind)).not.toContain('integration');
    const signals = [signal('mparticle.location', { implies: ['PRECISE_LOCATION'] })];
    expect(line('PRECISE_LOCATION', { ...given(false), signals }).parties.map(({ kind }) => kind)).toContain('integration');
  });

  it('asks once for every part, however much evidence there is', () => {
    expect(asked('PRECISE_LOCATION', given(false))).toHaveLength(1);
  });
});
