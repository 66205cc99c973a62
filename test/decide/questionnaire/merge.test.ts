import { describe, expect, it } from 'vitest';
import { dataTypeIds } from '../../../src/model/data-type.js';
import { dependency } from '../../catalog/dependencies.js';
import { asked, answer, line, listed, mparticle, person, signal } from './fixtures.js';

describe('the questionnaire', () => {
  it("has all data types, in App Store Connect's order", () => {
    expect(answer({}).dataTypes.map((type) => type.id)).toEqual(dataTypeIds);
  });

  it('answers no where nothing hints at a data type, and says that a person may know better', () => {
    expect(line('NAME', {})).toMatchObject({ collected: 'no', linked: 'no', tracking: 'no', purposes: [], questions: [] });
    expect(line('NAME', {}).reasons[0]?.text).toContain('add it to app-privacy.yaml');
  });

  it('does not say that there is no evidence where a field shows that the data stays on the device', () => {
    const { collected, reasons } = line('EMAIL_ADDRESS', {
      signals: [signal('collection.input', { implies: ['EMAIL_ADDRESS'] })],
    });
    expect(collected).toBe('no');
    expect(reasons.map(({ text }) => text)).toEqual([
      'The app asks for email addresses (collection.input), and nothing in it talks to a server.',
    ]);
  });

  it('claims nothing of mParticle in an app without it, and says so', () => {
    expect(line('USER_ID', {}).collected).toBe('no');
    expect(
      answer({})
        .tracking.reasons.map((reason) => reason.text)
        .join(),
    ).toContain('The audit found no mParticle SDK');
  });

  it('claims what mParticle collects where only the code shows it', () => {
    expect(line('USER_ID', { signals: [signal('mparticle.start')] }).collected).toBe('yes');
  });
});

describe('a kit', () => {
  it('brings mParticle, where no manifest names the SDK itself', () => {
    const dependencies = [dependency({ name: 'mParticle-Braze-12', version: '9.2.0' })];
    const { collected, evidence } = line('USER_ID', { dependencies });
    expect([collected, evidence[0]?.what]).toEqual(['yes', 'mParticle-Braze-12 includes mParticle']);
  });
});

describe('a person', () => {
  const signals = [signal('mparticle.location', { implies: ['PRECISE_LOCATION'] })];

  it('wins over the code, and the reason comes first', () => {
    const answers = [person('PRECISE_LOCATION', { collected: false, reason: 'only in the demo' })];
    expect(line('PRECISE_LOCATION', { signals, answers })).toMatchObject({
      collected: 'no',
      purposes: [],
      questions: [],
      reasons: [
        { by: 'person', text: 'app-privacy.yaml says: only in the demo.' },
        { by: 'code', text: 'The code gives it to mParticle: mparticle.location.' },
      ],
    });
  });

  it('decides the parts that the entry names and no others', () => {
    const answers = [person('PRECISE_LOCATION', { tracking: false })];
    expect(line('PRECISE_LOCATION', { signals, answers })).toMatchObject({ collected: 'yes', linked: 'yes', tracking: 'no' });
  });

  it('leaves nothing open by answering every part', () => {
    const answers = [person('NAME', { collected: true, linked: true, tracking: false, purposes: ['APP_FUNCTIONALITY'] })];
    expect(line('NAME', { answers })).toMatchObject({
      collected: 'yes',
      linked: 'yes',
      tracking: 'no',
      purposes: ['APP_FUNCTIONALITY'],
      questions: [],
    });
  });

  it('is asked for the parts that are missing', () => {
    const answers = [person('NAME', { collected: true })];
    expect(asked('NAME', { answers })).toEqual([
      expect.stringContaining('For which purposes'),
      expect.stringContaining('Can names be linked to the user'),
      expect.stringContaining('use names for tracking'),
    ]);
  });

  it('replaces the purposes that the evidence has', () => {
    const answers = [person('DEVICE_ID', { purposes: ['APP_FUNCTIONALITY'] })];
    expect(line('DEVICE_ID', { dependencies: [mparticle('9.4.0')], answers }).purposes).toEqual(['APP_FUNCTIONALITY']);
  });
});

describe("what Apple's rules force", () => {
  const read = signal('idfa.read', { implies: ['DEVICE_ID'] });

  it('is Device ID, used for tracking, where the advertising identifier is read', () => {
    expect(line('DEVICE_ID', { signals: [read] })).toMatchObject({ collected: 'yes', tracking: 'yes' });
    expect(answer({ signals: [read] }).tracking.answer).toBe('yes');
  });

  it('is the same where it is given to mParticle', () => {
    const given = { signals: [signal('mparticle.idfa', { implies: ['DEVICE_ID'] })], integrations: listed('24i', false) };
    expect(line('DEVICE_ID', given).tracking).toBe('yes');
  });

  it('is a question where the read is only possible', () => {
    expect(line('DEVICE_ID', { signals: [{ ...read, confidence: 'possible' }] })).toMatchObject({
      collected: 'review',
      tracking: 'review',
    });
  });

  it('yields to a person for the line, and asks about the app', () => {
    const given = { signals: [read], answers: [person('DEVICE_ID', { tracking: false })] };
    expect(line('DEVICE_ID', given).tracking).toBe('no');
    expect(answer(given).tracking).toMatchObject({ answer: 'review', reasons: [{ by: 'apple' }, { by: 'mparticle' }] });
  });

  it('is in doubt where a kit reads the identifier by itself', () => {
    const given = { dependencies: [mparticle('9.4.0'), { ...mparticle('9.4.0'), name: 'mParticle-Adjust-5' }] };
    expect(line('DEVICE_ID', given)).toMatchObject({ collected: 'yes', tracking: 'review' });
    expect(asked('DEVICE_ID', given).join()).toContain('Adjust kit');
  });
});

describe('the order of reasons', () => {
  it('puts what decides before what only explains', () => {
    const { reasons } = line('DEVICE_ID', {
      dependencies: [mparticle('8.5.0')],
      signals: [signal('idfa.read')],
      integrations: listed('braze', null),
    });
    expect(reasons.map((reason) => reason.by)).toEqual(['mparticle', 'apple', 'mparticle', 'integration', 'integration']);
  });
});
