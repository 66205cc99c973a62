import type { Argument, Assignment, Call, Expression, ObjectLiteral } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import rows from './dictionary-calls.json' with { type: 'json' };
import { splitPairs, type Pair } from './pairs.js';

/**
 * What a call of a library does with a dictionary: makes one, of keys and values in turn, of entries, or of another one; is an entry of
 * one; sets an entry, also to a new dictionary; or gives what a builder has made.
 */
type Doing = 'new' | 'pairs' | 'entries' | 'copy' | 'entry' | 'set' | 'set-new' | 'finish';

const byCall = new Map(rows.map((row) => [row.call, row.as as Doing]));

/**
 * What a call stands for where it makes or fills a dictionary, which has no literals in the language or library: an object literal, or the
 * assignment of an element. Any other call stands for itself.
 * @param call Its receiver and arguments read already.
 * @param isConstruction Whether it is written as one, with `new`.
 */
export function dictionaryOf(call: Call, isConstruction = false): Expression {
  const doing = doingOf(call, isConstruction);
  const given = call.arguments.map(({ value }) => value);
  const receiver = call.callee.kind === 'member' ? call.callee.object : null;
  return doing === undefined ? call : (makers[doing]({ call, given, receiver }) ?? call);
}

/** A call with what it is called on and given. */
interface Given {
  readonly call: Call;
  readonly given: readonly Expression[];
  readonly receiver: Expression | null;
}

/** What each kind of call stands for; null for itself. */
const makers: Readonly<Record<Doing, (given: Given) => Expression | null>> = {
  new: ({ call, given }) => made(copied(given), call),
  copy: ({ call, given }) => made(copied(given), call),
  pairs: ({ call, given }) => (given.length % 2 === 0 ? made(pairsIn(given), call) : null),
  entries: ({ call }) => made(call.arguments.map(entryOf), call),
  entry: () => null,
  set: ({ call, given, receiver }) => (receiver === null ? null : set(receiver, asPair(given), call)),
  'set-new': ({ call, given, receiver }) =>
    receiver === null || given.length !== 1 ? null : assigned(receiver, [...given, emptyAt(call.place)], call),
  finish: ({ given, receiver }) => (receiver?.kind === 'object' && given.length === 0 ? receiver : null),
};

/** The assignment that a statement stands for that only sets an entry; other expressions stand for themselves. */
export function asStatement(expression: Expression): Expression {
  if (expression.kind !== 'operation' || expression.operator !== ',') return expression;
  const [first, , ...more] = expression.operands;
  return first?.kind === 'assignment' && more.length === 0 ? first : expression;
}

function doingOf({ callee, arguments: given }: Call, isConstruction: boolean): Doing | undefined {
  if (callee.kind === 'name') {
    // What is made of a text is read.
    const isOther = isConstruction && given.some(({ value }) => value.kind === 'literal' && typeof value.value === 'string');
    return isOther ? undefined : byCall.get(isConstruction ? `new ${callee.name}` : callee.name);
  }
  if (callee.kind !== 'member') return undefined;
  const owner = callee.object?.kind === 'name' ? callee.object.name : '';
  return byCall.get(`${owner}.${callee.name}`) ?? byCall.get(callee.name);
}

function emptyAt(place: Place): ObjectLiteral {
  return { kind: 'object', entries: [], computed: [], place };
}

function made(pairs: readonly Pair[], { place }: Call): ObjectLiteral {
  return { kind: 'object', ...splitPairs(pairs), place };
}

/** What a new dictionary takes over; a number is its size. */
export function copied(given: readonly Expression[]): readonly Pair[] {
  return given.flatMap((value) => (value.kind === 'literal' ? [] : [{ key: null, value }]));
}

/** Keys and values in turn. */
function pairsIn(given: readonly Expression[]): readonly Pair[] {
  return given.flatMap((key, index) => {
    const value = given[index + 1];
    return index % 2 === 0 && value !== undefined ? [{ key, value }] : [];
  });
}

/** `Map.entry(a, b)`, `Pair(a, b)`, `a to b`. What else gives an entry is not known. */
function entryOf({ value }: Argument): Pair {
  const parts =
    value.kind === 'call' && doingOf(value, false) === 'entry'
      ? value.arguments.map((argument) => argument.value)
      : value.kind === 'operation' && value.operator === 'to'
        ? value.operands
        : [];
  const [key, held] = parts;
  return key === undefined || held === undefined ? { key: null, value } : { key, value: held };
}

/** A key and its value, also where an entry holds them: `device.Add(new JProperty("a", b))`. */
function asPair(given: readonly Expression[]): readonly Expression[] {
  const [only, ...more] = given;
  return more.length === 0 && only?.kind === 'call' && doingOf(only, false) === 'entry'
    ? only.arguments.map(({ value }) => value)
    : given;
}

/** A text, or a constant: its name is in capitals, or a member of a type. */
function isKey(key: Expression): boolean {
  if (key.kind === 'literal') return typeof key.value === 'string';
  if (key.kind === 'name') return /^[A-Z][A-Z\d]*_[A-Z\d_]+$/.test(key.name);
  return key.kind === 'member' && key.object?.kind === 'name' && /^[A-Z]/.test(key.object.name) && /^[A-Z]/.test(key.name);
}

/** Only what has a text as its key is the element of a dictionary: other types have a `put` and an `add` too. */
function set(receiver: Expression, [key, value, ...more]: readonly Expression[], call: Call): Expression {
  if (key === undefined || !isKey(key) || value === undefined || more.length > 0) return call;
  if (receiver.kind === 'object') {
    const { entries, computed } = splitPairs([{ key, value }]);
    return { ...receiver, entries: [...receiver.entries, ...entries], computed: [...receiver.computed, ...computed] };
  }
  return inTurn(receiver, [key, value], call);
}

/** Sets an entry, and gives the dictionary again: what is called on it next sets the next one. */
function inTurn(receiver: Expression, given: readonly Expression[], call: Call): Expression {
  const before = receiver.kind === 'operation' && receiver.operator === ',' ? receiver.operands.slice(0, -1) : [];
  const whole = before.length === 0 ? receiver : receiver.kind === 'operation' ? receiver.operands.at(-1) : null;
  // What is called gives another value each time.
  if (whole === null || whole === undefined || (whole.kind !== 'name' && whole.kind !== 'member')) return call;
  return { kind: 'operation', operator: ',', operands: [...before, assigned(whole, given, call), whole], place: call.place };
}

function assigned(receiver: Expression, [key, value]: readonly Expression[], { place }: Call): Assignment {
  const at: Expression = key ?? { kind: 'opaque', parts: [], place };
  const target: Expression = { kind: 'operation', operator: 'subscript', operands: [receiver, at], place };
  return { kind: 'assignment', operator: '=', target, value: value ?? emptyAt(place), place };
}
