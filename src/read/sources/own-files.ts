import type { Tokens } from './token-gate.js';
import { baseOf } from '../../model/path.js';

/** A source of an SDK in a project. */
export interface OwnedFile {
  /** As a sentence names it. */
  readonly sdk: string;
  /** Relative to the root. */
  readonly file: string;
}

/** Tells of a file whose own source it is; null for one of the app. */
export type OwnerOf = (file: string, text: string) => OwnedFile | null;

/**
 * Tells the sources of SDKs, which some projects contain as code, from those of the app. A copy that differs where it matters is the
 * app's.
 * @param owned The sources of SDKs.
 */
export function createOwnerTest({ ownFiles }: Pick<Tokens, 'ownFiles'>): OwnerOf {
  const rows = ownFiles.flatMap(({ title, files }) => files.map((row) => ({ sdk: title, ...row })));
  const names = new Set(rows.map(({ name }) => name));
  return (file, text) => {
    const own = baseOf(file);
    if (!names.has(own)) return null;
    const stands = (part: string): boolean => text.includes(part);
    const row = rows.find(({ name, holds, unless = [] }) => name === own && holds.every(stands) && !unless.some(stands));
    return row === undefined ? null : { sdk: row.sdk, file };
  };
}
