import { hasRole } from '../../catalog/apis/roles.js';
import { statusNamed, statusOfValue } from '../../catalog/apis/statuses.js';
import type { AttStatus } from '../../model/att-status.js';
import type { Expression, Name } from '../../model/expression.js';
import { findBinding } from '../match/bindings.js';
import type { Standing } from '../match/constant-key.js';
import { calleeName } from '../match/program.js';

export type { Standing };

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
      return isView(standing, expression.name) ? of(expression.object) : statusNamed(expression.name);
    case 'call':
      return isView(standing, calleeName(expression)) ? of(expression.arguments[0]?.value) : null;
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

/** Whether a member or a call gives the status that it is given in another form: a raw value, a boxed number. */
function isView({ source }: Standing, name: string): boolean {
  return hasRole(source.language, name, 'view') || hasRole(source.language, name, 'raw-value');
}

/** A constant of the SDK by its name, or a variable by the value that it is declared with. */
function namedStatus(
  { name, place }: Name,
  { program, source, scope }: Standing,
  of: (value: Expression | null, at: Standing) => AttStatus | null,
): AttStatus | null {
  const binding = findBinding(program, source, name, scope, place);
  if (binding === null) return statusNamed(name);
  if (binding.kind !== 'variable') return null;
  return of(binding.declaration.value, { program, source: binding.source, scope: binding.declaration.scope });
}

function literalStatus(value: string | number | boolean | null): AttStatus | null {
  return typeof value === 'number' || typeof value === 'string' ? statusOfValue(value) : null;
}
