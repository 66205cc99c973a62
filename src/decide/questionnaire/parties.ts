import type { Party } from '../../model/answer.js';
import type { Integration } from '../../model/integration.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import type { Verdict } from '../../model/verdict.js';

/**
 * The app itself, as one who collects.
 * @param collects Whether it does, or may.
 * @param tracking Whether its use is tracking.
 */
export function theApp(collects: Party['collects'], tracking: Verdict): Party {
  return { kind: 'app', id: 'app', name: 'The app', collects, tracking };
}

/**
 * mParticle, which does not track (mParticle's iOS 14 guide, Tracking).
 * @param collects Whether it collects, or may.
 */
export function mParticle(collects: Party['collects']): Party {
  return { kind: 'mparticle', id: 'mparticle', name: 'mParticle', collects, tracking: 'no' };
}

/**
 * An integration or a third-party SDK.
 * @param partner Which one.
 * @param collects Whether it collects or receives the data, or may.
 * @param tracking Whether its use is tracking.
 */
export function partyOf(partner: Integration | ThirdPartySdk, collects: Party['collects'], tracking: Verdict): Party {
  if ('sources' in partner) return { kind: 'integration', id: partner.id, name: partner.name, collects, tracking };
  // An integration and the SDK behind its kit often share a name.
  const name = partner.name.endsWith('SDK') ? partner.name : `${partner.name} SDK`;
  return { kind: 'sdk', id: partner.id, name, collects, tracking };
}

/**
 * Lists each party once: a yes counts more than a doubt, in what it collects and in whether it tracks.
 * @param parties In any order.
 * @returns The app first, then mParticle, integrations and SDKs, each sorted by id.
 */
export function uniteParties(parties: readonly Party[]): readonly Party[] {
  const byId = new Map<string, Party>();
  for (const party of parties) {
    const key = `${order.indexOf(party.kind)}:${party.id}`;
    const before = byId.get(key);
    byId.set(key, before === undefined ? party : { ...party, ...strongerOf(before, party) });
  }
  return [...byId.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, party]) => party);
}

const order: readonly Party['kind'][] = ['app', 'mparticle', 'integration', 'sdk'];

const verdicts: readonly Verdict[] = ['yes', 'review', 'no'];

function strongerOf(a: Party, b: Party): Pick<Party, 'collects' | 'tracking'> {
  return {
    collects: a.collects === 'yes' || b.collects === 'yes' ? 'yes' : 'review',
    tracking: verdicts.find((verdict) => a.tracking === verdict || b.tracking === verdict) ?? 'no',
  };
}
