import type { Signal } from '../../model/signal.js';
import type { FoundSignal } from '../detector.js';
import { readsOf, type ReadPlace } from '../match/reads.js';
import { enclosingTypeName, type DeclarationPlace, type Program } from '../match/program.js';
import { bodiesAround } from '../match/scopes.js';
import { limitsOf, runRoot } from './root-runs.js';
import { findReaders, type Roots } from './roots.js';
import type { Evaluation, StoredOutcome } from './run.js';
import { spoken } from './words.js';

/** Code that only reads what keeps an outcome may take so many steps in all. */
const mostStepsOfReaders = 50_000;

/** An outcome that nothing has given to mParticle so far, where it is kept. */
interface OpenOutcome extends StoredOutcome {
  readonly prompt: Signal;
}

/**
 * Runs the code that reads the properties in which outcomes are kept, where no other file can: what it does with them is known then.
 * Where some of it was not run, a person has to say.
 */
export function followReaders(evaluation: Evaluation, roots: Roots, found: readonly FoundSignal[]): void {
  const { records, program, types } = evaluation;
  const open = [...records.stored].flatMap(([prompt, all]) =>
    (records.given.get(prompt)?.size ?? 0) > 0 ? [] : all.map((each): OpenOutcome => ({ ...each, prompt })),
  );
  if (open.length === 0) return;
  const reads = new Map(open.map(({ property }) => [property.declaration, readsOfProperty(program, property)]));
  const limits = limitsOf(mostStepsOfReaders, 0);
  const places = [...reads.values()].flatMap((each) => each ?? []);
  for (const root of findReaders(program, types, places, roots)) runRoot(evaluation, root, found, limits);
  for (const { prompt, question, property } of open) {
    const all = reads.get(property.declaration) ?? null;
    if (all?.every((place) => isRun(evaluation, place)) === true) continue;
    const questions = records.questions.get(prompt) ?? new Set();
    records.questions.set(prompt, questions.add(spoken(question, property.source.scoping.self)));
  }
}

/** Where the files that declare a property's type read it; null where one of them was not understood. */
function readsOfProperty({ sources }: Program, { source, declaration }: DeclarationPlace): readonly ReadPlace[] | null {
  const type = enclosingTypeName(source, declaration.scope);
  const declaring = sources.filter(
    (each) => each === source || each.scopes.some((scope) => scope.kind === 'type' && scope.name === type),
  );
  const all = declaring.map((each) => readsOf(each, declaration.name));
  return all.includes(null) ? null : all.flatMap((each) => each ?? []);
}

/** Whether the function or closure in which something is read was run to its end. */
function isRun({ records: { entered, cutCode } }: Evaluation, { source, scope }: ReadPlace): boolean {
  for (const { scope: each } of bodiesAround(source, scope))
    if (each.kind === 'function' || each.kind === 'closure') return entered.has(each.code) && !cutCode.has(each.code);
  return false;
}
