import { attStatuses } from '../../model/att-status.js';
import type { FoundSignal } from '../detector.js';
import type { Records, UpdateRecord } from './run.js';
import { hasAtt } from './worlds.js';

/**
 * Whether what mParticle gets after a prompt is not its outcome: constants of which each outcome can lead to each, by conditions that do
 * not ask for it. One constant alone another rule reports.
 * @returns `unknown` where nobody knows what the conditions ask for; null where something is the outcome.
 */
export function unrelatedTo(
  { updates }: Pick<Records, 'updates'>,
  { signal }: FoundSignal,
): Exclude<UpdateRecord['depends'], 'value'> | null {
  const records = [...updates.values()]
    .flat()
    .filter(({ world, prompts }) => hasAtt(world) && world.before === 'notDetermined' && prompts.has(signal));
  if (records.some(({ constant, depends }) => constant === null || depends === 'value')) return null;
  const [first, ...others] = attStatuses.map((status) =>
    attStatuses.filter((each) => records.some(({ world, constant }) => world.outcome === status && constant === each)).join(' '),
  );
  const isChosen = first?.includes(' ') === true && others.every((each) => each === first);
  if (!isChosen) return null;
  return records.some(({ depends }) => depends === 'unknown') ? 'unknown' : 'nothing';
}
