import { disclosureConditions, type DisclosureCondition } from '../../catalog/optional-disclosure.js';
import { purposes } from '../../catalog/purposes.js';
import { citation } from '../../catalog/citation.js';
import type { Answer, OptionalDisclosure, Party } from '../../model/answer.js';

/**
 * Says whether Apple lets a data type be left out of the label: only where all of its conditions are met, of which code can show
 * that some are broken and never that all are met.
 * @param answer What the line says so far.
 * @param parties Who collects it.
 * @returns Null where it is not collected.
 */
export function optionalDisclosureOf(
  answer: Pick<Answer, 'collected' | 'tracking' | 'purposes'>,
  parties: readonly Party[],
): OptionalDisclosure | null {
  const [first] = disclosureConditions;
  if (answer.collected === 'no' || first === undefined) return null;
  const source = citation(first.source);
  const broken = disclosureConditions.filter((condition) => isBroken(condition, answer, parties));
  if (broken.length > 0) return { verdict: 'no', conditions: broken.map((condition) => condition.broken), source };
  return { verdict: 'review', conditions: disclosureConditions.map(({ met }) => met), source };
}

const excluding = new Set(purposes.filter(({ blocksOptionalDisclosure }) => blocksOptionalDisclosure).map(({ id }) => id));

function isBroken(
  { excludedBy }: DisclosureCondition,
  { tracking, purposes: used }: Pick<Answer, 'tracking' | 'purposes'>,
  parties: readonly Party[],
): boolean {
  if (excludedBy === 'tracking') return tracking === 'yes';
  if (excludedBy === 'purposes') return used.some((purpose) => excluding.has(purpose));
  if (excludedBy === 'automatic')
    return (
      parties.some(({ kind, collects }) => kind === 'mparticle' && collects === 'yes') &&
      !parties.some(({ kind }) => kind === 'app')
    );
  return false;
}
