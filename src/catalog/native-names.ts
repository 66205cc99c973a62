import type { Dependency } from '../model/dependency.js';
import rows from './native-names.json' with { type: 'json' };

const patterns = rows.map(({ ecosystem, pattern }) => ({ ecosystem, pattern: new RegExp(pattern) }));

/** Longer than any package's name may be (npm allows 214 characters). */
const longestName = 214;

/**
 * Whether a package is called as packages with a side for iOS are. No manifest says so; the others are code in JavaScript, C# or
 * Dart alone, and hundreds.
 * @param dependency Any dependency.
 */
export function looksNative({ ecosystem, name }: Pick<Dependency, 'ecosystem' | 'name'>): boolean {
  return name.length <= longestName && patterns.some((row) => row.ecosystem === ecosystem && row.pattern.test(name));
}
