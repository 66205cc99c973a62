import type { Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** Translates a number; the letter of its type leaves no trace. */
export function readNumber(translator: Translator, tree: Tree): Expression {
  const text = textOf(tree).replaceAll('_', '');
  const isHex = /^0x/i.test(text);
  const digits = text.replace(isHex ? /l$/i : /[ldf]$/i, '');
  const value = /^0\d+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
  return { kind: 'literal', value, place: translator.placeOf(tree) };
}

/** Translates a string or text block: one with code in it is a template of that code. */
export function readString(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const code = childrenOf(tree, 'string_interpolation');
  if (code.length > 0)
    return { kind: 'operation', operator: 'template', operands: code.flatMap((each) => translator.parts(each)), place };
  const parts = childrenOf(tree, 'string_fragment', 'multiline_string_fragment', 'escape_sequence');
  const value = parts.map((part) => (part.kind === 'escape_sequence' ? unescaped(textOf(part)) : textOf(part))).join('');
  return { kind: 'literal', value, place };
}

/** Translates `'a'`: a text of one character. */
export function readCharacter(translator: Translator, tree: Tree): Expression {
  const text = textOf(tree).slice(1, -1);
  return { kind: 'literal', value: text.startsWith('\\') ? unescaped(text) : text, place: translator.placeOf(tree) };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', s: ' ', '\n': '' };

/** The character that an escape stands for. */
function unescaped(escape: string): string {
  const hex = /^\\u+([0-9A-Fa-f]{4})$/.exec(escape)?.[1];
  if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
  const octal = /^\\([0-7]{1,3})$/.exec(escape)?.[1];
  if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
  const character = escape.slice(1);
  return escapes[character] ?? character;
}
