import { describe, expect, it } from 'vitest';
import { pubspec } from '../../../../src/read/manifests/pubspec/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(pubspec, 'pubspec.yaml', ...lines);

describe('pubspec.yaml', () => {
  it('reads versions, and leaves out development, Flutter itself and comments', async () => {
    const contents = await read(
      'name: shop',
      'dependencies:',
      '  flutter:',
      '    sdk: flutter',
      '  appsflyer_sdk: ^6.15.1 # attribution',
      "  firebase_core: '>=2.0.0 <3.0.0'",
      '  intl: any',
      'dev_dependencies:',
      '  mocktail: ^1.0.0',
      'dependency_overrides:',
      '  firebase_core: 2.1.0',
    );
    expect(summary(contents)).toEqual([
      '5:3 appsflyer_sdk ^6.15.1',
      '6:3 firebase_core >=2.0.0 <3.0.0',
      '7:3 intl any',
      '11:3 firebase_core 2.1.0',
    ]);
    expect(contents.dependencies[0]).toMatchObject({ ecosystem: 'pub', basis: 'required', range: { minimum: '6.15.1' } });
  });

  it('reads where a package lies, below its name or on one line', async () => {
    const contents = await read(
      'dependencies:',
      '  forked:',
      '    git:',
      '      url: https://github.com/acme/forked.git',
      '      ref: main',
      '  shared: {path: ../shared}',
      '  hosted:',
      '    version: ^1.0.0',
    );
    expect(contents.dependencies).toMatchObject([
      { name: 'forked', version: null, url: 'https://github.com/acme/forked.git' },
      { name: 'shared', path: '../shared' },
      { name: 'hosted', version: '^1.0.0' },
    ]);
  });

  it('says where a line is no dependency', async () => {
    expect(problems(await read('dependencies:', '  appsflyer_sdk', '  intl: any'))).toEqual(['2 This line is not a dependency.']);
  });
});
