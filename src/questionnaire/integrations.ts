import { integrationOf } from '../catalog/integrations.js';
import { orderPurposes } from '../catalog/purposes.js';
import type { Evidence } from '../model/answer.js';
import type { DataTypeId } from '../model/data-type.js';
import type { Integration, IntegrationSource } from '../model/integration.js';
import { claim, question, type Claim } from './claim.js';
import { isListed } from './listed.js';
import { mParticle, partyOf } from './parties.js';
import { appleTrackingSource, linkedSource, trackingSource } from './sources.js';

/**
 * Says what becomes of data that mParticle has: it is linked to the mParticle ID, serves the purposes of the
 * integrations that receive it, and is used for tracking where one of them tracks.
 * @param forwarded The data types that go to mParticle, or may.
 * @param elsewhere Those of which it is sure only that somebody else collects them: whether they reach mParticle is open, and so
 * is whether its integrations track with them.
 * @param integrations The app's integrations.
 */
export function claimsOfIntegrations(
  forwarded: readonly DataTypeId[],
  elsewhere: readonly DataTypeId[],
  integrations: readonly Integration[],
): readonly Claim[] {
  const receivers = integrations.filter(receivesData);
  const general = [linkedClaim(), ...purposeClaims(receivers), ...trackingClaims(receivers, isListed(integrations))];
  return forwarded.flatMap((dataType) =>
    general.map((said) => claim({ ...said, ...(elsewhere.includes(dataType) ? ifForwarded(said) : {}), dataType })),
  );
}

type GeneralClaim = Omit<Parameters<typeof claim>[0], 'dataType'>;

function ifForwarded({ tracking, linked, text }: GeneralClaim): Partial<GeneralClaim> {
  return {
    tracking: tracking === 'yes' ? 'review' : (tracking ?? null),
    linked: linked === 'yes' ? 'review' : (linked ?? null),
    text: `If it reaches mParticle: ${text}`,
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
    'mParticle links what it collects to its own user ID, and through it to customer IDs, email addresses and device IDs.';
  return { by: 'mparticle', linked: 'yes', text, source: linkedSource, parties: [mParticle('review')] };
}

function purposeClaims(receivers: readonly Integration[]): readonly GeneralClaim[] {
  const claims = (['config', 'catalog', 'unknown'] as const).flatMap((basis) => {
    const group = receivers.filter(({ purposesBasis }) => purposesBasis === basis);
    if (group.length === 0) return [];
    const text = `mParticle sends data to ${namesOf(group)}, ${wordsOfBasis[basis]}.`;
    const purposes = orderPurposes(group.flatMap((integration) => integration.purposes));
    const parties = group.map((integration) => partyOf(integration, 'review', integration.tracking));
    return [{ by: 'integration', purposes, text, evidence: evidenceOf(group), parties } as const];
  });
  return claims.map((said, index) => (index > 0 ? said : { ...said, text: `${said.text} ${ownUses}` }));
}

/** The list of a line is that of its partners, unless a person writes another. */
const ownUses = 'Your own uses come on top; no code shows them.';

const wordsOfBasis = {
  config: 'with the purposes that the configuration states',
  catalog: 'with the purposes that the catalogue judges usual',
  unknown: 'and nobody says for which purposes: the catalogue does not know it',
} as const satisfies Record<Integration['purposesBasis'], string>;

function trackingClaims(receivers: readonly Integration[], listed: boolean): readonly GeneralClaim[] {
  const trackers = receivers.filter(({ tracking }) => tracking === 'yes');
  const suspects = receivers.filter(({ tracking }) => tracking === 'review');
  const said: GeneralClaim[] = [];
  if (trackers.length > 0) {
    const text = `The configuration says that ${namesOf(trackers)} ${trackers.length > 1 ? 'track' : 'tracks'}.`;
    said.push({ by: 'integration', tracking: 'yes', text, source: appleTrackingSource, evidence: evidenceOf(trackers) });
  }
  if (suspects.length > 0) said.push(suspicion(suspects));
  if (!listed) said.push(unlisted);
  if (said.length > 0) return said;
  const text = 'mParticle itself does not track, and neither does an integration that the configuration lists.';
  return [{ by: 'mparticle', tracking: 'no', text, source: trackingSource }];
}

function suspicion(suspects: readonly Integration[]): GeneralClaim {
  const names = namesOf(suspects);
  return {
    by: 'integration',
    tracking: 'review',
    text: `${names} may use it for tracking: nothing here shows how you use ${suspects.length > 1 ? 'them' : 'it'}.`,
    source: appleTrackingSource,
    evidence: evidenceOf(suspects),
    question: {
      ...question(
        'tracking',
        `Do you use ${names} to link this app's data with other companies' data for advertising or its measurement, or does ${suspects.length > 1 ? 'one of them' : names} share it with a data broker?`,
      ),
      answeredIn: { kind: 'integrations', ids: suspects.map(({ id }) => id) },
    },
  };
}

const unlisted: GeneralClaim = {
  by: 'mparticle',
  tracking: 'review',
  text: 'mParticle itself does not track, but the integrations that its dashboard connects may, and no configuration lists them.',
  source: trackingSource,
  question: {
    about: 'tracking',
    text: 'Which integrations does the mParticle dashboard connect this app to?',
    answeredIn: { kind: 'integrations', ids: [] },
    options: [
      {
        answer: 'each integration, with its purposes and tracking',
        means: 'It receives what mParticle has, and its purposes and its tracking count.',
      },
      {
        answer: 'tracking: no under answers, for each data type',
        means: 'No integration that receives it uses it for tracking.',
      },
    ],
  },
};

function namesOf(integrations: readonly Integration[]): string {
  return integrations.map(({ name }) => name).join(', ');
}

function evidenceOf(integrations: readonly Integration[]): readonly Evidence[] {
  return integrations.flatMap(({ name, sources }) =>
    sources.map((source) => ({ what: wordsOf(name, source), place: source.place })),
  );
}

function wordsOf(name: string, source: IntegrationSource): string {
  return source.kind === 'config' ? `${name} is configured` : `${source.dependency} is the kit of ${name}`;
}
