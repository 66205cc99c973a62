import { depthLimit, tooDeep } from './plist-events.js';
import type { PlistDocument, PlistEntry, PlistIssue, PlistScalar, PlistValue } from './plist-value.js';

/**
 * Objects may be shared, so that a few hundred bytes can stand for billions of values. A list that
 * stands for more than this is refused; Apple's own hold some hundreds.
 */
const valueLimit = 1_000_000;

const header = 'bplist00';
const trailerLength = 32;
const position = { line: 1, column: 1 };

/** Why an object cannot be read; caught in this file, at the nearest value around it. */
class Unreadable extends Error {}

/** What the trailer says: sizes in bytes, offsets from the start of the file. */
interface Layout {
  readonly view: DataView;
  readonly offsetSize: number;
  readonly referenceSize: number;
  readonly objects: number;
  readonly table: number;
  readonly top: number;
}

/** A value, and how many values it stands for when everything in it is written out. */
interface Sized {
  readonly value: PlistValue;
  readonly size: number;
}

/**
 * Reads the binary spelling of a property list (format in CFBinaryPList.c). Every object is read once,
 * however often it is referred to; a cycle, a nesting that is too deep and a list that stands for too
 * many values are refused. Everything stands at 1:1, as a binary file has no lines.
 * @param bytes The whole file.
 */
export function readBinaryPlist(bytes: Uint8Array): PlistDocument {
  const issues: PlistIssue[] = [];
  try {
    const layout = readTrailer(bytes);
    const objects = objectReader(layout, (message) => issues.push({ kind: 'incomplete', message, ...position }));
    return { root: objects(layout.top, 0).value, issues };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { root: null, issues: [...issues, { kind: 'incomplete', message: error.message, ...position }] };
  }
}

function readTrailer(bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < header.length + trailerLength) throw new Unreadable('The binary property list ends too early.');
  const version = latin1(view, 0, header.length);
  if (version !== header) throw new Unreadable(`The version of the binary property list is not ${header}.`);
  const trailer = bytes.length - trailerLength;
  const layout: Layout = {
    view,
    offsetSize: view.getUint8(trailer + 6),
    referenceSize: view.getUint8(trailer + 7),
    objects: unsigned(view, trailer + 8, 8),
    top: unsigned(view, trailer + 16, 8),
    table: unsigned(view, trailer + 24, 8),
  };
  const plausible = layout.offsetSize >= 1 && layout.offsetSize <= 8 && layout.referenceSize >= 1 && layout.referenceSize <= 8;
  if (!plausible || layout.table + layout.objects * layout.offsetSize > trailer || layout.top >= layout.objects) {
    throw new Unreadable('The trailer of the binary property list is damaged.');
  }
  return layout;
}

/** Gives an object by its index in the offset table, at a depth of nesting. */
function objectReader(layout: Layout, report: (message: string) => void): (index: number, depth: number) => Sized {
  const done = new Map<number, Sized>();
  const open = new Set<number>();
  const nested = (index: number, depth: number): Sized | null => {
    try {
      return object(index, depth);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      report(error.message);
      return null;
    }
  };
  const object = (index: number, depth: number): Sized => {
    const known = done.get(index);
    if (known !== undefined) return known;
    if (open.has(index)) throw new Unreadable('The binary property list contains itself.');
    if (depth >= depthLimit) throw new Unreadable(tooDeep);
    open.add(index);
    const read = readObject(layout, index, (child) => nested(child, depth + 1));
    open.delete(index);
    done.set(index, read);
    return read;
  };
  return object;
}

type ReadChild = (index: number) => Sized | null;

function readObject(layout: Layout, index: number, child: ReadChild): Sized {
  const { view } = layout;
  if (index >= layout.objects) throw new Unreadable('The binary property list refers to an object that it does not contain.');
  const offset = unsigned(view, layout.table + index * layout.offsetSize, layout.offsetSize);
  if (offset >= layout.table) throw new Unreadable('The offset table of the binary property list is damaged.');
  const marker = view.getUint8(offset);
  const type = marker >> 4;
  if (type !== 0xa && type !== 0xd) return { value: { ...readScalar(view, offset, marker), ...position }, size: 1 };
  const { count, start } = readCount(view, offset, marker & 0xf);
  const width = type === 0xd ? 2 : 1;
  if (start + count * width * layout.referenceSize > layout.table)
    throw new Unreadable('The binary property list ends too early.');
  const reference = (at: number): number => unsigned(view, start + at * layout.referenceSize, layout.referenceSize);
  return type === 0xd ? readDictionary(count, reference, child) : readArray(count, reference, child);
}

