import { describe, expect, it } from 'vitest';
import { findBuiltTargets } from '../../../src/read/apps/built-targets.js';
import { packageSwift } from '../../../src/read/manifests/package-swift/index.js';
import { tuistProject } from '../../../src/read/manifests/tuist-project/index.js';
import { xcodegen } from '../../../src/read/manifests/xcodegen/index.js';
import { xcodeProject } from '../../../src/read/manifests/xcode-project/index.js';
import type { Manifest } from '../../../src/read/manifests/manifest.js';
import type { BuiltTarget } from '../../../src/model/target.js';
import { readLines } from '../manifests/reading.js';

type File = readonly [Manifest, string, readonly string[]];

const built = async (...files: readonly File[]): Promise<ReadonlyMap<string, BuiltTarget>> => {
  const read = await Promise.all(files.map(([manifest, file, lines]) => readLines(manifest, file, ...lines)));
  const { targets } = findBuiltTargets(
    files.map(([, file]) => file),
    read.flatMap(({ declarations }) => declarations),
  );
  return new Map(targets.map((target) => [target.id, target]));
};

/** The targets of which a usage description on a line of a project file is a setting. */
const described = async (
  manifest: Manifest,
  file: string,
  lines: readonly string[],
  line: number,
): Promise<readonly string[]> => {
  const { declarations } = await readLines(manifest, file, ...lines);
  const targets = findBuiltTargets([file], declarations).describedAt({ file, line, column: 1 });
  return targets.map(({ id }) => id);
};

/** Which of some files a target takes. */
const taken = (target: BuiltTarget | undefined, ...files: readonly string[]): readonly string[] =>
  files.filter((file) => target?.takes(file) === true);

const packageOf = (...lines: readonly string[]): readonly string[] => [
  'import PackageDescription',
  'let package = Package(name: "Modules", products: [.library(name: "Shop", targets: ["Shop", "Core"])], targets: [',
  ...lines,
  '])',
];

describe('a Swift package builds', () => {
  it('libraries, tools and tests', async () => {
    const lines = ['.target(name: "Shop"),', '.executableTarget(name: "gen"),', '.testTarget(name: "ShopTests")'];
    const targets = await built([packageSwift, 'Modules/Package.swift', packageOf(...lines)]);
    expect([...targets].map(([id, { kind }]) => `${id} ${kind}`)).toEqual(['Shop library', 'gen tool', 'ShopTests test']);
    expect(taken(targets.get('Shop'), 'Modules/Sources/Shop/A.swift', 'Modules/Sources/gen/A.swift')).toEqual([
      'Modules/Sources/Shop/A.swift',
    ]);
    expect(taken(targets.get('ShopTests'), 'Modules/Tests/ShopTests/A.swift', 'Modules/Tests/A.swift')).toEqual([
      'Modules/Tests/ShopTests/A.swift',
    ]);
  });

  it('targets from the folder that they state, but for what they exclude', async () => {
    const line =
      '.target(name: "Shop", path: "Code", exclude: ["Old", "A.md"]), .target(name: "Core", path: "Core", sources: ["a"])';
    const targets = await built([packageSwift, 'Package.swift', packageOf(line)]);
    expect(taken(targets.get('Shop'), 'Code/A.swift', 'Code/Old/B.swift', 'Code/A.md', 'Sources/Shop/A.swift')).toEqual([
      'Code/A.swift',
    ]);
    expect(taken(targets.get('Core'), 'Core/a/A.swift', 'Core/b/A.swift')).toEqual(['Core/a/A.swift']);
  });

  it('targets with others, by name and by product', async () => {
    const lines = [
      '.target(name: "Shop", dependencies: ["Core", .product(name: "mParticle", package: "mparticle-apple-sdk")]),',
      '.target(name: "Core", dependencies: [.product(name: "Base", package: "Base")])',
    ];
    const base =
      'let package = Package(name: "Base", products: [.library(name: "Base", targets: ["BaseKit"])], targets: [.target(name: "BaseKit")])';
    const targets = await built(
      [packageSwift, 'Modules/Package.swift', packageOf(...lines)],
      [packageSwift, 'Base/Package.swift', ['import PackageDescription', base]],
    );
    expect(targets.get('Shop')?.links).toEqual(['Core', 'mParticle']);
    expect(targets.get('Core')?.links).toEqual(['BaseKit']);
  });

  it('an app, where a product says so', async () => {
    const text =
      'let package = Package(name: "Play", products: [.iOSApplication(name: "Play", targets: ["App"])], targets: [.executableTarget(name: "App", path: ".")])';
    const targets = await built([packageSwift, 'Package.swift', ['import PackageDescription', text]]);
    expect(targets.get('App')).toMatchObject({ kind: 'app', platforms: ['ios'] });
  });

  it('what an Xcode project links', async () => {
    const objects = [
      '{ objects = { T = { isa = PBXNativeTarget; name = App; productType = "com.apple.product-type.application";',
      'packageProductDependencies = (Q); }; Q = { isa = XCSwiftPackageProductDependency; productName = Shop; }; }; }',
    ];
    const targets = await built(
      [xcodeProject, 'App.xcodeproj/project.pbxproj', objects],
      [
        packageSwift,
        'Modules/Package.swift',
        packageOf('.target(name: "Shop"),', '.target(name: "Core"),', '.target(name: "Other")'),
      ],
    );
    expect(targets.get('App')?.links).toEqual(['Shop', 'Core']);
  });
});

