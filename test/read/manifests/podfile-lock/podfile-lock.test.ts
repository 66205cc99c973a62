import { describe, expect, it } from 'vitest';
import { podfileLock } from '../../../../src/read/manifests/podfile-lock/index.js';
import { problems, readLines, summary } from '../reading.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

const read = (...lines: readonly string[]) => readLines(podfileLock, 'ios/Podfile.lock', ...lines);

const closing = ['', 'DEPENDENCIES:', '  - mParticle-Apple-SDK', '', 'COCOAPODS: 1.16.2', ''];

describe('Podfile.lock', () => {
  it('is found in either case, and Pods/Manifest.lock is not', () => {
    expect(['Podfile.lock', 'ios/podfile.lock', 'Pods/Manifest.lock'].map((path) => claims(podfileLock, path))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('gives every pod and subspec that is installed, and not what they ask for', async () => {
    const contents = await read(
      'PODS:',
      '  - mParticle-Apple-SDK (8.5.4):',
      '    - mParticle-Apple-SDK/mParticle (= 8.5.4)',
      '  - mParticle-Apple-SDK/mParticle (8.5.4)',
      '  - "Quoted/Name+Extra (1.0)":',
      '    - mParticle-Apple-SDK (~> 8.5)',
      ...closing,
    );
    expect(summary(contents)).toEqual([
      '2:5 mParticle-Apple-SDK 8.5.4',
      '4:5 mParticle-Apple-SDK/mParticle 8.5.4',
      '5:6 Quoted/Name+Extra 1.0',
    ]);
    expect(contents.problems).toEqual([]);
  });

  it('says where a pod lies that is in the repository', async () => {
    const contents = await read(
      'PODS:',
      '  - Cart/Core (1.0)',
      '  - boost (1.84)',
      'EXTERNAL SOURCES:',
      '  Cart:',
      '    :path: Modules/Cart',
      '  boost:',
      '    :podspec: "../node_modules/react-native/third-party-podspecs/boost.podspec"',
      ...closing,
    );
    expect(contents.dependencies).toMatchObject([
      { name: 'Cart/Core', path: 'Modules/Cart' },
      { name: 'boost', path: '../node_modules/react-native/third-party-podspecs/boost.podspec' },
    ]);
  });

  it('knows the SDK that only a kit asks for', async () => {
    const contents = await read('PODS:', '  - mParticle-Apple-SDK/mParticle (8.5.4)', '  - mParticle-Rokt (8.0.1):', ...closing);
    expect(contents.dependencies[0]).toMatchObject({
      name: 'mParticle-Apple-SDK/mParticle',
      version: '8.5.4',
      basis: 'resolved',
    });
  });

  it('gives the repository of a pod that comes from git, to its subspecs too, without a password', async () => {
    const contents = await read(
      'PODS:',
      '  - Kit/Core (1.0)',
      '  - Local (2.0)',
      '',
      'EXTERNAL SOURCES:',
      '  Kit:',
      '    :git: https://someone:secret@github.com/acme/kit.git',
      '    :tag: 1.0',
      '  Local:',
      '    :path: "../Local"',
      '',
      'COCOAPODS: 1.16.2',
    );
    expect(contents.dependencies.map(({ url }) => url)).toEqual(['https://github.com/acme/kit.git', null]);
  });

  it('has no pods where the Podfile asks for none', async () => {
    const contents = await read('PODFILE CHECKSUM: abc', '', 'COCOAPODS: 1.16.2');
    expect(contents).toEqual({ dependencies: [], declarations: [], problems: [] });
  });

  it('says at which line it is cut short, and keeps what comes before', async () => {
    const inName = await read('PODS:', '  - A (1.0)', '  - mParticle-App');
    expect(summary(inName)).toEqual(['2:5 A 1.0']);
    expect(problems(inName)).toEqual(['3 This entry of PODS has no name or no version.']);
    expect(inName.problems[0]).toMatchObject({ kind: 'incomplete', remedy: 'Run pod install again and commit Podfile.lock.' });

    const inRequirements = await read('PODS:', '  - A (1.0):', '    - B (= 2.0)');
    expect(problems(inRequirements)).toEqual(['3 The file ends before the line COCOAPODS, which CocoaPods writes at the end.']);
  });

  it('reads both sides of a merge conflict, and says where it is', async () => {
    const contents = await read('PODS:', '<<<<<<< HEAD', '  - A (1.0)', '=======', '  - A (2.0)', '>>>>>>> other', ...closing);
    expect(summary(contents)).toEqual(['3:5 A 1.0', '5:5 A 2.0']);
    expect(problems(contents)).toEqual(['2 The file contains an unresolved merge conflict.']);
  });

  it.each([
    ['an empty file', '', '1 The file is empty.'],
    ['a binary file', 'PODS:\0', '1 The file is not a text file.'],
    ['a file of something else', 'hello: world', '1 The file ends before the line COCOAPODS, which CocoaPods writes at the end.'],
    ['a list that is no list', 'PODS: 7', '1 The value of PODS is not a list.'],
    ['a key that is there twice', 'PODS:\n  - A (1.0)\nPODS:', '3 The key "PODS" occurs twice.'],
    ['an alias, which it does not expand', 'PODS:\n  - *a\nCOCOAPODS: 1', '2 This entry of PODS has no name or no version.'],
  ])('calls %s a problem', async (_, text, problem) => {
    expect(problems(await read(text))).toEqual([problem]);
  });

  it('does not read a file of 50 MB', async () => {
    expect(problems(await read('a'.repeat(50_000_000)))).toEqual([
      '1 The file has more than 20 million characters. The audit did not read it.',
    ]);
  });
});
