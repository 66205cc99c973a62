import { apisOf } from '../../../catalog/apis/spelt.js';
import { tokensOfOwnersToo } from '../../../catalog/apis/tokens.js';
import type { Detector, SignalDefinition } from '../../detector.js';
import { countsAsSignal, signalOf } from '../../match/signals.js';
import { findUses } from '../../match/symbols.js';

/** The ids of the signals of this area. */
export type CollectionSignalId = keyof typeof defines;

const apis = apisOf('collection');

const defines = {
  'collection.start': {
    title: 'The app starts an SDK other than mParticle',
    description: 'An SDK that is started collects its main data type.',
    implies: [],
  },
  'collection.use': {
    title: 'The app gives data to an SDK other than mParticle',
    description: 'The call itself shows which data types the SDK collects, such as the email address of a sign-in.',
    implies: [],
  },
} as const satisfies Record<string, SignalDefinition>;

/** What apps collect by other SDKs than mParticle's: each row says what its call implies. */
export const collection: Detector<CollectionSignalId> = {
  defines,
  source: 'https://developer.apple.com/app-store/app-privacy-details/',
  apis,
  tokens: tokensOfOwnersToo(apis),
  followed: false,
  detect(program, resolver) {
    const uses = findUses(program, resolver, apis).filter(countsAsSignal);
    const found = uses.map((use) => {
      const { signal, sdk, implies = [] } = use.row;
      return { signal: signalOf(use, signal as CollectionSignalId, implies, { kind: 'sdk', sdk }), use };
    });
    return { found, unfollowed: [], uses: [], apiUses: [], notes: [] };
  },
};