describe('a project of XcodeGen builds', () => {
  const project = [
    'name: Shop',
    'packages:',
    '  Modules: { path: Modules }',
    'targetTemplates:',
    '  Extension: { type: app-extension, sources: ["${target_name}/Code"] }',
    'targets:',
    '  Shop:',
    '    type: application',
    '    platform: iOS',
    '    sources:',
    '      - App',
    '      - path: Shared',
    '        excludes: ["Old/**", "*.md"]',
    '    info: { path: App/Info.plist, properties: { NSUserTrackingUsageDescription: Ads } }',
    '    dependencies: [{ target: Widget }, { target: Core }, { package: Modules, product: Base }]',
    '  Widget: { templates: [Extension], platform: iOS }',
    '  Core: { type: framework, platform: [iOS, macOS], sources: Core, settings: { base: { SDKROOT: auto } } }',
    '  Watch: { type: application, platform: watchOS, sources: Watch }',
  ];

  it('its targets, for their systems and with each other', async () => {
    const targets = await built([xcodegen, 'ios/project.yml', project]);
    expect([...targets].map(([id, { kind, platforms }]) => `${id} ${kind} ${platforms.join()}`)).toEqual([
      'Shop app ios',
      'Widget extension ios',
      'Core library ios,macos',
      'Watch watch-app watchos',
    ]);
    expect(targets.get('Shop')).toMatchObject({ embeds: ['Widget'], links: ['Core', 'Base'] });
  });

  it('from their folders, but for what they exclude', async () => {
    const targets = await built([xcodegen, 'ios/project.yml', project]);
    const files = ['ios/App/A.swift', 'ios/App/Info.plist', 'ios/Shared/B.swift', 'ios/Shared/Old/C.swift', 'ios/Shared/R.md'];
    expect(taken(targets.get('Shop'), ...files)).toEqual(files.slice(0, 3));
    expect(taken(targets.get('Widget'), 'ios/Widget/Code/A.swift', 'ios/Widget/A.swift')).toEqual(['ios/Widget/Code/A.swift']);
  });

  it('with the usage descriptions of each', async () => {
    expect(await described(xcodegen, 'ios/project.yml', project, 14)).toEqual(['Shop']);
  });

  it('nothing beside the Xcode project that it makes', async () => {
    const objects =
      '{ objects = { T = { isa = PBXNativeTarget; name = Shop; productType = "com.apple.product-type.application"; }; }; }';
    const targets = await built(
      [xcodegen, 'ios/project.yml', project],
      [xcodeProject, 'ios/Shop.xcodeproj/project.pbxproj', [objects]],
    );
    expect([...targets.keys()]).toEqual(['Shop']);
  });
});

