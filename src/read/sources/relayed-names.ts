import type { Expression } from '../../model/expression.js';
import type { Statement } from '../../model/module.js';
import type { LanguageName, Source } from '../../model/source.js';
import { holdsReceiver, receiversIn, typesIn, type MembersByName } from './relayed-receivers.js';
import type { Tokens } from './token-gate.js';

/** Names under which parsed files hand on an API: a file that holds one of them can use the API without a token of it. */
export interface Relayed {
  /** Names of types, functions and variables. */
  readonly names: ReadonlySet<string>;
  /** Files of scripts, as imports name them, that hand on an API under any name that who imports it chooses. */
  readonly modules: ReadonlySet<string>;
  /** Files of scripts whose names other files can hand on all at once. */
  readonly barrels: ReadonlySet<string>;
  /** Other names of an API's types. */
  readonly types: MembersByName;
  /** Names of properties and methods that give an object of an API. */
  readonly receivers: MembersByName;
}

/** What is relayed in each language. */
export type RelayedByLanguage = ReadonlyMap<LanguageName, Relayed>;

/** Files of these see each other's names. */
const together: Partial<Record<LanguageName, LanguageName>> = { objc: 'swift' };

/** The language by which the relayed names are kept that files of a language see. */
export function relayingLanguage(language: LanguageName): LanguageName {
  return together[language] ?? language;
}

/**
 * Finds the names under which files hand on what they were parsed for: aliases, constants and exports. Names of names are found once
 * the files are parsed that have them.
 * @param sources The files.
 * @param tokens What made them worth parsing.
 * @param known What was found before, which counts as a token.
 * @returns By language, everything that is known now.
 */
export function relayedNames(
  sources: readonly Source[],
  tokens: Pick<Tokens, 'byLanguage' | 'membersOf' | 'membersReached'>,
  known: RelayedByLanguage,
): RelayedByLanguage {
  const all = new Map([...known].map(([language, relayed]) => [language, collecting(relayed)]));
  const foundFor = ({ language }: Source): Collecting => {
    const found = all.get(relayingLanguage(language)) ?? collecting(nothingRelayed);
    all.set(relayingLanguage(language), found);
    return found;
  };
  for (const source of sources) collectNames(source, tokens, foundFor(source));
  for (const source of sources) {
    const found = foundFor(source);
    keepMembers(found.types, typesIn(source, membersIn(source, tokens, found)));
  }
  // A type can have its other name in a file that comes later.
  for (const source of sources) {
    const found = foundFor(source);
    keepMembers(found.receivers, receiversIn(source, membersIn(source, tokens, found)));
  }
  return all;
}

function collectNames(source: Source, tokens: Pick<Tokens, 'byLanguage' | 'membersOf'>, found: Collecting): void {
  const means = meaningIn(source, tokens, found.names);
  const relaying = relaysOf(source, means);
  for (const name of [...relaying.names, ...membersOpened(source, tokens)]) if (!means(name)) found.names.add(name);
  if (relaying.isDefault) found.modules.add(moduleOf(source.file));
  if (relaying.usesPackage) found.barrels.add(moduleOf(source.file));
}

function keepMembers(kept: Map<string, ReadonlySet<string>>, found: MembersByName): void {
  for (const [name, members] of found) kept.set(name, new Set([...(kept.get(name) ?? []), ...members]));
}

/** Tells what code comes to from a type, variable or module that a source names. */
function membersIn(
  source: Source,
  tokens: Pick<Tokens, 'byLanguage' | 'membersReached'>,
  { names, types }: Relayed,
): (word: string) => readonly string[] {
  const means = meaningIn(source, tokens, names);
  return (word) => [...(means(word) ? tokens.membersReached(source.language, word) : []), ...(types.get(word) ?? [])];
}

/** What is relayed, while it is collected. */
interface Collecting extends Relayed {
  readonly names: Set<string>;
  readonly modules: Set<string>;
  readonly barrels: Set<string>;
  readonly types: Map<string, ReadonlySet<string>>;
  readonly receivers: Map<string, ReadonlySet<string>>;
}

