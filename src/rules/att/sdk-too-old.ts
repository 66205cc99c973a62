import { sdkNameOf } from '../../catalog/sdks.js';
import { isBefore } from '../../versions/range.js';
import { defineRule } from '../rule.js';
import { changelog } from '../sources.js';
import support from './sdk-att-support.json' with { type: 'json' };

/** A version with which an SDK can be given an ATT status: of the SDK itself, or of the package that took its place. */
interface AttSupport {
  readonly id: string;
  /** The first version, of this package unless `successor` names another. */
  readonly since: string;
  /** The first version that does not read the advertising identifier by itself; null where it never did, or where that is not known. */
  readonly withoutIdfa: string | null;
  readonly successor: string | null;
  readonly source: string;
}

const rows: readonly AttSupport[] = support;
const byId = new Map(rows.map((row) => [row.id, row]));

/** facts/mparticle-sdk.md §2 and §3a: the first versions with an ATT status, and without a read of the IDFA. */
export const sdkTooOld = defineRule({
  id: 'att/sdk-too-old',
  severity: 'error',
  title: 'The mParticle SDK is too old for ATT',
  rationale:
    'Before 8.2.0 the SDK has nowhere to put an ATT status; before 8.0.1 it reads the advertising identifier by itself, without asking anybody. Packages that bring the SDK to React Native or Cordova have versions of their own. A requirement breaks the rule where every version that it allows is too old.',
  advice: 'Update the package to the version that the message names, or a later one.',
  source: changelog,
  needs: [],
  *check({ sdks }) {
    for (const { name, ecosystem, version, requirement, range, place } of sdks) {
      const row = byId.get(sdkNameOf(ecosystem, name)?.id ?? '');
      if (row === undefined || range === null || !isBefore(range, row.since)) continue;
      const { since, successor } = row;
      const readsIdfa = isBefore(range, row.withoutIdfa);
      yield {
        place,
        data: { name, version, requirement, since: successor === null ? since : `${successor} ${since}`, readsIdfa },
        advice:
          successor === null
            ? `Update ${name} to ${since} or later; the newest version is best.`
            : `Replace ${name} with ${successor} ${since} or later; the newest version is best.`,
      };
    }
  },
  message({ name, version, requirement, since, readsIdfa }) {
    const first = `the first version with one is ${since}`;
    if (version !== null || requirement === null) {
      const reads = readsIdfa ? ' This version also reads the advertising identifier by itself.' : '';
      return `${name} ${version ?? ''} has no ATT status: ${first}.${reads}`;
    }
    const reads = readsIdfa ? ' These versions also read the advertising identifier by themselves.' : '';
    return `${name} ${requirement} allows no version that has an ATT status: ${first}.${reads}`;
  },
});
