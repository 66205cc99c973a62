import { rejection } from '../../catalog/app-store-errors.js';
import { requiredReasonSignals, type RequiredReasonCategory } from '../../catalog/required-reasons.js';
import type { Signal } from '../../model/signal.js';
import { ownManifests, undeclaredCategories } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { requiredReasonApi } from '../sources.js';

/** facts/apple.md §4.2: since May 2024, for what the app's own binary uses; an SDK gives its reasons in its own manifest. */
export const apiReasonMissing = defineRule({
  id: 'manifest/api-reason-missing',
  severity: 'error',
  title: 'The privacy manifest does not declare a reason for an API that the app uses',
  rationale:
    'Apple lists APIs that could be misused to identify a device. An app that uses one must declare an approved reason in its own privacy manifest. What an SDK declares does not count for the app.',
  advice:
    "Add the category and the reason that applies to NSPrivacyAccessedAPITypes in the app's PrivacyInfo.xcprivacy, and make sure that the file is in the app's target.",
  source: requiredReasonApi,
  about: requiredReasonSignals,
  needs: requiredReasonSignals,
  *check({ signals, declarations, targets }) {
    const used = requiredReasonSignals.flatMap((id) => signals(id));
    const withManifest = new Set(ownManifests(declarations).map(({ place }) => targets.of(place.file)));
    for (const [root, categories] of undeclaredCategories(declarations, targets))
      for (const category of categories) {
        const use = used.find(({ id, place }) => id === category.signal && targets.of(place.file) === root);
        if (use !== undefined) yield { place: use.place, data: { use, category, hasManifest: withManifest.has(root) } };
      }
  },
  message: ({ use, category, hasManifest }) => wording(use, category, hasManifest),
});

function wording({ symbol }: Signal, { id, reasons }: RequiredReasonCategory, hasManifest: boolean): string {
  const codes = reasons.filter(({ onlyForSdks }) => !onlyForSdks).map(({ code, meaning }) => `${code} (${meaning})`);
  const lack = hasManifest
    ? `no privacy manifest of the app declares ${id}`
    : `the app has no privacy manifest to declare ${id} in`;
  return `${symbol} needs a reason, but ${lack}. Choose from these reasons: ${codes.join('; ')}. ${rejection('ITMS-91053')}`;
}
