import { describe, expect, it } from 'vitest';
import { xcodegen } from '../../../../src/read/manifests/xcodegen/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(xcodegen, 'project.yml', ...lines);

describe('a project of XcodeGen', () => {
  it('gives purpose strings of Info.plist and of settings, and its apps', async () => {
    const { declarations } = await read(
      'targets:',
      '  App:',
      '    type: application',
      '    info:',
      '      properties:',
      '        NSCameraUsageDescription: To scan a code.',
      '    settings:',
      '      base:',
      '        INFOPLIST_KEY_NSUserTrackingUsageDescription: To thank you.',
      '  Kit:',
      '    type: framework',
    );
    expect(declarations.filter(({ kind }) => kind !== 'project')).toMatchObject([
      { kind: 'app-target', place: { line: 3, column: 5 } },
      { key: 'NSCameraUsageDescription', text: 'To scan a code.', source: 'project-generator', place: { line: 6, column: 9 } },
      { key: 'NSUserTrackingUsageDescription', text: 'To thank you.', place: { line: 9 } },
    ]);
  });

  it('gives Swift packages with what they require, and the products that targets link', async () => {
    const contents = await read(
      'packages:',
      '  Firebase: { url: https://github.com/firebase/firebase-ios-sdk.git, from: 10.9.0 }',
      '  Kingfisher: { github: onevcat/Kingfisher, minVersion: 7.0, maxVersion: 8.0.0 }',
      '  Local: { path: Modules/Local }',
      'targets:',
      '  App:',
      '    dependencies:',
      '      - package: Firebase',
      '        products: [FirebaseAuth, FirebaseAnalytics]',
      '      - package: Kingfisher',
      '      - package: Local',
      '      - sdk: StoreKit.framework',
    );
    expect(summary(contents)).toEqual(['2:3 firebase-ios-sdk from 10.9.0', '3:3 kingfisher 7.0..<8.0.0']);
    expect(contents.declarations).toMatchObject([
      { kind: 'linked-product', package: 'firebase-ios-sdk', product: 'FirebaseAuth', place: { line: 8 } },
      { kind: 'linked-product', package: 'firebase-ios-sdk', product: 'FirebaseAnalytics' },
      { kind: 'linked-product', package: 'kingfisher', product: 'Kingfisher', place: { line: 10 } },
    ]);
  });

  it.each([
    ['another file of that name', 'name: x\nversion: 1\n'],
    ['one without a map', 'targets:\n- a\n'],
    ['an alias', 'a: &a { NSCameraUsageDescription: *a }\ntargets: *a\n'],
  ])('reads nothing wrong of %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ dependencies: [], declarations: [], problems: [] });
  });

  it.each([
    ['broken', 'targets: [\n', '2 The file is not valid YAML.'],
    ['nested without end', `targets:\n  ${'['.repeat(20_000)}`, '2 The file is not valid YAML.'],
  ])('says where it is %s', async (_, text, problem) => {
    expect(problems(await read(text))).toEqual([problem]);
  });
});
