import { describe, expect, it } from 'vitest';
import { createSettingReader, type TargetSettings } from '../../../src/read/apps/target-settings.js';
import { read as readConfiguration } from '../../../src/read/manifests/xcode-configuration/read.js';
import { read } from '../../../src/read/manifests/xcode-project/read.js';
import { content } from '../manifests/manifest-content.js';

const file = 'ios/Shop.xcodeproj/project.pbxproj';

/** A project with one target, its settings and those of the project; `ios/Shop.xcconfig` is below the target's. */
const projectText = (own: string, ofProject: string): string =>
  [
    '{ objects = { P = { isa = PBXProject; mainGroup = G; buildConfigurationList = L; };',
    'G = { isa = PBXGroup; children = (X); }; X = { isa = PBXFileReference; path = Shop.xcconfig; };',
    'T = { isa = PBXNativeTarget; name = Shop; productType = app; buildConfigurationList = M; };',
    'L = { isa = XCConfigurationList; buildConfigurations = (A, B); }; M = { isa = XCConfigurationList; buildConfigurations = (C); };',
    `A = { isa = XCBuildConfiguration; name = Release; buildSettings = { ${ofProject} }; };`,
    'B = { isa = XCBuildConfiguration; name = Debug; buildSettings = { SDKROOT = driverkit; }; };',
    `C = { isa = XCBuildConfiguration; name = Release; baseConfigurationReference = X; buildSettings = { ${own} }; };`,
    '}; }',
  ].join('\n');

const settings = (own: string, ofProject: string, files: Readonly<Record<string, string>> = {}): TargetSettings | null => {
  const { declarations } = read(file, content(projectText(own, ofProject)));
  const project = declarations.find((declaration) => declaration.kind === 'project');
  const configured = Object.entries(files).flatMap(([path, text]) => readConfiguration(path, content(text)).declarations);
  const [target] = project?.targets ?? [];
  return target === undefined ? null : createSettingReader([...declarations, ...configured])(target, file);
};

describe('the systems of a target', () => {
  it.each([
    ['its own SDK', 'SDKROOT = watchos;', 'SDKROOT = iphoneos;', ['watchos']],
    ["the project's SDK", '', 'SDKROOT = iphoneos;', ['ios']],
    ['that of a version', 'SDKROOT = iphoneos17.2;', '', ['ios']],
    ['all that it supports', 'SDKROOT = macosx; SUPPORTED_PLATFORMS = "iphoneos iphonesimulator macosx";', '', ['ios', 'macos']],
    ["the project's SDK where its own is automatic", 'SDKROOT = auto;', 'SDKROOT = iphoneos;', ['ios']],
    ["the project's SDK, whatever oldest version it has", 'MACOSX_DEPLOYMENT_TARGET = 12.0;', 'SDKROOT = iphoneos;', ['ios']],
    ['its oldest version where no SDK is named', 'TVOS_DEPLOYMENT_TARGET = 12.0;', 'SDKROOT = auto;', ['tvos']],
    ['nothing', '', '', []],
  ])('are %s', (_, own, ofProject, platforms) => {
    expect(settings(own, ofProject)?.platforms).toEqual(platforms);
  });

  it('are those of its configuration file before those of the project', () => {
    const files = { 'ios/Shop.xcconfig': 'SDKROOT = watchos' };
    expect(settings('', 'SDKROOT = iphoneos;', files)?.platforms).toEqual(['watchos']);
    expect(settings('SDKROOT = appletvos;', '', files)?.platforms).toEqual(['tvos']);
  });

  it('are those of files that its configuration file includes, unless it sets them itself', () => {
    const base = { 'Base.xcconfig': 'SDKROOT = iphoneos\n#include "ios/Shop.xcconfig"' };
    expect(settings('', '', { 'ios/Shop.xcconfig': '#include "../Base"', ...base })?.platforms).toEqual(['ios']);
    expect(settings('', '', { 'ios/Shop.xcconfig': '#include "../Base"\nSDKROOT = xros', ...base })?.platforms).toEqual([
      'visionos',
    ]);
  });

  it('are what another setting says', () => {
    expect(settings('SDKROOT = "$(SYSTEM)";', '', { 'ios/Shop.xcconfig': 'SYSTEM = iphoneos' })?.platforms).toEqual(['ios']);
    expect(settings('SDKROOT = "$(inherited)";', 'SDKROOT = iphoneos;')?.platforms).toEqual(['ios']);
  });
});

describe('the Info.plist of a target', () => {
  it.each([
    ['Shop/Info.plist', ['ios/Shop/Info.plist']],
    ['"$(SRCROOT)/Shop/Info.plist"', ['ios/Shop/Info.plist']],
    ['"${PROJECT_DIR}/Shop/Info.plist"', ['ios/Shop/Info.plist']],
    ['"$(TARGET_NAME)/Info.plist"', ['ios/Shop/Info.plist']],
    ['"$(FOLDER)/Info.plist"', ['ios/App/Info.plist']],
    ['"$(UNKNOWN)/Info.plist"', []],
  ])('is the one that its settings name: %s', (written, paths) => {
    expect(settings(`INFOPLIST_FILE = ${written};`, '', { 'ios/Shop.xcconfig': 'FOLDER = App' })?.infoPlists).toEqual(paths);
  });

  it('may be named by its configuration file', () => {
    expect(settings('', '', { 'ios/Shop.xcconfig': 'INFOPLIST_FILE = App.plist' })?.infoPlists).toEqual(['ios/App.plist']);
  });
});

it('the configuration files of a target are those below it, and those that they include', () => {
  const files = { 'ios/Shop.xcconfig': '#include "Base.xcconfig"', 'ios/Base.xcconfig': '#include "Shop.xcconfig"' };
  expect([...(settings('', '', files)?.files ?? [])]).toEqual(['ios/Shop.xcconfig', 'ios/Base.xcconfig']);
});
