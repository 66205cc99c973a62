import type { IgnoreComment } from '../../model/acceptance.js';
import type { Tokens } from '../sources/token-gate.js';
import { commentsOf, type Comment } from './comments-of.js';

/** What a comment begins with that accepts findings: of the line that it is on, or of the next one. */
const directives = ['app-privacy-ignore-line', 'app-privacy-ignore-next-line'] as const;

/** More than these are in no repository that people wrote; the findings of further ones stay new. */
const mostComments = 10_000;

/** A file that was read. */
interface ReadText {
  readonly path: string;
  readonly text: string;
}

/**
 * Lets files be read that contain such a comment, and nothing else that matters: nobody would learn that it accepts nothing any more.
 * @param tokens What a source must hold to matter.
 */
export function withIgnoreComments(tokens: Tokens): Tokens {
  const byLanguage = [...tokens.byLanguage].map(
    ([language, { any, followed }]) => [language, { any: [...any, ...directives], followed }] as const,
  );
  return { ...tokens, byLanguage: new Map(byLanguage) };
}

/**
 * Finds the comments that accept findings of a line of code. Only texts that contain the words are looked at.
 * @param texts The files that findings may be in.
 * @returns In the order of the files.
 */
export async function findIgnoreComments(texts: readonly ReadText[]): Promise<readonly IgnoreComment[]> {
  const found: IgnoreComment[] = [];
  for (const { path, text } of new Map(
    texts.filter((one) => directives.some((directive) => one.text.includes(directive))).map((one) => [one.path, one]),
  ).values())
    found.push(...ignoresIn(path, text, await commentsOf(path, text)));
  return found.slice(0, mostComments);
}

/** After the marks that open a comment, and the stars of the lines of a block. */
const opening = new RegExp(`^(?://|/\\*|#|<!--)[\\s/*#!]*(${directives.join('|')})(?![\\w-])`);

function ignoresIn(path: string, text: string, comments: readonly Comment[]): readonly IgnoreComment[] {
  const lineAt = linesOf(text);
  const nextLine = nextCodeLines(text, comments);
  return comments.flatMap(({ start, end }): readonly IgnoreComment[] => {
    const comment = text.slice(start, end);
    const [open, directive] = opening.exec(comment) ?? [];
    if (open === undefined || directive === undefined) return [];
    const at = start + open.length - directive.length;
    const column = at - text.lastIndexOf('\n', at);
    const place = { file: path, line: lineAt(at), column };
    const line = directive === directives[0] ? place.line : nextLine(lineAt(end - 1));
    return [{ place, line, ...wordsOf(comment.slice(open.length)) }];
  });
}

/** The longest reason that reports repeat. */
const longestReason = 500;

/** `RULE[, RULE] -- reason`; XML allows no two hyphens in a comment, so a colon will do as well. */
function wordsOf(written: string): Pick<IgnoreComment, 'rules' | 'reason'> {
  const said = withoutClose(written)
    .replace(/\n[\s*]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, list = said, why = ''] = /^(.*?)(?:(?:^| )(?:--|–|—)(?: |$)| ?:(?: |$))(.*)$/.exec(said) ?? [];
  const reason = why.trim().slice(0, longestReason);
  return { rules: list.split(/[ ,]+/).filter((rule) => rule !== ''), reason: reason === '' ? null : reason };
}

function withoutClose(comment: string): string {
  const close = ['*/', '-->'].find((mark) => comment.endsWith(mark));
  return close === undefined ? comment : comment.slice(0, -close.length);
}

/** Tells the lines of offsets that are asked for in ascending order. */
function linesOf(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

/** An attribute, annotation or decorator that has a line to itself belongs to what follows. */
const attribute = /^@[A-Za-z_][\w.]*(?:\([^()]*\))?$/;

/** Tells the next line that has something beside comments, the brackets around them, and attributes. */
function nextCodeLines(text: string, comments: readonly Comment[]): (line: number) => number {
  let end = 0;
  const parts: string[] = [];
  for (const comment of comments) {
    parts.push(text.slice(end, comment.start), text.slice(comment.start, comment.end).replace(/[^\n]/g, ' '));
    end = comment.end;
  }
  const written = text.split('\n');
  const code = [...parts, text.slice(end)].join('').split('\n');
  const next: number[] = [];
  for (let index = code.length - 1; index >= 0; index -= 1) {
    const rest = (code[index] ?? '').trim();
    const isAlone = rest === (written[index] ?? '').trim();
    const isCode = rest !== '' && (isAlone ? !attribute.test(rest) : /[^{}\s]/.test(rest));
    next[index] = isCode ? index + 1 : (next[index + 1] ?? code.length + 1);
  }
  return (line) => next[line] ?? code.length + 1;
}
