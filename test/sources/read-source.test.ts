import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSourceReader, type SourceReading } from '../../src/sources/read-source.js';
import { withFolder } from '../support/run-command.js';

async function readText(text: string): Promise<SourceReading> {
  return withFolder({ 'A.swift': text }, async (root) =>
    createSourceReader(root, { any: ['MParticle'], followed: ['MParticle'] })('A.swift'),
  );
}

describe('reading a source', () => {
  it('parses one that holds a token', async () => {
    const { parsed, problems } = await readText('MParticle.sharedInstance()');
    expect([parsed?.source.facts.length, parsed?.text, problems]).toEqual([1, 'MParticle.sharedInstance()', []]);
  });

  it('parses none that holds no token', async () => {
    expect(await readText('mparticle.sharedInstance()')).toEqual({ parsed: null, problems: [] });
  });

  it('reads one that is longer than its buffer to the end', async () => {
    const { parsed } = await readText(`${'// a line of a comment\n'.repeat(20_000)}MParticle.sharedInstance()`);
    expect(parsed?.source.facts[0]?.place.line).toBe(20_001);
  });

  it('says from which line on the bytes make no sense', async () => {
    const reading = await withFolder({ 'A.swift': '' }, async (root) => {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(
        join(root, 'A.swift'),
        Buffer.concat([Buffer.from('MParticle.a()\n"'), Buffer.from([0xc3, 0x28]), Buffer.from('"\nMParticle.b()')]),
      );
      return createSourceReader(root, { any: ['MParticle'], followed: [] })('A.swift');
    });
    expect(reading.problems).toMatchObject([{ kind: 'partial', place: { line: 2 } }]);
    expect(reading.parsed?.source.facts).toHaveLength(2);
  });

  it('does not open a link, and says so', async () => {
    const reading = await withFolder({ 'B.swift': 'MParticle.a()' }, async (root) => {
      symlinkSync(join(root, 'B.swift'), join(root, 'A.swift'));
      return createSourceReader(root, { any: ['MParticle'], followed: [] })('A.swift');
    });
    expect(reading).toMatchObject({
      parsed: null,
      problems: [{ kind: 'incomplete', message: 'It was not read: it is a link.' }],
    });
  });

  it('parses none that is larger than a person writes, and says so', async () => {
    const { parsed, problems } = await readText(`MParticle\n${' '.repeat(9 * 1024 * 1024)}`);
    expect([parsed, problems.map(({ kind, place }) => [kind, place.file])]).toEqual([null, [['incomplete', 'A.swift']]]);
  });
});
