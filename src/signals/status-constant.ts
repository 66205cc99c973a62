import type { AttStatus } from '../model/att-status.js';
import type { Expression, Name } from '../model/expression.js';
import rows from './att-statuses.json' with { type: 'json' };
import { findBinding } from './match/bindings.js';
import type { Standing } from './match/constant-key.js';
import { calleeName } from './match/program.js';

export type { Standing };

const byName = new Map(rows.flatMap(({ names, status }) => names.map((name) => [name, status as AttStatus])));
const byString = new Map(rows.flatMap(({ strings, status }) => strings.map((text) => [text, status as AttStatus])));
const byNumber = new Map(rows.map(({ rawValue, status }) => [rawValue, status as AttStatus]));

/** Calls that wrap a status without changing it: `NSNumber(value:)`, `MPATTAuthorizationStatus(rawValue:)`, … */
const wrappers = new Set([
  'NSNumber',
  'MPATTAuthorizationStatus',
  'init',
  'numberWithInteger:',
  'numberWithUnsignedInteger:',
  'numberWithInt:',
  'Int',
  'UInt',
  'Number',
  'AuthorizationStatus',
]);

/** Members that give a status's own value. */
const views = new Set(['rawValue', 'intValue', 'integerValue', 'unsignedIntegerValue']);

/**
 * Tells which authorization status an expression names.
 * @returns The status, or null where the value is computed at run time.
 */
export function statusConstant(written: Expression, standing: Standing, depth = 0): AttStatus | null {
  if (depth > 8) return null;
  const of = (inner: Expression | null | undefined, at = standing): AttStatus | null =>
    inner === null || inner === undefined ? null : statusConstant(inner, at, depth + 1);
  const expression = unwrapped(written);
  switch (expression.kind) {
    case 'literal':
      return literalStatus(expression.value);
    case 'member':
      return views.has(expression.name) ? of(expression.object) : (byName.get(expression.name) ?? null);
    case 'call':
      return wrappers.has(calleeName(expression)) ? of(expression.arguments[0]?.value) : null;
    case 'name':
      return namedStatus(expression, standing, of);
    default:
      return null;
  }
}

/** The value of casts, assignments and what is awaited. */
function unwrapped(expression: Expression): Expression {
  let value = expression;
  while (value.kind === 'cast' || value.kind === 'await' || value.kind === 'assignment') value = value.value;
  return value;
}

/** A constant of the SDK by its name, or a variable by the value that it is declared with. */
function namedStatus(
  { name, place }: Name,
  { program, source, scope }: Standing,
  of: (value: Expression | null, at: Standing) => AttStatus | null,
): AttStatus | null {
  const binding = findBinding(program, source, name, scope, place);
  if (binding === null) return byName.get(name) ?? null;
  if (binding.kind !== 'variable') return null;
  return of(binding.declaration.value, { program, source: binding.source, scope: binding.declaration.scope });
}

function literalStatus(value: string | number | boolean | null): AttStatus | null {
  if (typeof value === 'number') return byNumber.get(value) ?? null;
  return typeof value === 'string' ? (byString.get(value) ?? null) : null;
}
