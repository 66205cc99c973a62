import type { PromptFlow, ReadFlow, StartFlow, UpdateFlow } from '../../model/flow.js';
import type { FoundSignal } from '../detector.js';
import type { Program } from '../match/program.js';
import type { TypeResolver } from '../match/types.js';
import { followPrompts } from './prompt.js';
import { followReads } from './read.js';
import { followStarts } from './start.js';
import { followUpdates } from './update.js';

/** How the signals of a project depend on each other. */
export interface Flows {
  readonly starts: readonly StartFlow[];
  readonly prompts: readonly PromptFlow[];
  readonly updates: readonly UpdateFlow[];
  readonly reads: readonly ReadFlow[];
}

/**
 * Follows the signals that rules reason about through branches, callbacks and functions.
 * @param program The project.
 * @param types Resolves receivers.
 * @param found All signals with their uses.
 */
export function followSignals(program: Program, types: TypeResolver, found: readonly FoundSignal[]): Flows {
  const of = (...ids: readonly string[]): readonly FoundSignal[] =>
    found.filter(({ signal }) => ids.includes(signal.id) && signal.confidence !== 'possible');
  const initial = of('mparticle.att-status.initial');
  const updates = of('mparticle.att-status.update');
  return {
    starts: followStarts(program, types, of('mparticle.start'), initial),
    prompts: followPrompts(program, types, of('att.prompt'), updates),
    updates: followUpdates(program, [...initial, ...updates]),
    // Some wrappers check the status themselves: what calls them reads nothing without permission.
    reads: followReads(
      program,
      types,
      of('idfa.read').filter(({ use }) => use.row.checksAuthorization !== true),
    ),
  };
}
