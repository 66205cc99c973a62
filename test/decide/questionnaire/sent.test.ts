import { expect, it } from 'vitest';
import { claimsOfSent } from '../../../src/decide/questionnaire/sent.js';
import type { Signal, SignalDetail } from '../../../src/model/signal.js';

const place = { file: 'A.swift', line: 1, column: 1 };

function signal(id: string, detail: SignalDetail, confidence: Signal['confidence'] = 'likely'): Signal {
  return {
    ...{ id, symbol: 'the location', place, confidence, platform: 'ios', enclosing: '' },
    implies: ['PRECISE_LOCATION'],
    detail,
  };
}

const sent = signal('collection.sent', { kind: 'sent', by: 'fetch()', place });
const given = signal('collection.given', { kind: 'none' });

const said = (signals: readonly Signal[]): readonly string[] =>
  claimsOfSent(signals).map(({ collected, text }) => `${String(collected)} ${text}`);

it('what reaches a call that sends it is collected', () => {
  expect(said([sent, given])).toEqual(['yes The app sends the location to a server (fetch()).']);
});

it('what nothing is seen to send is a question', () => {
  expect(said([given])).toEqual(['review The app gets the location. The audit does not know whether it sends this to a server.']);
});

it('what a test sends says nothing', () => {
  expect(said([signal('collection.sent', sent.detail, 'possible')])).toEqual([]);
});

it('an address that may say what a server keeps is a question', () => {
  expect(said([{ ...signal('collection.addressed', { kind: 'none' }), symbol: 'checkout' }])).toEqual([
    'review The app talks to a server under an address with checkout. The audit does not know whether the server keeps precise location data.',
  ]);
});

it('words to search for are a question where a server gets them, and else nothing', () => {
  const search = (detail: SignalDetail): Signal => ({
    ...signal('collection.search', detail),
    symbol: 'TextField for query',
    implies: ['SEARCH_HISTORY'],
  });
  expect(said([search({ kind: 'sent', by: 'fetch()', place })])).toEqual([
    'review The app sends what people search for (TextField for query) to a server (fetch()). The audit does not know whether the server keeps it.',
  ]);
  expect(said([search({ kind: 'none' })])).toEqual([]);
});
