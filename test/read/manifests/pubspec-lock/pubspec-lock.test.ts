import { describe, expect, it } from 'vitest';
import { pubspecLock } from '../../../../src/read/manifests/pubspec-lock/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(pubspecLock, 'pubspec.lock', ...lines);
const entry = (name: string, source: string, version: string, ...description: readonly string[]) => [
  `  ${name}:`,
  '    dependency: "direct main"',
  '    description:',
  ...description.map((line) => `      ${line}`),
  `    source: ${source}`,
  `    version: "${version}"`,
];

describe('pubspec.lock', () => {
  it('reads what was resolved, and leaves out what comes with Flutter', async () => {
    const contents = await read(
      'packages:',
      ...entry('appsflyer_sdk', 'hosted', '6.15.1', 'name: appsflyer_sdk', 'url: "https://pub.dev"'),
      ...entry('flutter', 'sdk', '0.0.0'),
      ...entry('forked', 'git', '1.0.0', 'path: "."', 'ref: main', 'url: "https://github.com/acme/forked.git"'),
      ...entry('shared', 'path', '0.1.0', 'path: "../shared"', 'relative: true'),
      'sdks:',
      '  dart: ">=3.0.0 <4.0.0"',
    );
    expect(problems(contents)).toEqual([]);
    expect(summary(contents)).toEqual(['2:3 appsflyer_sdk 6.15.1', '14:3 forked 1.0.0', '22:3 shared 0.1.0']);
    expect(contents.dependencies).toMatchObject([
      { ecosystem: 'pub', basis: 'resolved', url: null },
      { url: 'https://github.com/acme/forked.git' },
      { path: '../shared' },
    ]);
  });

  it('says that a file was cut short', async () => {
    expect(problems(await read('packages:', '  appsflyer_sdk:', '    dependency: "direct main"'))).toEqual([
      '2 This package has no version or no source.',
    ]);
    expect(problems(await read('sdks:', '  dart: any'))).toEqual(['1 The file does not contain a list of packages.']);
  });
});
