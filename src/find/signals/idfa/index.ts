import { apisOf } from '../../../catalog/apis/spelt.js';
import { tokensOf, tokensOfFlows } from '../../../catalog/apis/tokens.js';
import type { Detector } from '../../detector.js';
import { findReflection } from '../../match/reflection.js';
import { countsAsSignal, signalOf } from '../../match/signals.js';
import { findUses } from '../../match/symbols.js';

const apis = apisOf('idfa');

const defines = {
  'idfa.read': { title: 'The app reads the advertising identifier (IDFA)', implies: ['DEVICE_ID'] },
} as const;

/** Reads of the advertising identifier, by name and by reflection. */
export const idfa: Detector<keyof typeof defines> = {
  defines,
  source: 'https://developer.apple.com/documentation/adsupport/asidentifiermanager/advertisingidentifier',
  apis,
  tokens: tokensOf(apis),
  followed: tokensOfFlows(apis),
  accounted: true,
  detect(program, resolver) {
    const uses = [...findUses(program, resolver, apis).filter(countsAsSignal), ...findReflection(program, apis)];
    const found = uses.map((use) => ({ signal: signalOf(use, 'idfa.read', defines['idfa.read'].implies), use }));
    return { found, unfollowed: [], uses, apiUses: [], notes: [] };
  },
};
