import { expect, it } from 'vitest';
import { unityPackagesLock } from '../../../../src/read/manifests/unity-packages-lock/index.js';
import { readLines, summary } from '../reading.js';

it('reads what is resolved, and leaves out what comes with the editor or lies in the project', async () => {
  const contents = await readLines(
    unityPackagesLock,
    'Packages/packages-lock.json',
    '{"dependencies": {',
    '"com.unity.ads.ios-support": {"version": "1.2.0", "depth": 0, "source": "registry"},',
    '"com.a.git": {"version": "https://github.com/a/git.git", "source": "git"},',
    '"com.unity.ugui": {"version": "1.0.0", "source": "builtin"},',
    '"com.a.own": {"version": "file:com.a.own", "source": "embedded"}',
    '}}',
  );
  expect(summary(contents)).toEqual(['2:2 com.unity.ads.ios-support 1.2.0', '3:2 com.a.git -']);
});
