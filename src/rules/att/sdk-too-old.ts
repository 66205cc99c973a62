import { sdkNameOf } from '../../catalog/sdks.js';
import { compareVersions, minimumOf } from '../../catalog/version.js';
import type { Sdk } from '../../model/assessment.js';
import type { Dependency } from '../../model/dependency.js';
import { defineRule } from '../rule.js';
import { changelog } from '../sources.js';
import support from './sdk-att-support.json' with { type: 'json' };

const byId = new Map(support.map((row) => [row.id, row]));

/** facts/mparticle-sdk.md §2 and §3a: the first versions with an ATT status, and without a read of the IDFA. */
export const sdkTooOld = defineRule({
  id: 'att/sdk-too-old',
  severity: 'error',
  title: 'The mParticle SDK is too old for ATT',
  rationale:
    'Before 8.2.0 the SDK has nowhere to put an ATT status; before 8.0.1 it reads the advertising identifier by itself, without asking anybody.',
  advice: 'Update the mParticle SDK to 8.2.0 or later, best to the newest version.',
  source: changelog,
  needs: [],
  *check({ sdks, dependencies }) {
    for (const sdk of sdks) {
      const row = byId.get(sdkNameOf(sdk.ecosystem, sdk.name)?.id ?? '');
      const version = sdk.version ?? newestAllowed(requirementOf(sdk, dependencies));
      if (row === undefined || version === null || compareVersions(version, row.since) >= 0) continue;
      const readsIdfa = row.withoutIdfa !== null && compareVersions(version, row.withoutIdfa) < 0;
      yield {
        place: sdk.place,
        data: {
          name: sdk.name,
          version: sdk.version ?? requirementOf(sdk, dependencies) ?? version,
          since: row.since,
          readsIdfa,
        },
      };
    }
  },
  message({ name, version, since, readsIdfa }) {
    const reads = readsIdfa ? ' This version also reads the advertising identifier by itself.' : '';
    return `${name} ${version} has no ATT status: the first version with one is ${since}.${reads}`;
  },
});

function requirementOf(sdk: Sdk, dependencies: readonly Dependency[]): string | null {
  const { file, line } = sdk.place;
  return (
    dependencies.find(({ basis, place }) => basis === 'required' && place.file === file && place.line === line)?.version ?? null
  );
}

/**
 * The newest version that a requirement can resolve to, as far as its shape tells: `~> 7.0`, `^7.0`, `from: 7.0`
 * and a bare version stay below the next major version.
 */
function newestAllowed(requirement: string | null): string | null {
  if (requirement === null || /^[<>!]/.test(requirement)) return null;
  const minimum = minimumOf(requirement);
  const major = minimum === null ? Number.NaN : Number(minimum.split('.')[0]);
  return Number.isNaN(major) ? null : `${String(major)}.9999.9999`;
}
