import { wordsFor } from '../../catalog/apis/statuses.js';
import { attStatuses, type AttStatus } from '../../model/att-status.js';
import type { MistakenStatus } from '../../model/flow.js';
import type { FoundSignal } from '../detector.js';
import type { Records } from './run.js';
import { hasAtt } from './worlds.js';

/**
 * The outcomes of a prompt in whose place mParticle gets a constant that is another status. What the prompt does not tell apart, the
 * code cannot: an answer of yes or no, or an SDK's one word for both.
 */
export function mistakenOf(
  { updates }: Pick<Records, 'updates'>,
  { signal, use: { row } }: FoundSignal,
): readonly MistakenStatus[] {
  if (row.status !== undefined) return [];
  const records = [...updates.values()]
    .flat()
    .filter(({ world, prompts }) => hasAtt(world) && world.before === 'notDetermined' && prompts.has(signal));
  // One constant for every outcome is none that the code chooses: that another rule says.
  if (new Set(records.map(({ chosen }) => chosen)).size < 2) return [];
  return attStatuses.flatMap((status) => {
    const constants = records.flatMap(({ world, chosen }) => (world.outcome === status ? [chosen] : []));
    // Several are what a condition chooses that the audit does not know.
    const [given, ...others] = new Set(constants);
    if (given === undefined || given === null || given === status || others.length > 0) return [];
    return tellsApart(row.sdk, status, given) ? [{ status, given }] : [];
  });
}

/** Whether an SDK has no word that means both of two statuses. */
function tellsApart(sdk: string, a: AttStatus, b: AttStatus): boolean {
  const words = wordsFor(sdk, b);
  return !wordsFor(sdk, a).some((word) => words.includes(word));
}
