import type { Expression, Operation } from '../../model/expression.js';
import type { Declaration, PatternStep } from '../../model/module.js';
import { equality, truthOf } from './compare.js';
import { declareVariable } from './names.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, oneOf, promptsOf, unknown, type Frame, type UnknownValue, type Value } from './value.js';

type Single = ReturnType<typeof alternativesOf>[number];

/**
 * Whether a value matches a pattern.
 * @returns Constants, or what is unknown of it.
 */
export function matchesPattern(run: Run, state: State, frame: Frame, value: Value, pattern: Expression): Value {
  if (isAnything(pattern)) return constant(true, promptsOf(value));
  const taken = partsOf(pattern);
  return oneOf(
    alternativesOf(value).flatMap((each) =>
      alternativesOf(
        taken === null ? matchesWhole(run, state, frame, each, pattern) : matchesParts(run, state, frame, each, taken),
      ),
    ),
  );
}

function isAnything(pattern: Expression): boolean {
  return pattern.kind === 'operation' && pattern.operator === 'anything';
}

/** What takes a value apart: a case with its values, or a tuple, whose name is null. */
interface Taken {
  readonly name: string | null;
  readonly parts: readonly Expression[];
}

function partsOf(pattern: Expression): Taken | null {
  if (pattern.kind === 'list') return { name: null, parts: pattern.items };
  if (pattern.kind !== 'operation' || pattern.operator !== 'case') return null;
  const [named, ...parts] = pattern.operands;
  return named?.kind === 'member' ? { name: named.name, parts } : null;
}

function matchesParts(run: Run, state: State, frame: Frame, value: Single, { name, parts }: Taken): Value {
  const prompts = promptsOf(value);
  if (value.kind === 'constant' && name !== null) return constant(false, prompts);
  const items = itemsOf(value, name);
  if (items === null) return value.kind === 'case' ? constant(false, prompts) : unknown('pattern', whyOf(value), null, prompts);
  const [only, ...more] = parts;
  const results =
    only !== undefined && more.length === 0 && items.length > 1
      ? [matchesPattern(run, state, frame, { kind: 'list', items }, only)]
      : parts.map((part, position) => matchesPattern(run, state, frame, items[position] ?? unknown('pattern'), part));
  return allOf(results, value);
}

/** What a value has where a pattern takes it apart; null for another case, or no such value. */
function itemsOf(value: Single, name: string | null): readonly Value[] | null {
  if (name === null) return value.kind === 'list' ? value.items : null;
  return value.kind === 'case' && value.name === name ? value.items : null;
}

function allOf(results: readonly Value[], value: Single): Value {
  const prompts = promptsOf(value);
  const truths = results.map((result) => alternativesOf(result).map(truthOf));
  if (truths.some((each) => each.every((truth) => truth === false))) return constant(false, prompts);
  return truths.every((each) => each.every((truth) => truth === true))
    ? constant(true, prompts)
    : unknown('pattern', 'other', null, prompts);
}

function whyOf(value: Single): UnknownValue['why'] {
  return value.kind === 'unknown' ? value.why : 'other';
}

function matchesWhole(run: Run, state: State, frame: Frame, value: Single, pattern: Expression): Value {
  const wanted = run.machine.evaluate(run, state, frame, pattern);
  // A pattern that was not understood can match.
  if (pattern.kind === 'opaque' && pattern.parts.length === 0) return unknown('pattern', 'other', null, promptsOf(value));
  return oneOf(
    alternativesOf(wanted).map((other) => {
      const same = equality(run, value, other);
      return same === null ? unknown('pattern', whyOf(value), null, promptsOf(value)) : constant(same, promptsOf(value));
    }),
  );
}

/** Declares what a pattern binds of the value that it matched. A name that another pattern of the case binds keeps that. */
export function bindParts(state: State, frame: Frame, declares: readonly Declaration[], value: Value): void {
  for (const { name, type, part } of declares) {
    const given = partOf(value, part ?? []);
    if (given !== null || !frame.variables.has(name))
      declareVariable(state, frame, name, type, given ?? unknown(name, 'other', type));
  }
}

/** The part of a value to which steps lead; null where no value of it has one. What cannot be taken apart stands for its parts. */
function partOf(value: Value, steps: readonly PatternStep[]): Value | null {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const parts = alternativesOf(value).flatMap((each) => {
    const inner = stepInto(each, step);
    const part = inner === null ? null : partOf(inner, rest);
    return part === null ? [] : [part];
  });
  return parts.length === 0 ? null : oneOf(parts);
}

function stepInto(value: Single, { name, position, of }: PatternStep): Value | null {
  if (value.kind === 'constant') return null;
  if (value.kind !== 'case' && (value.kind !== 'list' || name !== null)) return value;
  const items = itemsOf(value, name);
  if (items === null) return null;
  return of === 1 && items.length > 1 ? { kind: 'list', items } : (items[position] ?? null);
}

/** `if case .success(let x) = result`: whether a value matches a pattern. @param value The value, evaluated. */
export function matchesTest(run: Run, state: State, frame: Frame, { operands }: Operation, value: Value): Value {
  const [, pattern] = operands;
  return pattern === undefined ? unknown('pattern') : matchesPattern(run, state, frame, value, pattern);
}
