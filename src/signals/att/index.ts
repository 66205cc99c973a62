import type { Detector } from '../detector.js';
import { findReflection } from '../match/reflection.js';
import { countsAsSignal, signalOf } from '../match/signals.js';
import { findUses, type SymbolRow } from '../match/symbols.js';
import symbols from './symbols.json' with { type: 'json' };
import types from './types.json' with { type: 'json' };

const rows: readonly SymbolRow[] = symbols as readonly SymbolRow[];

const defines = {
  'att.prompt': { title: 'The app shows the ATT prompt', implies: [] },
  'att.status-read': { title: 'The app reads the ATT status', implies: [] },
} as const;

type AttSignalId = keyof typeof defines;

/** App Tracking Transparency: the prompt and the status, native and through JavaScript packages. */
export const att: Detector<AttSignalId> = {
  defines,
  source: 'https://developer.apple.com/documentation/apptrackingtransparency',
  symbols: rows,
  tokens: [
    'ATTrackingManager',
    'rackingAuthorization',
    'tracking-transparency',
    'APP_TRACKING_TRANSPARENCY',
    'impacTracking',
    'plugins.idfa',
    'idfa-aaid',
    'plugin-idfa',
    'ios-app-tracking',
    'community/advertising-id',
    'expo-ads-admob',
    'community/admob',
    'react-native-adjust',
  ],
  followed: true,
  types,
  detect(program, resolver) {
    const uses = findUses(program, resolver, rows, (module) => /^AppTrackingTransparency(\/|$)/.test(module));
    const reflected = [
      ...findReflection(program, 'ATTrackingManager', 'requestTrackingAuthorization', rows),
      ...findReflection(program, 'ATTrackingManager', 'trackingAuthorizationStatus', rows),
    ];
    const found = [...uses.filter(countsAsSignal), ...reflected].map((use) => ({
      signal: signalOf(use, use.row.signal as AttSignalId, []),
      use,
    }));
    return { found, unfollowed: [], apiUses: [], notes: [] };
  },
};
