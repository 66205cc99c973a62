import type { Expression } from '../../model/expression.js';
import type { Statement } from '../../model/module.js';

/** What is nested deeper is not written: code of a machine has no bounds, and this has. */
const deepest = 60;

/** A condition under which code runs, as the tree has it. */
export interface Test {
  readonly condition: readonly Expression[];
  /** The patterns of a case; null where the condition itself decides. */
  readonly patterns: readonly Expression[] | null;
  readonly holds: boolean;
}

/** What an expression is written as, with the depth that is left. */
type Writer<Kind extends Expression['kind']> = (expression: Expression & { readonly kind: Kind }, left: number) => string;

const expressionWriters: { readonly [Kind in Expression['kind']]: Writer<Kind> } = {
  name: ({ name }) => name,
  member: ({ object, name }, left) => `${object === null ? '' : written(object, left)}.${name}`,
  call: ({ callee, arguments: given }, left) =>
    `${written(callee, left)}(${given.map(({ label, value }) => labelled(label, written(value, left))).join()})`,
  literal: ({ value }) => JSON.stringify(value),
  closure: () => '{}',
  object: ({ entries, computed }, left) =>
    `{${[
      ...entries.map(({ key, value }) => labelled(JSON.stringify(key), written(value, left))),
      ...computed.map(({ key, value }) => labelled(key === null ? '...' : `[${written(key, left)}]`, written(value, left))),
    ].join()}}`,
  list: ({ items }, left) => `[${all(items, left)}]`,
  cast: ({ type, value }, left) => `${written(value, left)} as ${type}`,
  operation: ({ operator, operands, text = '' }, left) => `${operator}(${JSON.stringify(text)},${all(operands, left)})`,
  assignment: ({ operator, target, value }, left) => `${written(target, left)}${operator}${written(value, left)}`,
  await: ({ value }, left) => written(value, left),
  opaque: ({ parts }, left) => `?(${all(parts, left)})`,
};

/** A statement is what it says itself: what it encloses has statements of its own. */
const statementWriters: { readonly [Kind in Statement['kind']]: (statement: Statement & { readonly kind: Kind }) => string } = {
  import: ({ module }) => `import ${module}`,
  export: ({ exported, value }) => `export ${exported}=${written(value)}`,
  declaration: ({ name, value, takenFrom, wrapper }) =>
    `${wrapper === null ? '' : `@${wrapper.name}(${all(wrapper.arguments)}) `}${name}=${written(takenFrom ?? value)}`,
  function: ({ name, parameters }) => `function ${name}(${parameters.map((each) => written(each.value)).join()})`,
  type: ({ name }) => `type ${name}`,
  if: ({ conditions }) => `if ${all(conditions.map(({ test }) => test))}`,
  loop: ({ subject, conditions, step }) => `loop ${written(subject)};${all(conditions.map(({ test }) => test))};${all(step)}`,
  switch: ({ subject }) => `switch ${written(subject)}`,
  try: () => 'try',
  // A body of one expression gives it, and no longer does once a statement follows.
  exit: ({ how, value }) => (how === 'return' && value !== null ? written(value) : `${how} ${written(value)}`),
  block: () => 'block',
  defer: () => 'defer',
  conditional: () => 'conditional',
  recovered: () => 'recovered',
  expression: ({ expression }) => written(expression),
};

/**
 * Writes a statement in one form, whatever its lines and white space, without what it encloses.
 * @param statement The statement.
 */
export function statementText(statement: Statement): string {
  return (statementWriters[statement.kind] as (each: Statement) => string)(statement);
}

/** Whether a part of the tree is a statement. */
export function isStatement(part: unknown): part is Statement {
  return typeof part === 'object' && part !== null && 'kind' in part && Object.hasOwn(statementWriters, String(part.kind));
}

/** Writes a condition in the same form. */
export function testText({ condition, patterns, holds }: Test): string {
  return `${holds ? 'where' : 'unless'} ${all(condition)}${patterns === null ? '' : ` is ${all(patterns)}`}`;
}

function written(expression: Expression | null, left = deepest): string {
  if (expression === null) return '';
  return left === 0 ? '…' : (expressionWriters[expression.kind] as Writer<Expression['kind']>)(expression, left - 1);
}

function all(expressions: readonly Expression[], left = deepest): string {
  return expressions.map((each) => written(each, left)).join();
}

function labelled(label: string | null, text: string): string {
  return label === null ? text : `${label}:${text}`;
}
