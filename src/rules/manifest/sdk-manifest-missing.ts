import { rejection } from '../../catalog/app-store-errors.js';
import { listedSdks, type ListedSdk } from '../../catalog/listed-sdks.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import { defineRule } from '../rule.js';
import { listedSdkRequirements } from '../sources.js';

/** facts/apple.md §4.4: only a listed SDK causes this rejection; an app without a manifest of its own does not. */
export const sdkManifestMissing = defineRule({
  id: 'manifest/sdk-manifest-missing',
  severity: 'warning',
  title: 'An SDK of Apple’s list has no privacy manifest in its checkout',
  rationale:
    'Apple keeps a list of commonly used SDKs that have to bring a privacy manifest. A new app, or an update that adds one of them without it, is rejected.',
  advice: 'Update the SDK to a version that brings a PrivacyInfo.xcprivacy, and see that it is part of its resources.',
  source: listedSdkRequirements,
  needs: [],
  *check({ thirdPartySdks }) {
    const seen = new Set<string>();
    for (const sdk of thirdPartySdks.filter(lacksManifest)) {
      const listed = listedSdks.find((row) => isListed(row, sdk));
      if (listed === undefined || seen.has(sdk.dependency)) continue;
      seen.add(sdk.dependency);
      yield { place: sdk.place, data: { listed: listed.id, version: sdk.version } };
    }
  },
  message: ({ listed, version }) =>
    `${listed}${version === null ? '' : ` ${version}`} is on Apple’s list, and no privacy manifest lies in its checkout. ${rejection('ITMS-91061')}`,
});

function lacksManifest({ checkoutFound, manifestFiles }: ThirdPartySdk): boolean {
  return checkoutFound && manifestFiles.length === 0;
}

function isListed({ pods, packages }: ListedSdk, { ecosystem, dependency }: ThirdPartySdk): boolean {
  return (ecosystem === 'cocoapods' ? pods : packages).includes(dependency);
}
