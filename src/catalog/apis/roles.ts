import { groupBy } from '../../model/group-by.js';
import type { LanguageName } from '../../model/source.js';
import { speltApis, type SpeltApi } from './spelt.js';

/** The APIs of one language that have a role. */
interface Roles {
  /** By the name that code uses; with what was asked before: an evaluation asks of each call of a project, and of most more than once. */
  readonly byName: Map<string, readonly SpeltApi[]>;
  /** Those whose member ends in `*`. */
  readonly families: readonly SpeltApi[];
}

const languages = new Map<LanguageName, Roles>();

function rolesIn(language: LanguageName): Roles {
  const known = languages.get(language);
  if (known !== undefined) return known;
  const apis = speltApis.filter((api) => api.language === language && api.role !== undefined);
  const byName = groupBy(apis, nameOf);
  const families = apis.filter(({ member }) => member.endsWith('*'));
  for (const [name, exact] of byName) exact.push(...familiesOf(families, name));
  const roles = { byName, families };
  languages.set(language, roles);
  return roles;
}

/** A construction is written with the type's own name. */
function nameOf({ use, owner, member }: SpeltApi): string {
  return use === 'construct' ? owner.slice(owner.lastIndexOf('.') + 1) : member;
}

/**
 * The APIs with a role that a name can mean, whoever owns it.
 * @param language The language of the code.
 * @param name A function, a method (Swift's base name, a selector), a property, a constant, a text, or a type that is constructed.
 * @returns In the order of the tables; none for a name of the project's own.
 */
export function rolesOf(language: LanguageName, name: string): readonly SpeltApi[] {
  const { byName, families } = rolesIn(language);
  const known = byName.get(name);
  if (known !== undefined) return known;
  const found = familiesOf(families, name);
  byName.set(name, found.length === 0 ? none : found);
  return found;
}

const none: readonly SpeltApi[] = [];

function familiesOf(families: readonly SpeltApi[], name: string): readonly SpeltApi[] {
  return families.filter(({ member }) => isOfFamily(name, member.slice(0, -1)));
}

/** A name of a family goes on with a word or a colon, as `initWith:` does and `initialize` does not. */
function isOfFamily(name: string, start: string): boolean {
  return name.startsWith(start) && /^(?:[A-Z:]|$)/.test(name.slice(start.length));
}

/**
 * Whether an SDK takes the status only once it runs: its start has none, and a call beside the start gives it.
 * @param sdk The SDK's id.
 * @param language The language of the code that starts it.
 */
export function takesStatusBesideStart(sdk: string, language: LanguageName): boolean {
  return besideStart.has(`${language} ${sdk}`);
}

const rolesOfSdks = new Set(speltApis.map(({ sdk, language, role }) => `${language} ${sdk} ${role ?? ''}`));

const besideStart = new Set(
  speltApis.flatMap(({ sdk, language, role }) =>
    role === 'update' && !rolesOfSdks.has(`${language} ${sdk} initial-status`) ? [`${language} ${sdk}`] : [],
  ),
);

/** Whether a name can mean an API with a role. */
export function hasRole(language: LanguageName, name: string, role: SpeltApi['role']): boolean {
  return rolesOf(language, name).some((api) => api.role === role);
}
