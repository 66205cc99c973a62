import type { Expression } from '../../../model/expression.js';
import type { Translator } from './translator.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';

/** A number as its value; digits can be parted by underscores. */
export function readNumber(translator: Translator, tree: Tree): Expression {
  const value = Number(textOf(tree).replaceAll('_', ''));
  return Number.isNaN(value)
    ? { kind: 'opaque', parts: [], place: translator.placeOf(tree) }
    : { kind: 'literal', value, place: translator.placeOf(tree) };
}

/** What stands around an interpolated expression. */
const silent = new Set(['(', ')', ',', ':', 'value_argument_label']);

/** A string: a literal, or a template of its interpolated expressions. */
export function readString(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const interpolations = childrenOf(tree, 'interpolated_expression', 'raw_str_interpolation').map(
    (each) => childOf(each, 'interpolated_expression') ?? each,
  );
  if (interpolations.length > 0) {
    const operands = interpolations.flatMap(({ children }) =>
      children.filter(({ kind }) => !silent.has(kind)).map((part) => translator.expression(part)),
    );
    const pieces = piecesAround(tree, interpolations);
    return { kind: 'operation', operator: 'template', operands, ...(pieces === null ? {} : { pieces }), place };
  }
  return { kind: 'literal', value: textBetween(tree), place };
}

/** The texts around what is interpolated in a string; null for a raw one. */
function piecesAround(tree: Tree, interpolations: readonly Tree[]): readonly string[] | null {
  const written = textOf(tree);
  const [quotes] = /^"(?:"")?/.exec(written) ?? [];
  if (quotes === undefined) return null;
  const start = tree.node.range().start.index;
  const ranges = interpolations.map(({ node }) => node.range());
  const starts = [quotes.length, ...ranges.map(({ end }) => end.index - start)];
  const ends = [...ranges.map((range) => range.start.index - start), written.length - quotes.length];
  const pieces = starts.map((from, index) =>
    written
      .slice(from, ends[index])
      .replace(/^\)/, index === 0 ? ')' : '')
      .replace(/\\\($/, ''),
  );
  return (quotes === '"""' ? unindentedPieces(pieces) : pieces).map(unescaped);
}

/** The first line of a long string holds its quotes alone, and the last one the indentation of all. */
function unindentedPieces(pieces: readonly string[]): readonly string[] {
  const end = /\r?\n([ \t]*)$/.exec(pieces.at(-1) ?? '');
  const indentation = end?.[1] ?? '';
  const last = pieces.length - 1;
  return pieces.map((piece, index) => {
    const whole = index === last && end !== null ? piece.slice(0, end.index) : piece;
    const text = whole.replaceAll(`\n${indentation}`, '\n');
    return index === 0 ? text.replace(/^[ \t]*\r?\n/, '') : text;
  });
}

/** A string's text, its escapes resolved, and the indentation of several lines taken off. */
function textBetween(tree: Tree): string {
  const written = textOf(tree);
  const [, hashes = '', quotes = ''] = /^(#*)("""|")/.exec(written) ?? [];
  const inner = written.slice(hashes.length + quotes.length, written.length - hashes.length - quotes.length);
  const text = quotes === '"""' ? unindented(inner) : inner;
  return hashes === '' ? unescaped(text) : text;
}

/** The last line of a long string gives the indentation of all. */
function unindented(text: string): string {
  const lines = text.split('\n');
  const indentation = lines.at(-1) ?? '';
  return lines
    .slice(1, -1)
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart()))
    .join('\n');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(
    /\\(?:u\{([0-9A-Fa-f]{1,8})\}|\r?\n[ \t]*|(.))/g,
    (_, code: string | undefined, character: string | undefined) => {
      if (code !== undefined) return characterOf(Number.parseInt(code, 16));
      return character === undefined ? '' : (escapes[character] ?? character);
    },
  );
}

function characterOf(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
