import type { LanguageName } from '../../model/source.js';
import { speltApis, type SpeltApi } from './spelt.js';

/** APIs with a role, by language and the name that code uses; families, whose member ends in `*`, apart. */
const byName = new Map<string, SpeltApi[]>();
const families: SpeltApi[] = [];
for (const api of speltApis) {
  if (api.role === undefined) continue;
  if (api.member.endsWith('*')) families.push(api);
  const key = `${api.language} ${nameOf(api)}`;
  const known = byName.get(key);
  if (known === undefined) byName.set(key, [api]);
  else known.push(api);
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
  const key = `${language} ${name}`;
  const known = asked.get(key) ?? findRoles(language, name);
  asked.set(key, known);
  return known;
}

/** What was asked before: an evaluation asks of each call of a project, and of most more than once. */
const asked = new Map<string, readonly SpeltApi[]>();

function findRoles(language: LanguageName, name: string): readonly SpeltApi[] {
  const exact = byName.get(`${language} ${name}`) ?? [];
  const family = families.filter((api) => api.language === language && isOfFamily(name, api.member.slice(0, -1)));
  return family.length === 0 ? exact : [...exact, ...family];
}

/** A name of a family goes on with a word or a colon, as `initWith:` does and `initialize` does not. */
function isOfFamily(name: string, start: string): boolean {
  return name.startsWith(start) && /^(?:[A-Z:]|$)/.test(name.slice(start.length));
}

/** Whether a name can mean an API with a role. */
export function hasRole(language: LanguageName, name: string, role: SpeltApi['role']): boolean {
  return rolesOf(language, name).some((api) => api.role === role);
}
