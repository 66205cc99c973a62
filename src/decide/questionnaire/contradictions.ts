import type { Contradiction } from '../../model/answer.js';
import type { ConfiguredAnswer } from '../../model/configuration.js';
import type { Claim } from './claim.js';

const parts = ['collected', 'linked', 'tracking'] as const;

/**
 * Finds the parts of an answer to which a person says no and of which the evidence is sure that it is yes. The no stands, and
 * somebody has to look at it again.
 * @param claims What all evidence says about the data type.
 * @param person The entry of `answers` for it, if there is one.
 * @returns One a part; how data is used is looked at only where a person does not say that it is not collected.
 */
export function contradictionsOf(claims: readonly Claim[], person: ConfiguredAnswer | undefined): readonly Contradiction[] {
  if (person === undefined) return [];
  const isOut = person.collected === false;
  return parts.flatMap((part): readonly Contradiction[] => {
    if (person[part] !== false || (isOut && part !== 'collected')) return [];
    const [said] = claims.filter((one) => one[part] === 'yes' && one.evidence.length > 0);
    if (said === undefined) return [];
    return [{ part, place: person.places[part] ?? person.place, text: said.text, evidence: said.evidence }];
  });
}
