import type { LanguageName } from '../../model/source.js';
import type { ModuleName } from './api.js';
import { sdks } from './sdks.js';

/**
 * The SDKs that a module belongs to, by their ids.
 * @param language The language of the file that imports it.
 * @param module As the file names it.
 */
export function sdksOfModule(language: LanguageName, module: string): readonly string[] {
  return sdks.flatMap(({ id, modules }) => (modules[language]?.some((name) => isOf(name, module)) === true ? [id] : []));
}

/** Letter case counts for exact names alone: file systems and package managers differ in what they make of it. */
function isOf(known: ModuleName, module: string): boolean {
  if ('prefix' in known) return module.toLowerCase().startsWith(known.prefix.toLowerCase());
  return module === known.name || module.startsWith(`${known.name}/`);
}

/** The module of an SDK that owns a type or function, or null: `react-native-mparticle` of `react-native-mparticle.User`. */
export function moduleOfOwner(owner: string): string | null {
  for (const name of exactNames) if (owner === name || owner.startsWith(`${name}.`)) return name;
  return null;
}

const exactNames = sdks.flatMap(({ modules }) =>
  Object.values(modules).flatMap((names) => names.flatMap((name) => ('name' in name ? [name.name] : []))),
);
