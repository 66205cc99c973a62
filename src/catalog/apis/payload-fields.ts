import type { LanguageName } from '../../model/source.js';
import type { PayloadFieldName } from './api.js';
import { speltApis, type SpeltApi } from './spelt.js';

/** The fields of a device that rules ask about. */
export const payloadFields = ['idfa', 'status', 'timestamp'] as const satisfies readonly PayloadFieldName[];

/** The APIs that make and fill payloads, in every language. */
export const payloadApis: readonly SpeltApi[] = speltApis.filter(
  ({ role }) => role === 'payload-field' || role === 'payload-device' || role === 'payload-constant',
);

/**
 * How a language names a field of a device, in dictionaries and in the types of SDKs.
 * @param language The language of the code.
 * @param field The field.
 */
export function membersOfField(language: LanguageName, field: PayloadFieldName): readonly string[] {
  const named = payloadApis.filter((api) => api.language === language && api.payloadField === field);
  return [...new Set(named.map(({ member }) => member))];
}

/**
 * What the constructor of an SDK's device puts in a field that the code does not set; null where it leaves the field out.
 * @param sdk The SDK's id.
 * @param field The field.
 */
export function presetOf(sdk: string, field: PayloadFieldName): string | null {
  return payloadApis.find((api) => api.sdk === sdk && api.role === 'payload-device')?.presets?.[field] ?? null;
}

/**
 * Whether no version of an SDK has a place for a field of a device.
 * @param sdk The SDK's id.
 * @param field The field.
 */
export function lacksField(sdk: string, field: PayloadFieldName): boolean {
  return payloadApis.some((api) => api.sdk === sdk && api.lacks?.includes(field) === true);
}

/** The SDKs that lack one. */
export const lackingSdks: readonly string[] = [
  ...new Set(payloadApis.flatMap(({ sdk, lacks = [] }) => (lacks.length > 0 ? [sdk] : []))),
];

/**
 * The first version of an SDK that sends a field of a device; null where all versions do, or no row says.
 * @param sdk The SDK's id.
 * @param field The field.
 */
export function firstVersionWith(sdk: string, field: PayloadFieldName): string | null {
  return payloadApis.find((api) => api.sdk === sdk && api.payloadField === field)?.since ?? null;
}
