import type { Expression } from '../../model/expression.js';
import type { Writer } from './writer.js';

/** One `case pattern:` or `default:` with the statements up to the next one. */
export interface CaseGroup<Body extends { readonly length: number }> {
  /** Null for `default`. */
  readonly pattern: Expression | null;
  readonly offset: number;
  readonly body: Body;
}

/**
 * Reads the bodies of a switch, each in the branch that governs it. A label without statements, or whose
 * statements fall through, shares its pattern with the next one.
 * @param read Reads one body; returns whether control never goes past it.
 */
export function governedGroups<Body extends { readonly length: number }>(
  writer: Writer,
  subject: Expression,
  groups: readonly CaseGroup<Body>[],
  read: (body: Body) => boolean,
): void {
  let reaching: readonly CaseGroup<Body>[] = [];
  for (const group of groups) {
    reaching = [...reaching.slice(-maximumFallThrough), group];
    if (group.body.length === 0) continue;
    const exits = writer.within(
      { kind: 'branch', test: subject, ...condition(groups, reaching), place: writer.place(group.offset) },
      null,
      () => read(group.body),
    );
    if (exits) reaching = [];
  }
}

/** So that hostile input cannot make patterns grow with the square of its length. */
const maximumFallThrough = 64;

function condition<Body extends { readonly length: number }>(
  all: readonly CaseGroup<Body>[],
  reaching: readonly CaseGroup<Body>[],
): { readonly values: readonly Expression[]; readonly holds: boolean } {
  const isDefault = reaching.some(({ pattern }) => pattern === null);
  const own = new Set(reaching);
  const groups = isDefault ? all.filter((group) => !own.has(group)) : reaching;
  return { values: groups.flatMap(({ pattern }) => (pattern === null ? [] : [pattern])), holds: !isDefault };
}
