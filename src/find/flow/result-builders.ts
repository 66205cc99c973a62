import type { Expression, Name } from '../../model/expression.js';
import type { Code, Statement, SwitchStatement } from '../../model/module.js';
import type { Place } from '../../model/place.js';
import { methodsOf } from './methods.js';
import type { Evaluation, Run } from './run.js';

/** What puts together what statements give. */
interface Builder {
  readonly type: string;
  /** Whether it has a method. */
  has(method: string): boolean;
  /** A name that no code has. */
  fresh(place: Place): Name;
}

const bodies = new WeakMap<Evaluation, WeakMap<Code, Map<string, readonly Statement[]>>>();

/**
 * What code runs. Where a type of the project puts together what the statements give (`buildBlock`, `buildEither`), the calls of its
 * methods, as the compiler writes them.
 * @param type The type that may do so; absent for the one that the code names.
 */
export function bodyOf(run: Run, code: Code, type = code.builtBy): readonly Statement[] {
  if (type === undefined) return code.body;
  const known = bodies.get(run.evaluation) ?? new WeakMap<Code, Map<string, readonly Statement[]>>();
  bodies.set(run.evaluation, known);
  const byType = known.get(code) ?? new Map<string, readonly Statement[]>();
  known.set(code, byType);
  const body = byType.get(type) ?? buildBody(run, code, type);
  byType.set(type, body);
  return body;
}

function buildBody(run: Run, { body }: Code, type: string): readonly Statement[] {
  let names = 0;
  const builder: Builder = {
    type,
    has: (method) => methodsOf(run, type, method).length > 0,
    fresh: (place) => ({ kind: 'name', name: `${type}:${String((names += 1))}`, place }),
  };
  const isBuilt = builder.has('buildBlock') || builder.has('buildPartialBlock');
  const [first] = body;
  // Code that returns something itself is not put together.
  if (!isBuilt || first === undefined || (body.length > 1 && body.some(isReturn))) return body;
  const { before, value } = blockOf(builder, body, first.place);
  return [
    ...before,
    { kind: 'exit', how: 'return', value: called(builder, 'buildFinalResult', [value]) ?? value, place: first.place },
  ];
}

function isReturn(statement: Statement): boolean {
  return statement.kind === 'exit' && statement.how === 'return';
}

/** What runs first, and what it gives then. */
interface Block {
  readonly before: readonly Statement[];
  readonly value: Expression;
}

function blockOf(builder: Builder, statements: readonly Statement[], place: Place): Block {
  const before: Statement[] = [];
  const parts: Expression[] = [];
  for (const statement of statements) {
    const read = partOf(builder, statement);
    before.push(...read.before);
    if (read.value !== null) parts.push(read.value);
  }
  return { before, value: together(builder, parts, place) };
}

/** What the parts of a block are together. */
function together(builder: Builder, parts: readonly Expression[], place: Place): Expression {
  const whole = called(builder, 'buildBlock', parts, [], place);
  if (whole !== null) return whole;
  const [first, ...others] = parts;
  if (first === undefined) return { kind: 'literal', value: null, place };
  return others.reduce<Expression>(
    (accumulated, next) => called(builder, 'buildPartialBlock', [accumulated, next], ['accumulated', 'next']) ?? next,
    called(builder, 'buildPartialBlock', [first], ['first']) ?? first,
  );
}

interface Part {
  readonly before: readonly Statement[];
  /** What it gives; null for what gives nothing. */
  readonly value: Expression | null;
}

function partOf(builder: Builder, statement: Statement): Part {
  if (statement.kind === 'expression' && statement.expression.kind !== 'assignment')
    return { before: [], value: oneOfParts(builder, statement.expression) };
  if (statement.kind === 'exit' && statement.how === 'return' && statement.value !== null)
    return { before: [], value: oneOfParts(builder, statement.value) };
  if (statement.kind === 'if' && statement.then !== null) return ofIf(builder, { ...statement, then: statement.then });
  if (statement.kind === 'switch') return ofSwitch(builder, statement);
  if (statement.kind === 'loop') return ofLoop(builder, statement);
  if (statement.kind === 'conditional') {
    const name = builder.fresh(statement.place);
    const arms = statement.arms.map((arm) => into(builder, name, arm, (value) => value));
    return { before: [declare(name), { ...statement, arms }], value: name };
  }
  return { before: [statement], value: null };
}

function oneOfParts(builder: Builder, expression: Expression): Expression {
  return called(builder, 'buildExpression', [expression]) ?? expression;
}

function ofIf(builder: Builder, statement: Extract<Statement, { kind: 'if' }> & { readonly then: readonly Statement[] }): Part {
  const { otherwise, place } = statement;
  const name = builder.fresh(place);
  const optional = (value: Expression): Expression =>
    called(builder, 'buildOptional', [value]) ?? called(builder, 'buildIf', [value]) ?? value;
  const either = (label: 'first' | 'second') => (value: Expression) => called(builder, 'buildEither', [value], [label]) ?? value;
  const then = into(builder, name, statement.then, otherwise === null ? optional : either('first'));
  const nothing = [assign(name, optional({ kind: 'literal', value: null, place }))];
  const other = otherwise === null ? nothing : into(builder, name, otherwise, either('second'));
  return { before: [declare(name), { ...statement, then, otherwise: other }], value: name };
}

function ofSwitch(builder: Builder, statement: SwitchStatement): Part {
  const name = builder.fresh(statement.place);
  const cases = statement.cases.map((each) => ({
    ...each,
    body: into(builder, name, each.body, (value) => called(builder, 'buildEither', [value], ['first']) ?? value),
  }));
  return { before: [declare(name), { ...statement, cases }], value: name };
}

function ofLoop(builder: Builder, statement: Extract<Statement, { kind: 'loop' }>): Part {
  const { place } = statement;
  const name = builder.fresh(place);
  const all: Expression = { kind: 'operation', operator: 'spread', operands: [name], place };
  const body = into(builder, name, statement.body, (value) => ({ kind: 'list', items: [all, value], place }));
  return {
    before: [declare(name, { kind: 'list', items: [], place }), { ...statement, body }],
    value: called(builder, 'buildArray', [name]) ?? name,
  };
}

/** Statements that put what they give into a variable. */
function into(
  builder: Builder,
  name: Name,
  statements: readonly Statement[],
  as: (value: Expression) => Expression,
): readonly Statement[] {
  const { before, value } = blockOf(builder, statements, name.place);
  return [...before, assign(name, as(value))];
}

function declare({ name, place }: Name, value: Expression | null = null): Statement {
  return { kind: 'declaration', declares: 'variable', name, type: null, value, wrapper: null, place };
}

function assign(target: Name, value: Expression): Statement {
  const { place } = target;
  return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
}

/** The call of a builder's method; null where it has none of the name. */
function called(
  builder: Builder,
  method: string,
  values: readonly Expression[],
  labels: readonly string[] = [],
  at: Place | null = null,
): Expression | null {
  const [first] = values;
  const place = at ?? (first !== undefined && 'place' in first ? first.place : null);
  if (place === null || !builder.has(method)) return null;
  const object: Name = { kind: 'name', name: builder.type, place };
  return {
    kind: 'call',
    callee: { kind: 'member', object, name: method, place },
    arguments: values.map((value, index) => ({ label: labels[index] ?? null, value })),
    place,
  };
}
