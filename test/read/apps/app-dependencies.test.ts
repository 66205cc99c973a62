import { describe, expect, it } from 'vitest';
import { dependenciesOf, type Files } from '../../support/app-files.js';

/** Two apps, an extension of the first and a library that the second links. */
const spec = [
  'name: Stores',
  'targets:',
  '  Shop: {type: application, platform: iOS, sources: [Shop], dependencies: [{target: Widget}]}',
  '  Widget: {type: app-extension, platform: iOS, sources: [Widget]}',
  '  Cafe: {type: application, platform: iOS, sources: [Cafe], dependencies: [{target: Kit}]}',
  '  Kit: {type: framework, platform: iOS, sources: [Kit]}',
  '  ShopTests: {type: bundle.unit-test, platform: iOS, sources: [ShopTests]}',
];
const sources: Files = {
  'project.yml': spec,
  'Shop/A.swift': 'let a = 1\n',
  'Cafe/A.swift': 'let a = 1\n',
};

describe('the pods of an app', () => {
  it('are those of its targets, of its extensions and of the libraries that it links', async () => {
    const podfile = [
      "target 'Shop' do",
      "  pod 'mParticle-Apple-SDK', '8.1.0'",
      'end',
      "target 'Widget' do",
      "  pod 'Kingfisher', '7.0'",
      'end',
      "target 'Kit' do",
      "  pod 'Alamofire', '5.0'",
      'end',
    ];
    expect(await dependenciesOf({ ...sources, Podfile: podfile })).toMatchObject({
      Cafe: ['Alamofire 5.0'],
      Shop: ['Kingfisher 7.0', 'mParticle-Apple-SDK 8.1.0'],
    });
  });

  it('are those that a method or an abstract target gives to both', async () => {
    const podfile = [
      'def shared',
      "  pod 'Kingfisher', '7.0'",
      'end',
      "abstract_target 'All' do",
      "  pod 'Alamofire', '5.0'",
      "  target 'Shop' do",
      '    shared',
      '  end',
      "  target 'Cafe' do",
      "    pod 'mParticle-Apple-SDK', '8.1.0'",
      '  end',
      'end',
    ];
    expect(await dependenciesOf({ ...sources, Podfile: podfile })).toMatchObject({
      Cafe: ['Alamofire 5.0', 'mParticle-Apple-SDK 8.1.0'],
      Shop: ['Alamofire 5.0', 'Kingfisher 7.0'],
    });
  });

  it('are not those of a test around which the target only searches, nor of a target that takes over nothing', async () => {
    const podfile = [
      "target 'Cafe' do",
      "  pod 'Alamofire', '5.0'",
      "  target 'ShopTests' do",
      '    inherit! :search_paths',
      "    pod 'Quick', '6.0'",
      '  end',
      "  target 'Shop' do",
      '    inherit! :none',
      '  end',
      'end',
    ];
    expect(await dependenciesOf({ ...sources, Podfile: podfile })).toMatchObject({ Cafe: ['Alamofire 5.0'], Shop: [] });
  });

  it('are those of an extension that no app is seen to contain, since a script may copy it', async () => {
    const loose = spec.map((line) => line.replace(', dependencies: [{target: Widget}]', ''));
    const podfile = ["target 'Widget' do", "  pod 'Kingfisher', '7.0'", 'end', "target 'Shop' do", 'end'];
    expect(await dependenciesOf({ ...sources, 'project.yml': loose, Podfile: podfile })).toMatchObject({
      Cafe: ['Kingfisher 7.0'],
      Shop: ['Kingfisher 7.0'],
    });
  });

  it('are all that stand in no target, and in a target that no project builds', async () => {
    const podfile = ["pod 'Alamofire', '5.0'", "target 'Other' do", "  pod 'Kingfisher', '7.0'", 'end'];
    const both = ['Alamofire 5.0', 'Kingfisher 7.0'];
    expect(await dependenciesOf({ ...sources, Podfile: podfile })).toMatchObject({ Cafe: both, Shop: both });
  });

  it('are not those of another project that has targets of the same name', async () => {
    const project = ['name: Stores', 'targets:', '  App: {type: application, platform: iOS, sources: [App]}'];
    const podfile = (pod: string) => ["target 'App' do", `  pod '${pod}', '1.0'`, 'end'];
    const files = {
      ...{ 'a/project.yml': project, 'a/App/A.swift': 'let a = 1\n', 'a/Podfile': podfile('One') },
      ...{ 'b/project.yml': project, 'b/App/A.swift': 'let a = 1\n', 'b/Podfile': podfile('Two') },
      ...{ 'a/Stores.xcodeproj/xcshareddata/a.plist': '', 'b/Stores.xcodeproj/xcshareddata/a.plist': '' },
    };
    expect(await dependenciesOf(files)).toMatchObject({ 'a/App': ['One 1.0'], 'b/App': ['Two 1.0'] });
  });

  it('are also what the podspec of a pod in the repository asks for, for who has the pod', async () => {
    const podfile = ["target 'Shop' do", "  pod 'Kit/Core', :path => '../Kit'", 'end', "target 'Cafe' do", 'end'];
    const podspec = ['Pod::Spec.new do |s|', "  s.name = 'Kit'", "  s.dependency 'Alamofire', '5.0'", 'end'];
    const files = {
      ...{ 'Examples/project.yml': spec, 'Examples/Shop/A.swift': 'let a = 1\n', 'Examples/Cafe/A.swift': 'let a = 1\n' },
      ...{ 'Examples/Podfile': podfile, 'Kit/Kit.podspec': podspec },
    };
    expect(await dependenciesOf(files)).toMatchObject({ Cafe: [], Shop: ['Alamofire 5.0', 'Kit/Core -'] });
  });

  it('are in Podfile.lock those that they ask for, and those that nothing in the Podfile asks for', async () => {
    const podfile = ["target 'Shop' do", "  pod 'Firebase/Core'", 'end', "target 'Cafe' do", "  pod 'Alamofire'", 'end'];
    const lock = [
      'PODS:',
      '  - Alamofire (5.0.0)',
      '  - Firebase/Core (10.0.0):',
      '    - FirebaseCore (= 10.0.0)',
      '  - FirebaseCore (10.0.0)',
      '  - React (0.72.0)',
      '',
      'DEPENDENCIES:',
      '  - Alamofire',
      '  - Firebase/Core',
      '',
      'COCOAPODS: 1.15.2',
    ];
    expect(await dependenciesOf({ ...sources, Podfile: podfile, 'Podfile.lock': lock })).toMatchObject({
      Cafe: ['Alamofire -', 'Alamofire 5.0.0', 'React 0.72.0'],
      Shop: ['Firebase/Core -', 'Firebase/Core 10.0.0', 'FirebaseCore 10.0.0', 'React 0.72.0'],
    });
  });
});

