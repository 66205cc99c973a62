import { createHash } from 'node:crypto';

/** What a finding is about, apart from the line and the words, which may change without it. */
export interface FindingIdentity {
  readonly rule: string;
  readonly file: string;
  /** The enclosing types and functions, joined by dots. */
  readonly enclosing: string;
  /** The symbol at the place, or the empty string. */
  readonly symbol: string;
}

/**
 * Makes a function that gives each finding a fingerprint; equal identities are told apart by their order.
 * @returns 16 hexadecimal digits.
 */
export function createFingerprints(): (identity: FindingIdentity) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, enclosing, symbol }) => {
    const key = JSON.stringify([rule, file, enclosing, symbol]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256')
      .update(`${key}${String(ordinal)}`)
      .digest('hex')
      .slice(0, 16);
  };
}
