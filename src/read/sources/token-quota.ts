/** Tokens that make a file worth reading only until so many files with one of them were read: one example is enough. */
export interface TokenQuota {
  /** Tells quotas apart: those of the same key count together. */
  readonly key: string;
  readonly tokens: readonly string[];
  /** How many files at most. */
  readonly files: number;
}

/** Gives the quotas that bear on a file, by its path: the same list for files to which the same ones apply. */
export type QuotasOf = (path: string) => readonly TokenQuota[];

/** Counts quotas down. */
export interface QuotaCounter {
  /** The quotas of a file that are not used up. As long as none of them is, the same list is given for the same quotas. */
  openFor(path: string): readonly TokenQuota[];
  /** Counts a file that is read for a quota. */
  use(quota: TokenQuota): void;
}

/**
 * Makes a counter.
 * @param quotasOf The quotas of a file.
 */
export function createQuotaCounter(quotasOf: QuotasOf): QuotaCounter {
  const used = new Map<string, number>();
  const open = new Map<readonly TokenQuota[], readonly TokenQuota[]>();
  const isOpen = ({ key, files }: TokenQuota): boolean => (used.get(key) ?? 0) < files;
  return {
    openFor(path) {
      const quotas = quotasOf(path);
      const known = open.get(quotas) ?? quotas.filter(isOpen);
      open.set(quotas, known);
      return known;
    },
    use(quota) {
      used.set(quota.key, (used.get(quota.key) ?? 0) + 1);
      if (!isOpen(quota)) open.clear();
    },
  };
}
