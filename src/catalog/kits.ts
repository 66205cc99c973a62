import { integrations, type CatalogIntegration, type IntegrationKit } from './integrations.js';
import { podName, repositoryName } from './package-name.js';
import type { Dependency, Ecosystem } from '../model/dependency.js';

/**
 * Finds the integration whose mParticle kit a dependency is.
 * @param dependency A pod (subspecs count for their pod), a Swift or Carthage package, or an npm package.
 * @returns The integration, or null where the dependency is no kit.
 */
export function integrationOfKit(dependency: Dependency): CatalogIntegration | null {
  const kits = tables[dependency.ecosystem];
  const name = nameOf[dependency.ecosystem](dependency).toLowerCase();
  return kits.get(name) ?? kits.get(withoutMajor(name)) ?? null;
}

const nameOf = {
  cocoapods: ({ name }) => podName(name),
  swiftpm: ({ name, url }) => repositoryName(url ?? name),
  carthage: ({ name, url }) => repositoryName(url ?? name),
  npm: ({ name }) => name,
  pub: ({ name }) => name,
  nuget: ({ name }) => name,
  unity: ({ name }) => name,
  // A module's name has an underscore where its pod's has a hyphen.
  framework: ({ name }) => name.replace(/\.framework$/, '').replaceAll('_', '-'),
} as const satisfies Record<Ecosystem, (dependency: Dependency) => string>;

/** 9.x kits end in the partner SDK's major version, of which new ones appear (`mParticle-Braze-17`). */
function withoutMajor(name: string): string {
  return name.replace(/-\d+$/, '');
}

const tables: Readonly<Record<Ecosystem, ReadonlyMap<string, CatalogIntegration>>> = {
  cocoapods: tableOf((kit) => kit.pods),
  swiftpm: tableOf((kit) => kit.swiftPackages),
  carthage: tableOf((kit) => kit.swiftPackages),
  npm: tableOf((kit) => kit.npmPackages),
  // mParticle publishes no kit for Flutter; its apps take those of CocoaPods.
  pub: new Map(),
  // Nor does it for Unity and .NET, but for one kit that is in no catalog (facts/platforms.md §4).
  nuget: new Map(),
  unity: new Map(),
  framework: tableOf((kit) => kit.pods),
};

function tableOf(namesOf: (kit: IntegrationKit) => readonly string[]): ReadonlyMap<string, CatalogIntegration> {
  const table = new Map<string, CatalogIntegration>();
  for (const integration of integrations) {
    for (const name of integration.kit === null ? [] : namesOf(integration.kit)) {
      table.set(name.toLowerCase(), integration);
      table.set(withoutMajor(name.toLowerCase()), integration);
    }
  }
  return table;
}
