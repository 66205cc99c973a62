import type { IndexedSource } from './program.js';
import rows from './test-frameworks.json' with { type: 'json' };

const frameworks = new Set(rows.map(({ module }) => module));

/**
 * Whether a source is test code, which no user ever runs: it imports a test framework, or its name says
 * so in the way that JavaScript's runners look for.
 */
export function isTest({ imports, file }: IndexedSource): boolean {
  return (
    imports.some(({ module }) => frameworks.has(module.split('/')[0] ?? '')) ||
    /(^|\/)__tests__\/|\.(test|spec)\.[cm]?[jt]sx?$/.test(file)
  );
}
