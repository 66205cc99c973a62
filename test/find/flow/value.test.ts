import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/model/expression.js';
import type { Signal } from '../../../src/model/signal.js';
import {
  alternativesOf,
  constant,
  emptyObject,
  isCallable,
  isPlain,
  isSameValue,
  joinPrompts,
  noPrompts,
  oneOf,
  promptsOf,
  tainted,
  unknown,
  type CaseValue,
  type Frame,
  type FunctionValue,
  type ListValue,
  type Prompts,
  type PromiseValue,
  type StatusValue,
  type Value,
} from '../../../src/find/flow/value.js';

/** Prompts by name: two of one name are one. */
const signals = new Map<string, Signal>();
function prompts(...names: readonly string[]): Prompts {
  for (const name of names) if (!signals.has(name)) signals.set(name, {} as Signal);
  return new Set(names.map((name) => signals.get(name) ?? ({} as Signal)));
}

const status = (value: StatusValue['status'], from: StatusValue['from'], ...names: readonly string[]): StatusValue => ({
  kind: 'status',
  sdk: null,
  status: value,
  from,
  prompts: prompts(...names),
});
const list = (...items: readonly Value[]): ListValue => ({ kind: 'list', items });
const caseOf = (name: string, ...items: readonly Value[]): CaseValue => ({ kind: 'case', types: [], name, items });
const [code, otherCode] = [{} as FunctionValue['code'], {} as FunctionValue['code']];
const [frame, otherFrame] = [{} as Frame, {} as Frame];
const closure = (body = code, seen = frame): FunctionValue => ({ kind: 'function', code: body, frame: seen, name: null });
const api = (expression: object): Value => ({ kind: 'api', found: [], expression: expression as Expression });
const promise = (settled = emptyObject(null).made): PromiseValue => ({ kind: 'promise', settled });
const [one, two] = [constant(1), constant(2)];
const [object, otherObject] = [emptyObject('Box'), emptyObject('Box')];
const expression = {};
const { settled } = promise();

describe('two values', () => {
  it.each<readonly [string, Value, Value]>([
    ['the same constant', constant(1), constant(1)],
    ['the same constant, chosen by the same prompt', constant(1, prompts('a')), constant(1, prompts('a'))],
    ['the same status from the same source', status('denied', 'prompt', 'a'), status('denied', 'prompt', 'a')],
    ['one type', { kind: 'type', name: 'A' }, { kind: 'type', name: 'A' }],
    ['one function of an SDK', api(expression), api(expression)],
    ['one closure', closure(), closure()],
    ['lists of the same values', list(one, two), list(one, two)],
    ['one case with the same values', caseOf('success', one), caseOf('success', one)],
    ['one promise', promise(settled), promise(settled)],
    ['one object', object, object],
    ['the same unknown', unknown('x', 'call', 'T', prompts('a')), unknown('x', 'call', 'T', prompts('a'))],
  ])('are one where they are %s', (_, a, b) => {
    expect(oneOf([a, b])).toBe(a);
    expect(isSameValue(a, b)).toBe(true);
  });

  it.each<readonly [string, Value, Value]>([
    ['constants', constant(1), constant(2)],
    ['constants that different prompts chose', constant(1, prompts('a')), constant(1, prompts('b'))],
    ['constants of which one depends on more prompts', constant(1, prompts('a')), constant(1, prompts('a', 'b'))],
    ['statuses', status('denied', 'prompt'), status('authorized', 'prompt')],
    ['sources of one status', status('denied', 'prompt'), status('denied', 'system')],
    ['prompts of one status', status('denied', 'prompt', 'a'), status('denied', 'prompt', 'b')],
    ['types', { kind: 'type', name: 'A' }, { kind: 'type', name: 'B' }],
    ['functions of an SDK', api({}), api({})],
    ['closures', closure(), closure(otherCode)],
    ['lists', list(one), list(two)],
    ['lengths of a list', list(one), list(one, two)],
    ['cases', caseOf('success', one), caseOf('failure', one)],
    ['values of one case', caseOf('success', one), caseOf('success', two)],
    ['promises', promise(), promise()],
    ['objects', object, otherObject],
    ['names of what nobody knows', unknown('x'), unknown('y')],
    ['reasons why nobody knows it', unknown('x', 'call'), unknown('x', 'other')],
    ['types of what nobody knows', unknown('x', 'call', 'A'), unknown('x', 'call', 'B')],
    ['prompts of what nobody knows', unknown('x', 'call', 'A', prompts('a')), unknown('x', 'call', 'A', prompts('b'))],
    ['kinds', constant(null), { kind: 'type', name: 'A' }],
  ])('are two where they are different %s', (_, a, b) => {
    expect(oneOf([a, b])).toEqual({ kind: 'alternatives', values: [a, b] });
    expect(isSameValue(a, b)).toBe(false);
  });

  it('are alike to a run where they are one closure that was made twice', () => {
    expect(oneOf([closure(), closure(code, otherFrame)]).kind).toBe('alternatives');
    expect(isSameValue(closure(), closure(code, otherFrame))).toBe(true);
    expect(isSameValue(closure(), closure(otherCode, otherFrame))).toBe(false);
    expect(isSameValue(closure(), constant(1))).toBe(false);
    expect(isSameValue(constant(1), closure())).toBe(false);
  });

  it('are alike where both are nothing, and where the alternatives of both are', () => {
    expect([isSameValue(null, null), isSameValue(null, one), isSameValue(one, null)]).toEqual([true, false, false]);
    expect(isSameValue(oneOf([one, two]), oneOf([one, two]))).toBe(true);
    expect(isSameValue(oneOf([one, two]), one)).toBe(false);
    expect(isSameValue(one, oneOf([one, two]))).toBe(false);
  });
});

