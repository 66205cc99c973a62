import { Ajv } from 'ajv';
import type { PortfolioApp } from '../../model/portfolio.js';
import schema from './portfolio.schema.json' with { type: 'json' };

/** What reading a portfolio comes to. */
export type ReadPortfolio =
  { readonly kind: 'portfolio'; readonly apps: readonly PortfolioApp[] } | { readonly kind: 'refused'; readonly message: string };

/**
 * Reads the JSON of a portfolio back.
 * @param text The whole text.
 * @returns Its apps, or the end of a sentence that begins with the file's name.
 */
export function readPortfolio(text: string): ReadPortfolio {
  const document = parsed(text);
  if (document?.['kind'] !== 'portfolio') return { kind: 'refused', message: 'is not a portfolio of app-privacy.' };
  if (document['schemaVersion'] !== 1)
    return { kind: 'refused', message: 'has another schema version than 1, the one that app-privacy reads.' };
  const ajv = new Ajv({ allowUnionTypes: true, validateSchema: false, meta: false, code: { optimize: false } });
  const check = ajv.compile(schema);
  if (check(document)) return { kind: 'portfolio', apps: (document as { readonly apps: readonly PortfolioApp[] }).apps };
  const [error] = check.errors ?? [];
  return { kind: 'refused', message: `is not valid: ${error?.instancePath ?? ''} ${error?.message ?? 'is not as expected'}.` };
}

/**
 * Tells whether a text is a portfolio, from its beginning: it is not one of the reports that a portfolio is made of.
 * @param text The whole text.
 */
export function isPortfolio(text: string): boolean {
  return /^\s*\{\s*"kind":\s*"portfolio"/.test(text.slice(0, 200));
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
