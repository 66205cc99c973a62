import type { Answer } from '../model/answer.js';
import type { Assessment } from '../model/assessment.js';
import type { PrivacyManifest } from '../model/declaration.js';
import type { Place } from '../model/place.js';
import { UsageError } from '../model/usage-error.js';
import { purposeNames } from './purpose-names.js';
import type { Renderer } from './report.js';
import { fillMarkup } from './template.js';

/**
 * A proposed `PrivacyInfo.xcprivacy` for the app: what the app itself and mParticle on its behalf collect. What other SDKs collect
 * stands in their own manifests (facts/apple.md §4.1). Reasons for required-reason APIs are kept from the app's manifests.
 */
export const xcprivacyReport: Renderer = {
  render(assessment) {
    const { questionnaire, tool, thirdPartySdks } = assessment;
    const types = questionnaire.dataTypes.filter(isOwn);
    const tracks = types.some(({ tracking }) => tracking === 'yes');
    const sdkDomains = thirdPartySdks.filter(({ linked }) => linked).flatMap(({ trackingDomains }) => trackingDomains);
    const { domains: own } = questionnaire.tracking;
    const domains = tracks ? (own.length > 0 ? own : [...new Set(sdkDomains)].sort()) : [];
    if (tracks && domains.length === 0) throw withoutDomains();
    return fillMarkup('privacy-manifest.xcprivacy.liquid', {
      tool,
      tracking: String(tracks),
      domains,
      types: types.map(viewOf),
      apis: accessedApis(assessment),
      remarks: [...remarksOf(assessment), ...(tracks && own.length === 0 ? [ofSdks] : [])].map(forComment),
    });
  },
};

const ofSdks =
  'The tracking domains are those of the SDKs. List the hosts that the app itself contacts to track under trackingDomains in app-privacy.yaml.';

/** Whether the app has to declare it: it collects it itself, or hands it to mParticle, or a person says that it is collected. */
function isOwn({ collected, linked, purposes, parties, reasons }: Answer): boolean {
  if (collected !== 'yes' || linked === 'review' || purposes.length === 0) return false;
  const isAppData = parties.some(({ kind, collects }) => (kind === 'app' || kind === 'mparticle') && collects === 'yes');
  return isAppData || reasons.some(({ by }) => by === 'person');
}

function viewOf({ manifestKey, linked, tracking, purposes }: Answer): object {
  return {
    key: manifestKey,
    linked: String(linked === 'yes'),
    tracking: String(tracking === 'yes'),
    purposes: purposes.map((id) => purposeNames[id].manifestKey),
  };
}

/** A category that several manifests declare is declared once, with all reasons. */
function accessedApis(assessment: Assessment): readonly { readonly category: string; readonly reasons: readonly string[] }[] {
  const byCategory = new Map<string, Set<string>>();
  const declared = declaredApis(assessment).filter(({ place }) => !isInvalid(assessment, place));
  for (const { category, reasons } of declared) {
    const known = byCategory.get(category) ?? new Set<string>();
    for (const reason of reasons) known.add(reason);
    byCategory.set(category, known);
  }
  return [...byCategory.entries()]
    .filter(([, reasons]) => reasons.size > 0)
    .map(([category, reasons]) => ({ category, reasons: [...reasons].sort() }))
    .sort((a, b) => (a.category < b.category ? -1 : 1));
}

function declaredApis({ declarations }: Assessment): PrivacyManifest['accessedApis'] {
  return declarations.flatMap((declaration) => (declaration.kind === 'privacy-manifest' ? declaration.accessedApis : []));
}

/** Whether a value there is none of Apple's: to keep it would keep the rejection. */
function isInvalid({ findings }: Assessment, { file, line }: Place): boolean {
  return findings.some(({ rule, place }) => rule === 'manifest/invalid-value' && place.file === file && place.line === line);
}

function remarksOf(assessment: Assessment): readonly string[] {
  const { questionnaire, findings } = assessment;
  const open = questionnaire.dataTypes.filter(
    (answer) => answer.collected === 'review' || (answer.collected === 'yes' && isOpen(answer)),
  );
  const invalid = declaredApis(assessment).filter(({ place }) => isInvalid(assessment, place));
  const missing = findings.filter(({ rule }) => rule === 'manifest/api-reason-missing');
  const noReasons = declaredApis(assessment).length === 0 && missing.length === 0;
  return [
    ...(open.length === 0
      ? []
      : [`Undecided, and left out or taken as not tracking: ${open.map(({ name }) => name).join(', ')}.`]),
    ...invalid.map(({ category, place }) => `Left out: ${category} at ${place.file}:${place.line}, which is not valid.`),
    ...missing.map(({ message, place }) => `To be added (${place.file}:${place.line}): ${message}`),
    ...(noReasons ? ['Add NSPrivacyAccessedAPITypes for the required-reason APIs that the app calls.'] : []),
  ];
}

function isOpen({ linked, tracking, purposes }: Answer): boolean {
  return linked === 'review' || tracking === 'review' || purposes.length === 0;
}

/** Two hyphens may not stand in a comment (XML 1.0 §2.5). */
function forComment(line: string): string {
  return line.replaceAll('--', '- -');
}

function withoutDomains(): UsageError {
  return new UsageError(
    'The privacy manifest would say that the app tracks and name no domain, which App Store Connect rejects (ITMS-91056).',
    ['List the hosts that the app contacts to track under trackingDomains in app-privacy.yaml.'],
  );
}
