import { describe, expect, it } from 'vitest';
import { calculated } from '../../../src/find/flow/arithmetic.js';
import { clockOf, scaledTime } from '../../../src/find/flow/clocks.js';
import { isWithin, numeric, rangeOf } from '../../../src/find/flow/ranges.js';
import type { alternativesOf } from '../../../src/find/flow/value.js';
import { constant, emptyObject, noPrompts, oneOf, unknown, type StatusValue, type Value } from '../../../src/find/flow/value.js';

type Single = ReturnType<typeof alternativesOf>[number];

const [one, two, three] = [constant(1), constant(2), constant(3)];
const authorized: StatusValue = { kind: 'status', sdk: null, status: 'authorized', from: 'system', prompts: noPrompts };
const nobodyKnows = unknown('words');

describe('two numbers', () => {
  it.each<readonly [Value, string, Value, Value | null]>([
    [one, '+', two, three],
    [three, '-', one, two],
    [two, '*', three, constant(6)],
    [constant(6), '/', two, three],
    [constant(5), '/', two, nobodyKnows],
    [one, '/', constant(0), nobodyKnows],
    [constant(5), '%', two, one],
    [constant(0), '%', two, constant(0)],
    [constant(-1), '%', two, nobodyKnows],
    [one, '%', constant(0), nobodyKnows],
    [one, '<<', two, constant(4)],
    [constant(4), '>>', one, two],
    [constant(65535), '<<', one, constant(131070)],
    [constant(65536), '<<', one, nobodyKnows],
    [constant(0), '<<', one, constant(0)],
    [constant(-1), '>>', one, nobodyKnows],
    [constant(0.5), '&', one, nobodyKnows],
    [three, '&', one, one],
    [one, '|', two, three],
    [one, '**', two, null],
    [one, 'toString', two, null],
    [authorized, '+', one, constant(4)],
    [one, '+', unknown('x'), nobodyKnows],
    [one, '+', emptyObject(null), nobodyKnows],
    [constant('a'), '+', constant('b'), constant('ab')],
    [constant('1'), '+', one, nobodyKnows],
    [one, '+', constant('1'), nobodyKnows],
    [constant('1'), '-', constant('1'), nobodyKnows],
    [{ kind: 'list', items: [one] }, '+', { kind: 'list', items: [two] }, { kind: 'list', items: [one, two] }],
    [{ kind: 'list', items: [one] }, '+', one, nobodyKnows],
    [one, '+', { kind: 'list', items: [one] }, nobodyKnows],
    [{ kind: 'list', items: [one] }, '-', { kind: 'list', items: [two] }, nobodyKnows],
    [oneOf([one, two]), '+', one, oneOf([two, three])],
  ])('make with an operator what every language makes of them: %o %s %o', (left, operator, right, expected) => {
    expect(calculated(operator, left, right, 'words')).toEqual(expected);
  });

  it('are calculated for thirty-six pairs, and no more', () => {
    const numbers = (count: number): Value => oneOf(Array.from({ length: count }, (_, index) => constant(index)));
    expect(calculated('*', numbers(6), numbers(6), 'words')).not.toEqual(nobodyKnows);
    expect(calculated('*', numbers(6), numbers(7), 'words')).toEqual(nobodyKnows);
  });
});

describe('a value is as a number', () => {
  it.each<readonly [Single, number | null]>([
    [one, 1],
    [constant('14.5'), 14.5],
    [constant('14.5.1'), 14.5],
    [constant('v14'), null],
    [constant(true), null],
    [constant(null), null],
    [authorized, 3],
    [unknown('x'), null],
    [emptyObject(null), null],
  ])('%o: %s', (value, expected) => {
    expect(numeric(value)).toBe(expected);
  });
});

describe('a range', () => {
  const nothing = constant(null);
  it.each<readonly [string, Value, Value, boolean, Single, boolean | null]>([
    ['has what is in it', one, three, false, two, true],
    ['has its beginning', one, three, false, one, true],
    ['has not what is before it', two, three, false, one, false],
    ['has not its end, if it is open', one, three, false, three, false],
    ['has its end, if it is closed', one, three, true, three, true],
    ['has not what is behind it', one, two, true, three, false],
    ['has all from its beginning, if it has no end', two, nothing, true, three, true],
    ['has nothing before its beginning, if it has no end', two, nothing, true, one, false],
    ['has all up to its end, if it has no beginning', nothing, two, true, one, true],
    ['has a status by its number', two, three, true, authorized, true],
    ['may have what nobody knows', one, three, true, unknown('x'), null],
  ])('%s', (_, from, to, isClosed, value, expected) => {
    const range = rangeOf(from, to, isClosed);
    expect(range.kind === 'range' ? isWithin(range, value) : range).toBe(expected);
  });

  it.each<readonly [Value, Value]>([
    [unknown('x'), one],
    [one, unknown('x')],
    [oneOf([one, two]), three],
    [constant('a'), three],
  ])('is unknown from %o to %o', (from, to) => {
    expect(rangeOf(from, to, true)).toEqual(unknown('range'));
  });
});

describe('a time of a clock', () => {
  const seconds = unknown('0', 'clock');
  const milliseconds = unknown('3', 'clock');
  it.each<readonly [string, Value, Value | undefined, Value | null]>([
    ['*', seconds, constant(1000), milliseconds],
    ['*', constant(1000), seconds, milliseconds],
    ['/', milliseconds, constant(1000), seconds],
    ['//', milliseconds, constant(1000), seconds],
    ['~/', milliseconds, constant(1000), seconds],
    ['/', constant(1000), seconds, null],
    ['*', seconds, two, null],
    ['*', seconds, constant('1000'), null],
    ['*', one, constant(1000), null],
    ['+', seconds, constant(1000), null],
    ['*', seconds, undefined, null],
    ['*', seconds, unknown('x'), null],
  ])('%s: %o with %o is in another unit', (operator, first, second, expected) => {
    expect(scaledTime(operator, first, second)).toEqual(expected);
  });

  it.each<readonly [Value, number | null]>([
    [milliseconds, 3],
    [unknown('3'), null],
    [constant(3), null],
  ])('%o has the unit %s', (value, expected) => {
    expect(clockOf(value)?.exponent ?? null).toBe(expected);
  });
});
