/** Tokens that make a file worth reading only until so many files with one of them were read: one example is enough. */
export interface TokenQuota {
  /** Tells quotas apart: those of the same key count together. */
  readonly key: string;
  readonly tokens: readonly string[];
  /** What is read of such a file besides the parts that hold one of the tokens; absent for nothing. */
  readonly reads?: readonly string[];
  /** How many files at most. */
  readonly files: number;
}

/** Gives the quotas that bear on a file, by its path: the same list for files to which the same ones apply. */
export type QuotasOf = (path: string) => readonly TokenQuota[];

/** Counts quotas down. */
export interface QuotaCounter {
  /** The quotas of a file that are not exceeded. As long as none of them is, the same list is given for the same quotas. */
  openFor(path: string): readonly TokenQuota[];
  /** Counts a file that has a token of a quota. @returns Whether it is to be read for it: not the first one beyond the quota. */
  use(quota: TokenQuota): boolean;
  /** The keys of the quotas for which not every file was read that has a token of it. */
  exceeded(): readonly string[];
}

/**
 * Makes a counter.
 * @param quotasOf The quotas of a file.
 */
export function createQuotaCounter(quotasOf: QuotasOf): QuotaCounter {
  const used = new Map<string, number>();
  const exceeded = new Set<string>();
  const open = new Map<readonly TokenQuota[], readonly TokenQuota[]>();
  return {
    openFor(path) {
      const quotas = quotasOf(path);
      const known = open.get(quotas) ?? quotas.filter(({ key }) => !exceeded.has(key));
      open.set(quotas, known);
      return known;
    },
    use({ key, files }) {
      const count = (used.get(key) ?? 0) + 1;
      used.set(key, count);
      if (count <= files) return true;
      exceeded.add(key);
      open.clear();
      return false;
    },
    exceeded: () => [...exceeded].sort(),
  };
}
