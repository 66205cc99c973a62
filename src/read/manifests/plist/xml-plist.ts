import { SaxesParser } from 'saxes';
import { depthLimit, errorLimit, tooDeep } from './plist-events.js';
import type { PlistEvents } from './plist-events.js';
import type { PlistScalar } from './plist-value.js';

/** Characters that the parser gets at a time: between two portions, reading can stop. */
const portion = 65_536;

/** What the text of an element without parts says; null where it says nothing that can be read. */
const scalars: ReadonlyMap<string, (text: string) => PlistScalar | null> = new Map([
  ['string', (text: string): PlistScalar => ({ kind: 'string', value: text })],
  ['integer', number],
  ['real', number],
  ['true', (): PlistScalar => ({ kind: 'boolean', value: true })],
  ['false', (): PlistScalar => ({ kind: 'boolean', value: false })],
  ['date', (): PlistScalar => ({ kind: 'date' })],
  ['data', (): PlistScalar => ({ kind: 'data' })],
]);

const containers: ReadonlyMap<string, 'dictionary' | 'array'> = new Map([
  ['dict', 'dictionary'],
  ['array', 'array'],
]);

interface Leaf {
  readonly name: string;
  /** Offset of the first character after the tag. */
  readonly start: number;
  text: string;
}

/**
 * Reads the XML spelling of a property list (Apple's PropertyList-1.0.dtd). Entities that a DOCTYPE
 * declares are never expanded, so that a small file cannot become a large one.
 * @param text The text of the file; reading goes on behind an error, so that what follows is not lost.
 */
export function readXmlPlist(text: string, events: PlistEvents): void {
  const parser = new SaxesParser({ position: false });
  const elements = plistElements(text, events);
  let errors = 0;
  parser.on('error', (error) => {
    errors += 1;
    // What follows the first error are mostly its consequences.
    if (errors === 1) events.issue('incomplete', syntaxMessage(error.message), parser.position);
  });
  parser.on('opentag', (tag) => {
    elements.open(tag.name, parser.position);
  });
  parser.on('closetag', (tag) => {
    elements.close(tag.name, parser.position);
  });
  parser.on('text', elements.text);
  parser.on('cdata', elements.text);
  for (let start = 0; start < text.length; start += portion) {
    if (errors >= errorLimit || elements.stopped()) return;
    parser.write(text.slice(start, start + portion));
  }
  parser.close();
}

/** Offsets are those behind the tag. */
interface Elements {
  readonly open: (name: string, offset: number) => void;
  readonly close: (name: string, offset: number) => void;
  readonly text: (piece: string) => void;
  /** Whether the nesting went too deep or too much had no place, so that no further event comes. */
  readonly stopped: () => boolean;
}

/** Tells elements apart: containers, keys and scalars become events, anything else is an issue. */
function plistElements(text: string, events: PlistEvents): Elements {
  let leaf: Leaf | null = null;
  let depth = 0;
  let ignored = 0;
  let between = '';
  let lastTag = 0;
  let complaints = 0;
  const stopped = (): boolean => depth > depthLimit || complaints >= errorLimit;
  const complain = (message: string, offset: number): void => {
    complaints += 1;
    events.issue('incomplete', message, offset);
  };
  const endText = (offset: number): void => {
    if (between !== '' && !isBetweenElements(between)) {
      const before = between.length - between.trimStart().length;
      complain('Unexpected text between the elements of the property list.', lastTag + before);
    }
    between = '';
    lastTag = offset;
  };
  return {
    stopped,
    open(name, offset) {
      if (stopped()) return;
      endText(offset);
      depth += 1;
      const container = containers.get(name);
      if (depth > depthLimit) complain(tooDeep, tagStart(text, offset));
      else if (ignored > 0) ignored += 1;
      else if (leaf !== null || !isPlistElement(name)) {
        complain(`The element <${name.slice(0, 40)}> is not allowed here.`, tagStart(text, offset));
        ignored = 1;
      } else if (container !== undefined) events.open(container, tagStart(text, offset));
      else if (name !== 'plist') leaf = { name, start: offset, text: '' };
    },
    close(name, offset) {
      if (stopped()) return;
      endText(offset);
      depth -= 1;
      if (ignored > 0) ignored -= 1;
      else if (leaf !== null) {
        closeLeaf(leaf, events);
        leaf = null;
      } else if (containers.has(name)) events.close();
    },
    text(piece) {
      if (leaf !== null) leaf.text += piece;
      else if (ignored === 0) between += piece;
    },
  };
}

function isPlistElement(name: string): boolean {
  return name === 'plist' || name === 'key' || containers.has(name) || scalars.has(name);
}

function closeLeaf(leaf: Leaf, events: PlistEvents): void {
  if (leaf.name === 'key') {
    events.key(leaf.text, leaf.start);
    return;
  }
  const value = scalars.get(leaf.name)?.(leaf.text) ?? null;
  if (value === null) events.issue('incomplete', `The value of <${leaf.name}> is not a number.`, leaf.start);
  events.scalar(value ?? { kind: 'string', value: leaf.text }, leaf.start);
}

function number(text: string): PlistScalar | null {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? { kind: 'number', value } : null;
}

/** Offset of the `<` of the tag that ends before the offset; no name or attribute of a list holds another. */
function tagStart(text: string, end: number): number {
  return text.lastIndexOf('<', end - 1);
}

/** Space, or the directives and comments of a list that Xcode preprocesses (`INFOPLIST_PREPROCESS`). */
function isBetweenElements(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:$|#|\/\/)/.test(line));
}

function syntaxMessage(message: string): string {
  return message.startsWith('undefined entity')
    ? 'The XML uses an entity that XML does not define. The audit did not expand it.'
    : `The XML is not well-formed: ${message.replace(/[.\s]+$/, '')}.`;
}
