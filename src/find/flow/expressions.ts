import type { Call, Closure, Expression, ListLiteral, Literal, Name, Operation } from '../../model/expression.js';
import { calculated, textWith } from './arithmetic.js';
import { availableSince } from './availability.js';
import { branch } from './branches.js';
import { callExpression } from './calls.js';
import { scaledTime, timeNamed } from './clocks.js';
import { compare, truthOf } from './compare.js';
import { statusNamed } from './constants.js';
import { asGetter, memberOfSelf, readMember, readSubscript, readUse, selfOf } from './members.js';
import { evaluateObject } from './object-literals.js';
import { importedValue } from './imports.js';
import { orderingNamed, platformValue } from './library.js';
import { withData } from './carry.js';
import { componentOf, memberOfComponent } from './components.js';
import { without } from './data.js';
import { evaluateDelete, united } from './dictionaries.js';
import { evaluateAssignment } from './assigned-values.js';
import { evaluateElement } from './elements.js';
import { cellOf, localAccessor, readCell } from './names.js';
import { functionsNamed } from './functions.js';
import { readGlobal } from './global-getters.js';
import { narrow } from './narrowing.js';
import { waitFor } from './promises.js';
import { rangeOf } from './ranges.js';
import { step, type Run } from './run.js';
import { become, fork, type State } from './state.js';
import {
  alternativesOf,
  constant,
  joinPrompts,
  noPrompts,
  oneOf,
  promptsOf,
  tainted,
  unknown,
  type Frame,
  type Prompts,
  type Value,
} from './value.js';
import { words } from './words.js';

/** Evaluates one kind of expression. */
type Evaluator<Kind extends Expression['kind']> = (
  run: Run,
  state: State,
  frame: Frame,
  expression: Expression & { readonly kind: Kind },
) => Value;

const evaluators: { readonly [Kind in Expression['kind']]: Evaluator<Kind> } = {
  name: evaluateName,
  member: readMember,
  call: (run, state, frame, call: Call) => callExpression(run, state, frame, call),
  literal: (_run, _state, _frame, { value }: Literal) => constant(value),
  closure: evaluateClosure,
  object: evaluateObject,
  list: (run, state, frame, { items }: ListLiteral) => ({
    kind: 'list',
    items: items.flatMap((item) => elementsOf(item, evaluate(run, state, frame, item))),
  }),
  cast: (run, state, frame, { value }) => evaluate(run, state, frame, value),
  operation: evaluateOperation,
  assignment: evaluateAssignment,
  await: (run, state, frame, { value }) => waitFor(run, state, evaluate(run, state, frame, value)),
  opaque(run, state, frame, { parts }) {
    for (const part of parts) evaluate(run, state, frame, part);
    return unknown('');
  },
};

/**
 * Evaluates an expression.
 * @param run The run.
 * @param state What holds before, and becomes what holds after.
 * @param frame The names that it sees.
 * @throws {TooMuch} Where the run takes too many steps.
 */
export function evaluate(run: Run, state: State, frame: Frame, expression: Expression): Value {
  step(run);
  const value = (evaluators[expression.kind] as Evaluator<Expression['kind']>)(run, state, frame, expression);
  return withData(run, state, frame, expression, value);
}

/** What an expression puts into a list: of a spread each element. */
function elementsOf(item: Expression, value: Value): readonly Value[] {
  const isSpread = item.kind === 'operation' && item.operator === 'spread';
  return isSpread && value.kind === 'list' ? value.items : [value];
}

function evaluateName(run: Run, state: State, frame: Frame, expression: Name): Value {
  const { name } = expression;
  const found = run.evaluation.signals.get(expression);
  if (found !== undefined) return readUse(run, state, frame, expression, found);
  if (name === 'self' || name === 'super') return selfOf(run, frame) ?? componentOf(run, frame) ?? unknown(name);
  const cell = cellOf(run, frame, name);
  const getter = localAccessor(state, frame, name, 'get');
  if (getter !== null) return run.machine.apply(run, state, getter, [], asGetter(name, expression.place.line));
  return (
    readGlobal(run, state, frame, expression, cell) ??
    (cell === null ? readOther(run, state, frame, name) : readCell(run, state, cell))
  );
}

/** What a name means that no variable has. */
function readOther(run: Run, state: State, frame: Frame, name: string): Value {
  return (
    memberOfSelf(run, state, frame, name) ??
    functionsNamed(run, frame, name) ??
    importedValue(run, state, frame, name) ??
    memberOfComponent(run, state, frame, name) ??
    namedConstant(run, frame, name)
  );
}

