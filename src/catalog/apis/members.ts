import type { LanguageName } from '../../model/source.js';
import { memberTypes, speltApis } from './spelt.js';

/** The members of types, by language and the type's own name; one that ends with `*` stands for all that begin so. */
const members = new Map<string, Set<string>>();

function note(language: LanguageName, owner: string, member: string): void {
  const key = `${language} ${owner.slice(owner.lastIndexOf('.') + 1)}`;
  members.set(key, (members.get(key) ?? new Set()).add(member));
}

for (const { language, owner, member, use } of speltApis) {
  if (owner !== '' && (use === 'call' || use === 'property')) note(language, owner, member);
  for (const given of Object.keys(memberTypes[owner] ?? {})) note(language, owner, given);
}

/**
 * The members of an SDK's type that the catalog knows.
 * @param language The language that writes them.
 * @param type The type, without what it is declared in.
 * @returns Their names; one that ends with `*` stands for all that begin so.
 */
export function membersOfType(language: LanguageName, type: string): readonly string[] {
  return [...(members.get(`${language} ${type}`) ?? [])];
}