const nothingRelayed: Relayed = {
  names: new Set(),
  modules: new Set(),
  barrels: new Set(),
  types: new Map(),
  receivers: new Map(),
};

function collecting({ names, modules, barrels, types, receivers }: Relayed): Collecting {
  return {
    names: new Set(names),
    modules: new Set(modules),
    barrels: new Set(barrels),
    types: new Map(types),
    receivers: new Map(receivers),
  };
}

/** Tells whether a text of a source means an API: it has a word of a token, or of what is known to be relayed. */
function meaningIn({ language }: Source, tokens: Pick<Tokens, 'byLanguage'>, names: ReadonlySet<string>): MeansApi {
  const words = wordsOf(tokens.byLanguage.get(language)?.any ?? []);
  return (text) => words.has(text) || wordsIn(text).some((word) => words.has(word) || names.has(word));
}

const wordsOfTokens = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The words of tokens, without the brackets by which a use shows. */
function wordsOf(tokens: readonly string[]): ReadonlySet<string> {
  const known =
    wordsOfTokens.get(tokens) ??
    new Set(tokens.map((token) => token.replace(/(?:\.init)?[( ]*$/, '').replace(/^[[.]/, '')).filter((token) => token !== ''));
  wordsOfTokens.set(tokens, known);
  return known;
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\w$]+/).filter((word) => word !== '');
}

/** What a file hands on. */
interface Relaying {
  readonly names: readonly string[];
  /** Whether that is its default export. */
  readonly isDefault: boolean;
}

/** The members of the types that a file opens for all files. */
function membersOpened({ language, statements }: Source, { membersOf }: Pick<Tokens, 'membersOf'>): readonly string[] {
  return statements.flatMap((statement) =>
    statement.kind === 'import' && statement.opens?.isEverywhere === true ? membersOf(language, statement.opens.type) : [],
  );
}

/** What a file of a script hands on, and whether its own functions can lead to an API. */
interface RelayingFile extends Relaying {
  readonly usesPackage: boolean;
}

type MeansApi = (text: string) => boolean;

function relaysOf(source: Source, means: MeansApi): RelayingFile {
  const imported = importedNames(source, means);
  const isApi = (value: Expression): boolean => textsOf(value).some((text) => imported.has(text) || means(text));
  const relaying = relaysOfAll(source.statements, { isApi, means });
  return { ...relaying, usesPackage: imported.size > 0 || relaying.names.length > 0 || relaying.isDefault };
}

/** The names by which a script calls what it imports of an API. */
function importedNames({ statements }: Source, means: MeansApi): ReadonlySet<string> {
  return new Set(
    statements.flatMap((statement) =>
      statement.kind !== 'import'
        ? []
        : statement.bindings.flatMap(({ imported, local }) => (means(imported) || means(statement.module) ? [local] : [])),
    ),
  );
}

const nothing: Relaying = { names: [], isDefault: false };

/** What tells that something means an API. */
interface Meaning {
  readonly isApi: (value: Expression) => boolean;
  readonly means: MeansApi;
}

type OfKind<Kind extends Statement['kind']> = Statement & { readonly kind: Kind };

/** What statements of each kind hand on; kinds without a row hand on nothing. */
const relays: { readonly [Kind in Statement['kind']]?: (statement: OfKind<Kind>, meaning: Meaning) => Relaying } = {
  recovered: ({ statements }, meaning) => relaysOfAll(statements, meaning),
  block: ({ statements }, meaning) => relaysOfAll(statements, meaning),
  conditional: ({ arms }, meaning) => relaysOfAll(arms.flat(), meaning),
  import: ({ module, exports }, { means }) =>
    joined(exports.map(({ imported, exported }) => (means(imported) || means(module) ? named(exported) : nothing))),
  export: relaysOfExport,
  function: ({ name, returns }, { means }) => (returns !== null && means(returns) ? named(name) : nothing),
  type: ({ name, inherits, members }, { means }) =>
    inherits.some(means) || members.some((member) => isWrittenAs(member, means)) ? named(name) : nothing,
  declaration: ({ name, type, value }, { isApi, means }) =>
    (type !== null && means(type)) || (value !== null && isApi(value)) ? named(name) : nothing,
};

