import { rejection } from '../../../catalog/app-store-errors.js';
import { requiredReasonSignals, type RequiredReasonCategory } from '../../../catalog/required-reasons.js';
import type { Signal } from '../../../model/signal.js';
import type { Bundle, BundleKind } from '../../../model/target.js';
import { undeclaredReasons } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { requiredReasonApi } from '../sources.js';

/** facts/apple.md §4.2: since May 2024, for what each executable of the app uses; an SDK gives its reasons in its own manifest. */
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
    const reasonsOf = undeclaredReasons(declarations, targets);
    const used = requiredReasonSignals.flatMap((id) => signals(id));
    const told = new Set<string>();
    for (const use of used)
      for (const { bundle, hasManifest, categories } of reasonsOf(use.place.file)) {
        const category = categories.find(({ signal }) => signal === use.id);
        // Apps of one root are mostly one app, built in several ways.
        const key = `${bundle.root}\n${bundle.kind === 'app' ? '' : (bundle.name ?? '')}\n${use.id}`;
        if (category === undefined || told.has(key)) continue;
        told.add(key);
        const subject = { kind: 'declaration', key: [category.id], holder: bundle.name } as const;
        yield { place: use.place, subject, data: { use, category, hasManifest, bundle }, ...adviceFor(bundle) };
      }
  },
  message: (data) => wording(data),
});

/** What lacks a reason, and for which use. */
interface Lack {
  readonly use: Signal;
  readonly category: RequiredReasonCategory;
  readonly hasManifest: boolean;
  readonly bundle: Bundle;
}

const words: Record<BundleKind, string> = {
  app: 'app',
  extension: 'extension',
  'app-clip': 'App Clip',
  'watch-app': 'watch app',
};

function wording({ use: { symbol }, category: { id, reasons }, hasManifest, bundle }: Lack): string {
  const codes = reasons.filter(({ onlyForSdks }) => !onlyForSdks).map(({ code, meaning }) => `${code} (${meaning})`);
  const owner = bundle.name === null ? 'the app' : `the ${words[bundle.kind]} ${bundle.name}`;
  const lack = hasManifest
    ? `no privacy manifest of ${owner} declares ${id}`
    : `${owner} has no privacy manifest to declare ${id} in`;
  return `${symbol} needs a reason, but ${lack}. Choose from these reasons: ${codes.join('; ')}. ${rejection('ITMS-91053')}`;
}

/** What is not the app itself needs a file of its own. */
function adviceFor({ kind, name }: Bundle): { readonly advice?: string } {
  if (kind === 'app' || name === null) return {};
  return {
    advice: `Add the category and the reason that applies to NSPrivacyAccessedAPITypes in a PrivacyInfo.xcprivacy of the ${words[kind]}, and make sure that the file is in the target ${name}. The app's own privacy manifest does not count for it.`,
  };
}
