import type { Answer, Party } from '../model/answer.js';
import type { Assessment } from '../model/assessment.js';
import type { PrivacyManifest } from '../model/declaration.js';
import { placeKey } from '../model/place.js';
import { undecidedDraftMark } from '../model/undecided-draft.js';
import { purposeNames } from './purpose-names.js';
import type { Renderer } from './report.js';
import { fillMarkup } from './template.js';
import { integrationsWithoutPurposes, openParts, openTracking, unreadInputs } from './undecided.js';

/**
 * A proposed `PrivacyInfo.xcprivacy` for the app: what the app itself and mParticle on its behalf collect. What other SDKs collect
 * stands in their own manifests (facts/apple.md §4.1). Reasons for required-reason APIs are kept from the app's manifests. What is
 * open is left out and named in a comment.
 */
export const xcprivacyReport: Renderer = {
  facts: {
    consequence: 'Apple treats data that a privacy manifest leaves out as not collected.',
    open,
  },
  render(assessment) {
    const { questionnaire, tool } = assessment;
    const undecided = open(assessment);
    const { tracks, domains } = trackingOf(assessment);
    return fillMarkup('privacy-manifest.xcprivacy.liquid', {
      tool,
      tracking: !tracks && questionnaire.tracking.answer === 'review' ? null : String(tracks),
      domains,
      types: questionnaire.dataTypes.filter((answer) => isOwn(answer) && openParts(answer).length === 0).map(viewOf),
      apis: accessedApis(assessment),
      mark: undecided.length === 0 ? null : undecidedDraftMark,
      undecided: undecided.map(forComment),
      remarks: remarksOf(assessment).map(forComment),
    });
  },
};

/** What `NSPrivacyTracking` and `NSPrivacyTrackingDomains` say: the app's own hosts, else those of its SDKs. */
function trackingOf({ questionnaire, thirdPartySdks }: Assessment): {
  readonly tracks: boolean;
  readonly domains: readonly string[];
} {
  const tracks = questionnaire.dataTypes.some((answer) => isOwn(answer) && answer.tracking === 'yes');
  const own = questionnaire.tracking.domains;
  const ofSdks = thirdPartySdks.filter(({ linked }) => linked).flatMap(({ trackingDomains }) => trackingDomains);
  return { tracks, domains: tracks ? (own.length > 0 ? own : [...new Set(ofSdks)].sort()) : [] };
}

/** What the manifest must state and is open; what only SDKs collect is not for it to state. */
function open(assessment: Assessment): readonly string[] {
  const { tracks, domains } = trackingOf(assessment);
  return [
    ...unreadInputs(assessment),
    ...integrationsWithoutPurposes(assessment),
    ...assessment.questionnaire.dataTypes.flatMap(openOfApp),
    ...openTracking(assessment),
    ...(tracks && domains.length === 0 ? [withoutDomains] : []),
  ];
}

const withoutDomains =
  'The app tracks users, but no tracking domain is known. Without one, App Store Connect rejects the privacy manifest (ITMS-91056). List the hosts that the app contacts to track users under trackingDomains in app-privacy.yaml.';

function openOfApp(answer: Answer): readonly string[] {
  const { id, collected, parties } = answer;
  if (isOwn(answer)) return openParts(answer);
  if (collected === 'no' || (parties.length > 0 && !parties.some(isOfApp))) return [];
  return collected === 'review' || parties.length === 0
    ? openParts(answer)
    : [`${id}: an SDK collects it. Whether the app itself does needs review.`];
}

/** Whether the app has to declare it: it collects it itself, or hands it to mParticle, or a person says that it is collected. */
function isOwn({ collected, parties, reasons }: Answer): boolean {
  if (collected !== 'yes') return false;
  return parties.some((party) => isOfApp(party) && party.collects === 'yes') || reasons.some(({ by }) => by === 'person');
}

function isOfApp({ kind }: Party): boolean {
  return kind === 'app' || kind === 'mparticle';
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
  const declared = declaredApis(assessment).filter((api) => !isInvalid(assessment, api));
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

/** Whether the category or a reason of it is none of Apple's: to keep it would keep the rejection. */
function isInvalid({ findings }: Assessment, { place, places }: PrivacyManifest['accessedApis'][number]): boolean {
  const own = [place, places?.list, ...(places?.reasons ?? [])].map((at) => (at === undefined ? '' : placeKey(at)));
  return findings.some((finding) => finding.rule === 'manifest/invalid-value' && own.includes(placeKey(finding.place)));
}

function remarksOf(assessment: Assessment): readonly string[] {
  const { questionnaire, findings } = assessment;
  const invalid = declaredApis(assessment).filter((api) => isInvalid(assessment, api));
  const missing = findings.filter(({ rule }) => rule === 'manifest/api-reason-missing');
  const noReasons = declaredApis(assessment).length === 0 && missing.length === 0;
  return [
    ...(trackingOf(assessment).domains.length > 0 && questionnaire.tracking.domains.length === 0 ? [ofSdks] : []),
    ...invalid.map(({ category, place }) => `Left out because it is not valid: ${category} at ${place.file}:${place.line}.`),
    ...missing.map(({ message, place }) => `To add (${place.file}:${place.line}): ${message}`),
    ...(noReasons ? ['Add NSPrivacyAccessedAPITypes for the required-reason APIs that the app calls.'] : []),
  ];
}

const ofSdks =
  'The tracking domains come from the SDKs. List the hosts that the app itself contacts to track users under trackingDomains in app-privacy.yaml.';

/** Two hyphens may not stand in a comment (XML 1.0 §2.5). */
function forComment(line: string): string {
  return line.replaceAll('--', '- -');
}