describe('one of several values', () => {
  it('is what all of them are, each once', () => {
    expect(alternativesOf(oneOf([one, oneOf([two, one])]))).toEqual([one, two]);
    expect(oneOf([])).toEqual(unknown(''));
  });

  it('is unknown beyond twelve, and still comes from their prompts', () => {
    const values = Array.from({ length: 13 }, (_, index) => constant(index, prompts('a')));
    expect(alternativesOf(oneOf(values.slice(1)))).toHaveLength(12);
    expect(oneOf(values)).toEqual(unknown('one of many', 'other', null, prompts('a')));
  });
});

it('a value can run if one of its alternatives can, and is data if all of them are', () => {
  expect([closure(), oneOf([one, closure()]), one, object].map(isCallable)).toEqual([true, true, false, false]);
  const data = [one, status('denied', 'system'), caseOf('success', one), oneOf([one, two])];
  expect(data.map(isPlain)).toEqual([true, true, true, true]);
  expect([closure(), oneOf([one, closure()]), list(one), unknown('x')].map(isPlain)).toEqual([false, false, false, false]);
});

describe('the prompts that a value comes from', () => {
  const [a, b] = [prompts('a'), prompts('b')];

  it('are its own and those of what is in it', () => {
    expect(promptsOf(constant(1, a))).toEqual(a);
    expect(promptsOf(status('denied', 'prompt', 'a'))).toEqual(a);
    expect(promptsOf(unknown('x', 'other', null, a))).toEqual(a);
    expect(promptsOf(oneOf([constant(1, a), constant(1, b)]))).toEqual(prompts('a', 'b'));
    expect(promptsOf(list(constant(1, a)))).toEqual(a);
    expect(promptsOf(caseOf('success', constant(1, a)))).toEqual(a);
    expect(promptsOf(object)).toEqual(noPrompts);
  });

  it('are one set where only one has any', () => {
    expect(joinPrompts([noPrompts, a, noPrompts])).toBe(a);
    expect(joinPrompts([])).toBe(noPrompts);
    expect(joinPrompts([a, b])).toEqual(prompts('a', 'b'));
  });

  it('are more where a condition on a prompt chose it', () => {
    expect(tainted(constant(1, a), b)).toEqual(constant(1, prompts('a', 'b')));
    expect(tainted(status('denied', 'prompt', 'a'), b)).toEqual(status('denied', 'prompt', 'a', 'b'));
    expect(tainted(unknown('x'), b)).toEqual(unknown('x', 'other', null, b));
    expect(promptsOf(tainted(oneOf([one, two]), b))).toEqual(b);
    expect(tainted(object, b)).toBe(object);
    expect(tainted(one, noPrompts)).toBe(one);
  });
});

it('an object that the code makes means itself alone, and has no field yet', () => {
  expect(object).toMatchObject({ type: 'Box', question: null, isEvery: false, fields: new Map() });
});
