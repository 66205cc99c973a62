import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { largestObject, readRegularFile, TooLarge } from './read-only-files.js';

/** The index of a pack, as far as an object is found by it (gitformat-pack, version 2). */
interface PackIndex {
  /** Absolute path of the pack. */
  readonly pack: string;
  readonly bytes: Buffer;
  readonly count: number;
  /** Where the objects begin in the pack, sorted. */
  readonly starts: Uint32Array;
}

/** What the header of an entry says. */
interface Header {
  /** Of the object, or of the delta, in bytes. */
  readonly size: number;
  /** Where the deflated bytes begin, counted from the start of the entry. */
  readonly length: number;
  /** Of a delta, the entry's start or the object's id on which it builds. */
  readonly base: number | string | null;
}

const offsetDelta = 6;
const referenceDelta = 7;

/** git itself makes no longer chains of deltas (gitformat-pack, `--depth`). */
const longestChain = 4095;

/** Of an object with all that it builds on, in bytes. */
const mostInflated = 4 * largestObject;

/** An entry's header has at most 10 bytes of size and 20 of an id. */
const longestHeader = 32;

/** The header of a pack's index: signature, version and the fanout table. */
const fanoutEnd = 8 + 4 * 256;

/**
 * Makes a test that refuses objects of packs that would fill the memory: isomorphic-git inflates an entry, whatever comes out, before it
 * looks at its size.
 * @param gitdir Real, absolute path of the git folder.
 * @returns Throws `TooLarge` where the object, a delta or the base of one is larger than `largestObject`, whatever its header states. An object
 * that is in no pack passes.
 */
export function packSizeGuard(gitdir: string): (oid: string) => void {
  let indexes: readonly PackIndex[] | undefined;
  return (oid) => {
    indexes ??= readIndexes(join(gitdir, 'objects', 'pack'));
    const known = indexes;
    // The library takes the first pack that has it: the order in which it lists them is not ours to know.
    const waiting = entriesOf(known, oid);
    let left = mostInflated;
    for (let chain = 0; ; chain += 1) {
      const entry = waiting.pop();
      if (entry === undefined) return;
      const { base, size } = measured(entry.index, entry.start);
      left -= size;
      if (chain > longestChain || left < 0) throw new TooLarge();
      if (typeof base === 'number') waiting.push({ index: entry.index, start: base });
      else if (base !== null) waiting.push(...entriesOf(known, base));
    }
  };
}

function readIndexes(folder: string): readonly PackIndex[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.idx'))
    .map((name) => indexOf(readRegularFile(join(folder, name)), join(folder, name.replace(/idx$/, 'pack'))));
}

function indexOf(bytes: Buffer, pack: string): PackIndex {
  const count = bytes.readUInt32BE(fanoutEnd - 4);
  const table = fanoutEnd + count * 24;
  const starts = Uint32Array.from({ length: count }, (_, row) => bytes.readUInt32BE(table + row * 4));
  return { pack, bytes, count, starts: starts.sort() };
}

interface Entry {
  readonly index: PackIndex;
  readonly start: number;
}

function entriesOf(indexes: readonly PackIndex[], oid: string): Entry[] {
  return indexes.flatMap((index) => {
    const start = startOf(index, Buffer.from(oid, 'hex'));
    return start === null ? [] : [{ index, start }];
  });
}

/** Looks an id up among the sorted ones. */
function startOf({ bytes, count }: PackIndex, id: Buffer): number | null {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = bytes.compare(id, 0, 20, fanoutEnd + middle * 20, fanoutEnd + middle * 20 + 20);
    if (order === 0) return bytes.readUInt32BE(fanoutEnd + count * 24 + middle * 4);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return null;
}

/** Inflates an entry within the limit, and tells its size and what it builds on. */
function measured({ pack, starts }: PackIndex, start: number): Pick<Header, 'base' | 'size'> {
  const descriptor = openSync(pack, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    const end = startAfter(starts, start) ?? stats.size;
    const header = headerOf(read(descriptor, start, longestHeader), start);
    const deflated = end - start - header.length;
    if (!stats.isFile() || header.size > largestObject || deflated > 2 * largestObject) throw new TooLarge();
    const bytes = inflated(read(descriptor, start + header.length, deflated));
    if (header.base !== null && deltaSize(bytes) > largestObject) throw new TooLarge();
    return { base: header.base, size: bytes.length };
  } finally {
    closeSync(descriptor);
  }
}

function inflated(deflated: Buffer): Buffer {
  try {
    return inflateSync(deflated, { maxOutputLength: largestObject });
  } catch (error) {
    throw error instanceof RangeError ? new TooLarge() : error;
  }
}

function startAfter(starts: Uint32Array, start: number): number | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return starts[low];
}

function read(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, position));
}

function headerOf(bytes: Buffer, start: number): Header {
  const first = bytes.readUInt8(0);
  const kind = (first >> 4) & 7;
  let [size, length, scale] = [first & 15, 1, 16];
  for (let more = first >= 128; more; more = bytes.readUInt8(length - 1) >= 128) {
    size += (bytes.readUInt8(length) & 127) * scale;
    scale *= 128;
    length += 1;
  }
  if (kind === referenceDelta) return { size, length: length + 20, base: bytes.toString('hex', length, length + 20) };
  if (kind !== offsetDelta) return { size, length, base: null };
  let distance = -1;
  for (let more = true; more; length += 1) {
    const byte = bytes.readUInt8(length);
    distance = (distance + 1) * 128 + (byte & 127);
    more = byte >= 128;
  }
  return { size, length, base: start - distance };
}

/** The size of what a delta makes: its second number, after that of its base. */
function deltaSize(delta: Buffer): number {
  let [position, value] = [0, 0];
  for (let number = 0; number < 2; number += 1) {
    let scale = 1;
    value = 0;
    for (let more = true; more; position += 1) {
      const byte = delta.readUInt8(position);
      value += (byte & 127) * scale;
      scale *= 128;
      more = byte >= 128;
    }
  }
  return value;
}