describe('the Swift packages of an app', () => {
  const project = [
    'name: Stores',
    'packages:',
    '  mParticle-Apple-SDK: {url: https://github.com/mParticle/mparticle-apple-sdk, exactVersion: 8.1.0}',
    '  Alamofire: {url: https://github.com/Alamofire/Alamofire, from: 5.0.0}',
    'targets:',
    '  Shop: {type: application, platform: iOS, sources: [Shop], dependencies: [{package: mParticle-Apple-SDK}]}',
    '  Cafe: {type: application, platform: iOS, sources: [Cafe], dependencies: [{package: Alamofire}]}',
  ];
  const pin = (identity: string, owner: string, version: string) => ({
    ...{ identity, kind: 'remoteSourceControl', location: `https://github.com/${owner}/${identity}` },
    state: { revision: 'a', version },
  });

  it('are those whose products its targets link, and in Package.resolved also those that no target names', async () => {
    const pins = [
      pin('alamofire', 'Alamofire', '5.4.0'),
      pin('mparticle-apple-sdk', 'mParticle', '8.1.0'),
      pin('swift-log', 'apple', '1.0.0'),
    ];
    const files = { ...sources, 'project.yml': project, 'Package.resolved': { pins, version: 2 } };
    expect(await dependenciesOf(files)).toMatchObject({
      Cafe: expect.arrayContaining(['alamofire 5.4.0', 'swift-log 1.0.0']) as unknown,
      Shop: expect.arrayContaining(['mparticle-apple-sdk 8.1.0', 'swift-log 1.0.0']) as unknown,
    });
    const { Cafe = [], Shop = [] } = await dependenciesOf(files);
    expect(Cafe.filter((each) => each.startsWith('mparticle'))).toEqual([]);
    expect(Shop.filter((each) => each.startsWith('alamofire'))).toEqual([]);
  });

  it('are in a project file those of its own targets, though a project around it asks for the same', async () => {
    const project = (name: string, version: string) => [
      `name: ${name}`,
      'packages:',
      `  M: {url: https://github.com/mParticle/mparticle-apple-sdk, exactVersion: ${version}}`,
      'targets:',
      `  ${name}: {type: application, platform: iOS, sources: [${name}], dependencies: [{package: M}]}`,
    ];
    const files = {
      ...{ 'project.yml': project('Shop', '8.1.0'), 'Shop.xcodeproj/a.txt': '', 'Shop/A.swift': 'let a = 1\n' },
      ...{ 'demo/project.yml': project('Cafe', '8.2.0'), 'demo/Cafe.xcodeproj/a.txt': '', 'demo/Cafe/A.swift': 'let a = 1\n' },
    };
    expect(await dependenciesOf(files)).toMatchObject({
      Cafe: ['mparticle-apple-sdk 8.2.0'],
      Shop: ['mparticle-apple-sdk 8.1.0'],
    });
  });
});
