import type { LanguageName } from '../../model/source.js';
import { inheritedTypes, memberTypes, speltApis } from './spelt.js';

/** The members of types, by language and the type's own name; one that ends with `*` stands for all that begin so. */
const members = new Map<string, Set<string>>();

/** The types that the members of types give, and those whose members they have, by the type's own name. */
const given = new Map<string, Set<string>>();

function ownName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

function note(language: LanguageName, owner: string, member: string): void {
  const key = `${language} ${ownName(owner)}`;
  members.set(key, (members.get(key) ?? new Set()).add(member));
}

for (const { language, owner, member, use } of speltApis) {
  if (owner !== '' && (use === 'call' || use === 'property')) note(language, owner, member);
  for (const each of Object.keys(memberTypes[owner] ?? {})) note(language, owner, each);
}

for (const [owner, each] of Object.entries(memberTypes)) {
  const types = given.get(ownName(owner)) ?? new Set();
  for (const type of Object.values(each)) types.add(ownName(type));
  given.set(ownName(owner), types);
}

for (const { type, of } of inheritedTypes) given.set(type, new Set([...(given.get(type) ?? []), of]));

/**
 * The members of an SDK's type that the catalog knows.
 * @param language The language that writes them.
 * @param type The type, without what it is declared in.
 * @returns Their names; one that ends with `*` stands for all that begin so.
 */
export function membersOfType(language: LanguageName, type: string): readonly string[] {
  return [...(members.get(`${language} ${type}`) ?? [])];
}

/**
 * The members of an SDK's type and of all types that its members lead to.
 * @param languages The languages that write them.
 * @param type The type, without what it is declared in.
 * @returns Their names; one that ends with `*` stands for all that begin so.
 */
export function membersReachedFrom(languages: readonly LanguageName[], type: string): readonly string[] {
  const types = new Set([type]);
  // A set is walked to what is added meanwhile.
  for (const each of types) for (const next of given.get(each) ?? []) types.add(next);
  return [...new Set([...types].flatMap((each) => languages.flatMap((language) => membersOfType(language, each))))];
}
