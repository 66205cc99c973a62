import { dataTypes, nounOf } from '../../catalog/data-types.js';
import { guideCategories, sdkCollections, type SdkCollection } from '../../catalog/mparticle-sdk.js';
import { citation } from '../../catalog/citation.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Evidence } from '../../model/answer.js';
import type { Signal } from '../../model/signal.js';
import type { VersionRange } from '../../model/version-range.js';
import { holds } from './apple-versions.js';
import { claim, question, type Claim } from './claim.js';
import { mParticle } from './parties.js';

/**
 * Says what the mParticle SDK collects by itself, in the versions that the app may build with.
 * @param presence What shows that the app has the SDK.
 * @param versions The versions of the Apple SDK.
 */
export function claimsOfSdk(presence: readonly Evidence[], versions: readonly VersionRange[]): readonly Claim[] {
  return [...sdkCollections.flatMap((row) => claimsOfRow(row, versions, presence)), ...claimsOfGuide()];
}

/**
 * Says whether calls can still make mParticle collect a data type: versions that lack the method ignore it.
 * @param dataType What the calls are evidence for.
 * @param calls The signals of the calls.
 * @param versions The versions of the Apple SDK.
 * @returns The row that says that no version does, or null where a call counts.
 */
export function endOfCalls(
  dataType: DataTypeId,
  calls: readonly Signal[],
  versions: readonly VersionRange[],
): SdkCollection | null {
  const rows = sdkCollections.filter(
    (row) => row.trigger === 'call' && row.dataType === dataType && calls.every(({ id }) => id === row.signal),
  );
  return rows.find((row) => holds(row, versions) === 'no') ?? null;
}

function claimsOfRow(row: SdkCollection, versions: readonly VersionRange[], evidence: readonly Evidence[]): readonly Claim[] {
  const inApp = row.trigger === 'call' ? 'no' : holds(row, versions);
  if (inApp === 'no') return [];
  const basis = { dataType: row.dataType, by: 'mparticle', text: row.text, source: citation(row.source) } as const;
  if (row.trigger === 'remote') return inApp === 'yes' ? [claim(basis)] : [];
  if (inApp === 'maybe' && row.trigger === 'automatic') {
    return [claim({ ...basis, ...openByVersion(row), parties: [mParticle('review')], toMParticle: true })];
  }
  // A later version may declare it; that the SDK collects the rest of its manifest is known of every version.
  if (inApp === 'maybe' && row.collected !== 'review') return [];
  const asked = row.question === null ? null : question('collected', `${row.question}?`);
  const { collected, linked, tracking, purposes } = row;
  const parties = collected === 'no' ? [] : [mParticle(collected)];
  return [claim({ ...basis, collected, linked, tracking, purposes, question: asked, evidence, parties, toMParticle: true })];
}

/** The answer decides the whole part of the line, so that the question names what else would make it a yes. */
function openByVersion(row: SdkCollection): Partial<Claim> {
  const tracks = row.tracking === 'yes';
  const noun = nounOf(row.dataType);
  const otherwise = tracks ? `use ${noun} for tracking` : `collect ${noun}`;
  const text = `${row.text} Does the app build with such a version, or do you or a partner ${otherwise} in another way?`;
  return {
    collected: 'review',
    tracking: tracks ? 'review' : null,
    question: question(tracks ? 'tracking' : 'collected', text),
  };
}

/** What the guide says that the SDK leaves alone; it says so for whole categories. */
function claimsOfGuide(): readonly Claim[] {
  const untouched = new Map(guideCategories.filter((row) => row.automatic === 'no').map((row) => [row.id, row]));
  return dataTypes.flatMap(({ id, category, categoryId }) => {
    const row = untouched.get(categoryId);
    if (row === undefined) return [];
    const text = `mParticle does not collect ${category} by itself, only what the app gives it in events, attributes and identities.`;
    return [claim({ dataType: id, by: 'mparticle', collected: 'no', text, source: citation(row.source) })];
  });
}
