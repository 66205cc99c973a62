import { rejection } from '../../../catalog/app-store-errors.js';
import { dataTypeOfManifestKey, dataTypes } from '../../../catalog/data-types.js';
import { purposeOfManifestKey, purposes } from '../../../catalog/purposes.js';
import { requiredReasonCategories, type RequiredReasonCategory } from '../../../catalog/required-reasons.js';
import type { DeclaredApi, DeclaredDataType } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import { nearestNames } from '../../../catalog/spelling/nearest-name.js';
import { isNested, severityIn, shippedManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { invalidManifest } from '../sources.js';
import { ofManifest } from '../subjects.js';

/** A value that Apple does not define. */
interface Invalid {
  readonly place: Place;
  /** What it is a value of, and the value. */
  readonly key: readonly string[];
  readonly message: string;
}

/** facts/apple.md §4: the values are closed lists, and each reason belongs to one category. */
export const invalidValue = defineRule({
  id: 'manifest/invalid-value',
  severity: 'error',
  title: 'A privacy manifest contains a value that Apple does not define',
  rationale:
    'Data types, purposes, API categories and reasons are closed lists. If a privacy manifest contains any other value, App Store Connect rejects the app or leaves the value out of the privacy report.',
  advice:
    "Use one of Apple's values. Xcode's privacy report and App Store Connect show an incorrect value only after the upload, and plutil -lint never does. This check shows it before the upload.",
  source: invalidManifest,
  needs: [],
  *check({ declarations, targets }) {
    for (const manifest of shippedManifests(declarations)) {
      for (const { place, key, message } of [...manifest.dataTypes.flatMap(ofDataType), ...manifest.accessedApis.flatMap(ofApi)])
        yield { place, subject: ofManifest(manifest, targets, ...key), data: message, severity: severityIn({ place }) };
    }
  },
  message: (data) => data,
});

function ofDataType({ type, purposes: used, place, purposePlaces }: DeclaredDataType): readonly Invalid[] {
  const strange = used.flatMap((purpose, index) =>
    purposeOfManifestKey(purpose) === null ? [invalid(purposePlaces?.[index] ?? place, [type, purpose], purposeList)] : [],
  );
  return [...(dataTypeOfManifestKey(type) === null ? [invalid(place, [type], dataTypeList)] : []), ...strange];
}

function ofApi({ category, reasons, place, places }: DeclaredApi): readonly Invalid[] {
  const known = requiredReasonCategories.find(({ id }) => id === category);
  if (known === undefined) return [invalid(place, [category], categoryList)];
  if (reasons.length === 0)
    return [
      {
        place: places?.list ?? place,
        key: [category],
        message: `${category} does not declare a reason. ${rejection('ITMS-91056', isNested({ place }))}`,
      },
    ];
  return reasons.flatMap((code, index) => ofReason(code, known, places?.reasons[index] ?? place));
}

function ofReason(code: string, { id, reasons }: RequiredReasonCategory, place: Place): readonly Invalid[] {
  const reason = reasons.find((row) => row.code === code);
  if (reason?.onlyForSdks === true && !isNested({ place }))
    return [{ place, key: [id, code], message: `The reason ${code} is for SDKs that wrap the API. An app cannot declare it.` }];
  if (reason !== undefined) return [];
  const codes = reasons.filter(({ onlyForSdks }) => !onlyForSdks).map((row) => row.code);
  return [
    {
      place,
      key: [id, code],
      message: `${shown(code)} is not a reason for ${id}. Choose from ${codes.join(', ')}. ${rejection('ITMS-91055')}`,
    },
  ];
}

/** A closed list of Apple's. */
interface ClosedList {
  readonly what: string;
  readonly values: readonly string[];
  /** The code with which App Store Connect rejects anything else. */
  readonly code: string;
}

const dataTypeList: ClosedList = {
  what: 'data types',
  values: dataTypes.map(({ xcprivacyKey }) => xcprivacyKey),
  code: 'ITMS-91056',
};
const purposeList: ClosedList = {
  what: 'purposes',
  values: purposes.map(({ xcprivacyKey }) => xcprivacyKey),
  code: 'ITMS-91056',
};
const categoryList: ClosedList = {
  what: 'API categories',
  values: requiredReasonCategories.map(({ id }) => id),
  code: 'ITMS-91054',
};

/** @param key What it is a value of, and at its end the value. */
function invalid(place: Place, key: readonly string[], { what, values, code }: ClosedList): Invalid {
  const value = key.at(-1) ?? '';
  const near = nearestNames(value, values);
  const hint = near.length === 0 ? '' : ` Did you mean ${new Intl.ListFormat('en', { type: 'disjunction' }).format(near)}?`;
  return {
    place,
    key,
    message: `${value.trim() === '' ? 'An empty string' : shown(value)} is not one of Apple's ${what}.${hint} ${rejection(code, isNested({ place }))}`,
  };
}

/** White space, which no eye sees at the end of a text, gets a mark. */
function shown(value: string): string {
  return value.replaceAll(/\s/g, '␣');
}
