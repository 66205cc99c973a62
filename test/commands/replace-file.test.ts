import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/commands/replace-file.js';
import { withFolder } from '../support/run-command.js';

const megabytes = 20_000_000;

/** Writes one text and then the other, until it is killed. */
const writesForever = `
  import { replaceFile } from ${JSON.stringify(join(import.meta.dirname, '../../src/commands/replace-file.ts'))};
  for (let turn = 0; ; turn += 1) {
    replaceFile(process.env.FILE, (turn % 2 === 0 ? 'b' : 'a').repeat(Number(process.env.SIZE)));
    if (turn === 3) process.stdout.write('writing');
  }
`;

describe('replacing a file', () => {
  it('keeps its mode and leaves nothing beside it', async () => {
    await withFolder({ 'a.md': 'old' }, (folder) => {
      const path = join(folder, 'a.md');
      chmodSync(path, 0o640);
      replaceFile(path, 'new');
      expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777, readdirSync(folder)]).toEqual(['new', 0o640, ['a.md']]);
    });
  });

  it('writes to what a link leads to, and keeps the link', async () => {
    await withFolder({ 'to/a.md': 'old' }, (folder) => {
      symlinkSync('to/a.md', join(folder, 'link.md'));
      replaceFile(join(folder, 'link.md'), 'new');
      expect([readFileSync(join(folder, 'to/a.md'), 'utf8'), lstatSync(join(folder, 'link.md')).isSymbolicLink()]).toEqual([
        'new',
        true,
      ]);
    });
  });

  it('leaves the old file as it was where the new one cannot be written', async () => {
    await withFolder({ 'a.md': 'old' }, (folder) => {
      // The draft's name is taken: the disk refuses to make it, as a full one would.
      mkdirSync(join(folder, `.app-privacy.${process.pid}.tmp`));
      expect(() => {
        replaceFile(join(folder, 'a.md'), 'new');
      }).toThrow();
      expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old');
    });
  });

  it('takes the place of what a run left that was killed, in a process of the same id', async () => {
    await withFolder({ 'a.md': 'old', [`.app-privacy.${process.pid}.tmp`]: 'ne' }, (folder) => {
      replaceFile(join(folder, 'a.md'), 'new');
      expect([readFileSync(join(folder, 'a.md'), 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.md']]);
    });
  });

  it('leaves a whole file, the old one or the new one, where the run is killed', { timeout: 120_000 }, async () => {
    await withFolder({ 'a.md': 'a'.repeat(megabytes) }, async (folder) => {
      const path = join(folder, 'a.md');
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', writesForever], {
        env: { ...process.env, FILE: path, SIZE: String(megabytes) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = readFileSync(path, 'utf8');
      expect([text.length, new Set(text).size]).toEqual([megabytes, 1]);
    });
  });

  it('creates nothing where there is no folder', async () => {
    await withFolder({}, (folder) => {
      expect(() => {
        replaceFile(join(folder, 'gone/a.md'), 'new');
      }).toThrow('ENOENT');
      expect(existsSync(join(folder, 'gone'))).toBe(false);
    });
  });

  it('leaves the old file, and nothing else, on a disk that is full', async ({ skip }) => {
    await withFolder({}, (folder) => {
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { encoding: 'utf8' });
      if (mounted.status !== 0) skip(`no disk of 64 KB: ${mounted.error?.message ?? mounted.stderr}`);
      try {
        const path = join(folder, 'a.md');
        writeFileSync(path, 'old');
        expect(() => {
          replaceFile(path, 'x'.repeat(100_000));
        }).toThrow('ENOSPC');
        expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.md']]);
      } finally {
        spawnSync('umount', [folder]);
      }
    });
  });
});
