import { describe, expect, it } from 'vitest';
import { findMacOnly, withOtherTargets } from '../../../src/read/apps/mac-only.js';
import type { BuildPlatforms } from '../../../src/model/declaration.js';
import type { BuiltTarget } from '../../../src/model/target.js';
import { packageSwift } from '../../../src/read/manifests/package-swift/index.js';
import { podfile } from '../../../src/read/manifests/podfile/index.js';
import { read as readProject } from '../../../src/read/manifests/xcode-project/read.js';
import { content } from '../manifests/manifest-content.js';

const { read: readPackage } = await packageSwift.load();
const { read: readPodfile } = await podfile.load();

const built = (file: string, isMacOnly: boolean): BuildPlatforms => ({
  kind: 'build-platforms',
  isMacOnly,
  place: { file, line: 1, column: 1 },
});

describe('what macOS alone runs', () => {
  it.each<[string, readonly BuildPlatforms[], boolean]>([
    ['lies in the folder of a project for macOS', [built('mac/Mac.xcodeproj/project.pbxproj', true)], true],
    ['lies in the folder of a package for macOS', [built('mac/Package.swift', true)], true],
    ['is nothing where no project says', [], false],
    [
      'is nothing beside a project for iOS',
      [built('mac/Mac.xcodeproj/project.pbxproj', true), built('mac/Podfile', false)],
      false,
    ],
    [
      'is nothing where a folder in it builds for iOS',
      [built('mac/Package.swift', true), built('mac/ios/Podfile', false)],
      false,
    ],
    ['is nothing in another folder', [built('tool/Package.swift', true)], false],
  ])('%s', (_, declarations, is) => {
    expect(findMacOnly(declarations).has('mac/App/App.swift')).toBe(is);
  });

  it('is said once for each project', () => {
    const { notes } = findMacOnly([built('a/Package.swift', true), built('b/Podfile', true), built('c/Podfile', false)]);
    expect(notes).toMatchObject([{ topic: 'macos-only', places: [{ file: 'a/Package.swift' }, { file: 'b/Podfile' }] }]);
  });
});

describe('a project says that it builds for macOS alone', () => {
  const said = ({ declarations }: ReturnType<typeof readPodfile>): boolean | null =>
    declarations.find((declaration) => declaration.kind === 'build-platforms')?.isMacOnly ?? null;
  const project = (...settings: readonly string[]): boolean | null =>
    said(
      readProject(
        'A.xcodeproj/project.pbxproj',
        content(
          `{ objects = { A = { isa = XCBuildConfiguration; buildSettings = { ${settings.join(' ')} }; name = Release; }; }; }`,
        ),
      ),
    );
  const manifest = (text: string): boolean | null =>
    said(readPackage('Package.swift', content(`let package = Package(name: "a", ${text})`)));

  it.each<[readonly string[], boolean | null]>([
    [['SDKROOT = macosx;'], true],
    [['SUPPORTED_PLATFORMS = macosx;', 'MACOSX_DEPLOYMENT_TARGET = 13.0;'], true],
    [['SUPPORTED_PLATFORMS = "macosx iphoneos";'], false],
    [['SDKROOT = auto;'], false],
    [['SDKROOT = "$(MY_SDK)";'], false],
    [['SDKROOT = macosx;', 'SUPPORTS_MACCATALYST = YES;'], false],
    [['SDKROOT = macosx;', 'IPHONEOS_DEPLOYMENT_TARGET = 15.0;'], false],
    [['PRODUCT_NAME = a;'], null],
  ])('by its build settings %j: %s', (settings, is) => {
    expect(project(...settings)).toBe(is);
  });

  it.each<[string, boolean | null]>([
    ['platforms: [.macOS(.v13)], targets: [.executableTarget(name: "a")]', true],
    ['platforms: [.macOS(.v13), .iOS(.v15)], targets: [.executableTarget(name: "a")]', false],
    ['platforms: [.macOS(.v13)], targets: [.target(name: "a")]', false],
    ['targets: [.executableTarget(name: "a")]', null],
  ])('by its manifest %s: %s', (text, is) => {
    expect(manifest(text)).toBe(is);
  });

  it.each<[string, boolean | null]>([
    ["platform :osx, '10.13'\npod 'a'\n", true],
    ["platform :macos, '11.5'\npod 'a'\n", true],
    ["platform :osx, '10.13'\ntarget 'A' do\n  platform :ios, '15.0'\nend\n", false],
    ["# platform :osx, '10.13'\npod 'a'\n", null],
  ])('by its Podfile %j: %s', (text, is) => {
    expect(said(readPodfile('Podfile', content(text)))).toBe(is);
  });
});

describe('what only targets for macOS take', () => {
  const place = (line: number) => ({ file: 'Shop.xcodeproj/project.pbxproj', line, column: 1 });
  const target = (name: string, platforms: readonly string[], line: number): BuiltTarget => ({
    ...{ id: name, name, kind: 'app', extensionPoint: null, platforms, isSample: false, links: [], packages: [], embeds: [] },
    ...{ takes: () => false, nests: () => false, place: place(line) },
  });
  const shop = target('Shop', ['ios'], 1);
  const [desktop, menu] = [target('Desktop', ['macos'], 2), target('Menu', ['macos'], 3)];
  const everything = target('Everything', ['macos', 'ios'], 4);
  const takers: Readonly<Record<string, readonly BuiltTarget[]>> = {
    'Desktop.swift': [desktop, menu],
    'Shared.swift': [shop, desktop],
    'Universal.swift': [everything],
  };
  const withTargets = (...built: readonly BuiltTarget[]) =>
    withOtherTargets(findMacOnly([]), { built, takersOf: (file) => takers[file] ?? [] });

  it('is left out, and what an app for iOS takes too, or nobody, is not', () => {
    const { has } = withTargets(shop, desktop, menu, everything);
    expect(['Desktop.swift', 'Shared.swift', 'Universal.swift', 'Elsewhere.swift'].filter(has)).toEqual(['Desktop.swift']);
  });

  it('is said once for each project', () => {
    expect(withTargets(shop, desktop, menu).notes).toMatchObject([{ topic: 'macos-only', places: [place(3)] }]);
    expect(withTargets(shop).notes).toEqual([]);
  });
});
