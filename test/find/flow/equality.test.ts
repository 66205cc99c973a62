import { describe, expect, it } from 'vitest';
import type { AttStatus } from '../../../src/model/att-status.js';
import { compare, equality, mayBeStatus, truthOf } from '../../../src/find/flow/compare.js';
import type { Run } from '../../../src/find/flow/run.js';
import type { alternativesOf } from '../../../src/find/flow/value.js';
import {
  constant,
  emptyObject,
  noPrompts,
  oneOf,
  unknown,
  type CaseValue,
  type ListValue,
  type StatusValue,
  type Value,
} from '../../../src/find/flow/value.js';

type Single = ReturnType<typeof alternativesOf>[number];

/** A run in the world where the user has denied before, and what code has asked of the world. */
function runOf(): { readonly run: Run; readonly asked: Set<string> } {
  const asked = new Set<string>();
  const run = {
    effort: { asked },
    source: { language: 'swift' },
    world: { system: 17, before: 'denied', outcome: 'authorized' },
  };
  return { run: run as unknown as Run, asked };
}

const status = (of: AttStatus, from: StatusValue['from'] = 'system'): StatusValue => ({
  kind: 'status',
  sdk: null,
  status: of,
  from,
  prompts: noPrompts,
});
const list = (...items: readonly Value[]): ListValue => ({ kind: 'list', items });
const caseOf = (name: string, ...items: readonly Value[]): CaseValue => ({ kind: 'case', types: [], name, items });
const [nothing, one, two, text, number] = [constant(null), constant(1), constant(2), constant('a'), constant('1')];
const object = emptyObject('Box');
const parameter = (type: string | null): Single => unknown('x', 'parameter', type);

describe('two values', () => {
  it.each<readonly [string, Single, Single]>([
    ['one constant', one, constant(1)],
    ['nothing and nothing', nothing, nothing],
    ['one status, of whatever source', status('denied'), status('denied', 'constant')],
    ['an outcome and the status before it, where the user has answered', status('denied', 'prompt'), status('denied', 'system')],
    ['a status that is not determined, twice read', status('notDetermined'), status('notDetermined')],
    ['a status and its number', status('authorized'), constant(3)],
    ['a number and its status', constant(3), status('authorized')],
    ['a status and its case', status('authorized'), constant('.authorized')],
    ['lists of equal values', list(one, text), list(one, text)],
    ['empty lists', list(), list()],
    ['cases of equal values', caseOf('on', one), caseOf('on', one)],
    ['a case with values and its name', caseOf('on', one), constant('.on')],
    ['a name and the case with values', constant('.on'), caseOf('on', one)],
    [
      'a parameter of a status’s type and the status in this world',
      parameter('ATTrackingManager.AuthorizationStatus'),
      status('denied', 'constant'),
    ],
    ['a parameter of no known type and the status in this world', status('denied', 'constant'), parameter(null)],
    ['a parameter that is a number and the status in this world', parameter('number'), status('denied', 'constant')],
  ])('are equal: %s', (_, a, b) => {
    expect(equality(runOf().run, a, b)).toBe(true);
  });

  it.each<readonly [string, Single, Single]>([
    ['two constants', one, two],
    ['something and nothing', one, nothing],
    ['a text and a number', text, one],
    ['a number and a text', one, text],
    ['two statuses', status('denied'), status('authorized')],
    ['an outcome and another status before it', status('notDetermined', 'prompt'), status('denied', 'system')],
    [
      'a status and the status before, of which one is not determined',
      status('denied', 'prompt'),
      status('notDetermined', 'system'),
    ],
    ['a status and another’s number', status('denied'), constant(3)],
    ['lists of other values', list(one), list(two)],
    ['lists of other lengths', list(one), list(one, two)],
    ['lists of which one ends earlier', list(one, two), list(one)],
    ['lists with one other value, and one that nobody knows', list(one, unknown('x')), list(two, one)],
    ['lists with one that nobody knows, and one other value', list(unknown('x'), one), list(one, two)],
    ['cases of other names', caseOf('on', one), caseOf('off', one)],
    ['cases of other values', caseOf('on', one), caseOf('on', two)],
    ['a case and another’s name', caseOf('on', one), constant('.off')],
    ['an object and nothing', object, nothing],
    ['nothing and an object', nothing, object],
    ['a list and nothing', list(one), nothing],
    [
      'a parameter of a status’s type and another status than in this world',
      parameter('ATTrackingManager.AuthorizationStatus'),
      status('authorized', 'constant'),
    ],
  ])('are not equal: %s', (_, a, b) => {
    expect(equality(runOf().run, a, b)).toBe(false);
  });

  it.each<readonly [string, Single, Single]>([
    ['a number and a text that may stand for it', one, number],
    ['a flag and the number that may stand for it', constant(true), one],
    [
      'an outcome that may be the status before it, where the user has not answered',
      status('notDetermined', 'prompt'),
      status('notDetermined', 'system'),
    ],
    [
      'a status before the prompt and the outcome, where the user has not answered',
      status('notDetermined', 'system'),
      status('notDetermined', 'prompt'),
    ],
    ['what nobody knows and a constant', unknown('x'), one],
    ['what nobody knows and nothing', unknown('x'), nothing],
    ['what nobody knows and a case', unknown('x'), caseOf('on', one)],
    ['what another call gave and a status', unknown('x', 'call'), status('denied', 'constant')],
    ['a parameter of another type and a status', parameter('Box'), status('denied', 'constant')],
    ['a parameter and a status that was read', parameter(null), status('denied')],
    ['a list and a constant', list(one), one],
    ['a constant and a list', one, list(one)],
    ['an object and a constant', object, one],
    ['an object and a list', object, list(one)],
    ['a case with values and a number', caseOf('on', one), one],
    ['a case and an object', caseOf('on', one), object],
    ['lists with a value that nobody knows', list(one, unknown('x')), list(one, two)],
    ['lists with a value that is one of several', list(oneOf([one, two])), list(one)],
    ['lists with a value that may be one of several', list(one), list(oneOf([one, two]))],
  ])('may be equal or not: %s', (_, a, b) => {
    expect(equality(runOf().run, a, b)).toBeNull();
  });
});

