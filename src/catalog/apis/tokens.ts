import type { LanguageName } from '../../model/source.js';
import { moduleOfOwner } from './modules.js';
import { sdks } from './sdks.js';
import type { SpeltApi } from './spelt.js';

/** Byte sequences by the language of the files that hold them. */
export type TokensByLanguage = ReadonlyMap<LanguageName, readonly string[]>;

/**
 * The byte sequences one of which stands in every file with one of some APIs, or that can matter to what follows their values.
 * @param apis The APIs, as languages write them.
 * @returns For each language that has a spelling of one.
 */
export function tokensOf(apis: readonly SpeltApi[]): TokensByLanguage {
  const languages = new Set(apis.flatMap(({ language }) => besides(language)));
  return new Map([...languages].map((language) => [language, tokensIn(besides(language), apis)]));
}

/** Files of these hold each other's names: a header is read by Swift, and a script calls what native code exports by native names. */
const together: readonly LanguageName[] = ['swift', 'objc', 'javascript'];

/**
 * Those of the byte sequences of APIs that stand in files of which all code can matter to a flow. No flow asks about an API without a
 * role: a member of one alone, of which nobody knows whose it is (`order.attributionInfo`), is no reason to follow the rest of a file.
 * @param apis The APIs, as languages write them.
 */
export function tokensOfFlows(apis: readonly SpeltApi[]): TokensByLanguage {
  return tokensOf(apis.map((api) => (api.role === undefined && api.use !== 'construct' ? byOwner(api) : api)));
}

function byOwner(api: SpeltApi): SpeltApi {
  return { ...api, tokens: api.tokens ?? [ownerToken(api)] };
}

function ownerToken({ owner }: SpeltApi): string {
  return moduleOfOwner(owner) ?? owner;
}

/** The languages whose files hold names of what a language declares. */
export function besides(language: LanguageName): readonly LanguageName[] {
  return together.includes(language) ? together : [language];
}

function tokensIn(languages: readonly LanguageName[], all: readonly SpeltApi[]): readonly string[] {
  const apis = all.filter(({ language }) => languages.includes(language));
  const byModule = new Set(apis.filter(({ distinct }) => distinct === 'module').map(({ sdk }) => sdk));
  const prefixes = sdks
    .filter(({ id }) => byModule.has(id))
    .flatMap(({ modules }) =>
      languages.flatMap((language) => modules[language] ?? []).flatMap((name) => ('prefix' in name ? [name.prefix] : [])),
    );
  return [...new Set([...apis.flatMap(tokensOfApi), ...prefixes])];
}

/**
 * A construction shows in the type's name and a bracket, where a mention of the type alone is no use of it. A member is also used on a
 * property that another file declares.
 */
function tokensOfApi(api: SpeltApi): readonly string[] {
  const { owner, member, use, tokens } = api;
  if (tokens !== undefined) return tokens;
  if (use === 'construct') return [`${owner}(`, `[${owner} `, `${owner}.init`];
  const [word = ''] = member.split(':');
  return [ownerToken(api), ...(longWord.test(word) ? [word] : [])];
}

/** A member with so long a name is hardly ever another type's: `startUpdatingLocation`. */
const longWord = /^[a-z]\w{14,}$/i;

/**
 * The byte sequences one of which stands in every file with one of some APIs or that declares a type of the name of what owns one: a type
 * of the app's own is not the SDK's.
 * @param apis The APIs, as languages write them.
 * @returns For each language that has a spelling of one.
 */
export function tokensOfOwnersToo(apis: readonly SpeltApi[]): TokensByLanguage {
  const declared = apis.flatMap((api) => declarationsOf(api).map((token) => ({ ...api, tokens: [token] })));
  return tokensOf([...apis, ...declared]);
}

function declarationsOf({ owner, language }: SpeltApi): readonly string[] {
  // A type in another one is whose that is.
  const [name = owner] = owner.split('.');
  if (!/^[A-Z]\w*$/.test(name)) return [];
  return (declarations[language] ?? []).flatMap(([word, ...ends]) => ends.map((end) => `${word} ${name}${end}`));
}

/** What stands before the name of a type where it is declared, and what behind it. */
const declarations: Readonly<Partial<Record<LanguageName, readonly (readonly [word: string, ...ends: readonly string[]])[]>>> = {
  swift: ['class', 'struct', 'enum', 'actor'].map((word) => [word, ' ', ':'] as const),
  objc: [['@implementation', ' ', '\n', '\r']],
  dart: [['class', ' ']],
};

/**
 * The byte sequences one of which stands in every file that imports the SDK of one of some APIs; where a language imports nothing for an
 * API, those of the API itself.
 * @param apis The APIs, as languages write them.
 * @returns For each language in which files name what they import by the names of modules.
 */
export function tokensOfImports(apis: readonly SpeltApi[]): TokensByLanguage {
  return tokensOf(apis.flatMap((api) => importsOf(api).map((tokens) => ({ ...api, tokens }))));
}

function importsOf({ sdk, language, ...api }: SpeltApi): readonly (readonly string[])[] {
  const written = imports[language];
  if (written === undefined) return [];
  const modules = sdks.find(({ id }) => id === sdk)?.modules[language];
  if (modules === undefined) return [tokensOfApi({ sdk, language, ...api })];
  return modules.flatMap((module) => ('name' in module ? [written.map(([before, after]) => before + module.name + after)] : []));
}

/**
 * Whether files of a language import what lies outside of the repository by the names of modules alone: no file has to say from where.
 * @param language The language.
 */
export function importsByName(language: LanguageName): boolean {
  return imports[language] !== undefined;
}

/** What stands around the name of a module where a file imports it. */
const imports: Readonly<Partial<Record<LanguageName, readonly (readonly [before: string, after: string])[]>>> = {
  swift: [['import ', '']],
  objc: [
    ['@import ', ''],
    ['<', '/'],
  ],
  csharp: [
    ['using ', ';'],
    ['using static ', '.'],
  ],
};
