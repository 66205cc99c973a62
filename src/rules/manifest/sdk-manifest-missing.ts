import { rejection } from '../../catalog/app-store-errors.js';
import { listedSdks, type ListedSdk } from '../../catalog/listed-sdks.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import { defineRule } from '../rule.js';
import { listedSdkRequirements } from '../sources.js';

/** facts/apple.md §4.4: only a listed SDK causes this rejection; an app without a manifest of its own does not. */
export const sdkManifestMissing = defineRule({
  id: 'manifest/sdk-manifest-missing',
  severity: 'warning',
  title: 'An SDK of Apple’s list brings no privacy manifest',
  rationale:
    'Apple keeps a list of commonly used SDKs that have to bring a privacy manifest. A new app, or an update that adds one of them without it, is rejected. Looked at are the checkout of the SDK where it is in the repository, and its version: a version from before the SDK’s first privacy manifest has none.',
  advice: 'Update the SDK to a version that brings a PrivacyInfo.xcprivacy, and see that it is part of its resources.',
  source: listedSdkRequirements,
  needs: [],
  *check({ thirdPartySdks }) {
    const seen = new Set<string>();
    for (const sdk of thirdPartySdks) {
      const lack = lackOf(sdk);
      const listed = lack === null ? undefined : listedSdks.find((row) => isListed(row, sdk));
      if (lack === null || listed === undefined || seen.has(sdk.dependency)) continue;
      seen.add(sdk.dependency);
      const { version, requirement, place } = sdk;
      const data = { listed: listed.id, version, requirement, lack };
      yield { place, data, ...(lack.by === 'version' && lack.since !== null ? { advice: updateTo(listed.id, lack.since) } : {}) };
    }
  },
  message({ listed, version, requirement, lack }) {
    const name = [listed, ...(version ?? requirement ?? '').split(' ').filter((word) => word !== '')].join(' ');
    return `${lack.by === 'checkout' ? `${name} is on Apple’s list, and no privacy manifest lies in its checkout.` : tooOld(name, version, lack)} ${rejection('ITMS-91061')}`;
  },
});

/** What shows that an SDK brings no privacy manifest. */
type Lack = { readonly by: 'checkout' } | { readonly by: 'version'; readonly since: string | null };

/** A checkout shows more than a version; where there is none, the version alone can tell. */
function lackOf({ checkoutFound, manifestFiles, predates }: ThirdPartySdk): Lack | null {
  if (manifestFiles.length > 0) return null;
  if (predates !== null) return { by: 'version', since: predates.since };
  return checkoutFound ? { by: 'checkout' } : null;
}

function tooOld(name: string, version: string | null, { since }: Extract<Lack, { readonly by: 'version' }>): string {
  const first = since === null ? 'no version of it has one' : `the first version with one is ${since}`;
  return version === null
    ? `${name} is on Apple’s list and allows no version with a privacy manifest: ${first}.`
    : `${name} is on Apple’s list and has no privacy manifest: ${first}.`;
}

function updateTo(name: string, since: string): string {
  return `Update ${name} to ${since} or later; the newest version is best.`;
}

function isListed({ pods, packages }: ListedSdk, { ecosystem, dependency }: ThirdPartySdk): boolean {
  // The pod of a Flutter plugin is called as its package.
  return (ecosystem === 'cocoapods' || ecosystem === 'pub' ? pods : packages).includes(dependency);
}
