import { describe, expect, it } from 'vitest';
import type { EventDetail, Signal } from '../../../src/model/signal.js';
import { notesOnEvents } from '../../../src/decide/questionnaire/unread-events.js';
import { answer, asked, line, signal } from './fixtures.js';

describe('data given to mParticle', () => {
  it.each([
    ['certain', 'yes'],
    ['likely', 'yes'],
    ['possible', 'review'],
  ] as const)('by a %s signal is collected: %s', (confidence, collected) => {
    const signals = [signal('mparticle.commerce', { implies: ['PURCHASE_HISTORY'], confidence })];
    expect(line('PURCHASE_HISTORY', { signals }).collected).toBe(collected);
  });

  it("by a server alone is named as the server's", () => {
    const signals = [signal('server.identity', { detail: { kind: 'identity', type: 'email' } })];
    const { collected, reasons } = line('EMAIL_ADDRESS', { signals });
    expect({ collected, text: reasons[0]?.text }).toEqual({
      collected: 'yes',
      text: 'A server gives it to mParticle: server.identity with the identity email.',
    });
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
    const signals = [signal('mparticle.user-attribute', { detail: { kind: 'user-attribute', key: '$City' } })];
    expect(line('PHYSICAL_ADDRESS', { signals })).toMatchObject({ collected: 'review', linked: 'yes' });
  });

  it('is a part of what its key says, and may be something else besides', () => {
    const signals = [signal('mparticle.user-attribute', { detail: { kind: 'user-attribute', key: '$Zip' } })];
    expect(line('PHYSICAL_ADDRESS', { signals }).collected).toBe('yes');
    expect(line('COARSE_LOCATION', { signals }).collected).toBe('review');
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

describe('what an event carries', () => {
  const event = (more: Partial<EventDetail>): Signal =>
    signal('mparticle.event', {
      symbol: 'MParticle.logEvent',
      implies: ['PRODUCT_INTERACTION'],
      detail: {
        ...{ kind: 'event', carrier: 'event', name: 'Save', type: null, keys: [], beside: [], constants: [] },
        ...{ computed: false, ofUser: false },
        ...more,
      },
    });

  it.each([
    ['email', 'EMAIL_ADDRESS'],
    ['phone', 'PHONE_NUMBER'],
    ['zip_code', 'PHYSICAL_ADDRESS'],
    ['card-number', 'PAYMENT_INFORMATION'],
    ['heartRate', 'HEALTH'],
    ['search_term', 'SEARCH_HISTORY'],
  ] as const)('is collected where the key is unmistakable: %s', (key, dataType) => {
    const { collected, evidence } = line(dataType, { signals: [event({ keys: [key] })] });
    expect(collected).toBe('yes');
    expect(evidence[0]?.what).toContain('of the event Save (MParticle.logEvent)');
  });

  it.each([
    ['alone', { keys: ['latitude'] }, 'review'],
    ['with a longitude', { keys: ['latitude', 'longitude'] }, 'yes'],
    ['with a longitude that another statement puts on the event', { keys: ['lat'], beside: ['lng'] }, 'yes'],
  ] as const)('is a location by a latitude %s', (_, detail, collected) => {
    expect(line('PRECISE_LOCATION', { signals: [event(detail)] }).collected).toBe(collected);
  });

  it.each([
    [
      'a key that may be about something else',
      { keys: ['address'] },
      'PHYSICAL_ADDRESS',
      'the attribute address of the event Save',
    ],
    ['the last words of a key', { keys: ['billing_zip'] }, 'PHYSICAL_ADDRESS', 'the attribute billing_zip of the event Save'],
    ['a constant that nobody has read', { constants: ['Keys.emailKey'] }, 'EMAIL_ADDRESS', 'Keys.emailKey'],
    ['its type', { type: 'location' }, 'PRECISE_LOCATION', 'whose type is location'],
    ['its name', { name: 'Product Search' }, 'SEARCH_HISTORY', 'the event Product Search'],
  ] as const)('is a question by %s', (_, detail, dataType, text) => {
    expect(line(dataType, { signals: [event(detail)] }).collected).toBe('review');
    expect(asked(dataType, { signals: [event(detail)] }).join()).toContain(text);
  });

  it.each(['email_opened', 'screen_phone_layout', 'is_email_verified', 'hasPhoneNumber', 'product_name'])(
    'is no contact info by the look-alike %s',
    (key) => {
      const signals = [event({ keys: [key] })];
      for (const id of ['EMAIL_ADDRESS', 'PHONE_NUMBER', 'NAME'] as const) expect(line(id, { signals }).collected).toBe('no');
    },
  );

  it('is asked for other usage data and other data where no row knows a key', () => {
    const signals = [event({ keys: ['favorite_team'] })];
    expect(asked('OTHER_USAGE_DATA', { signals })).toEqual([
      'Do these attributes describe what users do in the app, beyond what they view and tap: the attribute favorite_team of the event Save (MParticle.logEvent)?',
    ]);
    expect(asked('OTHER_DATA', { signals })).toContain(
      'Which data types do these attributes contain: the attribute favorite_team of the event Save (MParticle.logEvent)?',
    );
  });

  it('is asked for what events most often hold where its keys are computed', () => {
    const open = answer({ signals: [event({ computed: true })] }).dataTypes.filter(({ questions }) =>
      questions.some(({ text }) => /Do these events contain .* in their attributes: the event Save/.test(text)),
    );
    expect(open.map(({ id }) => id)).toEqual([
      ...['NAME', 'EMAIL_ADDRESS', 'PHONE_NUMBER', 'PHYSICAL_ADDRESS', 'PRECISE_LOCATION', 'COARSE_LOCATION'],
      ...['SEARCH_HISTORY', 'PURCHASE_HISTORY', 'OTHER_USAGE_DATA'],
    ]);
  });

  it("is the user's on an ad placement, where mParticle keeps it so", () => {
    const signals = [event({ carrier: 'ad placement', keys: ['address'], ofUser: true })];
    expect(line('PHYSICAL_ADDRESS', { signals }).collected).toBe('yes');
  });

  it('asks nothing about what tests log', () => {
    expect(line('OTHER_USAGE_DATA', { signals: [{ ...event({ computed: true }), confidence: 'possible' }] }).collected).toBe(
      'no',
    );
  });

  it('says of the other data types that an event was not read, and counts nothing for them', () => {
    const { collected, reasons } = line('HEALTH', { signals: [event({ computed: true })] });
    expect(collected).toBe('no');
    expect(reasons.map(({ text }) => text)).toContain(
      'The audit cannot read all attributes of the event Save (MParticle.logEvent). If one of them contains health data, the answer is yes.',
    );
  });

  it('is named in a note with its place where it was not understood', () => {
    const notes = notesOnEvents([event({ keys: ['email', 'favorite_team'] }), event({ name: null, computed: true })]);
    expect(notes.map(({ text }) => text)).toEqual([
      'The catalog does not know 1 attribute of events: favorite_team of the event Save (MParticle.logEvent). Check what it contains, and answer those data types in app-privacy.yaml.',
      'The audit cannot read all attributes of 1 event: an event (MParticle.logEvent). Their keys are computed, or come from callers in files that do not mention mParticle. Check what they contain, and answer those data types in app-privacy.yaml.',
    ]);
    expect(notes[0]?.places).toEqual([{ file: 'App/App.swift', line: 3, column: 5 }]);
  });

  it('is one piece of evidence an event, however many keys nobody knows', () => {
    const keys = Array.from({ length: 500 }, (_, index) => `team_${index}`);
    expect(line('OTHER_USAGE_DATA', { signals: [event({ keys })] }).evidence.map(({ what }) => what)).toEqual([
      'the attributes team_0, team_1, team_2 and 497 more of the event Save (MParticle.logEvent)',
    ]);
  });

  it('makes a note of a bounded length', () => {
    const many = Array.from({ length: 500 }, (_, index) => event({ keys: [`team_${index}`] }));
    const [note] = notesOnEvents(many);
    expect(note?.text).toContain('team_11 of the event Save (MParticle.logEvent) and 488 more.');
    expect(note?.places.length).toBeLessThan(30);
  });

  it('leaves no note where all is understood, and of what tests log', () => {
    expect(notesOnEvents([event({ keys: ['email'] }), { ...event({ computed: true }), confidence: 'possible' }])).toEqual([]);
  });
});
