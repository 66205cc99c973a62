import { describe, expect, it } from 'vitest';
import type { Payload, PayloadField } from '../../../src/model/payload.js';
import type { FoundSignal } from '../../../src/find/detector.js';
import { concludePayloads } from '../../../src/find/flow/conclude-payload.js';
import { askedOfPart } from '../../../src/find/flow/payloads.js';
import type { PayloadRecord, Records } from '../../../src/find/flow/run.js';
import { constant, unknown, type Value } from '../../../src/find/flow/value.js';

const place = { file: 'send.js', line: 3, column: 5 };
const found = { signal: { place, enclosing: 'send' } } as unknown as FoundSignal;

/** What stands for a field that the code has not set. */
const unset: Value = unknown('a field that the code does not set');

const record = (given: Partial<PayloadRecord>): PayloadRecord => ({
  idfa: [unknown('idfa', 'parameter')],
  status: [unset],
  timestamp: [unset],
  places: new Map([['status', place]]),
  calls: [],
  sdk: null,
  preset: null,
  question: null,
  ...given,
});

function allConcluded(records: readonly PayloadRecord[], isCut = false): readonly Payload[] {
  const known = { payloads: new Map([[found.signal, records]]), cut: isCut ? new Set([found.signal]) : new Set() };
  return concludePayloads(known as unknown as Records, found);
}

function concluded(records: readonly PayloadRecord[], isCut = false): Payload | null {
  return allConcluded(records, isCut)[0] ?? null;
}

const statusOf = (...records: readonly Partial<PayloadRecord>[]): PayloadField | undefined =>
  concluded(records.map(record))?.device?.status;

const known = (...values: readonly unknown[]): object => ({ kind: 'known', values, place });
const computed = unknown('s', 'parameter');
const [authorized, denied, nothing] = [constant('authorized'), constant('denied'), constant(null)];

describe('the status of a payload is', () => {
  it.each<readonly [string, readonly Partial<PayloadRecord>[], object]>([
    ['absent, where no path sets it', [{}], { kind: 'absent' }],
    ['what the SDK sends, where no path sets it', [{ preset: 'authorized' }], { kind: 'preset', value: 'authorized' }],
    ['what a path sets', [{ status: [authorized] }], known('authorized')],
    ['each that a path sets, once', [{ status: [authorized, denied, authorized] }], known('authorized', 'denied')],
    ['each that one of several paths sets', [{ status: [authorized] }, { status: [denied] }], known('authorized', 'denied')],
    ['computed, where only the running program knows it', [{ status: [computed] }], { kind: 'computed' }],
    ['what is known of it, where another path computes it', [{ status: [computed, authorized] }], known('authorized')],
    ['computed, where another path says nothing', [{ status: [computed, nothing] }], { kind: 'computed' }],
    ['computed, where another path says an empty text', [{ status: [computed, constant('')] }], { kind: 'computed' }],
    ['nothing, where a path says so', [{ status: [nothing] }], known(null)],
    [
      'what is set, where the identifier can be nothing too',
      [{ idfa: [computed, nothing], status: [authorized, nothing] }],
      known('authorized'),
    ],
    [
      'nothing, where the identifier can be nothing too, and no path sets it',
      [{ idfa: [computed, nothing], status: [nothing] }],
      known(null),
    ],
    ['nothing too, where the identifier is always there', [{ status: [authorized, nothing] }], known('authorized', null)],
    ['at the device, where its own place is not known', [{ status: [authorized], places: new Map() }], known('authorized')],
    ['absent beside nothing', [{ status: [unset, nothing] }], { kind: 'absent' }],
    [
      'set, where the identifier is left out with it',
      [{ idfa: [computed, unset], status: [unset, authorized] }],
      known('authorized'),
    ],
    ['what the whole has, not the part', [{ question: askedOfPart }, { status: [authorized] }], known('authorized')],
  ])('%s', (_, records, expected) => {
    expect(statusOf(...records)).toEqual(expected);
  });

  it('in question where one path leaves it out, and not the identifier', () => {
    expect(statusOf({ status: [unset, authorized] })).toMatchObject({ kind: 'undecided' });
  });

  it('in question where nobody knows what the payload is a part of', () => {
    expect(statusOf({ question: askedOfPart })).toEqual({ kind: 'undecided', question: askedOfPart });
  });

  it('in question where more code leads there than is followed', () => {
    expect(concluded([], true)?.device).toMatchObject({
      hasIdfa: true,
      isApple: true,
      status: { kind: 'undecided' },
      timestamp: { kind: 'undecided' },
    });
  });
});

