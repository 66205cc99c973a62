import type { Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** Translates a number. */
export function readNumber(translator: Translator, tree: Tree): Expression {
  return { kind: 'literal', value: Number(textOf(tree).replaceAll('_', '')), place: translator.placeOf(tree) };
}

/** Translates `:a` and the key in `a: 1`: what JSON makes of a symbol is its text. */
export function readSymbol(translator: Translator, tree: Tree): Expression {
  return { kind: 'literal', value: textOf(tree).replace(/^:/, ''), place: translator.placeOf(tree) };
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
  const parts = strings.flatMap(({ children }) => children);
  const text = parts.flatMap(textsIn).join('');
  const operands = parts.filter(({ kind }) => kind === 'interpolation').flatMap((each) => translator.parts(each));
  return operands.length === 0
    ? { kind: 'literal', value: text, place }
    : { kind: 'operation', operator: 'template', operands, text, pieces: piecesOf(parts), place };
}

/** The texts before, between and after the code of a string. */
function piecesOf(parts: readonly Tree[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (pieces, part) =>
      part.kind === 'interpolation'
        ? [...pieces, '']
        : [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${textsIn(part).join('')}`],
    [''],
  );
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function textsIn(part: Tree): readonly string[] {
  if (part.kind === 'string_content') return [textOf(part)];
  if (part.kind !== 'escape_sequence') return [];
  const character = textOf(part).slice(1);
  return [escapes[character] ?? character];
}

const heredoc = /^<<[~-]?(["'`]?)(\w+)\1$/;

/**
 * Translates `<<~TEXT`: the text on the lines below, to the one with its name. The code in it is translated where it stands, so that here
 * it has no parts.
 */
export function readHeredoc(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const [, quote = '', name = ''] = heredoc.exec(textOf(tree)) ?? [];
  const from = tree.source.indexOf('\n', tree.end) + 1;
  const length = from === 0 || name === '' ? -1 : tree.source.slice(from).search(new RegExp(`^[ \\t]*${name}\\b`, 'm'));
  if (length === -1) return { kind: 'opaque', parts: [], place };
  const text = tree.source.slice(from, from + length);
  const pieces = quote === "'" ? [text] : text.split(/#\{[^}\n]*\}/);
  const code = pieces.slice(1).map((): Expression => ({ kind: 'opaque', parts: [], place }));
  return code.length === 0
    ? { kind: 'literal', value: text, place }
    : { kind: 'operation', operator: 'template', operands: code, text: pieces.join(''), pieces, place };
}
