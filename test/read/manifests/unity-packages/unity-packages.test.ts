import { expect, it } from 'vitest';
import { claims } from '../../../../src/read/manifests/manifest.js';
import { unityPackages } from '../../../../src/read/manifests/unity-packages/index.js';
import { readLines, summary } from '../reading.js';

it('reads versions, addresses and folders, and leaves out the modules of the engine', async () => {
  const contents = await readLines(
    unityPackages,
    'Packages/manifest.json',
    '{"dependencies": {',
    '"com.unity.ads.ios-support": "1.2.0",',
    '"com.a.git": "https://github.com/a/git.git#1.0.0",',
    '"com.a.local": "file:../local",',
    '"com.unity.modules.ui": "1.0.0"',
    '}}',
  );
  expect(summary(contents)).toEqual(['2:2 com.unity.ads.ios-support 1.2.0', '3:2 com.a.git -', '4:2 com.a.local -']);
  expect(contents.dependencies.map(({ url, path }) => url ?? path ?? null)).toEqual([
    null,
    'https://github.com/a/git.git',
    '../local',
  ]);
});

it.each([
  ['Packages/manifest.json', true],
  ['game/Packages/manifest.json', true],
  ['public/manifest.json', false],
])('is the file of that folder alone: %s', (path, expected) => {
  expect(claims(unityPackages, path)).toBe(expected);
});
