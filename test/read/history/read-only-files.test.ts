import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readOnlyFiles } from '../../../src/read/history/read-only-files.js';
import { withFolder } from '../../support/run-command.js';

const id = '0123456789012345678901234567890123456789';

/** Whether an object of a content is read. */
function isRead(content: Buffer): Promise<boolean> {
  return withFolder({}, async (folder): Promise<boolean> => {
    const path = join(folder, 'objects', id.slice(0, 2), id.slice(2));
    mkdirSync(join(folder, 'objects', id.slice(0, 2)), { recursive: true });
    writeFileSync(path, deflateSync(content));
    const reading = Reflect.apply(readOnlyFiles(folder).promises.readFile, null, [path]) as Promise<unknown>;
    return reading.then(
      () => true,
      () => false,
    );
  });
}

describe('the objects of a repository', () => {
  it('are read where they are of a usual size', async () => {
    expect([await isRead(Buffer.from('commit 1\0a')), await isRead(randomBytes(1_000_000))]).toEqual([true, true]);
  });

  it('are not there, as far as the library is told, where they would fill the memory', async () => {
    expect(await isRead(Buffer.alloc(64 * 1024 * 1024))).toBe(false);
  });
});
