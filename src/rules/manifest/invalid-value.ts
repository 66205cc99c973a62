import { rejection } from '../../catalog/app-store-errors.js';
import { dataTypeOfManifestKey, dataTypes } from '../../catalog/data-types.js';
import { purposeOfManifestKey, purposes } from '../../catalog/purposes.js';
import { requiredReasonCategories } from '../../catalog/required-reasons.js';
import type { DeclaredDataType, PrivacyManifest } from '../../model/declaration.js';
import type { Place } from '../../model/place.js';
import { nearest } from '../../spelling/nearest.js';
import { isNested, severityIn, shippedManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { invalidManifest } from '../sources.js';

/** A value that Apple does not define. */
interface Invalid {
  readonly place: Place;
  readonly message: string;
}

/** facts/apple.md §4: the values are closed lists, and each reason belongs to one category. */
export const invalidValue = defineRule({
  id: 'manifest/invalid-value',
  severity: 'error',
  title: 'A privacy manifest holds a value that is not one of Apple’s',
  rationale:
    'Data types, purposes, API categories and reasons are closed lists. App Store Connect rejects an app whose manifest holds anything else, or leaves it out of the privacy report.',
  advice: 'Use the value that Apple defines, as the message names it.',
  source: invalidManifest,
  needs: [],
  *check({ declarations }) {
    for (const manifest of shippedManifests(declarations)) {
      for (const { place, message } of [...manifest.dataTypes.flatMap(ofDataType), ...manifest.accessedApis.flatMap(ofApi)])
        yield { place, data: message, severity: severityIn({ place }) };
    }
  },
  message: (data) => data,
});

function ofDataType({ type, purposes: used, place }: DeclaredDataType): readonly Invalid[] {
  const strange = used.filter((purpose) => purposeOfManifestKey(purpose) === null);
  return [
    ...(dataTypeOfManifestKey(type) === null
      ? [
          invalid(
            place,
            type,
            'data type',
            dataTypes.map(({ xcprivacyKey }) => xcprivacyKey),
            'ITMS-91056',
          ),
        ]
      : []),
    ...strange.map((purpose) =>
      invalid(
        place,
        purpose,
        'purpose',
        purposes.map(({ xcprivacyKey }) => xcprivacyKey),
        'ITMS-91056',
      ),
    ),
  ];
}

function ofApi({ category, reasons, place }: PrivacyManifest['accessedApis'][number]): readonly Invalid[] {
  const known = requiredReasonCategories.find(({ id }) => id === category);
  if (known === undefined)
    return [
      invalid(
        place,
        category,
        'API category',
        requiredReasonCategories.map(({ id }) => id),
        'ITMS-91054',
      ),
    ];
  if (reasons.length === 0)
    return [{ place, message: `${category} has no reason. ${rejection('ITMS-91056', isNested({ place }))}` }];
  return reasons.flatMap((code) => {
    const reason = known.reasons.find((row) => row.code === code);
    if (reason?.onlyForSdks === true && !isNested({ place }))
      return [{ place, message: `The reason ${code} is for SDKs that wrap the API, and no app may give it.` }];
    if (reason !== undefined) return [];
    const codes = known.reasons.filter(({ onlyForSdks }) => !onlyForSdks).map((row) => row.code);
    return [{ place, message: `${code} is no reason of ${category}; those are ${codes.join(', ')}. ${rejection('ITMS-91055')}` }];
  });
}

function invalid(place: Place, value: string, what: string, all: readonly string[], code: string): Invalid {
  const [near] = nearest(value, all, 1);
  const hint = near === undefined ? '' : ` The nearest is ${near}.`;
  return {
    place,
    message: `${value.trim() === '' ? 'An empty text' : value} is no ${what} of Apple’s.${hint} ${rejection(code, isNested({ place }))}`,
  };
}
