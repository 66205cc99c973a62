import { asciiTokens } from './ascii-lexer.js';
import type { AsciiToken, Shortcut } from './ascii-lexer.js';
import { depthLimit, errorLimit, tooDeep } from './plist-events.js';
import type { PlistEvents } from './plist-events.js';

/** Where the reader stands: in an array, or in one of the four places of `key = value;`. */
interface Frame {
  readonly kind: 'dictionary' | 'array';
  /** The mark that ends it; null for a `.strings` file, whose braces are left out. */
  readonly end: '}' | ')' | null;
  expects: 'key' | 'equals' | 'value' | 'separator';
  /** The last key, for `key;`, which is short for `key = key;`. */
  key: AsciiToken | null;
}

/** What a reader takes whole, without an event for each of its parts. */
export interface Shortcuts {
  /** Entries of a dictionary. */
  readonly entries: Shortcut;
  /** Items of an array. */
  readonly items: Shortcut;
}

interface Reader {
  readonly frames: Frame[];
  readonly events: PlistEvents;
  /** Says that a token has no place, once: what follows are mostly the consequences. */
  unexpected(token: AsciiToken): void;
}

/**
 * Reads the old-style (OpenStep) spelling of a property list, which project.pbxproj and `.strings`
 * files have. Never recurses. Reading goes on behind an error, so that what follows is not lost.
 * @param text The text of the file.
 * @param shortcuts What is taken whole.
 */
export function readAsciiPlist(text: string, events: PlistEvents, shortcuts: Shortcuts | null): void {
  const next = asciiTokens(text, (message, offset) => {
    events.issue('incomplete', message, offset);
  });
  let errors = 0;
  const reader: Reader = {
    frames: [],
    events,
    unexpected(token) {
      errors += 1;
      if (errors === 1) events.issue('incomplete', unexpectedMessage(token), token.offset);
    },
  };
  let token = next(null);
  start(reader, token);
  for (; token.kind !== 'end'; token = next(shortcutFor(reader, shortcuts))) {
    step(reader, token);
    if (reader.frames.length > depthLimit) events.issue('incomplete', tooDeep, token.offset);
    if (reader.frames.length > depthLimit || errors >= errorLimit) return;
  }
  finish(reader, token);
}

function shortcutFor({ frames }: Reader, shortcuts: Shortcuts | null): Shortcut | null {
  const frame = frames.at(-1);
  if (shortcuts === null || frame === undefined) return null;
  if (frame.kind === 'array') return frame.expects === 'value' ? shortcuts.items : null;
  return frame.expects === 'key' ? shortcuts.entries : null;
}

/** Opens the outermost value. A list that begins with neither bracket is a dictionary without its braces. */
function start(reader: Reader, token: AsciiToken): void {
  if (token.kind === 'end' || token.value === '{' || token.value === '(') return;
  reader.events.open('dictionary', token.offset);
  reader.frames.push({ kind: 'dictionary', end: null, expects: 'key', key: null });
}

function step(reader: Reader, token: AsciiToken): void {
  const frame = reader.frames.at(-1);
  if (frame === undefined) outermost(reader, token);
  else if (token.value === frame.end && token.kind === 'mark') close(reader, frame, token);
  else if (frame.expects === 'value') value(reader, frame, token);
  else if (frame.expects === 'separator') separator(reader, frame, token);
  else if (frame.expects === 'equals') equals(reader, frame, token);
  else if (token.kind === 'string') key(reader, frame, token);
  else reader.unexpected(token);
}

function outermost(reader: Reader, token: AsciiToken): void {
  if (token.value === '{' || token.value === '(') open(reader, token);
  else reader.unexpected(token);
}

function open(reader: Reader, token: AsciiToken): void {
  const kind = token.value === '{' ? 'dictionary' : 'array';
  reader.events.open(kind, token.offset);
  reader.frames.push({
    kind,
    end: kind === 'dictionary' ? '}' : ')',
    expects: kind === 'dictionary' ? 'key' : 'value',
    key: null,
  });
}

function close(reader: Reader, frame: Frame, token: AsciiToken): void {
  if (frame.kind === 'dictionary' && frame.expects !== 'key') reader.unexpected(token);
  reader.frames.pop();
  reader.events.close();
}

function key(reader: Reader, frame: Frame, token: AsciiToken): void {
  reader.events.key(token.value, token.offset);
  frame.key = token;
  frame.expects = 'equals';
}

function equals(reader: Reader, frame: Frame, token: AsciiToken): void {
  if (token.value === '=' && token.kind === 'mark') frame.expects = 'value';
  else if (token.value === ';' && token.kind === 'mark' && frame.key !== null) {
    reader.events.scalar({ kind: 'string', value: frame.key.value }, frame.key.offset);
    frame.expects = 'key';
  } else {
    reader.unexpected(token);
    if (token.kind === 'string') key(reader, frame, token);
  }
}

function value(reader: Reader, frame: Frame, token: AsciiToken): void {
  const opens = token.kind === 'mark' && (token.value === '{' || token.value === '(');
  if (opens || token.kind === 'string' || token.kind === 'data') frame.expects = 'separator';
  if (opens) open(reader, token);
  else if (token.kind === 'string') reader.events.scalar({ kind: 'string', value: token.value }, token.offset);
  else if (token.kind === 'data') reader.events.scalar({ kind: 'data' }, token.offset);
  else reader.unexpected(token);
}

/** `;` or `,`. A string in its place is taken for the next key or item, as if the separator stood there. */
function separator(reader: Reader, frame: Frame, token: AsciiToken): void {
  const begins = frame.kind === 'dictionary' ? 'key' : 'value';
  if (token.kind === 'mark' && token.value === (frame.kind === 'dictionary' ? ';' : ',')) {
    frame.expects = begins;
    return;
  }
  reader.unexpected(token);
  if (token.kind !== 'string') return;
  frame.expects = begins;
  step(reader, token);
}

function finish(reader: Reader, end: AsciiToken): void {
  const [root, inner] = reader.frames;
  if (root !== undefined && (root.end !== null || inner !== undefined || root.expects !== 'key')) reader.unexpected(end);
  else if (root !== undefined) reader.events.close();
}

function unexpectedMessage(token: AsciiToken): string {
  if (token.kind === 'end') return 'The property list ends too early.';
  return `The property list is not well-formed: ${JSON.stringify(token.value.slice(0, 40))} is not allowed here.`;
}
