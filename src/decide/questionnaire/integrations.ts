import { integrationOf } from '../../catalog/integrations.js';
import { nounOf } from '../../catalog/data-types.js';
import { orderPurposes, purposeName } from '../../catalog/purposes.js';
import type { Evidence, Question, QuestionAbout } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Integration, IntegrationOrigin } from '../../model/integration.js';
import type { Verdict } from '../../model/verdict.js';
import { inList } from './in-list.js';
import { claim, question, type Claim } from './claim.js';
import { isListed } from './listed.js';
import { mParticle, partyOf } from './parties.js';
import { appleTrackingSource, linkedSource, trackingSource } from './sources.js';

/** A data type that reaches mParticle, or may. */
export interface ForwardedType {
  readonly dataType: DataTypeId;
  /**
   * `sent`: mParticle has it; `unsure`: it may; `elsewhere`: it may, and it is sure only that somebody else collects it.
   */
  readonly reach: 'sent' | 'unsure' | 'elsewhere';
}

/**
 * Says what becomes of data that mParticle has: it is linked to the mParticle ID, serves the purposes of the integrations that get
 * it, and is used for tracking where one of them tracks. Where nothing says whether an integration gets a data type, its purposes
 * and its tracking are open for that type, and one question asks what it gets.
 * @param types The data types that go to mParticle, or may.
 * @param integrations The app's integrations.
 * @param complete Whether a person says that there are no others, or null.
 */
export function claimsOfIntegrations(
  types: readonly ForwardedType[],
  integrations: readonly Integration[],
  complete: boolean | null,
): readonly Claim[] {
  const receivers = integrations.filter(receivesData);
  const listed = isListed(integrations, complete);
  return types.flatMap((type) =>
    generalClaims(type, receivers, listed).map((said) => {
      return claim({ ...said, ...(type.reach === 'elsewhere' ? ifForwarded(said) : {}), dataType: type.dataType });
    }),
  );
}

type GeneralClaim = Omit<Parameters<typeof claim>[0], 'dataType'>;

function generalClaims(type: ForwardedType, receivers: readonly Integration[], listed: boolean): readonly GeneralClaim[] {
  const ofVerdict = (verdict: Verdict): readonly Integration[] =>
    receivers.filter((integration) => forwards(integration, type.dataType) === verdict);
  const [sure, open] = [ofVerdict('yes'), ofVerdict('review')];
  const tracking = [...trackingClaims(sure), ...[...sure, ...open].flatMap(suspicionOf), ...(listed ? [] : [unlisted])];
  const unsettled = open.flatMap((integration) => openClaims(integration, type.dataType));
  const isOpen = [...tracking, ...unsettled].some((said) => said.tracking !== undefined && said.tracking !== null);
  return [linkedClaim(), ...purposeClaims(sure, type.reach), ...tracking, ...unsettled, ...(isOpen ? [] : [noTracking])];
}

/** Whether mParticle forwards a data type that it has to an integration. */
function forwards({ forwarded }: Integration, dataType: DataTypeId): Verdict {
  if (forwarded.yes.includes(dataType)) return 'yes';
  return forwarded.no.includes(dataType) ? 'no' : forwarded.others;
}

function ifForwarded({ tracking, linked, text }: GeneralClaim): Partial<GeneralClaim> {
  return {
    tracking: tracking === 'yes' ? 'review' : (tracking ?? null),
    linked: linked === 'yes' ? 'review' : (linked ?? null),
    text: linked === undefined ? `If it reaches mParticle: ${text}` : 'If it reaches mParticle, mParticle links it to the user.',
  };
}

/** Inbound and web-only integrations get nothing from an iOS app, unless the configuration gives them a purpose or says that they track. */
function receivesData(integration: Integration): boolean {
  const row = integrationOf(integration.id);
  if (integration.purposesBasis !== 'catalog' || integration.tracking === 'yes') return true;
  return row === null || (row.direction === 'outbound' && row.reachedFromIos !== 'no');
}

function linkedClaim(): GeneralClaim {
  const text =
    'mParticle links what it collects to its own user ID and, through that ID, to customer IDs, email addresses and device IDs.';
  return { by: 'mparticle', linked: 'yes', text, source: linkedSource, parties: [mParticle('review')] };
}

function purposeClaims(receivers: readonly Integration[], reach: ForwardedType['reach']): readonly GeneralClaim[] {
  return (['config', 'catalog', 'unknown'] as const).flatMap((basis) => {
    const group = receivers.filter(({ purposesBasis }) => purposesBasis === basis);
    if (group.length === 0) return [];
    const text = `mParticle forwards data to ${namesOf(group)} for ${wordsOfBasis[basis]}.`;
    const purposes = orderPurposes(group.flatMap((integration) => integration.purposes));
    const collects = reach === 'sent' ? 'yes' : 'review';
    const parties = group.map((integration) => partyOf(integration, collects, integration.tracking));
    return [{ by: 'integration', purposes, text, evidence: evidenceOf(group), parties } as const];
  });
}

