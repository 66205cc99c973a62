import type { Expression } from '../../model/expression.js';
import type { Writer } from './writer.js';

/** A test that came out one way before what follows. */
export interface Outcome {
  readonly test: Expression;
  readonly holds: boolean;
}

/** What reading a statement tells about the ones after it. */
export interface Aftermath {
  /** Whether control never goes past it. */
  readonly exits: boolean;
  /** What is known of tests if control goes past it: an early exit leaves its test behind. */
  readonly after: readonly Outcome[];
}

/** The aftermath of most statements. */
export const goesOn: Aftermath = { exits: false, after: [] };

/** The aftermath of a statement that control never goes past. */
export const exits: Aftermath = { exits: true, after: [] };

/**
 * Reads what a test governs.
 * @param offset Where the branch begins.
 */
export function within<Result>(writer: Writer, outcome: Outcome, offset: number, read: () => Result): Result {
  return writer.within({ kind: 'branch', ...outcome, values: null, place: writer.place(offset) }, null, read);
}

/**
 * Opens a branch for every test that an early exit decided. The block that encloses them closes them.
 * @param offset Of the statement that left them behind.
 */
export function leaveBehind(writer: Writer, { after }: Aftermath, offset: number): void {
  for (const { test, holds } of after) {
    writer.open({ kind: 'branch', test, values: null, holds, place: writer.place(offset) }, null);
  }
}

/** What an `if` leaves behind, from what its arms do. */
export function aftermathOfIf(test: Expression, yes: Aftermath, no: Aftermath): Aftermath {
  const after: Outcome[] = [];
  if (yes.exits && !no.exits) after.push({ test, holds: false }, ...no.after);
  if (no.exits && !yes.exits) after.push({ test, holds: true });
  return { exits: yes.exits && no.exits, after };
}
