import { citation } from '../../catalog/citation.js';
import { dataTypes } from '../../catalog/data-types.js';
import { kindsOf } from '../../catalog/sdk-kinds.js';
import type { Question, Reason } from '../../model/answer.js';
import type { Note } from '../../model/assessment.js';
import type { ConfiguredSdk } from '../../model/configuration.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import { claim, question, type Claim } from './claim.js';
import { inList } from './in-list.js';
import { partyOf } from './parties.js';

/** How many names a question has; `answeredIn` has all. */
const mostNamed = 8;

/**
 * Says what a person wrote of SDKs: that counts, and nothing else of what they declare.
 * @param sdks The third-party SDKs.
 * @param configured The entries of `sdks`.
 */
export function claimsOfConfiguredSdks(sdks: readonly ThirdPartySdk[], configured: readonly ConfiguredSdk[]): readonly Claim[] {
  return configured.flatMap((entry) => {
    const sdk = sdks.find((known) => isOf(entry, known));
    if (sdk === undefined) return [];
    return dataTypes
      .filter(({ id }) => entry.collects?.includes(id) ?? false)
      .map(({ id }) =>
        claim({
          dataType: id,
          by: 'sdk',
          collected: 'yes',
          parties: [partyOf(sdk, 'yes', 'review')],
          text: `${entry.place.file} says that ${sdk.name} collects it: ${entry.reason.trim().replace(/\.$/, '')}.`,
          evidence: [{ what: `${sdk.name} is configured`, place: entry.place }],
        }),
      );
  });
}

/**
 * The SDKs of which nobody has said yet what they collect.
 * @param sdks The third-party SDKs.
 * @param configured The entries of `sdks`.
 * @returns Those whose privacy manifests count, or whose silence is open.
 */
export function undecidedSdks(sdks: readonly ThirdPartySdk[], configured: readonly ConfiguredSdk[]): readonly ThirdPartySdk[] {
  return sdks.filter((sdk) => !configured.some((entry) => entry.collects !== null && isOf(entry, sdk)));
}

/**
 * Leaves open what an SDK is likely to collect of which nothing is known but its name: a no would be a guess.
 * @param undecided The SDKs of which nobody has said what they collect.
 */
export function claimsOfUnknownSdks(undecided: readonly ThirdPartySdk[]): readonly Claim[] {
  const named = undecided
    .filter(({ basis }) => basis === 'unknown')
    .flatMap((sdk) => kindsOf(sdk.name).map((kind) => ({ sdk, kind })));
  return dataTypes.flatMap(({ id, noun }) =>
    named
      .filter(({ kind }) => kind.dataTypes.includes(id))
      .map(({ sdk, kind }) =>
        claim({
          dataType: id,
          by: 'sdk',
          collected: 'review',
          text: `By its name, ${sdk.name} is for ${kind.noun}, and SDKs of that kind often collect ${noun}. The audit knows nothing else about it.`,
          source: citation(kind.source),
          evidence: [{ what: sdk.name, place: sdk.place }],
          parties: [partyOf(sdk, 'review', 'review')],
          question: question('collected', `Does ${sdk.name} collect ${noun} in this app?`),
        }),
      ),
  );
}

/**
 * Asks what the SDKs collect that declare nothing that is known here: their silence is no answer.
 * @param undecided The SDKs of which nobody has said what they collect.
 * @returns One question, or none.
 */
export function questionsOfUnknownSdks(undecided: readonly ThirdPartySdk[]): readonly Question[] {
  const unknown = undecided.filter(({ basis }) => basis === 'unknown');
  if (unknown.length === 0) return [];
  const more = unknown.length - mostNamed;
  const shown = unknown.slice(0, mostNamed).map(({ name }) => name);
  const names = inList([...shown, ...(more > 0 ? [`${more} more`] : [])]);
  const text = `Which data types ${unknown.length > 1 ? 'do' : 'does'} ${names} collect? The audit found no privacy manifest for ${unknown.length > 1 ? 'them' : 'it'}.`;
  return [{ ...question('sdks', text), answeredIn: { kind: 'sdks', ids: unknown.map(({ id }) => id) } }];
}

/**
 * Says what the answer about tracking leaves out: an SDK of which nothing is known may track.
 * @param undecided The SDKs of which nobody has said what they collect.
 */
export function unknownSdksMayTrack(undecided: readonly ThirdPartySdk[]): readonly Reason[] {
  const count = undecided.filter(({ basis }) => basis === 'unknown').length;
  if (count === 0) return [];
  const sdks = count === 1 ? '1 third-party SDK' : `${String(count)} third-party SDKs`;
  const text = `The audit found no privacy manifest for ${sdks}, so the draft does not cover tracking by ${count === 1 ? 'it' : 'them'}.`;
  return [{ by: 'sdk', text, source: null }];
}

/**
 * Names entries of `sdks` that no dependency stands behind.
 * @param sdks The third-party SDKs.
 * @param configured The entries of `sdks`.
 */
export function unmatchedSdks(sdks: readonly ThirdPartySdk[], configured: readonly ConfiguredSdk[]): readonly Note[] {
  return configured
    .filter((entry) => !sdks.some((sdk) => isOf(entry, sdk)))
    .map(({ id, place }) => ({
      topic: 'sdk',
      text: `${place.file} states what the SDK ${id} collects, but no dependency has this name. The entry has no effect.`,
      places: [place],
    }));
}

function isOf({ id }: ConfiguredSdk, sdk: ThirdPartySdk): boolean {
  const wanted = id.toLowerCase();
  return [sdk.id, sdk.name, sdk.dependency].some((name) => name.toLowerCase() === wanted);
}
