import type { Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** Translates a number; one with an imaginary part, or too large, is what JavaScript makes of it. */
export function readNumber(translator: Translator, tree: Tree): Expression {
  return { kind: 'literal', value: Number(textOf(tree).replaceAll('_', '')), place: translator.placeOf(tree) };
}

/** Translates a string: one with code in it is a template of that code. */
export function readString(translator: Translator, tree: Tree): Expression {
  return stringOf(translator, tree, [tree]);
}

/** Translates strings that stand one after the other: they are one. */
export function readJoined(translator: Translator, tree: Tree): Expression {
  return stringOf(translator, tree, childrenOf(tree, 'string'));
}

function stringOf(translator: Translator, tree: Tree, strings: readonly Tree[]): Expression {
  const place = translator.placeOf(tree);
  const text = strings.map(textIn).join('');
  const operands = strings.flatMap((string) => childrenOf(string, 'interpolation')).flatMap((each) => translator.parts(each));
  return operands.length === 0
    ? { kind: 'literal', value: text, place }
    : { kind: 'operation', operator: 'template', operands, text, pieces: piecesOf(strings), place };
}

/** The texts before, between and after the code of strings. */
function piecesOf(strings: readonly Tree[]): readonly string[] {
  return strings.reduce<readonly string[]>(
    (pieces, string) => {
      const [first = '', ...more] = piecesIn(string);
      return [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${first}`, ...more];
    },
    [''],
  );
}

function piecesIn(string: Tree): readonly string[] {
  const isRaw = /^[^'"]*r/i.test(textOf(string));
  const pieces = [''];
  for (const part of string.children) {
    if (part.kind === 'interpolation') pieces.push('');
    else if (part.kind === 'string_content') pieces.push(`${pieces.pop() ?? ''}${isRaw ? textOf(part) : unescaped(part)}`);
  }
  return pieces;
}

function textIn(string: Tree): string {
  const isRaw = /^[^'"]*r/i.test(textOf(string));
  return childrenOf(string, 'string_content')
    .map((part) => (isRaw ? textOf(part) : unescaped(part)))
    .join('');
}

function unescaped(part: Tree): string {
  let value = '';
  let from = part.start;
  for (const escape of childrenOf(part, 'escape_sequence')) {
    value += part.source.slice(from, escape.start) + characterOf(textOf(escape));
    from = escape.end;
  }
  return value + part.source.slice(from, part.end);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '' };

function characterOf(escape: string): string {
  const hex = /^\\(?:x|u|U)([0-9A-Fa-f]+)$/.exec(escape)?.[1];
  if (hex !== undefined) return String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
  const character = escape.slice(1);
  return escapes[character] ?? character;
}
