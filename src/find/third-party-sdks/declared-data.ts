import { dataTypeOfManifestKey } from '../../catalog/data-types.js';
import { orderPurposes, purposeOfManifestKey } from '../../catalog/purposes.js';
import type { DeclaredDataType, PrivacyManifest } from '../../model/declaration.js';
import type { SdkDataType, ThirdPartySdk } from '../../model/third-party-sdk.js';

/** What a set of privacy manifests comes to. */
export type DeclaredData = Pick<ThirdPartySdk, 'tracking' | 'trackingDomains' | 'dataTypes' | 'flaws'>;

/**
 * Takes an SDK's privacy manifests together. What Apple does not define is left out and named as a flaw; a vendor's mistake does
 * not make the audit fail (facts/apple.md §8: several vendors ship such files).
 * @param manifests Those of one SDK.
 */
export function declaredData(manifests: readonly PrivacyManifest[]): DeclaredData {
  const declared = manifests.flatMap(({ dataTypes }) => dataTypes);
  const domains = manifests.flatMap(({ trackingDomains }) => trackingDomains);
  return {
    tracking: manifests.some(({ tracking }) => tracking === true),
    trackingDomains: [...new Set(domains.flatMap(({ domain }) => hostOf(domain) ?? []))].sort(),
    dataTypes: unite(declared.flatMap(dataTypeOf)),
    flaws: [...declared.flatMap(flawsOf), ...domains.flatMap(({ domain, place }) => flawOfDomain(domain, place))],
  };
}

/**
 * Reads the host of a tracking domain, which some vendors write as an address.
 * @param domain As declared.
 * @returns The host name in lower case, or null where it holds a placeholder or is none.
 */
export function hostOf(domain: string): string | null {
  const [, host = ''] = /^\s*(?:[a-z]+:\/\/)?([^/\s]+)/i.exec(domain) ?? [];
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(host) && !/[<>]/.test(domain) ? host.toLowerCase() : null;
}

function dataTypeOf(declared: DeclaredDataType): readonly SdkDataType[] {
  const type = dataTypeOfManifestKey(declared.type);
  if (type === null) return [];
  const purposes = orderPurposes(declared.purposes.flatMap((purpose) => purposeOfManifestKey(purpose) ?? []));
  const { linked, tracking, place } = declared;
  return [{ id: type.id, linked: linked === true, tracking: tracking === true, purposes, place }];
}

/** A data type that several modules declare is declared once, with what any of them says. */
function unite(types: readonly SdkDataType[]): readonly SdkDataType[] {
  const byId = new Map<string, SdkDataType>();
  for (const type of types) {
    const before = byId.get(type.id);
    byId.set(type.id, before === undefined ? type : { ...before, ...unionOf(before, type) });
  }
  return [...byId.values()];
}

function unionOf(a: SdkDataType, b: SdkDataType): Pick<SdkDataType, 'linked' | 'tracking' | 'purposes'> {
  return {
    linked: a.linked || b.linked,
    tracking: a.tracking || b.tracking,
    purposes: orderPurposes([...a.purposes, ...b.purposes]),
  };
}

function flawsOf({ type, purposes, place }: DeclaredDataType): readonly string[] {
  const at = `${place.file}:${place.line}`;
  const strange = purposes.filter((purpose) => purposeOfManifestKey(purpose) === null);
  return [
    ...(dataTypeOfManifestKey(type) === null ? [`${at} declares ${type}, which is not one of Apple's data types.`] : []),
    ...strange.map((purpose) => `${at} declares the purpose ${purpose}, which is not one of Apple's.`),
  ];
}

function flawOfDomain(domain: string, place: DeclaredDataType['place']): readonly string[] {
  return hostOf(domain) === domain.toLowerCase()
    ? []
    : [`${place.file}:${place.line} declares a tracking domain that is not a host name only.`];
}
