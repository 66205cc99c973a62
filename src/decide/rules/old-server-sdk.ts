import { firstVersionWith } from '../../catalog/apis/payload-fields.js';
import { serverSdkOf } from '../../catalog/server-sdks.js';
import type { Declaration } from '../../model/declaration.js';
import type { PayloadDevice } from '../../model/payload.js';
import { folderPrefixOf } from '../../model/path.js';
import { isBefore } from '../../catalog/versions/range.js';

/** An SDK whose version lacks the status: it drops what it does not know, and says nothing. */
export interface OldSdk {
  readonly name: string;
  readonly version: string;
  readonly since: string;
}

/**
 * The SDK of a device, where the manifest that is nearest to its code has only versions without the status.
 * @param device The device of a payload.
 * @param declarations What the manifests declare.
 * @returns Null where a version sends the status, and where nothing tells the version.
 */
export function oldSdkOf({ sdk, place }: PayloadDevice, declarations: readonly Declaration[]): OldSdk | null {
  const since = sdk === null ? null : firstVersionWith(sdk, 'status');
  if (since === null) return null;
  const packages = declarations.flatMap((each) => (each.kind === 'server-package' && serverSdkOf(each) === sdk ? [each] : []));
  const around = packages.filter((each) => place.file.startsWith(folderPrefixOf(each.place.file)));
  const [nearest] = around.toSorted(
    (a, b) =>
      folderPrefixOf(b.place.file).length - folderPrefixOf(a.place.file).length ||
      Number(a.basis !== 'resolved') - Number(b.basis !== 'resolved'),
  );
  if (nearest?.version === undefined || nearest.version === null || nearest.range === null || !isBefore(nearest.range, since))
    return null;
  return { name: nearest.name, version: nearest.version, since };
}
