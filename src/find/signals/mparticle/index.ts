import { apisOf, speltApis } from '../../../catalog/apis/spelt.js';
import { tokensOf, tokensOfFlows } from '../../../catalog/apis/tokens.js';
import type { Signal, SignalDetail } from '../../../model/signal.js';
import type { Detector, FoundSignal } from '../../detector.js';
import { createDictionaryReader } from '../../match/dictionary-keys.js';
import { apiUseOf, countsAsSignal, signalOf } from '../../match/signals.js';
import { findUses, type SymbolUse } from '../../match/symbols.js';
import type { TypeResolver } from '../../match/types.js';
import { definitions, type ParticleSignalId } from './definitions.js';
import { advertisingIdentity, detailsOf, impliedBy, sdkKey, type DetailContext } from './details.js';
import { uniteEvents } from './event-details.js';
import { pagesAmong, usesOfTheApp } from './pages.js';
import { followUpdateLocation } from './update-location.js';

const apis = apisOf('mparticle');

/** What shows pages in an app. */
const webViews = speltApis.filter(({ signal }) => signal === 'system.web');

/** mParticle's own SDKs, and the packages that wrap them. */
export const mparticle: Detector<ParticleSignalId> = {
  defines: definitions,
  source: 'https://github.com/mParticle/mparticle-apple-sdk, public headers; https://docs.mparticle.com/developers/sdk/ios/',
  apis,
  tokens: tokensOf(apis),
  followed: tokensOfFlows(apis),
  accounted: true,
  detect(program, resolver) {
    const uses = usesOfTheApp(program, findUses(program, resolver, apis), () => findUses(program, resolver, webViews));
    const readKeys = createDictionaryReader(program, resolver, sdkKey);
    const counted = uses.filter(countsAsSignal);
    const found = detailed(counted, { program, readKeys, pagesRead: pagesAmong(uses) }).map(({ use, detail }) =>
      particleSignal(use, detail, resolver),
    );
    const locations = followUpdateLocation(program, resolver, uses);
    return { found: [...found, ...locations.found], unfollowed: [], uses, apiUses: uses.map(apiUseOf), notes: locations.notes };
  },
};

/** A use with what it says. */
interface DetailedUse {
  readonly use: SymbolUse;
  readonly detail: SignalDetail;
}

/** What all uses say, in their order; events are told what other statements put on them. */
function detailed(uses: readonly SymbolUse[], context: DetailContext): readonly DetailedUse[] {
  const all = uses.flatMap((use) => detailsOf(use, context).map((detail): DetailedUse => ({ use, detail })));
  const events = all.flatMap(({ use, detail }) => (detail.kind === 'event' ? [{ use, detail }] : []));
  const complete = new Map(uniteEvents(events, context.program).map((detail, index) => [events[index]?.detail, detail]));
  return all.map(({ use, detail }) => ({ use, detail: detail.kind === 'event' ? (complete.get(detail) ?? detail) : detail }));
}

function particleSignal(use: SymbolUse, detail: SignalDetail, types: TypeResolver): FoundSignal<ParticleSignalId> {
  const id = refine(use.row.signal as ParticleSignalId, use, detail, types);
  const implies = [...new Set([...(use.row.implies ?? definitions[id].implies), ...impliedBy(detail)])];
  return { signal: signalOf(use, id, implies, detail), use };
}

/** The types of commerce events: what is put on them says so. */
const commerceEvents = new Set(
  apis.flatMap(({ signal, detail, owner }) =>
    signal === 'mparticle.event-data' && detail?.kind === 'event' && detail.carrier === 'commerce event' ? [owner] : [],
  ),
);

/** Two calls mean one thing or another by what they are given: the IDFA as identity, a commerce event as event. */
function refine(id: ParticleSignalId, use: SymbolUse, detail: Signal['detail'], types: TypeResolver): ParticleSignalId {
  if (detail.kind === 'identity' && detail.type === advertisingIdentity) return 'mparticle.idfa';
  const [value] = use.values;
  if (id !== 'mparticle.event' || value === undefined) return id;
  const type = types.typeOf({ source: use.source, expression: value, scope: use.scope });
  return type !== null && commerceEvents.has(type) ? 'mparticle.commerce' : id;
}
