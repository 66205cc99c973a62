import type { Detector } from '../detector.js';
import { findReflection } from '../match/reflection.js';
import { countsAsSignal, signalOf } from '../match/signals.js';
import { findUses, type SymbolRow } from '../match/symbols.js';
import symbols from './symbols.json' with { type: 'json' };
import types from './types.json' with { type: 'json' };

const rows: readonly SymbolRow[] = symbols as readonly SymbolRow[];

const defines = {
  'idfa.read': { title: 'The app reads the advertising identifier (IDFA)', implies: ['DEVICE_ID'] },
} as const;

/** Reads of the advertising identifier, by name and by reflection. */
export const idfa: Detector<keyof typeof defines> = {
  defines,
  source: 'https://developer.apple.com/documentation/adsupport/asidentifiermanager/advertisingidentifier',
  symbols: rows,
  tokens: [
    'ASIdentifierManager',
    'advertisingIdentifier',
    'idfaWithCompletionHandler',
    'getAdvertisingId',
    '.getIdfa(',
    '.getIDFA(',
    'idfa-aaid',
    'plugin-idfa',
    'ios-app-tracking',
    'plugins.idfa',
  ],
  followed: true,
  types,
  detect(program, resolver) {
    const uses = findUses(program, resolver, rows, (module) => /^AdSupport(\/|$)/.test(module));
    const reflected = findReflection(program, 'ASIdentifierManager', 'advertisingIdentifier', rows);
    const found = [...uses.filter(countsAsSignal), ...reflected].map((use) => ({
      signal: signalOf(use, 'idfa.read', defines['idfa.read'].implies),
      use,
    }));
    return { found, unfollowed: [], apiUses: [], notes: [] };
  },
};
