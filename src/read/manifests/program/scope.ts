import type { Value } from './value.js';

/** What a name stands for now. */
interface Cell {
  value: Value;
}

/** The names that a function, a closure or the file itself sees. */
export interface Scope {
  readonly names: Map<string, Cell>;
  readonly parent: Scope | null;
}

/** A value that a name had before it was assigned. */
export interface Change {
  readonly cell: Cell;
  readonly before: Value;
}

/** A scope inside another one. */
export function scopeIn(parent: Scope | null): Scope {
  return { names: new Map(), parent };
}

/** The value of a name; null where nothing declares it. */
export function valueOfName(scope: Scope, name: string): Value | null {
  return cellOf(scope, name)?.value ?? null;
}

/** Declares a name in a scope, whatever the scopes around it call so. */
export function declareName({ names }: Scope, name: string, value: Value): void {
  names.set(name, { value });
}

/**
 * Assigns a name where it is declared; one that nothing declares belongs to the scope.
 * @param changes Told what the name stood for before, so that it can be put back.
 */
export function assignName(scope: Scope, name: string, value: Value, changes: Change[]): void {
  const cell = cellOf(scope, name);
  if (cell === null) {
    declareName(scope, name, value);
    return;
  }
  changes.push({ cell, before: cell.value });
  cell.value = value;
}

function cellOf(scope: Scope, name: string): Cell | null {
  for (let each: Scope | null = scope; each !== null; each = each.parent) {
    const cell = each.names.get(name);
    if (cell !== undefined) return cell;
  }
  return null;
}
