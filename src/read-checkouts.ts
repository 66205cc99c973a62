import { readManifests } from './manifests/read-manifests.js';
import type { Note } from './model/assessment.js';
import type { Dependency } from './model/dependency.js';
import type { ThirdPartySdk } from './model/third-party-sdk.js';
import { findCheckouts } from './project/find-checkouts.js';
import { readManifestFiles } from './project/read-manifest-files.js';
import { resolveThirdPartySdks, wantedCheckouts } from './third-party-sdks/resolve-third-party-sdks.js';
import { vendorNotes } from './third-party-sdks/vendor-notes.js';

/** What the SDKs besides mParticle's declare of themselves. */
export interface ReadCheckouts {
  readonly thirdPartySdks: readonly ThirdPartySdk[];
  readonly notes: readonly Note[];
}

/**
 * Finds out what third-party SDKs declare, from the privacy manifests in their checkouts or the catalogue.
 * @param root Absolute path of the audited folder.
 * @param dependencies Everything that the manifests name.
 */
export async function readCheckouts(root: string, dependencies: readonly Dependency[]): Promise<ReadCheckouts> {
  const checkouts = findCheckouts(root, wantedCheckouts(dependencies));
  const { files, problems } = readManifestFiles(
    root,
    checkouts.flatMap(({ manifests }) => manifests),
  );
  const declared = await readManifests(files);
  return {
    thirdPartySdks: resolveThirdPartySdks(dependencies, checkouts, declared.declarations),
    notes: vendorNotes([...problems, ...declared.problems]),
  };
}
