import type { ServiceDomains } from '../../catalog/service-domains.js';
import type { Assessment } from '../../model/assessment.js';
import { wrapperEcosystems } from '../../model/dependency.js';
import type { Place } from '../../model/place.js';

/** What of the app explains that a service is contacted. */
export interface Party {
  readonly by: 'sdk' | 'integration';
  /** A sentence. */
  readonly text: string;
  readonly place: Place | null;
}

type Parts = Pick<Assessment, 'thirdPartySdks' | 'integrations' | 'project' | 'dependencies' | 'signals'>;

/** What `service-domains.json` calls mParticle's own SDKs. */
const ownSdk = 'mparticle';

/**
 * Finds the SDK or kit of the app that contacts a service.
 * @param service Whose domain was contacted.
 * @param parts What the audit found.
 * @returns Null where none of the dependencies does.
 */
export function partyOf(service: ServiceDomains, parts: Parts): Party | null {
  const own = service.sdks.includes(ownSdk) ? ownParty(parts) : null;
  if (own !== null) return own;
  const names = new Set([...service.sdks, service.name.toLowerCase()]);
  const sdk = parts.thirdPartySdks.find(({ id, name }) => names.has(id.toLowerCase()) || names.has(name.toLowerCase()));
  if (sdk !== undefined) return { by: 'sdk', text: `The SDK ${sdk.name} contacts it.`, place: sdk.place };
  const kit = parts.integrations
    .filter(({ id }) => service.integrations.includes(id))
    .flatMap(({ name, sources }) =>
      sources.flatMap((source) => (source.kind === 'kit' ? [{ name, place: source.place }] : [])),
    )[0];
  if (kit !== undefined) return { by: 'integration', text: `The kit of ${kit.name} contacts it.`, place: kit.place };
  return namesake(service, parts);
}

/** mParticle's SDK among the dependencies, else a use of it in code. */
function ownParty({ project, signals }: Parts): Party | null {
  const [sdk] = project.sdks;
  if (sdk !== undefined) return { by: 'sdk', text: `${sdk.name} contacts it.`, place: sdk.place };
  const use = signals.find(({ id }) => id.startsWith(`${ownSdk}.`));
  return use === undefined ? null : { by: 'sdk', text: `The SDK of ${use.symbol} contacts it.`, place: use.place };
}

/** A package in JavaScript or Dart has no native SDK, and contacts the same hosts. */
function namesake({ name }: ServiceDomains, { dependencies }: Parts): Party | null {
  const [word = ''] = name.toLowerCase().split(' ');
  const found = dependencies.find((dependency) =>
    dependency.name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .includes(word),
  );
  return found === undefined ? null : { by: 'sdk', text: `The package ${found.name} contacts it.`, place: found.place };
}

/**
 * Finds the integration that mParticle forwards to from its servers, and that has no SDK in the app.
 * @param service Whose domain was contacted.
 * @param parts What the audit found.
 */
export function serverIntegrationOf({ integrations }: ServiceDomains, parts: Parts): string | null {
  return parts.integrations.find(({ id }) => integrations.includes(id))?.name ?? null;
}

/**
 * Whether the audit knows what the dependencies bring in turn: a lock file of a native package manager says so. Packages of other
 * package managers have native SDKs that none of their own lock files lists.
 * @param parts What the audit found.
 */
export function areDependenciesResolved({ dependencies }: Parts): boolean {
  const native = dependencies.filter(({ ecosystem }) => !wrapperEcosystems.has(ecosystem));
  return dependencies.length === 0 || native.some(({ basis }) => basis === 'resolved');
}
