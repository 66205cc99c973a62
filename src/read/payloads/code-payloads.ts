import { payloadFormat } from '../../catalog/server-payloads.js';
import { parseJson } from '../manifests/json-tree.js';
import { lineIndex } from '../manifests/text-position.js';
import type { Payload } from '../../model/payload.js';
import type { Place } from '../../model/place.js';
import type { Source } from '../../model/source.js';
import { computed, objectsWithDevice, payloadOf, type PlaceOf } from './batches.js';
import { codeTexts, type CodeText } from './code-texts.js';
import { isOfTests } from './candidates.js';

/**
 * Finds the payloads that code writes as JSON text: literals, templates, heredocs, text blocks, texts that are added up.
 * @param source A source of any language.
 * @param text Its text.
 */
export function payloadsInCode({ file, facts }: Pick<Source, 'file' | 'facts'>, text: string): readonly Payload[] {
  const { device, idfa } = payloadFormat;
  if (!text.includes(device) || !text.includes(idfa) || isOfTests(file)) return [];
  return codeTexts(facts).flatMap((written) =>
    written.text.includes(device) && written.text.includes(idfa) ? payloadsIn(written, placesIn(written, file, text)) : [],
  );
}

function payloadsIn({ text }: CodeText, placesOf: (json: string) => PlaceOf): readonly Payload[] {
  const json = jsonOf(text);
  if (json === null) return [];
  const placeOf = placesOf(json);
  const { root, flaws } = parseJson(json);
  if (root !== null && flaws.length === 0) return objectsWithDevice(root).map((object) => payloadOf(object, placeOf));
  const identifier = json.indexOf(`"${payloadFormat.idfa}"`);
  return identifier === -1 || json.includes(`"${payloadFormat.status}"`) ? [] : [unreadAt(placeOf(identifier + 1))];
}

/** A text of which code computes more than values: what it has only the running program knows. */
function unreadAt(place: Place): Payload {
  const { idfa, status } = payloadFormat;
  const question = `The code computes parts of this JSON text. Does the payload have ${status} whenever it has ${idfa}?`;
  return {
    device: {
      place,
      enclosing: '',
      isApple: true,
      hasIdfa: true,
      status: { kind: 'undecided', question },
      timestamp: { kind: 'computed' },
      misspelt: null,
      sdk: null,
    },
    identities: [],
    attributes: [],
  };
}

/** What functions that format texts put values in for, in the languages of servers: `%s`, `%[1]d`, `%(name)s`, `%{name}`, `{0}`, `{name}`. */
const places = /%(?:\[\d+\])?[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]|%\(\w+\)[a-z]|%[<{]\w+[>}][a-z]?|\{\w*\}/y;

/**
 * Makes JSON of a text: what is computed becomes a string, or a part of one. A text whose braces are doubled is for a function that
 * formats it.
 * @returns Null for a text that begins otherwise.
 */
function jsonOf(text: string): string | null {
  if (!/^\s*[{[]/.test(text)) return null;
  const plain = /^\s*\{\{\s*"/.test(text) ? text.replaceAll('{{', '{').replaceAll('}}', '}') : text;
  const parts: string[] = [];
  let inString = false;
  for (let at = 0; at < plain.length;) {
    const placed = placeAt(plain, at, inString);
    const written = placed === '' ? plain.slice(at, at + (inString && plain.charAt(at) === '\\' ? 2 : 1)) : placed;
    if (written === '"') inString = !inString;
    parts.push(placed === '' ? written : inString ? computed : `"${computed}"`);
    at += written.length;
  }
  return parts.join('');
}

/** What stands at an offset for a value; empty where nothing does. An empty object of JSON is none. */
function placeAt(text: string, at: number, inString: boolean): string {
  if (text.charAt(at) === computed) return computed;
  places.lastIndex = at;
  const placed = places.exec(text)?.[0] ?? '';
  return placed === '{}' && !inString ? '' : placed;
}

/** Finds the places of keys: the same key comes as often before it in the source as in the JSON. */
function placesIn({ place }: CodeText, file: string, source: string): (json: string) => PlaceOf {
  const positionOf = lineIndex(source);
  const start = source.split('\n', place.line - 1).reduce((length, line) => length + line.length + 1, 0) + place.column - 1;
  return (json) => {
    const keys = [...json.matchAll(/"([\w-]+)"\s*:/g)].map(({ 1: key = '', index }) => ({ key, index }));
    return (offset) => {
      const last = keys.findLast(({ index }) => index < offset);
      if (last === undefined) return place;
      const nth = keys.filter(({ key, index }) => key === last.key && index <= last.index).length;
      const written = [...source.slice(start).matchAll(new RegExp(`${last.key}(?=\\\\*["'])`, 'g'))][nth - 1];
      return written === undefined ? place : { file, ...positionOf(start + written.index) };
    };
  };
}
