import { edgeRules, type EdgeRule } from '../../catalog/edge-rules.js';
import { citation } from '../../catalog/citation.js';
import type { Guidance, Party } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import { placeKey } from '../../model/place.js';
import type { Signal } from '../../model/signal.js';
import type { Claim } from './claim.js';

/** What tells whether an edge case is this line's. */
export interface GuidanceInput {
  readonly dataType: DataTypeId;
  /** What all evidence says about the data type. */
  readonly claims: readonly Claim[];
  readonly parties: readonly Party[];
  /** The signals that imply the data type, or hand it to mParticle. */
  readonly signals: readonly Signal[];
}

/**
 * Picks Apple's rules for edge cases that bear on a line that is, or may be, collected. Those whose case shows in the evidence
 * are followed; the others about this data type are for a person to look at.
 * @param input The line.
 */
export function guidanceOf(input: GuidanceInput): readonly Guidance[] {
  const shown = signalsOf(input);
  return edgeRules.flatMap((rule): readonly Guidance[] => {
    const isAbout = rule.dataTypes.includes(input.dataType);
    const applied = isShown(rule, shown, input.parties) && (isAbout || rule.dataTypes.length === 0);
    return applied || isAbout ? [{ id: rule.id, text: rule.text, applied, source: citation(rule.source) }] : [];
  });
}

/** The ids of the signals that imply the data type, or are evidence of a claim. */
function signalsOf({ claims, signals, dataType }: GuidanceInput): ReadonlySet<string> {
  const places = new Set(claims.flatMap(({ evidence }) => evidence.map(({ place }) => placeKey(place))));
  const own = signals.filter(({ implies, place }) => implies.includes(dataType) || places.has(placeKey(place)));
  return new Set(own.map(({ id }) => id));
}

function isShown(rule: EdgeRule, shown: ReadonlySet<string>, parties: readonly Party[]): boolean {
  return (
    rule.signals.some((id) => shown.has(id)) ||
    (rule.declared.includes('sdk-tracking') && parties.some(({ kind, tracking }) => kind === 'sdk' && tracking !== 'no')) ||
    (rule.declared.includes('several-parties') && parties.length > 1)
  );
}
