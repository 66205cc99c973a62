import { titleOf } from '../../../catalog/apis/titles.js';
import { isBefore } from '../../../catalog/versions/range.js';
import { sdksNear } from '../replacement.js';
import { defineRule } from '../rule.js';
import source from './unknown-name-source.json' with { type: 'json' };
import { atUse } from '../subjects.js';
import { relatedUses } from '../related.js';

/** facts/platforms.md §1: which versions export their members by name, read from the SDK's tags. */
export const unknownName = defineRule({
  id: 'mparticle/unknown-name',
  severity: 'error',
  title: 'The app imports names that its mParticle SDK does not export',
  rationale:
    'A name that a module does not export is undefined. The app fails where it calls it, so mParticle gets neither the ATT status nor events.',
  advice: 'Upgrade the package, or import its default export and call its members.',
  source,
  needs: [],
  *check(context) {
    for (const use of context.apiUses) {
      const { api, symbol, place } = use;
      if (api.kind !== 'named-import') continue;
      const without = sdksNear(context, place.file, api.sdk).find(({ range }) => range !== null && isBefore(range, api.since));
      if (without === undefined) continue;
      const { module, since } = api;
      const version = without.version ?? without.requirement ?? '';
      const advice = `Upgrade ${module} to version ${since} or later, or write import MParticle from '${module}' and call the members of MParticle.`;
      const related = relatedUses([without], 'The app builds with this version.');
      yield { ...atUse(use), related, data: { names: symbol, sdk: titleOf(api.sdk), version, since }, advice };
    }
  },
  message: ({ names, sdk, version, since }) =>
    `Version ${version} of the ${sdk} does not export these names: ${names}. It exports one object by default. Version ${since} is the first that exports them.`,
});
