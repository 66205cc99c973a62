import type { LanguageName } from '../../model/source.js';
import { createQuotaCounter, type QuotaCounter, type QuotasOf, type TokenQuota } from './token-quota.js';
import { createTokenSearch, type TokenSearch } from './token-search.js';

/** What a source must hold to matter, in one language: ASCII strings. */
export interface LanguageTokens {
  /** One of them must be in a file for any signal to come from it. */
  readonly any: readonly string[];
  /** Those of them that make the whole file worth reading, not only the parts that hold a token. */
  readonly followed: readonly string[];
}

/** The sources of an SDK, which are no app's code. */
export interface OwnFiles {
  /** As a sentence names the SDK. */
  readonly title: string;
  readonly files: readonly {
    readonly name: string;
    readonly holds: readonly string[];
    readonly unless?: readonly string[];
  }[];
}

/** What a source must hold to matter, in any language. */
export interface Tokens {
  /** By language; a language without any has no files that matter. */
  readonly byLanguage: ReadonlyMap<LanguageName, LanguageTokens>;
  /** By language, what matches, globally, each name that is accounted for where a file is read in part. */
  readonly names: ReadonlyMap<LanguageName, RegExp>;
  /** The sources that are an SDK's own, wherever a project contains them. */
  readonly ownFiles: readonly OwnFiles[];
  /** The members of a type that matter: a file that opens the type for all lets others use them by their own names. */
  membersOf(language: LanguageName, type: string): readonly string[];
  /** The members that code can come to from a type that matters: its own, and those of what its members give. */
  membersReached(language: LanguageName, type: string): readonly string[];
}

/** How much of a file can matter: nothing, the parts that hold a token, or all of it. */
export type Worth = 'nothing' | 'parts' | 'whole';

/** How far a file is to be parsed, and by what. */
export interface Extent {
  readonly worth: Worth;
  /** Matches what a part must hold to be read. */
  readonly pattern: RegExp;
}

/** The cheap test that decides whether, and how far, a file is parsed. */
export interface TokenGate {
  /** Tests the bytes of the file at a path, in a language if it is a source; comments and strings count too. */
  extentOf(path: string, language: LanguageName | null, bytes: Buffer): Extent;
  /** The keys of the quotas for which files were left out. */
  exceeded(): readonly string[];
}

/**
 * Makes the gate.
 * @param byLanguage What makes a file matter.
 * @param quotasOf What makes further files matter, until enough of them were read.
 */
export function createTokenGate({ byLanguage }: Pick<Tokens, 'byLanguage'>, quotasOf: QuotasOf): TokenGate {
  const counter = createQuotaCounter(quotasOf);
  const tokensOf = (language: LanguageName | null): LanguageTokens =>
    (language === null ? undefined : byLanguage.get(language)) ?? noTokens;
  const gates = new Map<LanguageName | null, LanguageGate>();
  return {
    extentOf(path, language, bytes) {
      const gate = gates.get(language) ?? createLanguageGate(tokensOf(language), counter);
      gates.set(language, gate);
      return gate(path, bytes);
    },
    exceeded: () => counter.exceeded(),
  };
}

const noTokens: LanguageTokens = { any: [], followed: [] };

/** Tells how much of a file of one language can matter. */
type LanguageGate = (path: string, bytes: Buffer) => Extent;

function createLanguageGate(tokens: LanguageTokens, counter: QuotaCounter): LanguageGate {
  const [any, followed] = [withoutCovered(tokens.any), withoutCovered(tokens.followed)];
  const holdsAny = createTokenSearch(any);
  const holdsFollowed = createTokenSearch(followed);
  const pattern = patternOf(any);
  // A search has a table of its own: it is made once for the same tokens, whatever quotas they are of.
  const searches = new Map<string, TokenSearch>();
  const searchFor = (tokens: readonly string[]): TokenSearch => {
    const key = tokens.join('\n');
    const search = searches.get(key) ?? createTokenSearch(tokens);
    searches.set(key, search);
    return search;
  };
  const [whole, single] = [new Map<readonly TokenQuota[], TokenSearch>(), new Map<readonly string[], TokenSearch>()];
  // Most files hold nothing: they are searched once, for everything.
  const searchWith = (quotas: readonly TokenQuota[]): TokenSearch => {
    if (quotas.length === 0) return holdsAny;
    const search = whole.get(quotas) ?? searchFor([...any, ...tokensIn(quotas)]);
    whole.set(quotas, search);
    return search;
  };
  const holdsOne = ({ tokens: ofQuota }: TokenQuota): TokenSearch => {
    const search = single.get(ofQuota) ?? searchFor(ofQuota);
    single.set(ofQuota, search);
    return search;
  };
  const patterns = new Map<string, RegExp>();
  const patternFor = (tokens: readonly string[]): RegExp => {
    const key = tokens.join('\n');
    const pattern = patterns.get(key) ?? patternOf(withoutCovered([...any, ...tokens]));
    patterns.set(key, pattern);
    return pattern;
  };
  // The same quotas are due for many files.
  const dueTogether = new Map<string, RegExp>();
  const patternWith = (due: readonly TokenQuota[]): RegExp => {
    const keys = due.map(({ key }) => key).join('\0');
    const pattern = dueTogether.get(keys) ?? patternFor(readFor(due));
    dueTogether.set(keys, pattern);
    return pattern;
  };
  const nothing: Extent = { worth: 'nothing', pattern };
  return (path, bytes) => {
    const quotas = counter.openFor(path);
    if (!searchWith(quotas)(bytes)) return nothing;
    const due = quotas.filter((quota) => holdsOne(quota)(bytes) && counter.use(quota));
    if (due.length === 0 && quotas.length > 0 && !holdsAny(bytes)) return nothing;
    const worth = holdsFollowed(bytes) ? 'whole' : 'parts';
    return { worth, pattern: due.length === 0 ? pattern : patternWith(due) };
  };
}

/** The tokens of quotas, each once, in one order. */
function tokensIn(quotas: readonly TokenQuota[]): readonly string[] {
  return [...new Set(quotas.flatMap(({ tokens }) => tokens))].sort();
}

/** What files are read for that are due for quotas. */
function readFor(quotas: readonly TokenQuota[]): readonly string[] {
  return [...new Set([...tokensIn(quotas), ...quotas.flatMap(({ reads = [] }) => reads)])].sort();
}

function patternOf(tokens: readonly string[]): RegExp {
  // Without tokens nothing matters: an empty alternation would match everything.
  return tokens.length === 0 ? /(?!)/ : new RegExp(tokens.map(escape).join('|'));
}

/** A token that contains another one is found by the shorter one. */
function withoutCovered(tokens: readonly string[]): string[] {
  const kept: string[] = [];
  // Thousands of pairs: each place in a token is compared only with the kept ones that begin alike.
  const byBeginning = new Map<string, string[]>();
  const isCovered = (token: string): boolean => {
    for (let at = 0; at + beginning <= token.length; at += 1)
      if (byBeginning.get(token.slice(at, at + beginning))?.some((shorter) => token.startsWith(shorter, at)) === true)
        return true;
    return false;
  };
  for (const token of [...new Set(tokens)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (isCovered(token)) continue;
    kept.push(token);
    const key = token.slice(0, beginning);
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), token]);
  }
  return kept;
}

/** The length of the shortest tokens that a search takes. */
const beginning = 3;

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
