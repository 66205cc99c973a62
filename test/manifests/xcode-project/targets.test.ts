import { describe, expect, it } from 'vitest';
import { read } from '../../../src/manifests/xcode-project/read.js';
import type { XcodeTarget } from '../../../src/model/declaration.js';
import { content } from '../manifest-content.js';

/** The one target of a project in the folder `ios`, whose objects are written as `ID = isa { … }`. */
const target = (objects: string): XcodeTarget | undefined => {
  const written = objects.replaceAll(/(\w+) = (\w+) \{/g, '$1 = { isa = $2;');
  const { declarations } = read('ios/Shop.xcodeproj/project.pbxproj', content(`{ objects = { ${written} }; }`));
  const project = declarations.find((declaration) => declaration.kind === 'xcode-project');
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
      new Set(['ios/App', 'ios/App/en.lproj/InfoPlist.strings', 'ios/App/de.lproj/InfoPlist.strings']),
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
      { path: 'ios/App', except: new Set(['ios/App/Info.plist']) },
    ]);
  });

  it('are the exceptions of a synchronized folder that another target takes', () => {
    const groups =
      'G = PBXGroup { children = (Y); }; Y = PBXFileSystemSynchronizedRootGroup { path = App; exceptions = (E); }; E = PBXFileSystemSynchronizedBuildFileExceptionSet { target = T; membershipExceptions = (Shared/A.swift); };';
    expect(target(`${main} ${shop('')} ${groups}`)?.files).toEqual(new Set(['ios/App/Shared/A.swift']));
  });
});

describe('the settings of a target', () => {
  const configured = (settings: string): string =>
    `${main.replace('mainGroup', 'buildConfigurationList = L; mainGroup')} L = XCConfigurationList { buildConfigurations = (O); }; O = XCBuildConfiguration { buildSettings = { SDKROOT = iphoneos; }; }; ${shop('buildConfigurationList = M;')} M = XCConfigurationList { buildConfigurations = (C); }; C = XCBuildConfiguration { buildSettings = { ${settings} }; };`;

  it.each([
    ['Shop/Info.plist', 'ios/Shop/Info.plist'],
    ['"$(SRCROOT)/Shop/Info.plist"', 'ios/Shop/Info.plist'],
    ['"${PROJECT_DIR}/Shop/Info.plist"', 'ios/Shop/Info.plist'],
  ])('name the Info.plist %s', (written, path) => {
    expect(target(configured(`INFOPLIST_FILE = ${written};`))?.infoPlists).toEqual(new Set([path]));
  });

  it('name no Info.plist where a setting is left in its path', () => {
    expect(target(configured('INFOPLIST_FILE = "$(TARGET_NAME)/Info.plist";'))?.infoPlists).toEqual(new Set());
  });

  it.each([
    ['its own', 'SDKROOT = watchos;', 'watchos'],
    ["the project's", '', 'iphoneos'],
  ])('say for which system it is built: %s', (_, settings, sdk) => {
    expect(target(configured(settings))?.sdks).toEqual(new Set([sdk]));
  });

  it('hold the scripts that the build runs', () => {
    const script = 'S = PBXShellScriptBuildPhase { shellScript = "cp a b"; };';
    expect(target(`${main} ${shop('')} ${script}`)?.scripts).toEqual(['cp a b']);
  });
});
