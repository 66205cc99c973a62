import type { Signal } from '../../model/signal.js';
import type { Detector, FoundSignal } from '../detector.js';
import type { Program } from '../match/program.js';
import { apiUseOf, countsAsSignal, signalOf } from '../match/signals.js';
import { findUses, type SymbolRow, type SymbolUse } from '../match/symbols.js';
import type { TypeResolver } from '../match/types.js';
import { definitions, type ParticleSignalId } from './definitions.js';
import { advertisingIdentity, detailOf, impliedBy } from './details.js';
import symbols from './symbols.json' with { type: 'json' };
import types from './types.json' with { type: 'json' };
import { followUpdateLocation } from './update-location.js';

const rows: readonly SymbolRow[] = symbols as readonly SymbolRow[];

/** mParticle's own SDKs: native Apple, React Native, Cordova, Capacitor. */
export const mparticle: Detector<ParticleSignalId> = {
  defines: definitions,
  source: 'https://github.com/mParticle/mparticle-apple-sdk, public headers; https://docs.mparticle.com/developers/sdk/ios/',
  symbols: rows,
  tokens: [
    'MParticle',
    'mParticle',
    'mparticle',
    'MPIdentity',
    'attStatus',
    'setATTStat',
    'updateLocation(',
    'updateLocation:',
    'beginUncaughtExceptionLogging',
  ],
  followed: true,
  types,
  detect(program, resolver) {
    const uses = findUses(program, resolver, rows, (module) =>
      /^m?particle|^react-native-mparticle|^@mparticle\/cordova|^@hathway\/mparticle/i.test(module),
    );
    const found = uses.filter(countsAsSignal).map((use) => particleSignal(use, program, resolver));
    const locations = followUpdateLocation(program, resolver, uses);
    return { found: [...found, ...locations.found], unfollowed: [], apiUses: uses.map(apiUseOf), notes: locations.notes };
  },
};

function particleSignal(use: SymbolUse, program: Program, types: TypeResolver): FoundSignal<ParticleSignalId> {
  const detail = detailOf(use, program);
  const id = refine(use.row.signal as ParticleSignalId, use, detail, types);
  const implies = [...new Set([...(use.row.implies ?? definitions[id].implies), ...impliedBy(detail)])];
  return { signal: signalOf(use, id, implies, detail), use };
}

/** Two calls mean one thing or another by what they are given: the IDFA as identity, a commerce event as event. */
function refine(id: ParticleSignalId, use: SymbolUse, detail: Signal['detail'], types: TypeResolver): ParticleSignalId {
  if (detail.kind === 'identity' && detail.type === advertisingIdentity) return 'mparticle.idfa';
  const [value] = use.values;
  if (id !== 'mparticle.event' || value === undefined) return id;
  return types.typeOf({ source: use.source, expression: value, scope: use.scope }) === 'MPCommerceEvent'
    ? 'mparticle.commerce'
    : id;
}
