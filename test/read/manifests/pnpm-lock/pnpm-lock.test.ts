import { describe, expect, it } from 'vitest';
import { pnpmLock } from '../../../../src/read/manifests/pnpm-lock/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(pnpmLock, 'pnpm-lock.yaml', ...lines);

const resolution = '    resolution: {integrity: sha512-abc==}';

describe('pnpm-lock.yaml', () => {
  it('reads keys of version 5', async () => {
    const contents = await read(
      'lockfileVersion: 5.4',
      'packages:',
      '',
      '  /@scope/a/1.0.0_react@17.0.2:',
      resolution,
      '  /b/2.0.0:',
      resolution,
    );
    expect(summary(contents)).toEqual(['4:4 @scope/a 1.0.0', '6:4 b 2.0.0']);
  });

  it('reads keys of version 6, and the same version with other peers once', async () => {
    const contents = await read(
      "lockfileVersion: '6.0'",
      'packages:',
      '  /@scope/a@1.0.0(react@17.0.2):',
      resolution,
      '  /@scope/a@1.0.0(react@18.0.0):',
      resolution,
    );
    expect(summary(contents)).toEqual(['3:4 @scope/a 1.0.0']);
  });

  it('reads keys of version 9, and leaves out snapshots and importers', async () => {
    const contents = await read(
      "lockfileVersion: '9.0'",
      'importers:',
      '  .:',
      '    dependencies:',
      '      x:',
      '        version: 1.0.0',
      'packages:',
      "  '@scope/a@1.0.0':",
      resolution,
      '  kit@https://codeload.github.com/acme/kit/tar.gz/abc:',
      '    resolution: {tarball: https://codeload.github.com/acme/kit/tar.gz/abc}',
      '    version: 3.0.0',
      'snapshots:',
      "  '@scope/a@1.0.0(react@18.0.0)': {}",
      '  kit@https://codeload.github.com/acme/kit/tar.gz/abc: {}',
    );
    expect(summary(contents)).toEqual(['8:4 @scope/a 1.0.0', '10:3 kit 3.0.0']);
    expect(contents.dependencies[1]?.url).toBe('https://github.com/acme/kit');
    expect(contents.problems).toEqual([]);
  });

  it.each([
    [
      'a package that is cut short',
      "lockfileVersion: '9.0'\npackages:\n  a@1.0.0:\n    resol",
      ['3 This package has no resolution.'],
    ],
    [
      'a key that is there twice',
      `lockfileVersion: 6.0\npackages:\n  /a@1:\n${resolution}\n  /a@1:\n`,
      ['5 The key "/a@1" occurs twice.'],
    ],
    ['a missing version', 'packages:\n', ['1 lockfileVersion is missing.']],
    [
      'packages that are no block',
      "lockfileVersion: '9.0'\npackages: 5",
      ['2 The value of "packages" is not a list of packages.'],
    ],
  ])('calls %s a problem', async (_, text, expected) => {
    expect(problems(await read(text))).toEqual(expected);
  });
});