const wordsOfBasis = {
  config: 'the purposes that app-privacy.yaml states',
  catalog: 'the purposes that the catalog considers usual',
  unknown: 'purposes that neither app-privacy.yaml nor the catalog states',
} as const satisfies Record<Integration['purposesBasis'], string>;

function trackingClaims(sure: readonly Integration[]): readonly GeneralClaim[] {
  const trackers = sure.filter(({ tracking }) => tracking === 'yes');
  if (trackers.length === 0) return [];
  const text = `According to app-privacy.yaml, ${namesOf(trackers)} ${trackers.length > 1 ? 'track' : 'tracks'} users.`;
  return [{ by: 'integration', tracking: 'yes', text, source: appleTrackingSource, evidence: evidenceOf(trackers) }];
}

const noTracking: GeneralClaim = {
  by: 'mparticle',
  tracking: 'no',
  text: 'Neither mParticle nor an integration that receives this data tracks users.',
  source: trackingSource,
};

function suspicionOf(suspect: Integration): readonly GeneralClaim[] {
  const { id, name, tracking } = suspect;
  if (tracking !== 'review') return [];
  return [
    {
      by: 'integration',
      tracking: 'review',
      text: `${name} might use it for tracking: the audit cannot see how you use ${name}.`,
      source: appleTrackingSource,
      evidence: evidenceOf([suspect]),
      question: {
        ...question(
          'tracking',
          `Do you use ${name} to link data from this app with other companies' data for advertising or ad measurement, or does it share the data with a data broker?`,
        ),
        answeredIn: { kind: 'integrations', ids: [id] },
      },
    },
  ];
}

/** What is open because nothing says whether an integration gets a data type. */
function openClaims(integration: Integration, dataType: DataTypeId): readonly GeneralClaim[] {
  const { name, tracking, purposes } = integration;
  const effects = [...(tracking === 'yes' ? ['tracking'] : []), ...purposes.map(purposeName)];
  const effect = effects.length === 0 ? '' : ` If it does, ${name} uses this data for ${effects.join(', ')}.`;
  const common = {
    by: 'integration',
    text: `The audit cannot tell whether mParticle forwards ${nounOf(dataType)} to ${name}.${effect}`,
    evidence: evidenceOf([integration]),
    parties: [partyOf(integration, 'review', tracking === 'yes' ? 'review' : tracking)],
  } as const;
  return [
    ...(tracking === 'yes'
      ? [{ ...common, tracking: 'review', question: forwardingQuestion(integration, 'tracking') } as const]
      : []),
    { ...common, openPurposes: purposes, question: forwardingQuestion(integration, 'purposes') },
  ];
}

/** Asked once of an integration: the text is the same for every data type. */
function forwardingQuestion({ id, name }: Integration, about: QuestionAbout): Question {
  return {
    about,
    text: `Which data types does mParticle forward to ${name}?`,
    answeredIn: { kind: 'forwarding', ids: [id] },
    options: [
      {
        answer: 'dataTypes: the data types that it receives',
        means: `${name} receives only these. Its purposes and its tracking apply to these alone.`,
      },
      { answer: 'except: the data types that it does not receive', means: `${name} receives all other data that mParticle has.` },
    ],
  };
}

const unlisted: GeneralClaim = {
  by: 'mparticle',
  tracking: 'review',
  text: 'mParticle itself does not track users, but integrations that are connected in its dashboard might. app-privacy.yaml lists none.',
  source: trackingSource,
  question: {
    about: 'tracking',
    text: 'Which integrations are connected to this app in the mParticle dashboard?',
    answeredIn: { kind: 'integrations', ids: [] },
    options: [
      {
        answer: 'each integration, with its purposes and tracking',
        means: 'It receives the data that mParticle has, and its purposes and tracking count.',
      },
      {
        answer: 'integrationsComplete: yes',
        means: 'No others are connected in the dashboard, or none at all.',
      },
      {
        answer: 'tracking: no under answers, for each data type',
        means: 'No integration that receives the data uses it for tracking.',
      },
    ],
  },
};

function namesOf(integrations: readonly Integration[]): string {
  return inList(integrations.map(({ name }) => name));
}

function evidenceOf(integrations: readonly Integration[]): readonly Evidence[] {
  return integrations.flatMap(({ name, sources }) =>
    sources.map((source) => ({ what: wordsOf(name, source), place: source.place })),
  );
}

function wordsOf(name: string, source: IntegrationOrigin): string {
  return source.kind === 'config' ? `${name} is configured` : `${source.dependency} is the ${name} kit`;
}
