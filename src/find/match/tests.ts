import type { IndexedSource } from './program.js';
import rows from './test-frameworks.json' with { type: 'json' };

const frameworks = new Set(rows.map(({ module }) => module));
const packages = rows.flatMap(({ module }) => (module.includes('.') ? [module] : []));

/**
 * Whether no user ever runs a source: only test targets take it, or none does, or it is test code by what it says. Then it imports a
 * test framework, its name says so in the way that JavaScript's runners look for, or it lies where Maven and Gradle keep tests.
 */
export function isTest({ shipping, imports, file }: Pick<IndexedSource, 'shipping' | 'imports' | 'file'>): boolean {
  return (
    shipping === 'in-no-app' ||
    imports.some(({ module }) => frameworks.has(module.split('/')[0] ?? '') || isInPackage(module)) ||
    (shipping !== 'ships' && isCalledTest(file))
  );
}

/** Whether test code is called so, by runners of JavaScript, Maven, Gradle, pytest, Go and RSpec. */
function isCalledTest(file: string): boolean {
  return /(^|\/)__tests__\/|\.(test|spec)\.[cm]?[jt]sx?$|(^|\/)src\/test\w*\/(?:java|kotlin)\/|(^|\/)test_[^/]*\.py$|_test\.(?:py|rb|go)$|_spec\.rb$/.test(
    file,
  );
}

/** `org.junit.Test` is in the package `org.junit`. */
function isInPackage(module: string): boolean {
  return packages.some((name) => module.startsWith(`${name}.`));
}