/** The type that the code stands in, by the name that it has there, or what a library's type has that the code adds to. */
function memberOfLibrary(run: Run, { type }: Frame, name: string): Value | null {
  if (type === null) return null;
  return name === 'Self' ? { kind: 'type', name: type } : timeNamed(run, name);
}

function namedConstant(run: Run, frame: Frame, name: string): Value {
  const { program } = run.evaluation;
  const named = memberOfLibrary(run, frame, name) ?? platformValue(run, name) ?? statusNamed(name) ?? orderingNamed(run, name);
  if (named !== null) return named;
  return /^[A-Z]/.test(name) || program.types.has(name) ? { kind: 'type', name } : unknown(name);
}

function evaluateClosure({ effort, evaluation }: Run, _state: State, frame: Frame, closure: Closure): Value {
  const value = { kind: 'function', code: closure, frame, name: null } as const;
  if (evaluation.relevant.has(closure)) effort.made.set(closure, value);
  return value;
}

/** Operations that do not evaluate all of their operands, or give them a meaning of their own. */
const operations: Readonly<Record<string, Evaluator<'operation'>>> = {
  '?:': evaluateConditional,
  '&&': evaluateLogic,
  '||': evaluateLogic,
  '??': evaluateDefault,
  'try?': evaluateTry,
  element: evaluateElement,
  delete: evaluateDelete,
  // The names of its members, one after the other.
  'key-path': (run, state, frame, { operands }) => ({
    kind: 'list',
    items: operands.map((operand) => evaluate(run, state, frame, operand)),
    isPath: true,
  }),
  range: evaluateRange,
  'range-below': evaluateRange,
  available: (run, _state, _frame, { operands }) => availableSince(run, operands),
};

function evaluateRange(run: Run, state: State, frame: Frame, { operator, operands: [from, to] }: Operation): Value {
  const bound = (operand: Expression | undefined): Value =>
    operand === undefined ? constant(null) : evaluate(run, state, frame, operand);
  return rangeOf(bound(from), bound(to), operator === 'range');
}

/** `try? x`: where x throws, nothing, and the code goes on. */
function evaluateTry(run: Run, state: State, frame: Frame, { operands: [tried] }: Operation): Value {
  if (tried === undefined) return unknown('');
  const before = fork(state);
  const value = evaluate(run, state, frame, tried);
  if (!state.isDead) return value;
  become(state, before);
  return constant(null);
}

function evaluateOperation(run: Run, state: State, frame: Frame, operation: Operation): Value {
  const { operator, operands } = operation;
  const own = operations[operator];
  if (own !== undefined) return own(run, state, frame, operation);
  const values = operands.map((operand) => evaluate(run, state, frame, operand));
  return operate(run, state, operation, values);
}

function operate(run: Run, state: State, operation: Operation, values: readonly Value[]): Value {
  const { operator } = operation;
  const [first, second] = values;
  if (first === undefined) return unknown('');
  const own = unary[operator];
  if (own !== undefined && second === undefined) return toldBy(run, operator, own(first, words(operation)));
  if (operator === ',' || operator === 'spread') return values.at(-1) ?? first;
  const text =
    operator === 'template' && operation.pieces !== undefined ? textWith(operation.pieces, values, words(operation)) : null;
  if (text !== null) return text;
  const result = second === undefined ? null : operateOnTwo(run, state, operation, first, second);
  return result ?? unknown(words(operation), 'other', null, joinPrompts(values.map(promptsOf)));
}

function operateOnTwo(run: Run, state: State, operation: Operation, first: Value, second: Value): Value | null {
  const { operator } = operation;
  if (operator === 'subscript') return readSubscript(run, state, first, second);
  if (comparison.test(operator)) return toldBy(run, operator, compare(run, operator, first, second, words(operation)));
  return (
    united(run, state, operation, [first, second]) ??
    scaledTime(operator, first, second) ??
    calculated(operator, first, second, words(operation))
  );
}

/** What an operation gives: what only tells something of data does not have it. */
function toldBy({ evaluation: { data } }: Run, operator: string, value: Value): Value {
  return data === null || operator === '-' ? value : without(value);
}

/** Operations on one operand. */
const unary: Readonly<Record<string, (value: Value, text: string) => Value>> = {
  '!': negated,
  exists: existence,
  '-': negative,
};

const comparison = /^([!=]==?|~=|[<>]=?)$/;

