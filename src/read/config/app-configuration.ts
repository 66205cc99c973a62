import type { AppConfiguration, Configuration, IgnoreEntry } from '../../model/configuration.js';
import type { Problem } from '../../model/problem.js';
import { nearest } from '../../catalog/spelling/nearest.js';

/**
 * What is configured for an app: what its entry of `apps` says, and where that says nothing, what is said of all apps.
 * @param id The app's id; null in a repository without apps.
 * @param configuration The whole configuration.
 */
export function configurationOf(id: string | null, configuration: Configuration): Configuration {
  const own = configuration.apps.find((app) => app.id === id);
  return own === undefined ? configuration : { ...configuration, ...layered(own, configuration) };
}

/**
 * The entries that accept findings, of all apps and of single ones.
 * @param configuration The whole configuration.
 */
export function ignoresOf({ ignore, apps }: Configuration): readonly IgnoreEntry[] {
  return [...ignore, ...apps.flatMap((app) => app.ignore)];
}

/**
 * Says which entries are about no app of the repository: what they say holds for nothing.
 * @param configuration The whole configuration.
 * @param ids The ids of the apps.
 */
export function unknownApps({ apps, ignore }: Configuration, ids: readonly string[]): readonly Problem[] {
  const named = [
    ...apps.map(({ id, place }) => ({ id, place, otherwise: 'Move the sections out of apps.' })),
    ...[ignore, ...apps.map((app) => app.ignore.filter((entry) => entry.app !== app.id))]
      .flat()
      .flatMap(({ app, place }) => (app === null ? [] : [{ id: app, place, otherwise: 'Remove app from the entry.' }])),
  ];
  return named
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, place, otherwise }) => {
      const [near] = nearest(id, ids, 1);
      const hint = near === undefined ? '' : `Did you mean ${near}? `;
      const names = ids.length === 0 ? otherwise : `Change the name to one of these: ${ids.join(', ')}.`;
      return {
        kind: 'incomplete',
        place,
        message: `The audit found no app called ${id}, so this entry has no effect.`,
        remedy: `${hint}${names}`,
      };
    });
}

function layered(own: AppConfiguration, common: AppConfiguration): Omit<AppConfiguration, 'ignore'> {
  const ids = new Set(own.integrations.map(({ id }) => id));
  const sdks = new Set(own.sdks.map(({ id }) => id.toLowerCase()));
  const types = new Set(own.answers.map(({ dataType }) => dataType));
  return {
    integrations: [...own.integrations, ...common.integrations.filter(({ id }) => !ids.has(id))],
    integrationsComplete: own.integrationsComplete ?? common.integrationsComplete,
    attDefaultStatus: own.attDefaultStatus ?? common.attDefaultStatus,
    dataPlans: [...own.dataPlans, ...common.dataPlans],
    sdks: [...own.sdks, ...common.sdks.filter(({ id }) => !sdks.has(id.toLowerCase()))],
    answers: [...own.answers, ...common.answers.filter(({ dataType }) => !types.has(dataType))],
    trackingDomains: [...new Set([...own.trackingDomains, ...common.trackingDomains])],
  };
}