describe('what several calls make of one device', () => {
  const [first, second, inner] = [11, 12, 5].map((line) => ({ file: 'send.js', line, column: 1 }));
  const judged = (...records: readonly Partial<PayloadRecord>[]): readonly object[] =>
    allConcluded(records.map(record)).map(({ device }) => ({ line: device?.place.line, status: device?.status.kind }));
  const [with1, without2] = [
    { status: [computed], calls: [first, inner] },
    { status: [unset], calls: [second, inner] },
  ] as readonly Partial<PayloadRecord>[];

  it('is a payload without a status at the call that leaves it out', () => {
    expect(judged(with1 ?? {}, without2 ?? {})).toEqual([
      { line: 3, status: 'computed' },
      { line: 12, status: 'absent' },
    ]);
  });

  it('has an empty status at the call that gives nothing', () => {
    expect(judged(with1 ?? {}, { ...without2, status: [nothing], places: new Map([['status', place]]) })).toEqual([
      { line: 3, status: 'computed' },
      { line: 12, status: 'known' },
    ]);
  });

  it('is one payload where no call gives the status', () => {
    expect(judged({ ...with1, status: [unset] }, without2 ?? {})).toEqual([{ line: 3, status: 'absent' }]);
  });

  it('is a question where the same call gives it at another time', () => {
    expect(judged(with1 ?? {}, { ...without2, calls: [first ?? place, inner ?? place] })).toEqual([
      { line: 3, status: 'computed' },
      { line: 3, status: 'undecided' },
    ]);
  });

  it('is one payload where what leaves out the status may leave out the identifier', () => {
    expect(judged(with1 ?? {}, { ...without2, idfa: [computed, nothing] })).toEqual([{ line: 3, status: 'computed' }]);
  });

  it('is a question where nobody knows what one of them has', () => {
    expect(judged(with1 ?? {}, { ...without2, question: 'Where is it made?' })).toEqual([{ line: 3, status: 'undecided' }]);
  });
});

describe('a payload', () => {
  const hasIdfa = (...idfa: readonly Value[]): boolean =>
    concluded([record({ idfa, status: [authorized] })])?.device?.hasIdfa ?? false;

  it('is none where the code never runs', () => {
    expect(concluded([])).toBeNull();
  });

  it('is none without an identifier and a status', () => {
    expect(concluded([record({ idfa: [unset] })])).toBeNull();
    expect(concluded([record({ idfa: [unset], status: [computed] })])).toBeNull();
    expect(concluded([record({ idfa: [unset], status: [authorized] })])).not.toBeNull();
  });

  it('is the data of an Apple device', () => {
    expect(concluded([record({})])?.device).toMatchObject({ isApple: true, place, enclosing: 'send' });
  });

  it.each<readonly [string, Value, boolean]>([
    ['computed', computed, true],
    ['a text', constant('7D1A'), true],
    ['a text with a blank', constant('ios advertising_id'), true],
    ['the name of a column', constant('device_idfa'), false],
    ['empty', constant(''), false],
    ['nothing', nothing, false],
    ['a number', constant(1), false],
    ['left out', unset, false],
  ])('has an identifier that is %s: %s', (_, value, expected) => {
    expect(hasIdfa(value)).toBe(expected);
  });

  it('has the identifier that one path sets', () => {
    expect(hasIdfa(unset, computed)).toBe(true);
  });

  it('is made with the first SDK that is known', () => {
    expect(concluded([record({}), record({ sdk: 'a' }), record({ sdk: 'b' })])?.device?.sdk).toBe('a');
    expect(concluded([record({})])?.device?.sdk).toBeNull();
  });
});
