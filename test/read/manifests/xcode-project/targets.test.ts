import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/read/manifests/xcode-project/read.js';
import type { ProjectTarget } from '../../../../src/model/project.js';
import { content } from '../manifest-content.js';

/** The one target of a project in the folder `ios`, whose objects are written as `ID = isa { … }`. */
const target = (objects: string): ProjectTarget | undefined => {
  const written = objects.replaceAll(/(\w+) = (\w+) \{/g, '$1 = { isa = $2;');
  const { declarations } = read('ios/Shop.xcodeproj/project.pbxproj', content(`{ objects = { ${written} }; }`));
  const project = declarations.find((declaration) => declaration.kind === 'project');
  return project?.targets[0];
};

const main = 'P = PBXProject { mainGroup = G; };';
const shop = (more: string): string => `T = PBXNativeTarget { name = Shop; productType = app; buildPhases = (S); ${more} };`;
const phase = 'S = PBXSourcesBuildPhase { files = (B); }; B = PBXBuildFile { fileRef = F; };';

describe('the files of a target', () => {
  it.each([
    [
      'in the folders of their groups',
      'G = PBXGroup { children = (A); }; A = PBXGroup { path = App; children = (F); };',
      'ios/App/A.swift',
    ],
    [
      'in a group without a folder',
      'G = PBXGroup { children = (A); }; A = PBXGroup { name = App; children = (F); };',
      'ios/A.swift',
    ],
    ['in a folder above the project', 'G = PBXGroup { path = ../Shared; children = (F); };', 'Shared/A.swift'],
  ])('lie %s', (_, groups, path) => {
    expect([
      ...(target(`${main} ${shop('')} ${phase} ${groups} F = PBXFileReference { path = A.swift; };`)?.files ?? []),
    ]).toEqual([path]);
  });

  it('are found from the root of the project, wherever their group lies', () => {
    const groups =
      'G = PBXGroup { path = App; children = (F); }; F = PBXFileReference { path = Core/A.swift; sourceTree = SOURCE_ROOT; };';
    expect(target(`${main} ${shop('')} ${phase} ${groups}`)?.files).toEqual(new Set(['ios/Core/A.swift']));
  });

  it('leave out what is built or belongs to the SDK', () => {
    const groups =
      'G = PBXGroup { children = (F); }; F = PBXFileReference { path = Core.framework; sourceTree = BUILT_PRODUCTS_DIR; };';
    expect(target(`${main} ${shop('')} ${phase} ${groups}`)?.files).toEqual(new Set());
  });

  it('are those of each language of a localized file', () => {
    const groups =
      'G = PBXGroup { path = App; children = (F); }; F = PBXVariantGroup { name = InfoPlist.strings; children = (E, D); }; E = PBXFileReference { path = en.lproj/InfoPlist.strings; }; D = PBXFileReference { path = de.lproj/InfoPlist.strings; };';
    expect(target(`${main} ${shop('')} ${phase} ${groups}`)?.files).toEqual(
      new Set(['ios/App/en.lproj/InfoPlist.strings', 'ios/App/de.lproj/InfoPlist.strings']),
    );
  });

  it('are found however groups hold each other', () => {
    const groups =
      'G = PBXGroup { children = (A); }; A = PBXGroup { path = App; children = (G, A, F); }; F = PBXVariantGroup { path = A.swift; children = (F); };';
    expect(target(`${main} ${shop('')} ${phase} ${groups}`)?.files).toEqual(new Set());
    const outer = `O = PBXGroup { children = (G); }; ${groups}`;
    expect(target(`${main} ${shop('')} ${phase} ${outer}`)?.files).toEqual(new Set(['ios/App/A.swift']));
  });

  it('are found in a project whose main group is missing', () => {
    const groups = 'X = PBXGroup { path = App; children = (F); }; F = PBXFileReference { path = A.swift; };';
    expect(target(`${shop('')} ${phase} ${groups}`)?.files).toEqual(new Set(['ios/App/A.swift']));
  });

  it('are those of synchronized folders, but for its own exceptions', () => {
    const groups =
      'G = PBXGroup { children = (Y); }; Y = PBXFileSystemSynchronizedRootGroup { path = App; exceptions = (E, O); }; E = PBXFileSystemSynchronizedBuildFileExceptionSet { target = T; membershipExceptions = (Info.plist); }; O = PBXFileSystemSynchronizedBuildFileExceptionSet { target = other; membershipExceptions = (A.swift); };';
    expect(target(`${main} ${shop('fileSystemSynchronizedGroups = (Y);')} ${groups}`)?.folders).toEqual([
      { path: 'ios/App', except: new Set(['ios/App/Info.plist']), only: [], without: [] },
    ]);
  });

  it('are the exceptions of a synchronized folder that another target takes', () => {
    const groups =
      'G = PBXGroup { children = (Y); }; Y = PBXFileSystemSynchronizedRootGroup { path = App; exceptions = (E); }; E = PBXFileSystemSynchronizedBuildFileExceptionSet { target = T; membershipExceptions = (Shared/A.swift); };';
    expect(target(`${main} ${shop('')} ${groups}`)?.files).toEqual(new Set(['ios/App/Shared/A.swift']));
  });
});

it('a target runs scripts', () => {
  const script = 'S = PBXShellScriptBuildPhase { shellScript = "cp a b"; };';
  expect(target(`${main} ${shop('')} ${script}`)?.scripts).toEqual(['cp a b']);
});

describe('a target is built with', () => {
  const uses = (more: string, objects: string) => target(`${main} ${shop(more)} ${objects}`)?.uses;
  const product = 'V = PBXFileReference { path = Widget.appex; sourceTree = BUILT_PRODUCTS_DIR; };';
  const widget = `W = PBXNativeTarget { name = Widget; productType = extension; productReference = V; }; ${product}`;

  it('the targets that it waits for', () => {
    const dependency = `D = PBXTargetDependency { target = W; };`;
    expect(uses('dependencies = (D);', `${dependency} ${widget}`)).toEqual([
      { kind: 'target', name: 'Widget', project: 'ios/Shop.xcodeproj/project.pbxproj', isCopied: false },
    ]);
  });

  it('the targets whose products it copies', () => {
    const copy = 'S = PBXCopyFilesBuildPhase { files = (B); }; B = PBXBuildFile { fileRef = V; };';
    expect(uses('', `${copy} ${widget}`)).toEqual([
      { kind: 'target', name: 'Widget', project: 'ios/Shop.xcodeproj/project.pbxproj', isCopied: true },
    ]);
  });

  it('targets of other projects', () => {
    const other =
      'G = PBXGroup { children = (R); }; R = PBXFileReference { path = ../Core/Core.xcodeproj; }; X = PBXContainerItemProxy { containerPortal = R; remoteInfo = Core; };';
    expect(uses('dependencies = (D);', `D = PBXTargetDependency { targetProxy = X; }; ${other}`)).toEqual([
      { kind: 'target', name: 'Core', project: 'Core/Core.xcodeproj/project.pbxproj', isCopied: false },
    ]);
    const link = 'S = PBXFrameworksBuildPhase { files = (B); }; B = PBXBuildFile { fileRef = Y; };';
    expect(uses('', `${link} Y = PBXReferenceProxy { remoteRef = X; path = Core.framework; }; ${other}`)).toEqual([
      { kind: 'target', name: 'Core', project: 'Core/Core.xcodeproj/project.pbxproj', isCopied: false },
    ]);
  });

  it.each([
    ['path = Core.framework; sourceTree = BUILT_PRODUCTS_DIR;', ['Core']],
    ['path = "libPods-Shop.a"; sourceTree = BUILT_PRODUCTS_DIR;', ['Pods-Shop']],
    ['path = Vendor/Ads.xcframework; sourceTree = "<group>";', ['Ads']],
    ['path = System/Library/Frameworks/UIKit.framework; sourceTree = SDKROOT;', []],
    ['path = Data.json; sourceTree = "<group>";', []],
  ])('libraries that it links: %s', (reference, names) => {
    const link = 'S = PBXFrameworksBuildPhase { files = (B); }; B = PBXBuildFile { fileRef = F; };';
    expect(uses('', `${link} F = PBXFileReference { ${reference} };`)?.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    [
      'of packages that are fetched',
      'K = XCRemoteSwiftPackageReference { repositoryURL = "https://github.com/mParticle/mparticle-apple-sdk"; };',
      { package: 'mparticle-apple-sdk', folder: null },
    ],
    [
      'of packages of the repository',
      'K = XCLocalSwiftPackageReference { relativePath = ../Packages/Core; };',
      { package: null, folder: 'Packages/Core' },
    ],
    ['of packages that it does not name', '', { package: null, folder: null }],
  ])('products %s', (_, reference, from) => {
    const named = 'Q = XCSwiftPackageProductDependency { package = K; productName = Core; };';
    expect(uses('packageProductDependencies = (Q);', `${named} ${reference}`)).toEqual([
      { kind: 'package-product', name: 'Core', ...from },
    ]);
  });

  it('no plugin of the build', () => {
    const plugin = 'Q = XCSwiftPackageProductDependency { productName = "plugin:SwiftLint"; };';
    expect(uses('dependencies = (D);', `D = PBXTargetDependency { productRef = Q; }; ${plugin}`)).toEqual([]);
  });
});
