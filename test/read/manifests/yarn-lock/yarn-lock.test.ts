import { describe, expect, it } from 'vitest';
import { yarnLock } from '../../../../src/read/manifests/yarn-lock/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(yarnLock, 'yarn.lock', ...lines);

describe('yarn.lock', () => {
  it('gives classic entries', async () => {
    const contents = await read(
      '# yarn lockfile v1',
      '',
      '"@scope/a@^1.0.0", "@scope/a@^1.1.0":',
      '  version "1.1.2"',
      '  resolved "https://registry.yarnpkg.com/@scope/a/-/a-1.1.2.tgz#abc"',
      '  dependencies:',
      '    version "^9.0.0"',
      '',
      'react-native-mparticle@^2.7.0, react-native-mparticle@~2.7.1:',
      '  version "2.7.13"',
      '',
      '"alias@npm:real@^1.0":',
      '  version "1.0.0"',
      '',
      '"kit@git+https://github.com/acme/kit.git":',
      '  version "3.0.0"',
      '  resolved "git+https://github.com/acme/kit.git#abc"',
      '',
      'version@^9.0.0:',
      '  version "9.1.0"',
      '  resolved "https://registry.yarnpkg.com/version/-/version-9.1.0.tgz#abc"',
    );
    expect(summary(contents)).toEqual([
      '3:2 @scope/a 1.1.2',
      '9:1 react-native-mparticle 2.7.13',
      '12:2 real 1.0.0',
      '15:2 kit 3.0.0',
      '19:1 version 9.1.0',
    ]);
    expect(contents.dependencies[3]?.url).toBe('https://github.com/acme/kit.git');
    expect(contents.problems).toEqual([]);
  });

  it('gives berry entries, and leaves out workspaces', async () => {
    const contents = await read(
      '__metadata:',
      '  version: 8',
      '',
      '"@scope/a@npm:^1.0.0, @scope/a@npm:~1.1":',
      '  version: 1.1.2',
      '  resolution: "@scope/a@npm:1.1.2"',
      '',
      '"alias@npm:real@^1.0":',
      '  version: 1.0.0',
      '  resolution: "real@npm:1.0.0"',
      '',
      '"app@workspace:.":',
      '  version: 0.0.0-use.local',
      '  resolution: "app@workspace:."',
      '  linkType: soft',
    );
    expect(summary(contents)).toEqual(['4:2 @scope/a 1.1.2', '8:2 real 1.0.0']);
    expect(contents.problems).toEqual([]);
  });

  it('calls an entry without a version and a line that begins none a problem', async () => {
    expect(problems(await read('a@^1.0.0:', '  version "1.0.0"', 'nonsense', 'b@^2.0.0:'))).toEqual([
      '3 This line does not begin an entry.',
      '4 This entry has no version.',
    ]);
  });

  it('tells that it is cut short by what is asked for and has no entry', async () => {
    const resolved = '  resolved "https://registry.yarnpkg.com/b/-/b-1.0.0.tgz#abc"';
    const contents = await read(
      'b@^1.0.0:',
      '  version "1.0.0"',
      resolved,
      '  dependencies:',
      '    a "^1.0.0"',
      '    "c" "^1.0.0"',
    );
    expect(problems(contents)).toEqual(['6 The file ends without an entry for this package.']);
  });
});
