import { mkdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openRepository } from '../../../src/read/history/open-repository.js';
import { withFolder } from '../../support/run-command.js';

/** An object of a pack: its kind in git's numbers, what its header states, and the bytes that are deflated behind it. */
interface Packed {
  readonly oid: string;
  readonly kind: number;
  readonly stated?: number;
  readonly bytes: Buffer;
  /** How many entries before it the base of a delta stands. */
  readonly base?: number;
}

const sha = (bytes: Buffer): Buffer => createHash('sha1').update(bytes).digest();
const word = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer).swap32();

function header(kind: number, size: number): Buffer {
  const bytes = [(kind << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 128;
    bytes.push(rest & 127);
  }
  return Buffer.from(bytes);
}

function backwards(distance: number): Buffer {
  const bytes = [distance & 127];
  for (let rest = Math.floor(distance / 128) - 1; rest >= 0; rest = Math.floor(rest / 128) - 1) bytes.unshift((rest & 127) | 128);
  return Buffer.from(bytes);
}

/** Writes a repository whose only commit, in a pack, is checked out. */
function writeRepository(folder: string, head: string, objects: readonly Packed[]): void {
  const starts: number[] = [];
  let pack = Buffer.concat([Buffer.from('PACK'), word(2), word(objects.length)]);
  for (const { kind, stated, bytes, base } of objects) {
    const start = pack.length;
    const distance = base === undefined ? Buffer.alloc(0) : backwards(start - (starts[starts.length - base] ?? 0));
    starts.push(start);
    pack = Buffer.concat([pack, header(kind, stated ?? bytes.length), distance, deflateSync(bytes, { level: 9 })]);
  }
  pack = Buffer.concat([pack, sha(pack)]);
  const sorted = objects.map(({ oid }, index) => ({ oid, start: starts[index] ?? 0 })).sort((a, b) => (a.oid < b.oid ? -1 : 1));
  const fanout = Array.from({ length: 256 }, (_, byte) =>
    word(sorted.filter(({ oid }) => Number.parseInt(oid.slice(0, 2), 16) <= byte).length),
  );
  const index = Buffer.concat([
    Buffer.from('ff744f63', 'hex'),
    word(2),
    ...fanout,
    ...sorted.map(({ oid }) => Buffer.from(oid, 'hex')),
    ...sorted.map(() => word(0)),
    ...sorted.map(({ start }) => word(start)),
    pack.subarray(-20),
  ]);
  const git = join(folder, '.git');
  mkdirSync(join(git, 'objects', 'pack'), { recursive: true });
  mkdirSync(join(git, 'refs'));
  writeFileSync(join(git, 'HEAD'), `${head}\n`);
  writeFileSync(join(git, 'objects', 'pack', 'pack-a.pack'), pack);
  writeFileSync(join(git, 'objects', 'pack', 'pack-a.idx'), Buffer.concat([index, sha(index)]));
}

const [first, second] = ['1'.repeat(40), '2'.repeat(40)] as const;
const mebibyte = 1024 * 1024;
const commit = Buffer.from(
  `tree ${second}\nauthor A <a@example.com> 1767225600 +0000\ncommitter A <a@example.com> 1767225600 +0000\n\nBegin\n`,
);
const padded = (size: number): Buffer => Buffer.concat([commit, Buffer.alloc(size, ' ')]);

/** A delta that copies its base again and again: 1 GiB of it, or once. */
function delta(base: Buffer, result: number, copies: number): Buffer {
  const number = (value: number): Buffer => {
    const bytes = [value & 127];
    for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 128;
      bytes.push(rest & 127);
    }
    return Buffer.from(bytes);
  };
  const copy = Buffer.from([0x90 | 0x20 | 0x40, base.length & 255, (base.length >> 8) & 255, (base.length >> 16) & 255]);
  return Buffer.concat([number(base.length), number(result), ...Array<Buffer>(copies).fill(copy)]);
}

/** Reads the commit that is checked out: its subject, or that it cannot be read; and how much memory outside of the heap it took. */
async function subject(...objects: readonly Packed[]): Promise<string> {
  return withFolder({}, async (folder) => {
    writeRepository(folder, first, objects);
    const opened = await openRepository(folder);
    if (opened.kind === 'none') return opened.why;
    return opened.repository.commit(first).then(
      (read) => read.subject,
      () => 'refused',
    );
  });
}

describe('an object of a pack', () => {
  it('is read, whole or as a delta', async () => {
    expect(await subject({ oid: first, kind: 1, bytes: commit })).toBe('Begin');
    const base = { oid: second, kind: 1, bytes: commit };
    const bytes = delta(commit, commit.length, 1);
    expect(await subject(base, { oid: first, kind: 6, bytes, base: 1 })).toBe('Begin');
  });

  it.each<readonly [string, readonly Packed[]]>([
    ['states that it is large', [{ oid: first, kind: 1, bytes: padded(32 * mebibyte) }]],
    ['states less than comes out', [{ oid: first, kind: 1, stated: commit.length, bytes: padded(32 * mebibyte) }]],
    [
      'is a delta that copies its base 64 times',
      [
        { oid: second, kind: 1, bytes: padded(15 * mebibyte) },
        { oid: first, kind: 6, bytes: delta(padded(15 * mebibyte), 64 * (15 * mebibyte + commit.length), 64), base: 1 },
      ],
    ],
    [
      'is a delta of what is large',
      [
        { oid: second, kind: 1, stated: commit.length, bytes: padded(32 * mebibyte) },
        { oid: first, kind: 6, bytes: delta(commit, commit.length, 1), base: 1 },
      ],
    ],
    ['builds on itself', [{ oid: first, kind: 6, bytes: delta(commit, commit.length, 1), base: 0 }]],
    [
      'is a tag of another object',
      [
        { oid: first, kind: 4, bytes: Buffer.from(`object ${second}\ntype commit\ntag a\n`) },
        { oid: second, kind: 1, bytes: commit },
      ],
    ],
  ])('is refused where it %s', async (_, objects) => {
    expect(await subject(...objects)).toBe('refused');
  });
});
