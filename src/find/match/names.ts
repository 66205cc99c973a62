import { moduleOfOwner } from '../../catalog/apis/modules.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { DataTypeId } from '../../model/data-type.js';
import { initializer, type LanguageName } from '../../model/source.js';

/** A name by which the account of a damaged file knows that something of a catalog row may stand there. */
export interface CatalogName {
  /** A word; for a module, what an import names. */
  readonly name: string;
  /** Whether any word that begins with it is one of its family. */
  readonly isFamily: boolean;
  /** `member` and `function`: what is called, read or written. `type`: what owns it. `module`: what is imported for it. */
  readonly kind: 'member' | 'function' | 'type' | 'module';
  /** Whether the name alone tells that it is the SDK's. */
  readonly tells: boolean;
  readonly language: LanguageName;
  /** The type that owns a member; null for anything else. */
  readonly owner: string | null;
  /** The row's symbol, signal and what it implies; null where the name stands for several signals. */
  readonly signal: { readonly id: string; readonly symbol: string; readonly implies: readonly DataTypeId[] | null } | null;
}

/** Names shorter than this are too common to be looked for without what owns them. */
const shortest = 12;

/**
 * Lists the names of APIs by which damaged files are accounted for.
 * @param apis The APIs of a detector.
 */
export function namesOf(apis: readonly SpeltApi[]): readonly CatalogName[] {
  const meaning = apis.filter(
    ({ signal, distinct, use }) => signal !== null && distinct !== 'extension' && use !== 'text' && use !== 'plugin',
  );
  return [...ownerNames(meaning), ...meaning.flatMap(memberNames)];
}

/**
 * Makes patterns that match, globally, each name of a language.
 * @param names All names.
 */
export function namePatterns(names: readonly CatalogName[]): ReadonlyMap<LanguageName, RegExp> {
  const words = new Map<LanguageName, Set<string>>();
  for (const { language, name, isFamily } of names) {
    const known = words.get(language) ?? new Set();
    known.add(`${name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}${isFamily ? '\\w*' : ''}`);
    words.set(language, known);
  }
  return new Map(
    [...words].map(([language, known]) => [language, new RegExp(`(?<!\\w)(?:${[...known].join('|')})(?![\\w$])`, 'g')]),
  );
}

/** Types, and the modules of packages. */
function ownerNames(apis: readonly SpeltApi[]): readonly CatalogName[] {
  const byOwner = new Map<string, SpeltApi[]>();
  for (const api of apis) {
    const key = `${api.language} ${moduleOfOwner(api.owner) ?? api.owner.split('.')[0] ?? ''}`;
    byOwner.set(key, [...(byOwner.get(key) ?? []), api]);
  }
  return [...byOwner.values()].flatMap(([first, ...others]): readonly CatalogName[] => {
    if (first === undefined) return [];
    const { language, owner } = first;
    const module = moduleOfOwner(owner);
    const alone = { isFamily: false, language, owner: null } as const;
    if (module !== null) return [{ ...alone, name: module, kind: 'module', tells: true, signal: null }];
    const name = owner.split('.')[0] ?? '';
    const isOne = others.every(({ signal }) => signal === first.signal);
    const signal = isOne ? meaningOf(first) : null;
    return /^[A-Z]/.test(name) ? [{ ...alone, name, kind: 'type', tells: false, signal }] : [];
  });
}

function meaningOf({ signal, symbol, implies }: SpeltApi): CatalogName['signal'] {
  return signal === null ? null : { id: signal, symbol, implies: implies ?? null };
}

function memberNames(api: SpeltApi): readonly CatalogName[] {
  const { role, distinct, member, use, language, owner } = api;
  if (member === initializer || (distinct === 'common' && role === undefined)) return [];
  if (/^\d/.test(member)) return [positionOf(api)];
  const [name, isFamily] = wordOf(member);
  const kind = use === 'function' ? 'function' : 'member';
  const tells = distinct !== 'common' || tellsByLength(name, owner);
  const named: CatalogName = { name, isFamily, kind, tells, language, owner, signal: meaningOf(api) };
  return use === 'property' ? [named, { ...named, name: setterOf(name) }] : [named];
}

/** Whether a member of a package's is named so much at length that nobody else's is called so. */
export function tellsByLength(name: string, owner: string): boolean {
  return name.length >= shortest && moduleOfOwner(owner) !== null;
}

/** What stands at a position of a function's result shows by the function's name. */
function positionOf(api: SpeltApi): CatalogName {
  const name = api.owner.slice(api.owner.lastIndexOf('.') + 1);
  return { name, isFamily: false, kind: 'function', tells: true, language: api.language, owner: null, signal: meaningOf(api) };
}

/** The word that begins a member, and whether it begins all of a family. */
function wordOf(member: string): readonly [name: string, isFamily: boolean] {
  const word = member.split(':')[0] ?? member;
  return word.endsWith('*') ? [word.slice(0, -1), true] : [word, false];
}

/** Objective-C writes a property with a message. */
function setterOf(name: string): string {
  return `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
