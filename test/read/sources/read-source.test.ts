import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSourceReader, type SourceReading } from '../../../src/read/sources/read-source.js';
import type { Tokens } from '../../../src/read/sources/token-gate.js';
import { withFolder } from '../../support/run-command.js';

const names = new Map([['swift', /MParticle/g]] as const);

/** Every file with the name matters, in any of these languages. */
function tokens(followed: readonly string[]): Tokens {
  const languages = ['swift', 'objc', 'javascript'] as const;
  return {
    byLanguage: new Map(languages.map((language) => [language, { any: ['MParticle'], followed }])),
    names,
    ownFiles: [],
    membersOf: () => [],
    membersReached: () => [],
  };
}

async function readText(text: string): Promise<SourceReading> {
  return withFolder({ 'A.swift': text }, async (root) => createSourceReader(root, tokens(['MParticle']))('A.swift'));
}

describe('reading a source', () => {
  it('parses one that holds a token', async () => {
    const { parsed, problems } = await readText('MParticle.sharedInstance()');
    expect([parsed?.source.facts.length, parsed?.text, problems]).toEqual([1, 'MParticle.sharedInstance()', []]);
  });

  it('parses none that holds no token', async () => {
    expect(await readText('mparticle.sharedInstance()')).toEqual({ parsed: null, problems: [], mentions: [], owner: null });
  });

  it('reads one that is longer than its buffer to the end', async () => {
    const { parsed } = await readText(`${'// a line of a comment\n'.repeat(20_000)}MParticle.sharedInstance()`);
    expect(parsed?.source.facts[0]?.place.line).toBe(20_001);
  });

  it('is incomplete where nothing closes a comment above a name', async () => {
    const open = await readText('run /* {\n  MParticle.sharedInstance()\n}\n');
    expect(open.problems.filter(({ kind }) => kind === 'incomplete')).toMatchObject([{ place: { line: 1, column: 5 } }]);
    expect((await readText('run() /* { */\nMParticle.sharedInstance()\n')).problems).toEqual([]);
    expect((await readText('run("/*")\nMParticle.sharedInstance()\n')).problems).toEqual([]);
  });

  it('says from which line on the bytes make no sense', async () => {
    const reading = await withFolder({ 'A.swift': '' }, async (root) => {
      writeFileSync(
        join(root, 'A.swift'),
        Buffer.concat([Buffer.from('MParticle.a()\n"'), Buffer.from([0xc3, 0x28]), Buffer.from('"\nMParticle.b()')]),
      );
      return createSourceReader(root, tokens([]))('A.swift');
    });
    expect(reading.problems).toMatchObject([{ kind: 'partial', place: { line: 2 } }]);
    expect(reading.parsed?.source.facts).toHaveLength(2);
  });

  it.each<[string, number[], (text: string) => Buffer]>([
    ['UTF-16 with a mark', [0xff, 0xfe], (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16 without one', [], (text) => Buffer.from(text, 'utf16le')],
    ['big-endian UTF-16 with a mark', [0xfe, 0xff], (text) => Buffer.from(text, 'utf16le').swap16()],
    ['big-endian UTF-16 without one', [], (text) => Buffer.from(text, 'utf16le').swap16()],
    ['UTF-32', [0xff, 0xfe, 0, 0], (text) => Buffer.from(Uint32Array.from(text, (c) => c.codePointAt(0) ?? 0).buffer)],
  ])('reads %s in every language', async (_, mark, encode) => {
    const files = { 'A.swift': 'MParticle.a()', 'B.m': '[MParticle a];', 'c.js': 'MParticle.a()' };
    const facts = await withFolder(files, async (root) => {
      const read = createSourceReader(root, tokens(['MParticle']));
      const found = [];
      for (const [path, text] of Object.entries(files)) {
        writeFileSync(join(root, path), Buffer.concat([Buffer.from(mark), encode(`\n${text}\n`)]));
        found.push((await read(path)).parsed?.source.facts.map(({ kind, place }) => [kind, place.line]));
      }
      return found;
    });
    expect(facts).toEqual([[['call', 2]], [['call', 2]], [['call', 2]]]);
  });

  it.each([
    ['A.swift', '/* \0 */ MParticle.a()'],
    ['A.m', '/* \0 */ [MParticle a];'],
    ['A.js', '/* \0 */ MParticle.a()\0'],
  ])('reads %s with a zero byte in it', async (path, text) => {
    const { parsed, problems } = await withFolder({ [path]: text }, (root) =>
      createSourceReader(root, tokens(['MParticle']))(path),
    );
    expect([parsed?.source.facts.map(({ kind }) => kind), problems]).toEqual([['call'], []]);
  });

  it('says that it did not read binary data that holds a token', async () => {
    const { parsed, problems } = await readText(`MParticle${'\0\u0001a'.repeat(100)}`);
    expect([parsed, problems.map(({ kind }) => kind)]).toEqual([null, ['incomplete']]);
  });

  it('does not open a link, and says so', async () => {
    const reading = await withFolder({ 'B.swift': 'MParticle.a()' }, async (root) => {
      symlinkSync(join(root, 'B.swift'), join(root, 'A.swift'));
      return createSourceReader(root, tokens([]))('A.swift');
    });
    expect(reading).toMatchObject({
      parsed: null,
      problems: [{ kind: 'incomplete', message: 'The audit could not read it: it is a link.' }],
    });
  });

  it('parses none that is larger than a person writes, and says so', async () => {
    const { parsed, problems } = await readText(`MParticle\n${' '.repeat(9 * 1024 * 1024)}`);
    expect([parsed, problems.map(({ kind, place }) => [kind, place.file])]).toEqual([null, [['incomplete', 'A.swift']]]);
  });
});
