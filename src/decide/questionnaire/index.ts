import { dataTypes } from '../../catalog/data-types.js';
import { citation } from '../../catalog/citation.js';
import { systemAreaOf } from '../../catalog/system-areas.js';
import { terms } from '../../catalog/terms.js';
import type { Evidence, Questionnaire, Reason } from '../../model/answer.js';
import type { Sdk, UnreadCode } from '../../model/assessment.js';
import type { ConfiguredAnswer, ConfiguredDataPlan, ConfiguredSdk } from '../../model/configuration.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Declaration } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { Integration } from '../../model/integration.js';
import type { Signal } from '../../model/signal.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import { claimsOfAccess } from './access.js';
import { claimsOfAccounts } from './accounts.js';
import { appleVersions } from './apple-versions.js';
import { claimsOfApple } from './apple-rules.js';
import type { Claim } from './claim.js';
import { claimsOfDataPlans } from './data-plans.js';
import { claimsOfDeclarations } from './declarations.js';
import { claimsOfIntegrations, type ForwardedType } from './integrations.js';
import { claimsOfIdle, withoutIdle } from './idle-sdks.js';
import { claimsOfInputs } from './inputs.js';
import { mergeClaims } from './merge.js';
import { claimsOfSdk } from './mparticle-sdk.js';
import { notLookedAt } from './not-looked-at.js';
import { claimsOfPageServices } from './page-services.js';
import { claimsOfPayments } from './payments.js';
import { presenceOf } from './presence.js';
import { withoutRefutedTracking } from './refuted-tracking.js';
import { claimsOfSdkManifests } from './sdk-manifests.js';
import { claimsOfSent } from './sent.js';
import { claimsOfSignals } from './signals.js';
import { packagesGiven } from './passed.js';
import { answerTracking, type Line } from './tracking.js';
import { claimsOfNotRead, notRead, notReadMayTrack } from './not-read.js';
import {
  claimsOfConfiguredSdks,
  claimsOfUnknownSdks,
  questionsOfUnknownSdks,
  undecidedSdks,
  unknownSdksMayTrack,
} from './unknown-sdks.js';
import { claimsOfUnreadFields } from './unread-fields.js';
import { claimsOfUnreadEvents } from './unread-events.js';
import { claimsOfUnusedProducts, withoutUnusedProducts } from './unused-products.js';
import { claimsOfUploads } from './uploads.js';
import { callsOfUsedSdks, claimsOfUsedSdks, findUsedSdks } from './used-sdks.js';

/** The categories of what people enter. */
const enteredCategories: readonly string[] = ['CONTACT_INFO', 'FINANCIAL_INFO', 'USER_CONTENT'];

/** What the questionnaire is answered from. */
export interface QuestionnaireInput {
  readonly sdks: readonly Sdk[];
  readonly signals: readonly Signal[];
  readonly integrations: readonly Integration[];
  /** Whether the configuration says that it lists all integrations, or null where it says nothing. */
  readonly integrationsComplete: boolean | null;
  readonly dependencies: readonly Dependency[];
  readonly declarations: readonly Declaration[];
  readonly thirdPartySdks: readonly ThirdPartySdk[];
  /** What the configuration says of third-party SDKs. */
  readonly sdkEntries: readonly ConfiguredSdk[];
  /** Code that the audit does not read. */
  readonly unreadCode: readonly UnreadCode[];
  /** The data plans of the configuration. */
  readonly dataPlans: readonly ConfiguredDataPlan[];
  /** The hosts that the configuration names as contacted to track. */
  readonly trackingDomains: readonly string[];
  /** Whether the app has fields in more files than are read for them; absent where it has not. */
  readonly hasUnreadFields?: boolean;
  /** Whether there is an app, or code for one, to answer for. */
  readonly isAppFound: boolean;
  /** What a person decided. */
  readonly answers: readonly ConfiguredAnswer[];
}

/**
 * Drafts the App Store privacy questionnaire. Pure.
 * @param input All evidence.
 * @returns All 35 data types in the order in which App Store Connect asks; what code cannot decide is `review`,
 * with the question that a person has to answer.
 */
export function answerQuestionnaire(input: QuestionnaireInput): Questionnaire {
  const presence = presenceOf(input.sdks, input.signals, input.integrations);
  const hasMParticle = presence.length > 0 || input.dataPlans.length > 0;
  const undecided = undecidedSdks(input.thirdPartySdks, input.sdkEntries);
  const evident = gatherClaims(input, hasMParticle ? presence : null, undecided);
  const unread = notRead(input.unreadCode, input.signals, input.isAppFound);
  const claims = [...evident, ...claimsOfNotRead(unread, evident)];
  const lines = dataTypes.map((type): Line => {
    const own = claims.filter((said) => said.dataType === type.id);
    const person = input.answers.find((answer) => answer.dataType === type.id && decides(answer));
    return { answer: mergeClaims(type, own, person, input.signals), claims: own, person };
  });
  const { answer, reasons } = answerTracking(lines, input.signals, input.declarations, notReadMayTrack(unread));
  return {
    tracking: {
      answer,
      reasons: [...reasons, ...unknownSdksMayTrack(undecided), ...(hasMParticle ? [] : [noMParticle])],
      domains: domainsOf(input),
    },
    dataTypes: lines.map((line) => line.answer),
    questions: questionsOfUnknownSdks(undecided),
    terms: terms.map(({ id, title, text, source }) => ({ id, title, text, source: citation(source) })),
    notLookedAt: notLookedAt(input.integrations, input.integrationsComplete, undecided, input.unreadCode),
  };
}

/** `init --yes` writes entries that wait for a person: they decide nothing. */
function decides({ collected, linked, tracking, purposes, ownPurposes }: ConfiguredAnswer): boolean {
  return [collected, linked, tracking, purposes, ownPurposes].some((part) => part !== null);
}