function readArray(count: number, reference: (at: number) => number, child: ReadChild): Sized {
  const items: PlistValue[] = [];
  let size = 1;
  for (let at = 0; at < count; at += 1) {
    const item = child(reference(at));
    if (item === null) continue;
    size = grown(size, item);
    items.push(item.value);
  }
  return { value: { kind: 'array', items, ...position }, size };
}

function readDictionary(count: number, reference: (at: number) => number, child: ReadChild): Sized {
  const entries: PlistEntry[] = [];
  let size = 1;
  for (let at = 0; at < count; at += 1) {
    const key = child(reference(at));
    const item = child(reference(count + at));
    if (key === null || item === null) continue;
    if (key.value.kind !== 'string') throw new Unreadable('A key of the binary property list is not a string.');
    size = grown(size, item);
    entries.push({ key: key.value.value, value: item.value, ...position });
  }
  return { value: { kind: 'dictionary', entries, ...position }, size };
}

function grown(size: number, item: Sized): number {
  if (size + item.size > valueLimit) throw new Unreadable(`The binary property list expands to more than ${valueLimit} values.`);
  return size + item.size;
}

function readScalar(view: DataView, offset: number, marker: number): PlistScalar {
  const low = marker & 0xf;
  switch (marker >> 4) {
    case 0x0:
      if (low === 8 || low === 9) return { kind: 'boolean', value: low === 9 };
      break;
    case 0x1:
      return { kind: 'number', value: readInteger(view, offset + 1, 2 ** low) };
    case 0x2:
      if (low === 2 || low === 3) return { kind: 'number', value: readReal(view, offset + 1, 2 ** low) };
      break;
    case 0x3:
      return { kind: 'date' };
    case 0x4:
      return { kind: 'data' };
    case 0x5:
    case 0x6:
      return { kind: 'string', value: readString(view, offset, marker) };
    default:
  }
  throw new Unreadable('The binary property list contains an object of an unknown type.');
}

/** A string, in ASCII (Apple's reader takes any byte below 0x80) or UTF-16, big end first. */
function readString(view: DataView, offset: number, marker: number): string {
  const { count, start } = readCount(view, offset, marker & 0xf);
  const width = marker >> 4 === 0x6 ? 2 : 1;
  if (start + count * width > view.byteLength) throw new Unreadable('The binary property list ends too early.');
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, count * width);
  return new TextDecoder(width === 2 ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** The length of a string or container, and where its contents start. */
function readCount(view: DataView, offset: number, low: number): { readonly count: number; readonly start: number } {
  if (low !== 0xf) return { count: low, start: offset + 1 };
  const marker = offset + 1 < view.byteLength ? view.getUint8(offset + 1) : 0;
  const size = 2 ** (marker & 0xf);
  if (marker >> 4 !== 0x1 || size > 8) throw new Unreadable('A length in the binary property list is damaged.');
  return { count: unsigned(view, offset + 2, size), start: offset + 2 + size };
}

/** Integers of 8 and 16 bytes have a sign, shorter ones have none. */
function readInteger(view: DataView, offset: number, size: number): number {
  if (size > 16 || offset + size > view.byteLength) throw new Unreadable('A number in the binary property list is damaged.');
  if (size === 16) return Number(view.getBigInt64(offset + 8));
  return size === 8 ? Number(view.getBigInt64(offset)) : unsigned(view, offset, size);
}

function readReal(view: DataView, offset: number, size: number): number {
  if (offset + size > view.byteLength) throw new Unreadable('The binary property list ends too early.');
  return size === 4 ? view.getFloat32(offset) : view.getFloat64(offset);
}

/** An unsigned number, big end first; above 2^53 it is rounded, which every check of a bound refuses. */
function unsigned(view: DataView, offset: number, size: number): number {
  if (offset + size > view.byteLength) throw new Unreadable('The binary property list ends too early.');
  let value = 0;
  for (let at = 0; at < size; at += 1) value = value * 256 + view.getUint8(offset + at);
  return value;
}

function latin1(view: DataView, offset: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + offset, length));
}
