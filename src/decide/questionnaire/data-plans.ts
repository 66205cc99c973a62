import { rowsOfPoint } from '../../catalog/data-plan-points.js';
import { dataTypes } from '../../catalog/data-types.js';
import { citation } from '../../catalog/citation.js';
import type { Note } from '../../model/assessment.js';
import type { ConfiguredDataPlan, DataPlanPoint } from '../../model/configuration.js';
import type { DataTypeId } from '../../model/data-type.js';
import { claim, question, type Claim } from './claim.js';
import { firstOf } from './in-list.js';
import { mParticle, theApp } from './parties.js';

/**
 * Says what data plans let the app send to mParticle. Each point counts by a row of the catalogue; a point without one counts for
 * nothing, and `unmappedPoints` lists it.
 * @param plans The plans of the configuration.
 */
export function claimsOfDataPlans(plans: readonly ConfiguredDataPlan[]): readonly Claim[] {
  return plans.flatMap((plan) =>
    dataTypes.flatMap(({ id, noun }) =>
      (['certain', 'possible'] as const).flatMap((certainty) => {
        const hints = hintsOf(plan, id, certainty);
        return hints.length === 0 ? [] : [claimOf(plan, { id, noun }, certainty, hints)];
      }),
    ),
  );
}

/** How many names a sentence has. */
const mostNamed = 8;

/**
 * Lists the points of data plans that no row of the catalogue knows, for a person to look at.
 * @param plans The plans of the configuration.
 * @returns One note a plan that has such points.
 */
export function unmappedPoints(plans: readonly ConfiguredDataPlan[]): readonly Note[] {
  return plans.flatMap((plan) => {
    const unknown = plan.points.filter((point) => rowsOfPoint(point).length === 0);
    if (unknown.length === 0) return [];
    const text = `The catalog does not know ${unknown.length} of the ${plan.points.length} names in ${nameOf(plan)}: ${listOf(unknown)}. Check what each contains, and answer those data types in app-privacy.yaml.`;
    return [{ topic: 'data-plan', text, places: unknown.map(({ place }) => place) }];
  });
}

interface Hint {
  readonly point: DataPlanPoint;
  readonly source: string;
}

function hintsOf(plan: ConfiguredDataPlan, id: DataTypeId, certainty: 'certain' | 'possible'): readonly Hint[] {
  return plan.points.flatMap((point) =>
    rowsOfPoint(point)
      .filter((row) => row.certainty === certainty && row.dataTypes.includes(id))
      .map((row) => ({ point, source: citation(row.source) })),
  );
}

function claimOf(
  plan: ConfiguredDataPlan,
  { id, noun }: { readonly id: DataTypeId; readonly noun: string },
  certainty: 'certain' | 'possible',
  hints: readonly Hint[],
): Claim {
  const names = listOf(hints.map(({ point }) => point));
  const common = {
    dataType: id,
    by: 'mparticle',
    source: hints[0]?.source ?? null,
    evidence: hints.map(({ point }) => ({ what: `${nameOf(plan)} lists ${point.name}`, place: point.place })),
    toMParticle: true,
  } as const;
  if (certainty === 'certain') {
    const parties = [theApp('yes', 'no'), mParticle('yes')];
    return claim({
      ...common,
      collected: 'yes',
      parties,
      text: `According to ${nameOf(plan)}, the app sends it to mParticle: ${names}.`,
    });
  }
  return claim({
    ...common,
    collected: 'review',
    parties: [theApp('review', 'no'), mParticle('review')],
    text: `According to ${nameOf(plan)}, the app might send it to mParticle: ${names}.`,
    question: question('collected', `Does the app send ${noun} to mParticle under these names of ${nameOf(plan)}: ${names}?`),
  });
}

function nameOf({ id, version }: ConfiguredDataPlan): string {
  return `the data plan ${id}${version === null ? '' : ` version ${version}`}`;
}

function listOf(points: readonly DataPlanPoint[]): string {
  return firstOf(
    points.map(({ name }) => name),
    mostNamed,
  );
}