function evaluateConditional(run: Run, state: State, frame: Frame, { operands }: Operation): Value {
  const [test, yes, no] = operands;
  if (test === undefined || yes === undefined || no === undefined) return unknown('');
  return choose(
    run,
    state,
    frame,
    test,
    (at) => evaluate(run, at, frame, yes),
    (at) => evaluate(run, at, frame, no),
  );
}

/** The value of a condition's arms, each evaluated where it runs. */
function choose(
  run: Run,
  state: State,
  frame: Frame,
  test: Expression,
  yes: (state: State) => Value,
  no: (state: State) => Value,
): Value {
  const values: Value[] = [];
  const value = evaluate(run, state, frame, test);
  branch(
    run,
    state,
    { value, expression: test },
    (at) => {
      narrow(run, at, frame, test, true);
      values.push(yes(at));
    },
    (at) => {
      narrow(run, at, frame, test, false);
      values.push(no(at));
    },
  );
  return tainted(oneOf(values), decidedBy(run, value));
}

/** The prompts whose outcome a condition tells; what is chosen by data has nothing of it. */
function decidedBy({ evaluation: { data } }: Run, condition: Value): Prompts {
  return data === null ? promptsOf(condition) : noPrompts;
}

/** `a && b`, `a || b`, with any number of operands. */
function evaluateLogic(run: Run, state: State, frame: Frame, { operator, operands }: Operation): Value {
  const isAnd = operator === '&&';
  const from = (at: State, index: number): Value => {
    const operand = operands[index];
    if (operand === undefined) return constant(isAnd);
    const value = named(evaluate(run, at, frame, operand), words(operand));
    if (index === operands.length - 1) return value;
    const values: Value[] = [];
    const goOn = (further: State): void => {
      narrow(run, further, frame, operand, isAnd);
      values.push(tainted(from(further, index + 1), decidedBy(run, value)));
    };
    // JavaScript gives the operand itself: a constant that stops is what it is.
    const stop = (): void => void values.push(stopped(value, isAnd));
    branch(run, at, { value, expression: operand }, isAnd ? goOn : stop, isAnd ? stop : goOn);
    return oneOf(values);
  };
  return from(state, 0);
}

/** What nobody knows of an operand, by the operand's own words: only it is in question. */
function named(value: Value, text: string): Value {
  return oneOf(
    alternativesOf(value).map((each) => (each.kind === 'unknown' && each.type === null ? { ...each, name: text } : each)),
  );
}

/** What stops is false, or in JavaScript as good as that; what holds and ends an `or` may be of use as a value. */
function stopped(value: Value, isAnd: boolean): Value {
  const fitting = alternativesOf(value).filter((each) => truthOf(each) !== isAnd);
  return oneOf(
    fitting.map((each) => {
      const isOpen = isAnd ? each.kind !== 'constant' : each.kind === 'unknown' && each.type === null;
      return isOpen ? constant(!isAnd, promptsOf(each)) : each;
    }),
  );
}

/** `a ?? b`: b only where a is nothing, or may be. */
function evaluateDefault(run: Run, state: State, frame: Frame, { operands }: Operation): Value {
  const [first, other] = operands;
  const value = first === undefined ? unknown('') : evaluate(run, state, frame, first);
  if (other === undefined) return value;
  const isNothing = (each: Value): boolean => each.kind === 'constant' && each.value === null;
  const there = alternativesOf(value).filter((each) => !isNothing(each));
  const mayBeNothing =
    there.length === 0 || there.length < alternativesOf(value).length || there.some(({ kind }) => kind === 'unknown');
  if (!mayBeNothing) return value;
  const fallback = evaluate(run, state, frame, other);
  return there.length === 0 ? fallback : oneOf([...there, fallback]);
}

function negated(value: Value, text: string): Value {
  return oneOf(
    alternativesOf(value).map((each) => {
      const truth = truthOf(each);
      if (truth !== null) return constant(!truth, promptsOf(each));
      return each.kind === 'unknown'
        ? { ...each, name: each.name === '' ? text : each.name }
        : unknown(text, 'other', null, promptsOf(each));
    }),
  );
}

function negative(value: Value, text: string): Value {
  return oneOf(
    alternativesOf(value).map((each) =>
      each.kind === 'constant' ? constant(-Number(each.value), each.prompts) : unknown(text, 'other', null, promptsOf(each)),
    ),
  );
}

function existence(value: Value, text: string): Value {
  return oneOf(
    alternativesOf(value).map((each) => {
      if (each.kind === 'constant') return constant(each.value !== null, each.prompts);
      return each.kind === 'unknown' ? unknown(text, 'other', null, each.prompts) : constant(true, promptsOf(each));
    }),
  );
}
