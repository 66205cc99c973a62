import { compileGlob, type PathTest } from './glob.js';
import type { PatternWork } from './pattern-work.js';

/** A list of patterns as gitignore(5) has it: the last one that matches decides. */
export interface IgnoreList {
  /**
   * What the list says of a path.
   * @param path Relative to the list's folder; folders end with a slash.
   * @returns Null where no pattern matches.
   */
  opinion(path: string): 'ignored' | 'kept' | null;
  /** What could not be understood, by 1-based line. */
  readonly refused: readonly { readonly line: number; readonly message: string; readonly remedy: string }[];
}

interface Rule {
  readonly isNegated: boolean;
  readonly foldersOnly: boolean;
  /** Whether the pattern names a path and not only a name. */
  readonly isPath: boolean;
  readonly test: PathTest;
}

/** The time of a test grows with the number of patterns. */
const mostPatterns = 2000;

/**
 * Reads a list of patterns.
 * @param text A `.gitignore`.
 * @param work Counts the steps of all tests.
 */
export function createIgnoreList(text: string, work: PatternWork): IgnoreList {
  const rules: Rule[] = [];
  const refused: { line: number; message: string; remedy: string }[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const read = readRule(written, work);
    if (read === null) continue;
    if (rules.length === mostPatterns) {
      const message = `The list has more than ${mostPatterns} patterns. The audit did not read the patterns from this line on.`;
      refused.push({ line: index + 1, message, remedy: 'Merge patterns with *.' });
      break;
    }
    if ('message' in read) refused.push({ line: index + 1, ...read });
    else rules.push(read);
  }
  // Case does not count, as on the file systems of a Mac.
  return { refused, opinion: (path) => opinionOf(rules, path.toLowerCase()) };
}

function readRule(line: string, work: PatternWork): Rule | { readonly message: string; readonly remedy: string } | null {
  const written = withoutTrailingSpace(line);
  if (written === '' || written.startsWith('#')) return null;
  const isNegated = written.startsWith('!');
  const foldersOnly = written.endsWith('/');
  const pattern = written.slice(isNegated ? 1 : 0, foldersOnly ? -1 : undefined);
  if (pattern === '') return null;
  const isPath = pattern.includes('/');
  const compiled = compileGlob(pattern.replace(/^\//, '').toLowerCase(), 'gitignore', work);
  return compiled.kind === 'refused' ? compiled : { isNegated, foldersOnly, isPath, test: compiled.test };
}

/** Space at the end does not count, unless a backslash stands before it. */
function withoutTrailingSpace(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t') && line[end - 2] !== '\\') end -= 1;
  return line.slice(0, end);
}

function opinionOf(rules: readonly Rule[], path: string): 'ignored' | 'kept' | null {
  const isFolder = path.endsWith('/');
  const whole = isFolder ? path.slice(0, -1) : path;
  const name = whole.slice(whole.lastIndexOf('/') + 1);
  const rule = rules.findLast(({ foldersOnly, isPath, test }) => (isFolder || !foldersOnly) && test(isPath ? whole : name));
  return rule === undefined ? null : rule.isNegated ? 'kept' : 'ignored';
}

/**
 * Whether a list leaves a file out, itself or with a folder above it.
 * @param list The patterns.
 * @param path Relative to the list's folder.
 */
export function leavesOut(list: IgnoreList, path: string): boolean {
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
    if (list.opinion(path.slice(0, at + 1)) === 'ignored') return true;
  return list.opinion(path) === 'ignored';
}
