import { edgeRules, type EdgeRule } from '../../catalog/edge-rules.js';
import { citation } from '../../catalog/citation.js';
import type { Guidance, Party } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
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
  return edgeRules.flatMap((rule): readonly Guidance[] => {
    const isAbout = rule.dataTypes.includes(input.dataType);
    const applied = shows(rule, input) && (isAbout || rule.dataTypes.length === 0);
    return applied || isAbout ? [{ id: rule.id, text: rule.text, applied, source: citation(rule.source) }] : [];
  });
}

function shows(rule: EdgeRule, { claims, parties, signals, dataType }: GuidanceInput): boolean {
  const places = new Set(
    claims.flatMap(({ evidence }) => evidence.map(({ place }) => `${place.file}:${place.line}:${place.column}`)),
  );
  const own = signals.filter(
    ({ implies, place }) => implies.includes(dataType) || places.has(`${place.file}:${place.line}:${place.column}`),
  );
  return (
    own.some(({ id }) => rule.signals.includes(id)) ||
    (rule.declared.includes('sdk-tracking') && parties.some(({ kind, tracking }) => kind === 'sdk' && tracking !== 'no')) ||
    (rule.declared.includes('several-parties') && parties.length > 1)
  );
}
