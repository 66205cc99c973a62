import type { LanguageName } from '../../model/source.js';
import type { ModuleName } from './api.js';
import { sdks } from './sdks.js';

/**
 * The SDKs that a module belongs to, by their ids.
 * @param language The language of the file that imports it.
 * @param module As the file names it.
 */
export function sdksOfModule(language: LanguageName, module: string): readonly string[] {
  const ofLanguage = asked.get(language) ?? new Map<string, readonly string[]>();
  const known = ofLanguage.get(module);
  if (known !== undefined) return known;
  const found = sdks.flatMap(({ id, modules }) => (modules[language]?.some((name) => isOf(name, module)) === true ? [id] : []));
  asked.set(language, ofLanguage.set(module, found));
  return found;
}

/** Whether an SDK's functions have to be imported, in a language. @param sdk Its id. */
export function isImported(language: LanguageName, sdk: string): boolean {
  return sdks.some(({ id, modules }) => id === sdk && modules[language] !== undefined);
}

/** What was asked before: a project's files import the same modules. */
const asked = new Map<LanguageName, Map<string, readonly string[]>>();

/** Letter case counts for exact names alone: file systems and package managers differ in what they make of it. */
function isOf(known: ModuleName, module: string): boolean {
  if ('prefix' in known) return module.toLowerCase().startsWith(known.prefix.toLowerCase());
  return module === known.name || module.startsWith(`${known.name}/`);
}

/** The module of an SDK that owns a type or function, or null: `react-native-mparticle` of `react-native-mparticle.User`. */
export function moduleOfOwner(owner: string): string | null {
  if (exactNames.has(owner)) return owner;
  for (let dot = owner.indexOf('.'); dot !== -1; dot = owner.indexOf('.', dot + 1)) {
    const name = owner.slice(0, dot);
    if (exactNames.has(name)) return name;
  }
  return null;
}

/** Whether a name is a module of an SDK in a language, or one that encloses such a module: `A` and `A.B` of `A.B`. */
export function namesModule(language: LanguageName, name: string): boolean {
  const known = modulesOf.get(language) ?? modulePaths(language);
  modulesOf.set(language, known);
  return known.has(name);
}

const modulesOf = new Map<LanguageName, ReadonlySet<string>>();

function modulePaths(language: LanguageName): ReadonlySet<string> {
  const names = sdks.flatMap(({ modules }) => (modules[language] ?? []).flatMap((name) => ('name' in name ? [name.name] : [])));
  return new Set(
    names.flatMap((name) => {
      const steps = name.split('.');
      return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
    }),
  );
}

const exactNames: ReadonlySet<string> = new Set(
  sdks.flatMap(({ modules }) =>
    Object.values(modules).flatMap((names) => names.flatMap((name) => ('name' in name ? [name.name] : []))),
  ),
);
