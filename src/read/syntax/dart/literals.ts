import type { Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** Translates a number. */
export function readNumber(translator: Translator, tree: Tree): Expression {
  return { kind: 'literal', value: Number(textOf(tree).replaceAll('_', '')), place: translator.placeOf(tree) };
}

/** Translates a string: one with code in it is a template of that code. */
export function readString(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const substitutions = childrenOf(tree, 'template_substitution');
  if (substitutions.length === 0) return { kind: 'literal', value: valueOf(tree), place };
  const operands = substitutions.flatMap((each) => translator.parts(each));
  return { kind: 'operation', operator: 'template', operands, pieces: piecesOf(tree), place };
}

/** What opens and closes a string. */
const quotes = /^r?('''|"""|'|")$/;

/** The text of a string, of which the grammar has nodes for the quotes and the escapes only; adjacent strings are one. */
function valueOf(tree: Tree): string {
  return piecesOf(tree).join('');
}

/** The texts before, between and after the code of a string. */
function piecesOf(tree: Tree): readonly string[] {
  const pieces = [''];
  const add = (text: string): void => void pieces.push(`${pieces.pop() ?? ''}${text}`);
  let open: string | null = null;
  let from = tree.start;
  for (const part of tree.children) {
    if (open !== null) add(tree.source.slice(from, part.start));
    if (part.kind === 'template_substitution') pieces.push('');
    else if (part.kind === 'escape_sequence') add(unescaped(textOf(part)));
    else if (open === null) open = quotes.exec(textOf(part))?.[1] ?? null;
    else if (textOf(part) === open) open = null;
    // Other quotes are a part of the text.
    else add(textOf(part));
    from = part.end;
  }
  return pieces;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** The character that an escape stands for. */
function unescaped(escape: string): string {
  const hex = /^\\(?:x|u\{?)([0-9A-Fa-f]+)\}?$/.exec(escape)?.[1];
  if (hex !== undefined) return String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
  const character = escape.slice(1);
  return escapes[character] ?? character;
}
