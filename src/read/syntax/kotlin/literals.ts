import type { Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, textOf, type Tree } from '../grammar/tree.js';

/** Translates a number; the letter of its type leaves no trace. */
export function readNumber(translator: Translator, tree: Tree): Expression {
  const text = textOf(tree).replaceAll('_', '');
  const digits = text.replace(/^0x/i.test(text) ? /u?l?$/i : /(?:u?l?|f)$/i, '');
  return { kind: 'literal', value: Number(digits), place: translator.placeOf(tree) };
}

/** Translates `true`, `false` and `null`, which are names to the grammar. */
export function readConstant(translator: Translator, tree: Tree): Expression {
  const text = textOf(tree);
  return { kind: 'literal', value: text === 'null' ? null : text === 'true', place: translator.placeOf(tree) };
}

/** Translates a string: one with code in it is a template of that code, with the text around it. */
export function readString(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const parts = tree.children.filter(({ kind }) => /^(?:string_content|escape_sequence|interpolation)$/.test(kind));
  const operands: Expression[] = [];
  const pieces = [''];
  const add = (text: string): void => {
    pieces.push(`${pieces.pop() ?? ''}${text}`);
  };
  for (const [index, part] of parts.entries()) {
    const name = nameAfterDollar(translator, parts[index - 1], part);
    const inside = part.kind === 'interpolation' ? translator.parts(part) : name;
    if (inside.length === 0) add(textOfPart(part));
    if (inside.length === 0) continue;
    if (name.length > 0) pieces.push((pieces.pop() ?? '').replace(/\$$/, ''));
    operands.push(...inside);
    pieces.push(name.length > 0 ? textOfPart(part).replace(/^\w+/, '') : '');
  }
  const text = parts.map(textOfPart).join('');
  return operands.length > 0
    ? { kind: 'operation', operator: 'template', operands, text, pieces, place }
    : { kind: 'literal', value: text, place };
}

/** `$name`, of which the grammar makes two pieces of text. */
function nameAfterDollar(translator: Translator, before: Tree | undefined, part: Tree): readonly Expression[] {
  if (before?.kind !== 'string_content' || textOf(before) !== '$' || part.kind !== 'string_content') return [];
  const name = /^[A-Za-z_]\w*/.exec(textOf(part))?.[0];
  return name === undefined ? [] : [{ kind: 'name', name, place: translator.placeOf(part) }];
}

function textOfPart(part: Tree): string {
  if (part.kind === 'interpolation') return '';
  return part.kind === 'escape_sequence' ? unescaped(textOf(part)) : textOf(part);
}

/** Translates `'a'`: a text of one character. */
export function readCharacter(translator: Translator, tree: Tree): Expression {
  const escape = childOf(tree, 'escape_sequence');
  const value = escape === null ? textOf(tree).slice(1, -1) : unescaped(textOf(escape));
  return { kind: 'literal', value, place: translator.placeOf(tree) };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b' };

/** The character that an escape stands for. */
function unescaped(escape: string): string {
  const hex = /^\\u([0-9A-Fa-f]{4})$/.exec(escape)?.[1];
  if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
  const character = escape.slice(1);
  return escapes[character] ?? character;
}
