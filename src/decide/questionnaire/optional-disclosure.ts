import { disclosureConditions, type DisclosureCondition } from '../../catalog/optional-disclosure.js';
import { purposes } from '../../catalog/purposes.js';
import { citation } from '../../catalog/citation.js';
import type { Answer, OptionalDisclosure, Party } from '../../model/answer.js';
import type { Signal } from '../../model/signal.js';

/** What an answer says of itself before it is known whether it can be left out. */
type Disclosed = Pick<Answer, 'id' | 'collected' | 'tracking' | 'purposes'>;

/**
 * Says whether Apple lets a data type be left out of the label: only where all of its conditions are met, of which code can show
 * that some are broken and never that all are met.
 * @param answer What the line says so far.
 * @param parties Who collects it.
 * @param signals All signals, some of which show the data type.
 * @returns Null where it is not collected.
 */
export function optionalDisclosureOf(
  answer: Disclosed,
  parties: readonly Party[],
  signals: readonly Signal[],
): OptionalDisclosure | null {
  const [first] = disclosureConditions;
  if (answer.collected === 'no' || first === undefined) return null;
  const source = citation(first.source);
  const broken = disclosureConditions.filter(
    (condition) => isBroken(condition, answer, parties) || isShownBroken(condition, answer, signals),
  );
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

/** What the data type is, or how the code gets it. What may be something else breaks nothing. */
function isShownBroken(
  { dataTypes, signals: breaking }: DisclosureCondition,
  { id }: Disclosed,
  signals: readonly Signal[],
): boolean {
  const isShown = ({ id: signal, confidence, implies }: Signal): boolean =>
    breaking.includes(signal) && confidence !== 'possible' && implies.includes(id);
  return dataTypes.includes(id) || signals.some(isShown);
}
