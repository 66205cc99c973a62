import type { Call, Expression } from '../../model/expression.js';
import type { PassedDetail, Signal } from '../../model/signal.js';
import type { Parameter } from '../../model/source.js';
import type { SymbolUse } from '../match/symbols.js';
import type { Caller } from './callers.js';
import { joinPrompts, oneOf, alternativesOf, promptsOf, unknown, type Prompts, type Value } from './value.js';

/**
 * Data that is followed from where it comes into the app to what sends it. A value carries the signals of where it comes from, as it
 * carries the prompts whose outcome it is where those are followed.
 */
export interface FollowedData {
  /** The code in which it comes into the app. */
  readonly places: readonly Caller[];
  /** What the system or a library gives to a parameter. */
  readonly parameters: ReadonlyMap<Parameter, Prompts>;
  /** What an expression gives. */
  readonly given: ReadonlyMap<Expression, Prompts>;
  /** What people enter in the view that a call makes. */
  readonly fields: ReadonlyMap<Call, EnteredField>;
  /** What sends what it is given, by its signal. */
  readonly sinks: ReadonlyMap<Signal, SymbolUse>;
  /** What was sent, by where it came from: with what sends it, as runs find it. */
  readonly sent: Map<Signal, Set<SymbolUse>>;
  /** What is given to functions of packages, by where it came from: the first of them, as runs find it. */
  readonly passed: Map<Signal, PassedDetail>;
}

/** A view in which people enter something. */
export interface EnteredField {
  readonly origins: Prompts;
  /** What has the text from then on: a variable or property. */
  readonly bound: readonly Expression[];
  /** What is told of it. */
  readonly handlers: readonly Expression[];
}

/** The value with where it comes from. An object that the app knows the fields of is itself no data: something beside it may be. */
export function carrying(value: Value, origins: Prompts): Value {
  if (origins.size === 0) return value;
  return oneOf(
    alternativesOf(value).map((each): Value => {
      switch (each.kind) {
        case 'constant':
        case 'status':
        case 'unknown':
          return { ...each, prompts: joinPrompts([each.prompts, origins]) };
        case 'list':
          return { ...each, items: each.items.map((item) => carrying(item, origins)) };
        default:
          return oneOf([each, unknown('', 'other', null, origins)]);
      }
    }),
  );
}

/** A value that tells something of data, such as its length, without having it. */
export function without(value: Value): Value {
  if (promptsOf(value).size === 0) return value;
  return oneOf(
    alternativesOf(value).map((each): Value =>
      each.kind === 'constant' || each.kind === 'unknown' ? { ...each, prompts: new Set() } : each,
    ),
  );
}

/** The origins that are data, and those that stand for what sends. */
export function partOf(
  { sinks }: FollowedData,
  prompts: Prompts,
): { readonly origins: readonly Signal[]; readonly senders: readonly SymbolUse[] } {
  const all = [...prompts];
  return { origins: all.filter((each) => !sinks.has(each)), senders: all.flatMap((each) => sinks.get(each) ?? []) };
}

/** Says that data is given to a function of a package. */
export function notePassed({ passed }: FollowedData, origins: readonly Signal[], to: PassedDetail): void {
  for (const origin of origins) if (!passed.has(origin)) passed.set(origin, to);
}

/** Says that data reaches what sends it. */
export function noteSent({ sent }: FollowedData, origins: readonly Signal[], by: SymbolUse): void {
  for (const origin of origins) sent.set(origin, (sent.get(origin) ?? new Set()).add(by));
}
