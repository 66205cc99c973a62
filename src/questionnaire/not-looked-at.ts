import type { Integration } from '../model/integration.js';
import type { ThirdPartySdk } from '../model/third-party-sdk.js';
import { isListed } from './listed.js';

/** More names than these say nothing more to a reader. */
const mostNamed = 12;

const always: readonly string[] = [
  'Servers: what they do with the data, how long they keep it, and whom they give it to.',
  'The settings of partners and their dashboards, and the privacy settings of the mParticle workspace, its ATT default status among them.',
  'Vendored code (Pods, node_modules, checkouts of packages), except for the privacy manifests in it.',
  'Code in Dart, C# and other languages that the audit does not read.',
];

/**
 * Says what the draft did not look at, so that nobody takes its silence for an answer.
 * @param integrations The app's integrations.
 * @param sdks The third-party SDKs.
 * @returns Sentences.
 */
export function notLookedAt(integrations: readonly Integration[], sdks: readonly ThirdPartySdk[]): readonly string[] {
  const unknown = sdks.filter(({ basis }) => basis === 'unknown').map(({ name }) => name);
  const remembered = sdks.filter(({ basis }) => basis === 'catalog').map(({ name }) => name);
  return [
    ...always,
    ...(isListed(integrations)
      ? []
      : ['Integrations that the mParticle dashboard connects: app-privacy.yaml lists none, and they leave no trace in an app.']),
    ...(unknown.length === 0
      ? []
      : [`SDKs of which neither this repository nor the catalogue has a privacy manifest: ${listOf(unknown)}.`]),
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
