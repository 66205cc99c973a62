import { integrationOf, type CatalogIntegration } from '../../catalog/integrations.js';
import { dataTypesNeverTakenBy, dataTypesTakenBy } from '../../catalog/integration-data-types.js';
import { orderPurposes } from '../../catalog/purposes.js';
import type { ConfiguredIntegration } from '../../model/configuration.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Dependency } from '../../model/dependency.js';
import type { ForwardedData, Integration, IntegrationOrigin } from '../../model/integration.js';
import { comparePlaces } from '../../model/place.js';
import type { PurposeId } from '../../model/purpose.js';
import type { Verdict } from '../../model/verdict.js';
import { integrationOfKit } from '../../catalog/kits.js';
import { nearestIntegrations } from '../../catalog/nearest-integrations.js';

/** The integrations of an app, and the configured ones that nobody knows. */
export interface ResolvedIntegrations {
  /** Sorted by id. One that the configuration and kits name has them all as sources, the configuration first. */
  readonly integrations: readonly Integration[];
  readonly unknown: readonly UnknownIntegration[];
}

/** An entry of `integrations` whose id the catalogue lacks, and which does not say all that the catalogue would. */
export interface UnknownIntegration {
  readonly entry: ConfiguredIntegration;
  /** Ids that it may stand for, at most three, the nearest first. */
  readonly nearest: readonly string[];
}

/**
 * Finds out where mParticle sends this app's data: what the configuration lists, and what the kits among
 * the dependencies show. Integrations that only the mParticle dashboard connects leave no trace in an app.
 * @param configured The entries of `integrations`.
 * @param dependencies Everything that the manifests name.
 */
export function resolveIntegrations(
  configured: readonly ConfiguredIntegration[],
  dependencies: readonly Dependency[],
): ResolvedIntegrations {
  const known = configured.flatMap((entry) => {
    const row = integrationOf(entry.id);
    return row === null ? [] : [{ row, entry }];
  });
  const kits = dependencies.flatMap((dependency) => {
    const row = integrationOfKit(dependency);
    return row === null ? [] : [{ row, dependency }];
  });
  const rows = new Map([...known, ...kits].map(({ row }) => [row.id, row]));
  const inCatalog = [...rows.values()].map((row) =>
    integrate(
      row,
      known.filter((match) => match.row === row).map((match) => match.entry),
      kits.filter((match) => match.row === row).map((match) => match.dependency),
    ),
  );
  const outside = configured.filter((entry) => integrationOf(entry.id) === null);
  const others = [...new Set(outside.map(({ id }) => id))].map((id) => outside.filter((entry) => entry.id === id));
  return {
    integrations: [...inCatalog, ...others.map(integrateUnknown)].sort((a, b) => (a.id < b.id ? -1 : 1)),
    unknown: others
      .filter((entries) => purposesOf(entries) === null || trackingIn(entries) === null)
      .flatMap((entries) => entries.map((entry) => ({ entry, nearest: nearestIntegrations(entry.id) }))),
  };
}

/** It gets the data like any other: a person has to say what for, and whether it tracks. */
function integrateUnknown(entries: readonly ConfiguredIntegration[]): Integration {
  const id = entries[0]?.id ?? '';
  const purposes = purposesOf(entries);
  return {
    id,
    name: id,
    kinds: [],
    sources: entries.map(({ place }) => ({ kind: 'config', place })),
    ...trackingOf(entries, 'review'),
    purposes: orderPurposes(purposes ?? []),
    purposesBasis: purposes === null ? 'unknown' : 'config',
    forwarded: forwardedIn(entries, []) ?? unknownData,
    needsAttStatus: false,
    takesIdfa: false,
  };
}

function integrate(row: CatalogIntegration, entries: readonly ConfiguredIntegration[], kits: readonly Dependency[]): Integration {
  const purposes = purposesOf(entries);
  return {
    id: row.id,
    name: row.name,
    kinds: row.kinds,
    sources: [...entries.map((entry): IntegrationOrigin => ({ kind: 'config', place: entry.place })), ...kitSources(kits)],
    ...trackingOf(entries, trackingInCatalog[row.tracking]),
    purposes: orderPurposes(purposes ?? row.purposes),
    purposesBasis: purposes === null ? 'catalog' : 'config',
    forwarded: forwardedIn(entries, dataTypesNeverTakenBy(row.id)) ?? forwardedInCatalog(row),
    needsAttStatus: row.requiresAttStatus,
    takesIdfa: row.takesIdfa === 'yes',
  };
}

/** Every place where a kit is named: its pod and subspecs, its requirement and what it was resolved to. */
function kitSources(kits: readonly Dependency[]): readonly IntegrationOrigin[] {
  return [...kits]
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ name, basis, version, place }) => ({
      kind: 'kit',
      dependency: name,
      version: basis === 'resolved' ? version : null,
      place,
    }));
}

/** Null where no entry says any. */
function purposesOf(entries: readonly ConfiguredIntegration[]): readonly PurposeId[] | null {
  return entries.some(({ purposes }) => purposes !== null) ? entries.flatMap(({ purposes }) => purposes ?? []) : null;
}

function trackingOf(entries: readonly ConfiguredIntegration[], usual: Verdict): Pick<Integration, 'tracking' | 'trackingBasis'> {
  const stated = trackingIn(entries);
  return stated === null ? { tracking: usual, trackingBasis: 'catalog' } : { tracking: stated, trackingBasis: 'config' };
}

/** Null where no entry says it. */
function trackingIn(entries: readonly ConfiguredIntegration[]): Verdict | null {
  const said = entries.map((entry) => entry.tracking).filter((tracking) => tracking !== null);
  return said.length === 0 ? null : said.includes(true) ? 'yes' : 'no';
}

/**
 * Null where no entry says it. Of several lists all that they name counts, of several exceptions what all of them name. What
 * cannot reach the integration is an exception that nobody has to write down.
 */
function forwardedIn(entries: readonly ConfiguredIntegration[], never: readonly DataTypeId[]): ForwardedData | null {
  const lists = entries.flatMap(({ dataTypes }) => (dataTypes === null ? [] : [dataTypes]));
  if (lists.length > 0) return { basis: 'config', yes: [...new Set(lists.flat())], no: [], others: 'no' };
  const [first, ...rest] = entries.flatMap(({ except }) => (except === null ? [] : [except]));
  if (first === undefined) return null;
  const common = first.filter((type) => rest.every((list) => list.includes(type)));
  return { basis: 'config', yes: [], no: [...new Set([...common, ...never])], others: 'yes' };
}

const unknownData: ForwardedData = { basis: 'catalog', yes: [], no: [], others: 'review' };

function forwardedInCatalog({ id }: CatalogIntegration): ForwardedData {
  return { ...unknownData, yes: dataTypesTakenBy(id), no: dataTypesNeverTakenBy(id) };
}

/** The catalogue only judges by what an integration is usually for, so that it never says yes. */
const trackingInCatalog = {
  likely: 'review',
  possible: 'review',
  unknown: 'review',
  unlikely: 'no',
} as const satisfies Record<CatalogIntegration['tracking'], Verdict>;
