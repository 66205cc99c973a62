import { sdks } from '../../../catalog/apis/sdks.js';
import type { LanguageName } from '../../../model/source.js';
import type { ApiUse, NamedImport } from '../../../model/signal.js';
import type { Program } from '../../match/program.js';

/** What imports that name the module's members have in common. */
type Since = Omit<NamedImport, 'kind' | 'module'>;

/**
 * Where files import members of an SDK one by one of which earlier versions export one object.
 * @param program The project.
 * @returns One use an import, whose symbol lists the names.
 */
export function namedImports(program: Program): readonly ApiUse[] {
  return program.sources.flatMap(({ language, imports }) =>
    imports.flatMap(({ module, bindings, place }): readonly ApiUse[] => {
      const names = bindings.flatMap(({ imported }) => (imported === 'default' || imported === '*' ? [] : [imported]));
      const since = names.length === 0 ? undefined : namedSince(language).get(module);
      if (since === undefined) return [];
      const api = { kind: 'named-import', module, ...since } as const;
      return [{ symbol: names.join(', '), place, confidence: 'certain', enclosing: '', api }];
    }),
  );
}

const known = new Map<LanguageName, ReadonlyMap<string, Since>>();

/** The modules that did not always export their members by name. */
function namedSince(language: LanguageName): ReadonlyMap<string, Since> {
  const found = known.get(language) ?? findNamedSince(language);
  known.set(language, found);
  return found;
}

function findNamedSince(language: LanguageName): ReadonlyMap<string, Since> {
  return new Map(
    sdks.flatMap(({ id, modules }) =>
      (modules[language] ?? []).flatMap((module) =>
        'name' in module && module.namedSince !== undefined
          ? [[module.name, { sdk: id, since: module.namedSince.version, source: module.namedSince.source }] as const]
          : [],
      ),
    ),
  );
}