describe('a comparison', () => {
  it.each<readonly [string, Value, Value, Value]>([
    ['==', one, one, constant(true)],
    ['!=', one, one, constant(false)],
    ['!==', one, two, constant(true)],
    ['<', one, two, constant(true)],
    ['<', two, two, constant(false)],
    ['<=', two, two, constant(true)],
    ['>', two, two, constant(false)],
    ['>=', two, two, constant(true)],
    ['>=', one, two, constant(false)],
    ['==', oneOf([one, two]), one, oneOf([constant(true), constant(false)])],
    ['==', unknown('x', 'call'), one, unknown('words', 'call')],
    ['==', one, unknown('x', 'parameter'), unknown('words', 'parameter')],
    ['<', object, one, unknown('words')],
    ['?', one, one, unknown('words')],
  ])('%s of two values', (operator, left, right, expected) => {
    expect(compare(runOf().run, operator, left, right, 'words')).toEqual(expected);
  });

  it('is made for thirty-six pairs, and no more', () => {
    const numbers = (count: number): Value => oneOf(Array.from({ length: count }, (_, index) => constant(index)));
    expect(compare(runOf().run, '<', numbers(6), numbers(6), 'words')).toEqual(oneOf([constant(false), constant(true)]));
    expect(compare(runOf().run, '<', numbers(6), numbers(7), 'words')).toEqual(unknown('words'));
  });

  it.each<readonly [string, Single, readonly string[]]>([
    ['of the status before', status('denied'), ['before']],
    ['of the outcome', status('denied', 'prompt'), ['outcome']],
    ['of a constant', status('denied', 'constant'), []],
    ['of no status', one, []],
  ])('%s asks the world', (_, value, expected) => {
    const { run, asked } = runOf();
    equality(run, value, constant(3));
    expect([...asked]).toEqual(expected);
  });
});

it.each<readonly [Single, boolean | null]>([
  [constant(true), true],
  [constant(false), false],
  [nothing, false],
  [constant(0), false],
  [constant(''), false],
  [text, true],
  [object, true],
  [list(), true],
  [status('denied'), null],
  [unknown('x'), null],
])('a condition with %o holds: %s', (value, expected) => {
  expect(truthOf(value)).toBe(expected);
});

it.each([
  ['number', true],
  ['Int', true],
  ['TrackingStatus', true],
  ['ATTStatus', true],
  ['Box', false],
])('a value of type %s may be a status: %s', (type, expected) => {
  expect(mayBeStatus(runOf().run, type)).toBe(expected);
});
