import { createTokenSearch, type TokenSearch } from './token-search.js';

/** Tokens that make a file worth reading only until so many files with one of them were read: one example is enough. */
export interface TokenQuota {
  /** Tells quotas apart: those of the same key count together. */
  readonly key: string;
  readonly tokens: readonly string[];
  /** How many files at most. */
  readonly files: number;
}

/** Gives the quotas that bear on a file, by its path. */
export type QuotasOf = (path: string) => readonly TokenQuota[];

/** Counts quotas down. */
export interface QuotaGate {
  /**
   * Takes a file.
   * @returns The tokens for which it has to be read; none where it holds none, or the quotas are used up.
   */
  take(path: string, bytes: Uint8Array): readonly string[];
}

/**
 * Makes a gate that remembers how much of each quota is left.
 * @param quotasOf The quotas of a file.
 */
export function createQuotaGate(quotasOf: QuotasOf): QuotaGate {
  const used = new Map<string, number>();
  const searches = new Map<string, TokenSearch>();
  const searchOf = (tokens: readonly string[]): TokenSearch => {
    const key = tokens.join('\n');
    const search = searches.get(key) ?? createTokenSearch(tokens);
    searches.set(key, search);
    return search;
  };
  return {
    take(path, bytes) {
      const open = quotasOf(path).filter(({ key, files }) => (used.get(key) ?? 0) < files);
      // Most files hold none: they are searched once, whatever the number of quotas.
      if (open.length === 0 || !searchOf(open.flatMap(({ tokens }) => tokens))(bytes)) return [];
      const due = open.filter(({ tokens }) => searchOf(tokens)(bytes));
      for (const { key } of due) used.set(key, (used.get(key) ?? 0) + 1);
      return due.flatMap(({ tokens }) => tokens);
    },
  };
}
