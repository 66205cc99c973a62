import { describe, expect, it } from 'vitest';
import { bunLock } from '../../../../src/read/manifests/bun-lock/index.js';
import { bunLockb } from '../../../../src/read/manifests/bun-lockb/index.js';
import { problems, readLines, summary } from '../reading.js';

const lock = [
  '{',
  '  "lockfileVersion": 1,',
  '  "workspaces": {',
  '    "": { "name": "shop", "dependencies": { "react-native-mparticle": "^2.7.0" } },',
  '  },',
  '  "packages": {',
  '    "react-native-mparticle": ["react-native-mparticle@2.7.11", "", { "peerDependencies": { "react": "*" } }, "sha512-a=="],',
  '',
  '    "@shop/core": ["@shop/core@workspace:packages/core"],',
  '',
  '    "@react/core/semver": ["semver@6.3.1", "", {}, "sha512-b=="],',
  '',
  '    "kit": ["kit@github:owner/kit#abc123", {}, "owner-kit-abc123"],',
  '  }',
  '}',
];

describe('bun.lock', () => {
  it('has packages with their versions', async () => {
    const contents = await readLines(bunLock, 'bun.lock', ...lock);
    expect(summary(contents)).toEqual(['7:6 react-native-mparticle 2.7.11', '11:6 semver 6.3.1', '13:6 kit -']);
    expect(contents.dependencies[2]?.url).toBe('https://github.com/owner/kit');
    expect(problems(contents)).toEqual([]);
  });

  it('is incomplete where it is cut short', async () => {
    expect(problems(await readLines(bunLock, 'bun.lock', ...lock.slice(0, 8)))).toEqual(['7 The file ends too early.']);
    expect(problems(await readLines(bunLock, 'bun.lock', '{', '}'))).toEqual(['2 The file has no packages.']);
  });

  it('has both sides of a merge conflict, and says so', async () => {
    const conflict = ['<<<<<<< main', lock[6] ?? '', '=======', (lock[6] ?? '').replace('2.7.11', '2.8.0'), '>>>>>>> topic'];
    const contents = await readLines(bunLock, 'bun.lock', ...lock.slice(0, 6), ...conflict, ...lock.slice(7));
    expect(summary(contents).slice(0, 2)).toEqual(['8:6 react-native-mparticle 2.7.11', '10:6 react-native-mparticle 2.8.0']);
    expect(problems(contents)).toEqual(['7 The file contains an unresolved merge conflict.']);
  });
});

it('bun.lockb is said not to be read', async () => {
  expect(problems(await readLines(bunLockb, 'bun.lockb', '\0'))).toEqual([
    '1 The audit does not read the binary lock file of Bun, so it does not know the versions in it.',
  ]);
});
