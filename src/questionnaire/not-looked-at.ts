import type { UnreadCode } from '../model/assessment.js';
import type { Integration } from '../model/integration.js';
import type { ThirdPartySdk } from '../model/third-party-sdk.js';
import { isListed } from './listed.js';

/** More names than these say nothing more to a reader. */
const mostNamed = 12;

const always: readonly string[] = [
  'Servers: what they do with the data, how long they keep it, and whom they give it to.',
  'The settings of partners and their dashboards, and the privacy settings of the mParticle workspace, its ATT default status among them.',
  'Vendored code (Pods, node_modules, checkouts of packages), except for the privacy manifests in it.',
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
        `Code in ${language}, which the audit does not read: ${files === 1 ? '1 file' : `${files} files`}${runsIn === null ? ', which no app for iOS here seems to run.' : '. What it collects, a person has to add.'}`,
    ),
    ...(isListed(integrations, complete)
      ? []
      : [
          `Integrations that the mParticle dashboard connects: ${complete === false ? 'app-privacy.yaml says that its list is not complete' : 'app-privacy.yaml lists none'}, and they leave no trace in an app.`,
        ]),
    ...(unknown === 0
      ? []
      : [
          `What ${unknown === 1 ? 'the SDK collects' : `the ${unknown} SDKs collect`} of which neither this repository nor the catalogue has a privacy manifest.`,
        ]),
    ...(remembered.length === 0
      ? []
      : [
          `The privacy manifests in this app's own versions of ${listOf(remembered)}: the catalogue's copy is of one version, which may be another.`,
        ]),
  ];
}

function listOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}
