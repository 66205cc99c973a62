import { encodings, pick, type Dice } from '../damage.js';

/** An input that was changed, with what was done to it. */
export interface Mutated {
  readonly bytes: Buffer;
  readonly how: readonly string[];
}

/** One change of a text whose characters are bytes. */
type Mutation = (text: string, other: string, dice: Dice) => string;

/** What formats treat in a way of their own, as bytes. */
const tokens = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '"__proto__": {"a": 1},', '__proto__: 1\n'],
  ...['\0', '\u001b[31m', '\u009b31m', '\u202e', '\u2066', '\ufeff', '\u2028', '\ud800', '\ufffd', '\r', '\r\n', '\t', '\u0007'],
  ...[
    '/*',
    '*/',
    '//',
    '#',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '"""',
    "'''",
    '`',
    '"',
    "'",
    '\\',
    '\\u{110000}',
    '\\uD800',
    '\\x',
  ],
  ...['$(A)', '${A}', '$(A:$(B))', '&a;', '&#0;', '&#x110000;', '*a', '&a ', '<<: *a\n', '!!js/function', '<!ENTITY a "&a;&a;">'],
  ...['{{', '}}', '{%', '%}', '%s', '%n', '::error::', '<script>', '](', '|', '-->\n', '@@', '=>', '->', '?.', '...', '..'],
  ...[
    '1e999',
    '-0',
    '99999999999999999999',
    '0x',
    '-1',
    'NaN',
    'null',
    'true',
    '../../../etc/passwd',
    'file:///etc/passwd',
    'C:\\',
  ],
  ...[
    'if',
    'else',
    'func',
    'class',
    'return',
    'case',
    'end',
    'do',
    'await',
    'let',
    'import',
    'extension',
    'switch',
    'for',
    'while',
  ],
].map(asBytes);

const openers: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['{"a":', '}'],
  ['<array>', '</array>'],
  ['<dict><key>a</key>', '</dict>'],
  ['if (a) {', '}'],
  ['do |a|\n', 'end\n'],
  ['a ? b : ', ''],
  ['a.b(', ')'],
  ['!', ''],
  ['- ', ''],
  ['  ', ''],
  ['a = ', ''],
  ['a + ', ''],
  ['() => ', ''],
  ['"\\(', ')"'],
  ['`${', '}`'],
  ['[a ', ']'],
  ['^{', '}'],
  ['#if A\n', '#endif\n'],
];

const lengths = [2, 10, 100, 1000, 5000];

function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function part(text: string, dice: Dice): readonly [start: number, end: number] {
  const start = dice(text.length + 1);
  return [start, Math.min(text.length, start + dice(dice(4) === 0 ? text.length + 1 : 40))];
}

function insertAt(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

function changeLines(text: string, change: (lines: string[], index: number) => readonly string[], dice: Dice): string {
  const lines = text.split('\n');
  return change(lines, dice(lines.length)).join('\n');
}

const times = (dice: Dice): number => pick(lengths, dice) ?? 2;

const mutations: Readonly<Record<string, Mutation>> = {
  'change a byte': (text, _, dice) => {
    const at = dice(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(dice(256)) + text.slice(at + 1);
  },
  'remove a part': (text, _, dice) => {
    const [start, end] = part(text, dice);
    return text.slice(0, start) + text.slice(end);
  },
  'repeat a part': (text, _, dice) => {
    const [start, end] = part(text, dice);
    return insertAt(text, end, text.slice(start, end).repeat(Math.min(times(dice), 60_000 / (end - start + 1))));
  },
  'move a part': (text, _, dice) => {
    const [start, end] = part(text, dice);
    const rest = text.slice(0, start) + text.slice(end);
    return insertAt(rest, dice(rest.length + 1), text.slice(start, end));
  },
  'cut off the end': (text, _, dice) => text.slice(0, dice(text.length + 1)),
  'cut off the beginning': (text, _, dice) => text.slice(dice(text.length + 1)),
  'insert a token': (text, _, dice) => insertAt(text, dice(text.length + 1), pick(tokens, dice) ?? ''),
  'insert a token many times': (text, _, dice) =>
    insertAt(text, dice(text.length + 1), (pick(tokens, dice) ?? '').repeat(times(dice))),
  nest: (text, _, dice) => {
    const [open, close] = pick(openers, dice) ?? ['(', ')'];
    const [start, end] = part(text, dice);
    const depth = times(dice);
    return insertAt(insertAt(text, end, dice(4) === 0 ? '' : close.repeat(depth)), start, open.repeat(depth));
  },
  'splice another': (text, other, dice) => text.slice(0, dice(text.length + 1)) + other.slice(dice(other.length + 1)),
  'insert a part of another': (text, other, dice) => {
    const [start, end] = part(other, dice);
    return insertAt(text, dice(text.length + 1), other.slice(start, end));
  },
  'remove a line': (text, _, dice) => changeLines(text, (lines, index) => lines.toSpliced(index, 1), dice),
  'repeat a line': (text, _, dice) =>
    changeLines(text, (lines, index) => lines.toSpliced(index, 0, ...Array<string>(times(dice)).fill(lines[index] ?? '')), dice),
  'swap lines': (text, _, dice) => changeLines(text, (lines, index) => [...lines.slice(index), ...lines.slice(0, index)], dice),
  'indent a line': (text, _, dice) =>
    changeLines(text, (lines, index) => lines.with(index, ' '.repeat(dice(9)) + (lines[index] ?? '').trimStart()), dice),
  'replace a word': (text, _, dice) => replaceOne(text, /[A-Za-z_]\w*/g, () => pick(tokens, dice) ?? '', dice),
  'replace a word with another': (text, other, dice) =>
    replaceOne(text, /[A-Za-z_]\w*/g, () => pick(other.match(/[A-Za-z_]\w*/g) ?? [''], dice) ?? '', dice),
  'replace a number': (text, _, dice) =>
    replaceOne(text, /\d+/g, () => pick(['0', '-1', '4294967296', '1e400', '9'.repeat(400), 'x'], dice) ?? '', dice),
  'remove a mark': (text, _, dice) => replaceOne(text, /[^\w\s]/g, () => '', dice),
  'repeat a mark': (text, _, dice) => replaceOne(text, /[^\w\s]/g, (mark) => mark.repeat(times(dice)), dice),
};

function replaceOne(text: string, pattern: RegExp, by: (found: string) => string, dice: Dice): string {
  const found = [...text.matchAll(pattern)];
  const match = found[dice(found.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

/** Beyond this an input tests the limit of a file's size alone, which tests of their own do. */
const largest = 60_000;

/**
 * Changes an input in one to four ways.
 * @param seed What a reader understands.
 * @param other Another of its inputs, to take parts from.
 * @param dice Decides how.
 */
export function mutate(seed: Buffer, other: Buffer, dice: Dice): Mutated {
  let text = seed.toString('latin1');
  const how: string[] = [];
  for (let left = 1 + dice(4); left > 0; left -= 1) {
    const name = pick(Object.keys(mutations), dice) ?? '';
    text = (mutations[name]?.(text, other.toString('latin1'), dice) ?? text).slice(0, largest);
    how.push(name);
  }
  const bytes = Buffer.from(text, 'latin1');
  const encoding = dice(20) === 0 ? (pick(Object.keys(encodings), dice) ?? 'UTF-8') : 'UTF-8';
  if (encoding === 'UTF-8') return { bytes, how };
  return { bytes: encodings[encoding]?.(bytes.toString('utf8')) ?? bytes, how: [...how, encoding] };
}
