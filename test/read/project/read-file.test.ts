import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readManifestFiles } from '../../../src/read/project/read-manifest-files.js';

it('does not take what Git has in place of a file for the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-privacy-lfs-'));
  try {
    writeFileSync(join(folder, 'Dependencies.xml'), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 277\n');
    writeFileSync(join(folder, 'Podfile'), '# version https://git-lfs.github.com/spec/v1\n');
    const { files, problems } = readManifestFiles(folder, ['Dependencies.xml', 'Podfile']);
    expect(files.map(({ path }) => path)).toEqual(['Podfile']);
    expect(problems).toMatchObject([
      {
        kind: 'incomplete',
        place: { file: 'Dependencies.xml' },
        message: 'The audit could not read it: Git LFS has not downloaded it.',
        remedy: 'Run git lfs pull before the audit, or list the file under exclude in app-privacy.yaml.',
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