function domainsOf({ declarations, trackingDomains }: QuestionnaireInput): readonly string[] {
  const declared = declarations.flatMap((declaration) =>
    declaration.kind === 'privacy-manifest' ? declaration.trackingDomains.map(({ domain }) => domain) : [],
  );
  return [...new Set([...declared, ...trackingDomains])].filter((domain) => domain !== '').sort();
}

const noMParticle: Reason = {
  by: 'mparticle',
  text: 'The audit found no mParticle SDK in the dependencies or the code, so the draft does not cover what mParticle collects.',
  source: null,
};

/** `presence` shows that the app has mParticle's SDK, and is null where it has none; of `undecided` nobody has said what they collect. */
function gatherClaims(
  input: QuestionnaireInput,
  presence: readonly Evidence[] | null,
  undecided: readonly ThirdPartySdk[],
): readonly Claim[] {
  const versions = appleVersions(input.sdks);
  const collection = [
    ...(presence === null ? [] : claimsOfSdk(presence, versions)),
    ...claimsOfSignals(input.signals, versions),
    ...claimsOfDataPlans(input.dataPlans),
  ];
  const used = findUsedSdks(input.signals, undecided, input.dependencies);
  const told = callsOfUsedSdks(used);
  const own = input.signals.filter((signal) => !told.has(signal));
  const access = claimsOfAccess({ ...input, signals: own, thirdPartySdks: undecided, isClosed: isClosed(input) });
  const forwarded = dataTypes.flatMap(({ id }) => forwardedType(id, collection, access) ?? []);
  const app = { ...input, isAllRead: input.unreadCode.every(({ runsIn }) => runsIn === null) };
  const claims = [
    ...collection,
    ...access,
    ...claimsOfDeclarations(input.declarations),
    ...claimsOfIntegrations(forwarded, input.integrations, input.integrationsComplete),
    ...claimsOfSdkManifests(withoutRefutedTracking(withoutIdle(withoutUnusedProducts(undecided), app), input.integrations)),
    ...claimsOfIdle(withoutUnusedProducts(undecided), app),
    ...claimsOfPayments(input.signals),
    ...claimsOfInputs(input.signals, packagesGiven(input.signals, input.dependencies), mayTalkUnseen(input)),
    ...claimsOfSent(input.signals),
    ...claimsOfUploads(input.signals),
    ...claimsOfUsedSdks(used),
    ...claimsOfPageServices(input.signals),
    ...claimsOfUnusedProducts(undecided),
    ...claimsOfUnknownSdks(undecided),
    ...claimsOfConfiguredSdks(input.thirdPartySdks, input.sdkEntries),
    ...claimsOfApple(input.signals, input.integrations),
  ];
  const isOpen = input.hasUnreadFields === true && canSend(input);
  return [
    ...claims,
    ...claimsOfUnreadEvents(input.signals, claims),
    ...claimsOfAccounts(input.signals, claims),
    ...(isOpen ? claimsOfUnreadFields(claims) : []),
  ];
}

/** Null where nothing shows that the type goes to mParticle. */
function forwardedType(dataType: DataTypeId, collection: readonly Claim[], access: readonly Claim[]): ForwardedType | null {
  const sent = collection.filter((said) => said.toMParticle && said.dataType === dataType);
  if (sent.length === 0) return null;
  if (sent.some(({ collected }) => collected === 'yes')) return { dataType, reach: 'sent' };
  const isElsewhere = isCollected(access, dataType) && !isCollected(collection, dataType);
  return { dataType, reach: isElsewhere ? 'elsewhere' : 'unsure' };
}

/** Whether anything sends data to a server, or may do so unseen. */
function canSend(input: QuestionnaireInput): boolean {
  return mayTalkUnseen(input) || input.signals.some(({ id }) => sending.has(id));
}

/** Whether an app is made of its own code alone, and that has nothing by which data can leave the device. */
function isClosed(input: QuestionnaireInput): boolean {
  const isAlone = input.dependencies.length + input.thirdPartySdks.length === 0;
  if (!isAlone || input.hasUnreadFields === true || mayTalkUnseen(input)) return false;
  return input.signals.every(({ id }) => keeping.has(id) || systemAreaOf(id)?.staysLocal === true || isReason(id));
}

/** Signals of what comes into an app, and of nothing that leaves it. */
const keeping: ReadonlySet<string> = new Set([
  'collection.given',
  'collection.input',
  'collection.password',
  'collection.search',
  'collection.text',
  'collection.unclear',
]);

/** APIs for which Apple wants a reason give nothing away. */
function isReason(id: string): boolean {
  return id.startsWith('required-reason.');
}

/** What people enter: an SDK that declares none of it takes none. */
const entered: ReadonlySet<string> = new Set(
  dataTypes.flatMap(({ id, categoryId }) => (enteredCategories.includes(categoryId) ? [id] : [])),
);

/** What shows that the app talks to a server. */
const sending: ReadonlySet<string> = new Set(['collection.request', 'collection.upload', 'collection.connection']);

/** Packages of which nothing is known or that take what people enter, and code in other languages, may send that to a server. */
function mayTalkUnseen({ thirdPartySdks, unreadCode, sdks }: QuestionnaireInput): boolean {
  const mayTake = ({ basis, dataTypes: declared }: ThirdPartySdk): boolean =>
    basis === 'unknown' || declared.some(({ id }) => entered.has(id));
  return thirdPartySdks.some(mayTake) || sdks.length > 0 || unreadCode.some(({ runsIn }) => runsIn !== null);
}

function isCollected(claims: readonly Claim[], id: Claim['dataType']): boolean {
  return claims.some(({ dataType, collected }) => dataType === id && collected === 'yes');
}
