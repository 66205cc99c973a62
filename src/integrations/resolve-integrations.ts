import { integrationOf, type CatalogIntegration } from '../catalog/integrations.js';
import { orderPurposes } from '../catalog/purposes.js';
import type { ConfiguredIntegration } from '../model/configuration.js';
import type { Dependency } from '../model/dependency.js';
import type { Integration, IntegrationSource } from '../model/integration.js';
import type { Place } from '../model/place.js';
import type { Verdict } from '../model/verdict.js';
import { integrationOfKit } from './kits.js';
import { nearestIntegrations } from './nearest-integrations.js';

/** The integrations of an app, and the configured ones that nobody knows. */
export interface ResolvedIntegrations {
  /** Sorted by id. One that the configuration and kits name has them all as sources, the configuration first. */
  readonly integrations: readonly Integration[];
  readonly unknown: readonly UnknownIntegration[];
}

/** An entry of `integrations` whose id the catalogue lacks. */
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
  const integrations = [...rows.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) =>
      integrate(
        row,
        known.filter((match) => match.row === row).map((match) => match.entry),
        kits.filter((match) => match.row === row).map((match) => match.dependency),
      ),
    );
  const unknown = configured
    .filter((entry) => integrationOf(entry.id) === null)
    .map((entry) => ({ entry, nearest: nearestIntegrations(entry.id) }));
  return { integrations, unknown };
}

function integrate(row: CatalogIntegration, entries: readonly ConfiguredIntegration[], kits: readonly Dependency[]): Integration {
  const purposes = entries.flatMap((entry) => entry.purposes ?? []);
  const isConfigured = entries.some((entry) => entry.purposes !== null);
  return {
    id: row.id,
    name: row.name,
    kinds: row.kinds,
    sources: [...entries.map((entry): IntegrationSource => ({ kind: 'config', place: entry.place })), ...kitSources(kits)],
    tracking: trackingOf(row, entries),
    purposes: orderPurposes(isConfigured ? purposes : row.purposes),
    purposesBasis: isConfigured ? 'config' : 'catalog',
    needsAttStatus: row.requiresAttStatus,
    takesIdfa: row.takesIdfa === 'yes',
  };
}

/** Every place where a kit is named: its pod and subspecs, its requirement and what it was resolved to. */
function kitSources(kits: readonly Dependency[]): readonly IntegrationSource[] {
  return [...kits]
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ name, basis, version, place }) => ({
      kind: 'kit',
      dependency: name,
      version: basis === 'resolved' ? version : null,
      place,
    }));
}

function trackingOf(row: CatalogIntegration, entries: readonly ConfiguredIntegration[]): Verdict {
  const said = entries.map((entry) => entry.tracking).filter((tracking) => tracking !== null);
  if (said.length > 0) return said.includes(true) ? 'yes' : 'no';
  return trackingInCatalog[row.tracking];
}

/** The catalogue only judges by what an integration is usually for, so that it never says yes. */
const trackingInCatalog = {
  likely: 'review',
  possible: 'review',
  unknown: 'review',
  unlikely: 'no',
} as const satisfies Record<CatalogIntegration['tracking'], Verdict>;

function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
