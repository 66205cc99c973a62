import type { AttStatus } from '../model/att-status.js';
import type { Expression, ScopeIndex } from '../model/expression.js';
import rows from './att-statuses.json' with { type: 'json' };
import { findBinding } from './match/bindings.js';
import { calleeName, type IndexedSource, type Program } from './match/program.js';

const byName = new Map(rows.flatMap(({ names, status }) => names.map((name) => [name, status as AttStatus])));
const byString = new Map(rows.flatMap(({ strings, status }) => strings.map((text) => [text, status as AttStatus])));
const byNumber = new Map(rows.map(({ rawValue, status }) => [rawValue, status as AttStatus]));

/** Calls that wrap a status without changing it: `NSNumber(value:)`, `MPATTAuthorizationStatus(rawValue:)`, … */
const wrappers = new Set(['NSNumber', 'MPATTAuthorizationStatus', 'init', 'numberWithInteger:', 'numberWithUnsignedInteger:', 'numberWithInt:', 'Int', 'UInt', 'Number', 'AuthorizationStatus']);

/** Members that give a status's own value. */
const views = new Set(['rawValue', 'intValue', 'integerValue', 'unsignedIntegerValue']);

/** Where an expression stands. */
export interface Standing {
  readonly program: Program;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
}

/**
 * Tells which authorization status an expression names.
 * @returns The status, or null where the value is computed at run time.
 */
export function statusConstant(expression: Expression, standing: Standing, depth = 0): AttStatus | null {
  if (depth > 8) return null;
  if (expression.kind === 'literal') return literalStatus(expression.value);
  if (expression.kind === 'cast') return statusConstant(expression.value, standing, depth + 1);
  if (expression.kind === 'member') {
    const { object, name } = expression;
    return views.has(name) && object !== null ? statusConstant(object, standing, depth + 1) : (byName.get(name) ?? null);
  }
  if (expression.kind === 'call') {
    const value = wrappers.has(calleeName(expression)) ? expression.arguments[0]?.value : undefined;
    return value === undefined ? null : statusConstant(value, standing, depth + 1);
  }
  if (expression.kind !== 'name') return null;
  const known = byName.get(expression.name);
  const { program, source, scope } = standing;
  const binding = findBinding(program, source, expression.name, scope, expression.place);
  if (binding === null) return known ?? null;
  if (binding.kind !== 'variable' || binding.declaration.value === null) return null;
  return statusConstant(binding.declaration.value, { program, source: binding.source, scope: binding.declaration.scope }, depth + 1);
}

function literalStatus(value: string | number | boolean | null): AttStatus | null {
  if (typeof value === 'number') return byNumber.get(value) ?? null;
  return typeof value === 'string' ? (byString.get(value) ?? null) : null;
}