describe('a project of Tuist builds', () => {
  const project = [
    'import ProjectDescription',
    'let project = Project(name: "Shop", targets: [',
    '  .target(name: "Shop", destinations: .iOS, product: .app, infoPlist: .extendingDefault(with: ["NSUserTrackingUsageDescription": "Ads"]),',
    '    sources: ["App/**"], resources: ["Assets/**"], dependencies: [.target(name: "Widget"), .target(name: "Core"), .external(name: "mParticle")]),',
    '  .target(name: "Widget", destinations: [.iPhone, .iPad], product: .appExtension, infoPlist: .file(path: "Widget/Info.plist"),',
    '    sources: .sourceFilesList(globs: [.glob("Widget/**", excluding: ["Widget/Old/**"])])),',
    '  Target(name: "Core", platform: .macOS, product: .staticFramework, sources: ["Core/**/*.swift"]),',
    '])',
  ];

  it('its targets, for their systems and with each other', async () => {
    const targets = await built([tuistProject, 'ios/Project.swift', project]);
    expect([...targets].map(([id, { kind, platforms }]) => `${id} ${kind} ${platforms.join()}`)).toEqual([
      'Shop app ios',
      'Widget extension ios',
      'Core library macos',
    ]);
    expect(targets.get('Shop')).toMatchObject({ embeds: ['Widget'], links: ['Core', 'mParticle'] });
  });

  it('from what their patterns match', async () => {
    const targets = await built([tuistProject, 'ios/Project.swift', project]);
    expect(taken(targets.get('Shop'), 'ios/App/a/A.swift', 'ios/Assets/b.json', 'ios/Other/A.swift')).toEqual([
      'ios/App/a/A.swift',
      'ios/Assets/b.json',
    ]);
    expect(taken(targets.get('Widget'), 'ios/Widget/A.swift', 'ios/Widget/Old/A.swift', 'ios/Widget/Info.plist')).toEqual([
      'ios/Widget/A.swift',
      'ios/Widget/Info.plist',
    ]);
    expect(taken(targets.get('Core'), 'ios/Core/a/A.swift', 'ios/Core/a/A.json')).toEqual(['ios/Core/a/A.swift']);
  });

  it('with the usage descriptions of each', async () => {
    expect(await described(tuistProject, 'ios/Project.swift', project, 3)).toEqual(['Shop']);
  });
});

describe('the settings of an Xcode project', () => {
  const target = (name: string, list: string): string =>
    `T${list} = { isa = PBXNativeTarget; name = ${name}; productType = "com.apple.product-type.application"; buildConfigurationList = ${list}; };`;
  const lines = [
    '{ objects = {',
    target('Shop', 'L'),
    target('TV', 'M'),
    'L = { isa = XCConfigurationList; buildConfigurations = (A); };',
    'M = { isa = XCConfigurationList; buildConfigurations = (B); };',
    'A = { isa = XCBuildConfiguration; name = Release; buildSettings = { PRODUCT_BUNDLE_IDENTIFIER = com.shop; SDKROOT = iphoneos; }; };',
    'B = { isa = XCBuildConfiguration; name = Release; buildSettings = { PRODUCT_BUNDLE_IDENTIFIER = com.tv; SDKROOT = appletvos; }; };',
    'P = { isa = PBXProject; targets = (TL, TM); };',
    '}; }',
  ];
  const file = 'ios/Shop.xcodeproj/project.pbxproj';

  it.each([
    [6, ['Shop']],
    [7, ['TV']],
  ])('in line %i identify their own target alone', async (line, names) => {
    expect(await described(xcodeProject, file, lines, line)).toEqual(names);
  });
});
