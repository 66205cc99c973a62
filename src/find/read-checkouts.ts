import type { Note } from '../model/assessment.js';
import type { Declaration } from '../model/declaration.js';
import type { Dependency } from '../model/dependency.js';
import type { ThirdPartySdk } from '../model/third-party-sdk.js';
import { readManifests } from '../read/manifests/read-manifests.js';
import { findCheckouts } from '../read/project/find-checkouts.js';
import { readManifestFiles } from '../read/project/read-manifest-files.js';
import { resolveThirdPartySdks, wantedCheckouts } from './third-party-sdks/resolve-third-party-sdks.js';
import { vendorNotes } from './third-party-sdks/vendor-notes.js';

/** What the SDKs besides mParticle's declare of themselves. */
export interface ReadCheckouts {
  readonly thirdPartySdks: readonly ThirdPartySdk[];
  readonly notes: readonly Note[];
}

/** What the manifests of the project say. */
interface NamedByManifests {
  readonly dependencies: readonly Dependency[];
  readonly declarations: readonly Declaration[];
}

/**
 * Finds out what third-party SDKs declare, from the privacy manifests in their checkouts or the catalogue.
 * @param root Absolute path of the audited folder.
 * @param manifests Everything that the manifests name and declare.
 */
export async function readCheckouts(root: string, { dependencies, declarations }: NamedByManifests): Promise<ReadCheckouts> {
  const checkouts = await findCheckouts(root, wantedCheckouts(dependencies));
  const { files, problems } = readManifestFiles(
    root,
    checkouts.flatMap(({ manifests }) => manifests),
  );
  const declared = await readManifests(files);
  return {
    thirdPartySdks: resolveThirdPartySdks(
      dependencies,
      checkouts,
      declared.declarations,
      declarations.filter((declaration) => declaration.kind === 'linked-product'),
    ),
    notes: vendorNotes([...problems, ...declared.problems]),
  };
}
