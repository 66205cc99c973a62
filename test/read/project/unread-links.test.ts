import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles, isSkippedFolder } from '../../../src/read/project/find-files.js';
import { unreadLinks } from '../../../src/read/project/unread-links.js';
import { withFolder } from '../../support/run-command.js';

/** Which of the links in `in/` are said to keep code from being read. */
async function unread(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>>,
  exclude: readonly string[] = [],
): Promise<readonly string[]> {
  return withFolder({ 'in/README.md': '', ...files }, (folder) => {
    const root = join(folder, 'in');
    for (const [link, target] of Object.entries(links)) symlinkSync(target, join(root, link));
    const { paths, links: found } = findFiles(root, { includeVendored: false, exclude });
    const isRead = (path: string): boolean => path.endsWith('.swift');
    return unreadLinks(root, found, { paths, isRead, isSkipped: isSkippedFolder }).map(({ place }) => place.file);
  });
}

describe('links that keep code from being read', () => {
  it('are those to a source or a folder of sources outside of the root', async () => {
    const links = { 'A.swift': '../out/A.swift', Shared: '../out' };
    expect(await unread({ 'out/A.swift': '' }, links)).toEqual(['A.swift', 'Shared']);
  });

  it('are those to what is inside but skipped or ignored', async () => {
    const files = { 'in/Pods/A.swift': '', 'in/gen/B.swift': '', 'in/.gitignore': 'gen/' };
    expect(await unread(files, { a: 'Pods', b: 'gen' })).toEqual(['a', 'b']);
  });

  it('are not those to what is read at its own place, nor a circle', async () => {
    expect(await unread({ 'in/a/A.swift': '' }, { b: 'a', 'B.swift': 'a/A.swift', loop: '.' })).toEqual([]);
  });

  it('are not those to anything but code, nor skipped, ignored or excluded ones', async () => {
    const files = { 'out/A.swift': '', 'out/docs/a.md': '', 'in/.gitignore': 'mine' };
    const links = { docs: '../out/docs', Pods: '../out', mine: '../out', theirs: '../out' };
    expect(await unread(files, links, ['theirs/**'])).toEqual([]);
  });

  it('are those with the name of a source that lead nowhere', async () => {
    expect(await unread({}, { 'A.swift': 'gone.swift', gone: 'gone' })).toEqual(['A.swift']);
  });

  it('are those to folders with more in them than is worth a look', async () => {
    const links = await withFolder({ 'in/a.md': '' }, (folder) => {
      for (let index = 0; index < 5001; index += 1) mkdirSync(join(folder, `out/${index}`), { recursive: true });
      symlinkSync('../out', join(folder, 'in/b'));
      return unreadLinks(join(folder, 'in'), ['b'], { paths: [], isRead: () => false, isSkipped: () => false });
    });
    expect(links).toMatchObject([{ kind: 'incomplete', place: { file: 'b' } }]);
  });
});
