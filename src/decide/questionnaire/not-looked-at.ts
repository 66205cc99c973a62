import type { UnreadCode } from '../../model/assessment.js';
import type { Integration } from '../../model/integration.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import { firstOf } from './in-list.js';
import { isListed } from './listed.js';

/** More names than these say nothing more to a reader. */
const mostNamed = 12;

const always: readonly string[] = [
  'Servers: what they do with the data, how long they keep it, and who receives it.',
  'The settings in partner dashboards and the privacy settings of the mParticle workspace, including its default ATT status.',
  'Vendored code (Pods, node_modules, package checkouts), except for the privacy manifests in it.',
];

/**
 * Says what the draft did not look at, so that nobody takes its silence for an answer.
 * @param integrations The app's integrations.
 * @param complete Whether a person says that there are no others, or null.
 * @param sdks The third-party SDKs of which nobody has said what they collect.
 * @param unreadCode Code that the audit does not read.
 * @returns Sentences.
 */
export function notLookedAt(
  integrations: readonly Integration[],
  complete: boolean | null,
  sdks: readonly ThirdPartySdk[],
  unreadCode: readonly UnreadCode[],
): readonly string[] {
  const unknown = sdks.filter(({ basis }) => basis === 'unknown').length;
  const remembered = sdks.filter(({ basis }) => basis === 'catalog').map(({ name }) => name);
  return [
    ...always,
    ...unreadCode.map(
      ({ language, files, runsIn }) =>
        `Code in ${language}, which the audit does not read: ${files === 1 ? '1 file' : `${files} files`}. ${runsIn === null ? 'The audit found no iOS app here that runs it.' : 'Add what it collects to app-privacy.yaml.'}`,
    ),
    ...(isListed(integrations, complete)
      ? []
      : [
          `Integrations that are connected in the mParticle dashboard: app-privacy.yaml ${complete === false ? 'says that its list is not complete' : 'lists none'}, and code does not show them.`,
        ]),
    ...(unknown === 0
      ? []
      : [
          `What ${unknown === 1 ? '1 SDK collects' : `${unknown} SDKs collect`}: the audit found no privacy manifest for ${unknown === 1 ? 'it' : 'them'} in this repository or the catalog.`,
        ]),
    ...(remembered.length === 0
      ? []
      : [
          `The privacy manifests in your versions of ${firstOf(remembered, mostNamed)}: the audit read copies from the catalog, which can be of other versions.`,
        ]),
  ];
}
