import type { ImportStatement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Token } from '../token-recovery.js';

/** JavaScript's words that begin no expression. */
export const keywords: ReadonlySet<string> = new Set(
  'async await break case catch class const continue default do else export extends finally for from function if import in instanceof let new of return static switch throw try typeof var void while yield'.split(
    ' ',
  ),
);

/** A quoted string, whose end is the line's end at the latest. */
const literal = /'(?:[^'\\\n]|\\[^])*'?|"(?:[^"\\\n]|\\[^])*"?/y;
const word = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\S/y;

/**
 * Splits a script into tokens: comments left out. The text of a template is left out too, and the code in
 * its `${…}` kept.
 * @param text The script.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  // For each `${` that is open, how many braces are open inside of it.
  const templates: number[] = [];
  for (let at = 0; at < text.length;) {
    const comment = endOfComment(text, at);
    if (comment > at) {
      at = comment;
      continue;
    }
    const quoted = matchAt(literal, text, at);
    if (quoted !== null) {
      tokens.push({ kind: 'string', text: quoted.replaceAll(/^['"]|['"]$/g, ''), start: at });
      at += quoted.length;
      continue;
    }
    const one = matchAt(word, text, at);
    if (one === null) {
      at += 1;
    } else if (one === '`' || (one === '}' && templates.at(-1) === 0)) {
      if (one === '}') templates.pop();
      const end = endOfTemplateText(text, at + 1);
      if (text.startsWith('${', end)) templates.push(0);
      tokens.push({ kind: 'mark', text: ';', start: at });
      at = text.startsWith('${', end) ? end + 2 : end + 1;
    } else {
      countBraces(templates, one);
      tokens.push({ kind: kindOf(one), text: one, start: at });
      at += one.length;
    }
  }
  return tokens;
}

/** The index after a comment that starts here; an open one goes to the end, so that no text is searched twice. */
function endOfComment(text: string, at: number): number {
  const closing = text.startsWith('//', at) ? '\n' : text.startsWith('/*', at) ? '*/' : null;
  if (closing === null) return at;
  const end = text.indexOf(closing, at + 2);
  return end === -1 ? text.length : end + closing.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function countBraces(templates: number[], mark: string): void {
  const open = templates.at(-1);
  if (open === undefined) return;
  if (mark === '{') templates[templates.length - 1] = open + 1;
  if (mark === '}') templates[templates.length - 1] = open - 1;
}

/** The index of the backtick or `${` that ends a stretch of template text. */
function endOfTemplateText(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`' || text.startsWith('${', at)) return at;
  }
  return text.length;
}

function kindOf(text: string): Token['kind'] {
  if (/^\d/.test(text)) return 'number';
  return /^[A-Za-z_$\u0080-\uffff]/.test(text) ? 'name' : 'mark';
}

/**
 * Finds the imports among tokens: `import a, { b as c } from 'x'`, `import * as a from 'x'`.
 * @param tokens A whole script's tokens.
 * @param placeAt Turns an index into a place.
 */
export function recoverImports(tokens: readonly Token[], placeAt: (index: number) => Place): readonly ImportStatement[] {
  return tokens.flatMap((token, index): readonly ImportStatement[] => {
    if (token.kind !== 'name' || token.text !== 'import') return [];
    const from = tokens.findIndex(
      (other, at) => at > index && at < index + 200 && other.kind === 'name' && other.text === 'from',
    );
    const module = tokens[from + 1];
    if (from === -1 || module?.kind !== 'string') return [];
    const bindings = bindingsOf(tokens.slice(index + 1, from));
    return [{ kind: 'import', exports: [], module: module.text, bindings, place: placeAt(token.start) }];
  });
}

function bindingsOf(tokens: readonly Token[]): ImportStatement['bindings'] {
  const brace = tokens.findIndex(({ text }) => text === '{');
  return tokens.flatMap((token, index) => {
    if (!isImported(token, tokens[index - 1])) return [];
    const alias = tokens[index + 1]?.text === 'as' ? tokens[index + 2]?.text : undefined;
    const isNamed = token.text === '*' || (brace !== -1 && index > brace);
    return [{ imported: isNamed ? token.text : 'default', local: alias ?? token.text }];
  });
}

/** A name that is imported, not the words around it nor the name that it is given here. */
function isImported({ kind, text }: Token, before: Token | undefined): boolean {
  return (kind === 'name' || text === '*') && text !== 'as' && text !== 'type' && before?.text !== 'as';
}
