import { scanText } from '../sources/lexical-scan.js';
import { languageOf } from '../syntax/index.js';
import type { Lexis } from '../syntax/lexis.js';
import { lexisOfFormat, markupExtensions, yamlExtensions } from './formats.js';
import { baseOf } from '../../model/path.js';

/** A comment with its marks. Offsets are in UTF-16 units, the end excluded. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the comments of a file: of code, of markup, and of the formats of dependency and project files that have comments.
 * @param path The file, which tells the format.
 * @param text Its text.
 * @returns In order; none of a format that has no comments, or whose comments nobody knows.
 */
export async function commentsOf(path: string, text: string): Promise<readonly Comment[]> {
  const name = baseOf(path).toLowerCase();
  const extension = name.slice(name.lastIndexOf('.'));
  if (yamlExtensions.has(extension)) return yamlComments(text);
  const language = languageOf(path);
  const isMarkup = markupExtensions.has(extension) || language?.codeOf !== undefined;
  const lexis = language?.lexis ?? lexisOfFormat(name, extension);
  const ofMarkup = isMarkup ? markupComments(text) : [];
  if (lexis === null) return ofMarkup;
  const code = language?.codeOf?.(text) ?? text;
  return [...ofMarkup, ...codeComments(code, lexis)].sort((a, b) => a.start - b.start);
}

function codeComments(text: string, lexis: Lexis): readonly Comment[] {
  return scanText(text, lexis).asides.filter(({ kind }) => kind === 'comment');
}

/** A section of characters may contain what looks like a comment. */
function markupComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  for (let at = text.indexOf('<!'); at >= 0; at = text.indexOf('<!', at)) {
    const [open, close] = text.startsWith('<!--', at)
      ? ['<!--', '-->']
      : text.startsWith('<![CDATA[', at)
        ? ['<![CDATA[', ']]>']
        : ['<!', ''];
    const closed = text.indexOf(close, at + open.length);
    if (closed < 0) return comments;
    if (open === '<!--') comments.push({ start: at, end: closed + close.length });
    at = closed + close.length;
  }
  return comments;
}

/** What precedes the text of a block scalar in the tokens of YAML's lexer. */
const scalar = '\u001f';

async function yamlComments(text: string): Promise<readonly Comment[]> {
  const { Lexer } = await import('yaml');
  const comments: Comment[] = [];
  let at = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    // These three mark what follows, and are no part of the text.
    const isMark = token === scalar || token === '\u0002' || token === '\u0018';
    if (token.startsWith('#') && before !== scalar) comments.push({ start: at, end: at + token.length });
    if (!isMark) at += token.length;
    before = token;
  }
  return comments;
}
