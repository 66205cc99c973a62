import { hasRole } from './library.js';
import { ask, wantUses, type Run } from './run.js';
import { promptsOf, type Value } from './value.js';

/** How a question names what keeps a value and has a name of its own. */
export const property = 'a property';

/** Where a value is kept. */
interface Kept {
  /** The property's name; null where only its owner has one. */
  readonly name: string | null;
  readonly line: number;
  /** What it is stored in, as a question names it. */
  readonly of?: string;
}

/** Asks who reads an outcome where it is kept. */
export function asksWhoReads(run: Run, value: Value, { name, line, of = property }: Kept): void {
  const prompts = promptsOf(value);
  if (prompts.size === 0 || run.evaluation.data !== null) return;
  if (name !== null) wantUses(run, name);
  ask(
    run,
    prompts,
    `Line ${String(line)} stores the outcome in ${of}. Does code that reads ${of.replace(/^a /, 'the ')} give it to mParticle?`,
  );
}

/** Whether a property of a library's type shows what it is given, or hands it to nobody else. */
export function isShown(run: Run, type: string | null, name: string): boolean {
  return type !== null && !run.evaluation.program.types.has(type) && hasRole(run, name, 'silent');
}
