import { parseGlob, type Syntax } from './parse-glob.js';
import type { PatternWork } from './pattern-work.js';
import { runSteps } from './steps.js';

/** Tests a path, with forward slashes. */
export type PathTest = (path: string) => boolean;

/** What became of a pattern. */
export type CompiledGlob =
  | { readonly kind: 'test'; readonly test: PathTest }
  /** Why it is refused, as a sentence, and what to do. */
  | { readonly kind: 'refused'; readonly message: string; readonly remedy: string };

/** No path on a disk needs more, and the time of a test grows with it. */
const longestPattern = 1000;

/**
 * Compiles a glob: `*` and `?` stay within a name, `**` as a whole name crosses folders, `[a-z]`, `\` before a mark, and `{a,b}`
 * where the syntax has braces. Case counts: where it is not to, the pattern and each path are given in lower case.
 * @param pattern As a person wrote it.
 * @param syntax What the pattern is.
 * @param work Counts the steps of all tests.
 */
export function compileGlob(pattern: string, syntax: Syntax, work: PatternWork): CompiledGlob {
  if (pattern.length > longestPattern) {
    const message = `The pattern has ${pattern.length} characters. The limit is ${longestPattern}.`;
    return { kind: 'refused', message, remedy: 'Shorten it with * or **.' };
  }
  const parsed = parseGlob(pattern, syntax);
  if (parsed.kind === 'refused')
    return { kind: 'refused', message: `The pattern ${pattern} ${parsed.why}.`, remedy: parsed.remedy };
  const { steps, first, literal } = parsed;
  const spend = (ways: number): boolean => (work.stepsLeft -= ways) > 0;
  return {
    kind: 'test',
    // Most paths lack the longest plain part of the pattern, which is found sooner than the whole.
    test: (path) => path.includes(literal) && runSteps(steps, first, path, spend),
  };
}
