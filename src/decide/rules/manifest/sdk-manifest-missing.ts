import { rejection } from '../../../catalog/app-store-errors.js';
import { listedSdks, type ListedSdk } from '../../../catalog/listed-sdks.js';
import type { ThirdPartySdk } from '../../../model/third-party-sdk.js';
import { defineRule } from '../rule.js';
import { listedSdkRequirements } from '../sources.js';

/** facts/apple.md §4.4: only a listed SDK causes this rejection; an app without a manifest of its own does not. */
export const sdkManifestMissing = defineRule({
  id: 'manifest/sdk-manifest-missing',
  severity: 'warning',
  title: "An SDK on Apple's list has no privacy manifest",
  rationale:
    "Apple lists commonly used SDKs that must contain a privacy manifest. Apple rejects a new app, or an update that adds one of these SDKs, if it is missing. The audit looks at the SDK's checkout, where the repository contains it, and at the version: a version from before the SDK's first privacy manifest has none.",
  advice:
    'Upgrade the SDK to a version that contains a PrivacyInfo.xcprivacy, and make sure that the file is among its resources.',
  source: listedSdkRequirements,
  needs: [],
  *check({ thirdPartySdks }) {
    const seen = new Set<string>();
    for (const sdk of thirdPartySdks) {
      const lack = lackOf(sdk);
      const listed = lack === null ? undefined : listedSdks.find((row) => isListed(row, sdk));
      if (lack === null || listed === undefined || seen.has(sdk.dependency)) continue;
      seen.add(sdk.dependency);
      const { ecosystem, dependency: name, version, requirement, place } = sdk;
      const data = { listed: listed.id, version, requirement, lack };
      const subject = { kind: 'dependency', ecosystem, name } as const;
      yield {
        place,
        subject,
        data,
        ...(lack.by === 'version' && lack.since !== null ? { advice: updateTo(listed.id, lack.since) } : {}),
      };
    }
  },
  message({ listed, version, requirement, lack }) {
    const name = [listed, ...(version ?? requirement ?? '').split(' ').filter((word) => word !== '')].join(' ');
    return `${lack.by === 'checkout' ? `${name} is on Apple's list, but its checkout contains no privacy manifest.` : tooOld(name, version, lack)} ${rejection('ITMS-91061')}`;
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
  const first = since === null ? 'No version has one.' : `The first version with one is ${since}.`;
  return version === null
    ? `${name} is on Apple's list but only allows versions without a privacy manifest. ${first}`
    : `${name} is on Apple's list but has no privacy manifest. ${first}`;
}

function updateTo(name: string, since: string): string {
  return `Upgrade ${name} to the newest version, at least ${since}.`;
}

function isListed({ pods, packages }: ListedSdk, { ecosystem, dependency }: ThirdPartySdk): boolean {
  // The pod of a Flutter plugin is called as its package.
  return (ecosystem === 'cocoapods' || ecosystem === 'pub' ? pods : packages).includes(dependency);
}
