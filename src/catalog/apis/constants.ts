import type { ConstantKind, ConstantName } from './api.js';
import { sdks } from './sdks.js';

const names: readonly ConstantName[] = sdks.flatMap(({ constants }) => constants ?? []);

/**
 * What a constant of an SDK stands for, by its name: `Email` of `MPIdentityEmail`.
 * @param kind What the constant is of.
 * @param name The constant, as code names it.
 * @returns The name without what all constants of its kind begin with, or null for no such constant.
 */
export function constantOf(kind: ConstantKind, name: string): string | null {
  for (const row of names) {
    if (row.of !== kind || !('prefix' in row) || !name.startsWith(row.prefix)) continue;
    const rest = name.slice(row.prefix.length);
    if (/^[A-Z]/.test(rest)) return rest;
  }
  return null;
}

/** Whether constants of a kind are members of an object of this name. */
export function isOwnerOf(kind: ConstantKind, name: string): boolean {
  return names.some((row) => row.of === kind && 'owner' in row && row.owner === name);
}
