import type { Expression, ScopeIndex } from '../../model/expression.js';
import { findBinding } from './bindings.js';
import type { IndexedSource, Program } from './program.js';

/** An expression and where its names are looked up. */
interface Standing {
  readonly source: IndexedSource;
  readonly expression: Expression;
  readonly scope: ScopeIndex;
}

/** A value that is put together from more parts is not looked through to its end. */
const mostParts = 200;

/**
 * Whether a value names one of some constants: it is the constant, or a list, a condition, an object or a call that is given it,
 * through variables too. `[PERMISSIONS.IOS.CAMERA, tracking]` does where `tracking` is the constant.
 * @param program The project.
 * @param value The value, and where its names are looked up.
 * @param names The constants, by name or as the text that they hold.
 */
export function namesConstant(program: Program, value: Standing, names: readonly string[]): boolean {
  const open: Standing[] = [value];
  const seen = new Set<Expression>();
  for (let at = open.pop(); at !== undefined && seen.size < mostParts; at = open.pop()) {
    const { expression } = at;
    if (seen.has(expression)) continue;
    seen.add(expression);
    if (names.includes(textOf(expression))) return true;
    open.push(...valuesOf(program, at));
  }
  return false;
}

function textOf(expression: Expression): string {
  if (expression.kind === 'member' || expression.kind === 'name') return expression.name;
  return expression.kind === 'literal' ? String(expression.value) : '';
}

/** What a value is made of, each part with the place where its names are looked up. */
function valuesOf(program: Program, at: Standing): readonly Standing[] {
  const { expression } = at;
  if (expression.kind === 'name') return boundValue(program, at, expression.name);
  if (expression.kind === 'member') return entryOf(program, at, expression.object, expression.name);
  return innerOf(expression).map((inner) => ({ ...at, expression: inner }));
}

function boundValue(program: Program, { source, scope, expression }: Standing, name: string): readonly Standing[] {
  const binding = findBinding(program, source, name, scope, expression.place);
  const value = binding?.kind === 'variable' ? binding.declaration.value : null;
  return binding?.kind !== 'variable' || value === null
    ? []
    : [{ source: binding.source, scope: binding.declaration.scope, expression: value }];
}

/** The entry that a member takes from an object of the project: `permissions.tracking`. */
function entryOf(program: Program, at: Standing, object: Expression | null, key: string): readonly Standing[] {
  if (object?.kind !== 'name') return [];
  return boundValue(program, { ...at, expression: object }, object.name).flatMap((bound) =>
    bound.expression.kind === 'object'
      ? bound.expression.entries.filter((entry) => entry.key === key).map(({ value }) => ({ ...bound, expression: value }))
      : [],
  );
}

function innerOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
      return expression.items;
    case 'object':
      return expression.entries.map(({ value }) => value);
    case 'cast':
    case 'await':
    case 'assignment':
      return [expression.value];
    case 'operation':
      return expression.operator === '?:' ? expression.operands.slice(1) : expression.operands;
    case 'call':
      return [...callee(expression.callee), ...expression.arguments.map(({ value }) => value)];
    default:
      return [];
  }
}

/** What a method is called on: `[a, b].filter(…)` still has a and b. */
function callee(expression: Expression): readonly Expression[] {
  return expression.kind === 'member' && expression.object !== null ? [expression.object] : [];
}
