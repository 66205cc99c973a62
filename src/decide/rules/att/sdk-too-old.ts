import { isBefore } from '../../../catalog/versions/range.js';
import { defineRule } from '../rule.js';
import { changelog } from '../sources.js';
import { missingSupport } from '../att-support.js';

const afterwards = 'Then give mParticle the ATT status at start and after the prompt.';

/** facts/mparticle-sdk.md §2 and §3a: the first versions with an ATT status, and without a read of the IDFA. */
export const sdkTooOld = defineRule({
  id: 'att/sdk-too-old',
  severity: 'error',
  title: 'The mParticle SDK is too old for ATT',
  rationale:
    'Before 8.2.0, the SDK does not support an ATT status. Before 8.0.1, it reads the advertising identifier (IDFA) by itself, without asking the user. Packages that wrap the SDK for React Native or Cordova have their own version numbers. A requirement violates the rule if every version that it allows is too old.',
  advice: 'Upgrade the package to the version in the message or a later one.',
  source: changelog,
  needs: [],
  *check({ sdks }) {
    for (const sdk of sdks) {
      const { name, ecosystem, version, requirement, range, place, overriddenAt } = sdk;
      const row = missingSupport(sdk);
      if (row === null || range === null) continue;
      const { since, successor, broughtBy } = row;
      const then = broughtBy === undefined ? afterwards : `${broughtBy} ${afterwards}`;
      const readsIdfa = isBefore(range, row.withoutIdfa);
      yield {
        place,
        ...(overriddenAt === undefined
          ? {}
          : { related: [{ place: overriddenAt, message: 'This entry replaces the requirement of the package.' }] }),
        subject: { kind: 'dependency', ecosystem, name },
        data: { name, version, requirement, since: successor === null ? since : `${successor} ${since}`, readsIdfa },
        advice:
          successor === null
            ? `Upgrade ${name} to the newest version, at least ${since}. ${then}`
            : `Replace ${name} with the newest version of ${successor}, at least ${since}. ${then}`,
      };
    }
  },
  message({ name, version, requirement, since, readsIdfa }) {
    const first = `The first version that does is ${since}.`;
    if (requirement === null) {
      const reads = readsIdfa ? ' This version also reads the advertising identifier (IDFA) by itself.' : '';
      return `${name} ${version ?? ''} does not support an ATT status. ${first}${reads}`;
    }
    const reads = readsIdfa ? ' These versions also read the advertising identifier (IDFA) by themselves.' : '';
    return `${name} ${requirement} only allows versions that do not support an ATT status. ${first}${reads}`;
  },
});
