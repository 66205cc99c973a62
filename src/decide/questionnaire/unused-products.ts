import { collectingSdks } from '../../catalog/collecting-sdks.js';
import { dataTypes } from '../../catalog/data-types.js';
import type { SdkDataType, ThirdPartySdk } from '../../model/third-party-sdk.js';
import { claim, type Claim } from './claim.js';

/**
 * Leaves out what the privacy manifest of a product lists beyond its main data types where nothing says that the app links the product:
 * the package has others. A product that the app links may be started by another SDK, so that no call in the code shows it.
 * @param sdks The third-party SDKs.
 */
export function withoutUnusedProducts(sdks: readonly ThirdPartySdk[]): readonly ThirdPartySdk[] {
  return sdks.map((sdk) => ({ ...sdk, dataTypes: sdk.dataTypes.filter((declared) => !isUnused(sdk, declared)) }));
}

/**
 * Says why what an SDK declares is left out.
 * @param sdks The third-party SDKs.
 */
export function claimsOfUnusedProducts(sdks: readonly ThirdPartySdk[]): readonly Claim[] {
  return dataTypes.flatMap(({ id, noun }) =>
    sdks
      .filter((sdk) => sdk.dataTypes.some((declared) => declared.id === id && isUnused(sdk, declared)))
      .map((sdk) =>
        claim({
          ...{ dataType: id, by: 'sdk', collected: 'no', source: sdk.source },
          text: `${sdk.name} declares ${noun}, but nothing says that the app links that product of the package.`,
          evidence: [{ what: sdk.name, place: sdk.place }],
        }),
      ),
  );
}

/** Whether a product that is not known to be linked declares a data type beside its main ones. */
function isUnused(sdk: ThirdPartySdk, { id }: SdkDataType): boolean {
  const row = collectingSdks.find((each) => each.id === sdk.id);
  return !sdk.linked && row !== undefined && row.starts.length > 0 && !row.starts.includes(id);
}
