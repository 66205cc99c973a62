import type { FoundSignal } from '../detector.js';
import { readCell } from './names.js';
import { momentOf, peeked, settledPromise } from './promises.js';
import { askWorld, note, wantGoverning, type Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, oneOf, unknown, type StatusValue, type Value } from './value.js';
import { mayTrack } from './worlds.js';

/** Records that the advertising identifier is read. */
export function noteRead(run: Run, state: State, { signal, use }: FoundSignal): void {
  // What looks for itself reads nothing where the user has not agreed.
  const questions = state.doubts.flatMap(({ question }) => question ?? []);
  const checks = use.row.checksAuthorization === true;
  if (checks) askWorld(run, 'system', 'outcome');
  if (!checks || mayTrack(run.world)) note(run, run.evaluation.records.reads, signal, (world) => ({ world, questions }));
  if (!mayTrack(run.world)) wantGoverning(run, [run.effort.begun, ...state.doubts.flatMap(({ names }) => names)]);
}

/** An answer that has the identifier beside the status. */
export function withIdentifier(state: State, answer: Value, identifier: FoundSignal): Value {
  return oneOf(
    alternativesOf(answer).map((each): Value => {
      if (each.kind === 'status') return { ...each, identifier };
      return each.kind === 'promise'
        ? settledPromise(state, withIdentifier(state, peeked(state, each), identifier), momentOf(each))
        : each;
    }),
  );
}

/** The identifier that an answer has beside the status, which is read by its field; null for any other member. */
export function identifierNamed(run: Run, state: State, { identifier }: StatusValue, name: string): Value | null {
  if (identifier === undefined || identifier.use.row.field !== name) return null;
  noteRead(run, state, identifier);
  return unknown(name, 'call');
}

/** What is handed on is looked into so deep. */
const deepest = 3;

/** Records what code that nobody sees may read: the identifier in an answer that it is given as a whole. */
export function identifierLeaves(run: Run, state: State, value: Value, depth = 0): void {
  for (const each of alternativesOf(value)) {
    if (each.kind === 'status' && each.identifier !== undefined) noteRead(run, state, each.identifier);
    if (depth === deepest) continue;
    const parts = each.kind === 'list' || each.kind === 'case' ? each.items : [];
    for (const part of parts) identifierLeaves(run, state, part, depth + 1);
    if (each.kind === 'object' && !each.isEvery)
      for (const cell of each.fields.values()) identifierLeaves(run, state, readCell(run, state, cell), depth + 1);
  }
}
