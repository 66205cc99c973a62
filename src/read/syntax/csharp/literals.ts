import type { Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, textOf, type Tree } from '../grammar/tree.js';
import { partsIn } from './nodes.js';

/** Translates a number: its suffix says its type only. */
export function readNumber(translator: Translator, tree: Tree): Expression {
  const text = textOf(tree).replaceAll('_', '');
  const digits = /^0[xb]/i.test(text) ? text.replace(/[uUlL]+$/, '') : text.replace(/[uUlLfFdDmM]+$/, '');
  return { kind: 'literal', value: Number(digits), place: translator.placeOf(tree) };
}

/** Translates `true`, `false`, `null`. */
export function readConstant(value: boolean | null): (translator: Translator, tree: Tree) => Expression {
  return (translator, tree) => ({ kind: 'literal', value, place: translator.placeOf(tree) });
}

/** Translates `true` and `false`. */
export function readBoolean(translator: Translator, tree: Tree): Expression {
  return { kind: 'literal', value: textOf(tree) === 'true', place: translator.placeOf(tree) };
}

/** Translates `"a"`, `'a'`, `@"a"` and `"""a"""`. */
export function readString(translator: Translator, tree: Tree): Expression {
  return { kind: 'literal', value: valueOf(tree), place: translator.placeOf(tree) };
}

function valueOf(tree: Tree): string {
  const text = textOf(tree);
  if (tree.kind === 'verbatim_string_literal') return text.slice(2, -1).replaceAll('""', '"');
  if (tree.kind === 'raw_string_literal') return text.replace(/^"{3,}\s?|\s?"{3,}$/g, '');
  return text.slice(1, text.lastIndexOf(text.charAt(0))).replace(/\\(?:[xuU]([0-9A-Fa-f]{1,8})|(.))/gs, unescaped);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0', a: '\x07', b: '\b', f: '\f', v: '\v' };

/** The character that an escape stands for. */
function unescaped(_: string, hex: string | undefined, character = ''): string {
  if (hex !== undefined) return String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
  return escapes[character] ?? character;
}

/** Translates `$"a{b}"`: a template of its code, or a text without any. */
export function readInterpolated(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const interpolations = childrenOf(tree, 'interpolation');
  if (interpolations.length === 0)
    return { kind: 'literal', value: childrenOf(tree, 'string_content').map(textOf).join(''), place };
  const operands = interpolations.flatMap((each) =>
    partsIn(each).flatMap((part) => (/^interpolation_/.test(part.kind) ? [] : [translator.expression(part)])),
  );
  return { kind: 'operation', operator: 'template', operands, pieces: piecesOf(tree), place };
}

/** The texts before, between and after the code of a string. */
function piecesOf(tree: Tree): readonly string[] {
  const isVerbatim = /^(?:\$@|@\$)/.test(textOf(tree));
  const pieces = [''];
  for (const part of tree.children) {
    if (part.kind === 'interpolation') pieces.push('');
    else if (part.kind === 'string_content') pieces.push(`${pieces.pop() ?? ''}${contentOf(textOf(part), isVerbatim)}`);
    else if (part.kind === 'escape_sequence') pieces.push(`${pieces.pop() ?? ''}${contentOf(textOf(part), isVerbatim)}`);
  }
  return pieces;
}

function contentOf(text: string, isVerbatim: boolean): string {
  return isVerbatim ? text.replaceAll('""', '"') : text.replace(/\\(?:[xuU]([0-9A-Fa-f]{1,8})|(.))/gs, unescaped);
}
