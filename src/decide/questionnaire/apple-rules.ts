import { integrationOf } from '../../catalog/integrations.js';
import type { Evidence } from '../../model/answer.js';
import type { Integration, IntegrationOrigin } from '../../model/integration.js';
import type { Signal } from '../../model/signal.js';
import { claim, question, type Claim } from './claim.js';
import { partyOf, theApp } from './parties.js';
import { idfaSource } from './sources.js';

/**
 * Whether a signal shows the advertising identifier in use: read, or given to mParticle.
 * @param signal Any signal.
 */
function isAdvertisingIdentifier(signal: Signal): boolean {
  return signal.id.startsWith('idfa.') || signal.id.startsWith('mparticle.idfa');
}

/**
 * Says what Apple's rules force: an app that asks for the advertising identifier declares Device ID as
 * collected and as used for tracking.
 * @param signals All signals.
 * @param integrations The app's integrations: some kits read the identifier by themselves.
 */
export function claimsOfApple(signals: readonly Signal[], integrations: readonly Integration[]): readonly Claim[] {
  const uses = signals.filter(isAdvertisingIdentifier);
  const sure = uses.filter((signal) => signal.confidence !== 'possible');
  const unsure = uses.filter((signal) => signal.confidence === 'possible');
  return [
    ...(sure.length > 0 ? [claimOfUses(sure)] : []),
    ...(unsure.length > 0 ? [claimOfPossibleUses(unsure)] : []),
    ...integrations.flatMap(claimOfKit),
  ];
}

function claimOfUses(signals: readonly Signal[]): Claim {
  return claim({
    dataType: 'DEVICE_ID',
    by: 'apple',
    collected: 'yes',
    tracking: 'yes',
    text: 'The app uses the advertising identifier (IDFA). Apple requires such an app to declare Device ID and mark it as used for tracking.',
    source: idfaSource,
    evidence: evidenceOf(signals),
    parties: [theApp('yes', 'yes')],
  });
}

function claimOfPossibleUses(signals: readonly Signal[]): Claim {
  return claim({
    dataType: 'DEVICE_ID',
    by: 'apple',
    collected: 'review',
    tracking: 'review',
    text: 'The app might use the advertising identifier (IDFA). If it does, Apple requires it to declare Device ID and mark it as used for tracking.',
    source: idfaSource,
    evidence: evidenceOf(signals),
    parties: [theApp('review', 'review')],
    question: question(
      'tracking',
      `Does the app read the advertising identifier (IDFA) at ${signals.map(({ place }) => `${place.file}:${place.line}`).join(', ')}?`,
    ),
  });
}

function claimOfKit(integration: Integration): readonly Claim[] {
  const { id, name, sources } = integration;
  const kits = sources.filter((source) => source.kind === 'kit');
  const row = integrationOf(id);
  if (kits.length === 0 || row === null || row.readsIdfaOnDevice === 'no') return [];
  // A person has said that this partner does not track: then it tracks with nothing.
  const isRefuted = integration.tracking === 'no' && integration.trackingBasis === 'config';
  return [
    claim({
      dataType: 'DEVICE_ID',
      by: 'apple',
      collected: 'review',
      tracking: isRefuted ? 'no' : 'review',
      text: `The ${name} kit ${row.readsIdfaOnDevice === 'yes' ? 'reads' : 'can be set to read'} the advertising identifier (IDFA) by itself once the user grants permission to track.`,
      source: row.basis['takesIdfa'] ?? null,
      evidence: kits.map(evidenceOfKit),
      parties: [partyOf(integration, 'review', isRefuted ? 'no' : 'review')],
      question: isRefuted
        ? null
        : question('tracking', `Does the ${name} kit get the advertising identifier (IDFA) in this app?`),
    }),
  ];
}

function evidenceOfKit(kit: Extract<IntegrationOrigin, { readonly kind: 'kit' }>): Evidence {
  return { what: kit.version === null ? kit.dependency : `${kit.dependency} ${kit.version}`, place: kit.place };
}

function evidenceOf(signals: readonly Signal[]): readonly Evidence[] {
  return signals.map(({ symbol, place }) => ({ what: symbol, place }));
}