function relaysOfAll(statements: readonly Statement[], meaning: Meaning): Relaying {
  return joined(
    statements.map((statement) => {
      const relay = relays[statement.kind] as ((statement: Statement, meaning: Meaning) => Relaying) | undefined;
      return relay?.(statement, meaning) ?? nothing;
    }),
  );
}

/** Whether a library writes a property as what tokens stand for: who makes such an object need not name the property. */
function isWrittenAs(member: Statement, means: MeansApi): boolean {
  return member.kind === 'declaration' && member.writtenAs !== undefined && means(member.writtenAs);
}

function relaysOfExport({ value, exported }: OfKind<'export'>, { isApi }: Meaning): Relaying {
  const plain = value.kind === 'assignment' ? value.value : value;
  if (plain.kind !== 'object') return isApi(plain) ? named(exported) : nothing;
  const entries = plain.entries.filter((entry) => isApi(entry.value));
  return { names: entries.map(({ key }) => key), isDefault: entries.length > 0 };
}

function named(name: string): Relaying {
  return name === 'default' || name === '*' ? { names: [], isDefault: true } : { names: [name], isDefault: false };
}

function joined(all: readonly Relaying[]): Relaying {
  return { names: all.flatMap(({ names }) => names), isDefault: all.some(({ isDefault }) => isDefault) };
}

/** The names that a value is made of, if it is a chain of them: `A.b`, `A.shared()`. What a closure does is no other name of it. */
function textsOf(value: Expression): readonly string[] {
  if (value.kind === 'name') return [value.name];
  if (value.kind === 'member') return [value.name, ...(value.object === null ? [] : textsOf(value.object))];
  if (value.kind === 'call') return textsOf(value.callee);
  return value.kind === 'cast' || value.kind === 'await' ? textsOf(value.value) : [];
}

/** How a script's import names a file, without the folders above it: the folder's name for its index. */
function moduleOf(file: string): string {
  const [name = '', folder = ''] = file.split('/').toReversed();
  const base = plainName(name);
  return base === 'index' ? folder : base;
}

/** A file's name without what platforms and languages add. */
function plainName(name: string): string {
  return name.replace(/(?:\.(?:ios|native))?\.[cm]?[jt]sx?$/, '').replace(/\.(?:vue|svelte)$/, '');
}

/**
 * Makes a test for files that use a relayed name.
 * @param relayed What is relayed in the file's language.
 */
export function holdsRelayed({ names, modules, barrels, receivers }: Relayed): (text: string) => boolean {
  const pattern = patternOfNames([...names]);
  const holdsOne = holdsReceiver(receivers);
  return (text) =>
    (names.size > 0 && text.search(pattern) !== -1) ||
    holdsOne(text) ||
    (modules.size > 0 && namesModule(text, importing, modules)) ||
    (barrels.size > 0 && namesModule(text, handingOn, barrels));
}

/**
 * Matches, globally, names that stand for themselves; of none, nothing. An Objective-C message shows in the first part of its name, and
 * one that ends with `*` is how others begin.
 */
export function patternOfNames(names: readonly string[]): RegExp {
  const words = names.map((name) => (name.split(':')[0] ?? name).replaceAll('$', '\\$').replace(/\*$/, '\\w*'));
  return words.length === 0 ? /(?!)/g : new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`, 'g');
}

const importing = /(?:\bfrom|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"\n]+)['"]/g;
const handingOn = /\bexport\s*(?:\*|\{[^}]*\})[^;'"]*\bfrom\s*['"]([^'"\n]+)['"]/g;

function namesModule(text: string, pattern: RegExp, modules: ReadonlySet<string>): boolean {
  for (const [, path = ''] of text.matchAll(pattern)) {
    const [name = ''] = path.replace(/\/$/, '').split('/').toReversed();
    // `.` and `..` are the index of a folder that the path does not name.
    if (/^\.{1,2}$/.test(name) || modules.has(plainName(name))) return true;
  }
  return false;
}
