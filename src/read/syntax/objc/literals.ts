import type { Expression } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
};

/**
 * The literal that a string stands for.
 * @param text As written: `@"a"`, `"a"`, `L"a"`, `'a'`, or several of them side by side.
 * @param place Where it begins.
 */
export function stringLiteral(text: string, place: Place): Expression {
  let value = '';
  for (const [, double, single] of text.matchAll(/"([^"\\]*(?:\\[^][^"\\]*)*)"?|'([^'\\]*(?:\\[^][^'\\]*)*)'?/g))
    value += unescape(double ?? single ?? '');
  return { kind: 'literal', value, place };
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{1,6})|([^]))/g,
    (_, short?: string, long?: string, hex?: string, one?: string) => {
      const digits = short ?? long ?? hex;
      if (digits === undefined) return escapes[one ?? ''] ?? one ?? '';
      const point = Number.parseInt(digits, 16);
      return point > 0x10ffff ? '' : String.fromCodePoint(point);
    },
  );
}

/**
 * The literal that a number stands for.
 * @param text As written: `5`, `0x1F`, `1.5f`, `10UL`, also after an `@`.
 * @param place Where it begins.
 */
export function numberLiteral(text: string, place: Place): Expression {
  const plain = text.replace(/[@'\s]/g, '');
  const isHex = /^[+-]?0[xX]/.test(plain);
  const value = Number(plain.replace(isHex ? /[uUlL]+$/ : /[uUlLfF]+$/, ''));
  return Number.isNaN(value) ? { kind: 'opaque', parts: [], place } : { kind: 'literal', value, place };
}
