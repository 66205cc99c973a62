import { describe, expect, it } from 'vitest';
import type { Dependency } from '../../../src/model/dependency.js';
import { findSubjects } from '../../../src/read/project/subjects.js';
import { dependency } from '../../catalog/dependencies.js';

const npm = (name: string, file = 'package.json'): Dependency => dependency({ name, ecosystem: 'npm', version: '1.0.0', file });

/** What files of a name that two languages have hold. */
const texts: Readonly<Record<string, string>> = {
  'Shop/ShopApp.swift': 'import SwiftUI\n\n@main\nstruct ShopApp: App {\n}\n',
  'Shop/AppDelegate.swift': '@UIApplicationMain\nfinal class AppDelegate: UIResponder, UIApplicationDelegate {\n}\n',
  'Shop/main.m': '#import <UIKit/UIKit.h>\nint main(void) { return UIApplicationMain(0, nil, nil, nil); }\n',
  'Sources/Tool.swift': '@main\nstruct Tool: ParsableCommand {\n}\n',
  'Kit/Tests/Host/ShopApp.swift': '@main\nstruct ShopApp: App {\n}\n',
  'Shop/AppDelegate.cs': 'using UIKit;\n[Register("AppDelegate")]\npublic class AppDelegate : UIApplicationDelegate {\n}\n',
  'Mac/AppDelegate.cs': 'public class AppDelegate : NSApplicationDelegate {\n}\n',
  'Kit/Info.plist': '<dict>\n<key>CFBundlePackageType</key>\n<string>FMWK</string>\n</dict>\n',
  'a.m': '// A.\n#import <Foundation/Foundation.h>\n',
  'solve.m': 'function x = solve(a)\n% @implementation\nx = @(b) a * b;\nend\n',
};

function kinds(
  paths: readonly string[],
  dependencies: readonly Dependency[] = [],
  targets: readonly string[] = [],
): readonly string[] {
  const declarations = targets.map((file) => ({ kind: 'app-target', place: { file, line: 9, column: 1 } }) as const);
  return findSubjects({ paths, dependencies, declarations, textOf: (path) => texts[path] ?? null }).map(({ name, kind }) =>
    name === null ? kind : `${name}, ${kind}`,
  );
}

describe('what an audit can be about', () => {
  it('is the app of an Xcode project, once, and not each Info.plist and Podfile of it', () => {
    const paths = ['Podfile', 'Shop/Info.plist', 'Kit/Info.plist', 'Shop.xcodeproj/project.pbxproj', 'project.yml'];
    expect(kinds(paths, [], ['Shop.xcodeproj/project.pbxproj', 'project.yml'])).toEqual(['Shop, Xcode project']);
  });

  it.each<[string, readonly string[], readonly Dependency[]]>([
    ['Expo app', ['package.json', 'app.json'], [npm('expo'), npm('react-native')]],
    ['React Native app', ['package.json', 'android/build.gradle', 'ios/AppDelegate.m'], [npm('react-native')]],
    ['Capacitor app', ['package.json'], [npm('@capacitor/ios')]],
    ['Cordova app', ['config.xml', 'www/index.html'], []],
    ['Flutter app', ['pubspec.yaml', 'ios/Runner/AppDelegate.swift'], []],
    ['Unity project', ['game/ProjectSettings/ProjectSettings.asset', 'game/Assets/A.cs'], []],
    ['.NET app', ['App/Platforms/iOS/Info.plist', 'App/App.cs'], []],
    ['.NET app', ['Shop/AppDelegate.cs', 'Shop/Info.plist'], []],
    ['Podfile', ['Podfile', 'App/A.swift'], []],
    ['app with an Info.plist', ['App/Info.plist'], []],
    ['app with an entry point', ['Shop/ShopApp.swift', 'Shop/A.swift'], []],
    ['app with an entry point', ['Shop/AppDelegate.swift', 'Package.swift'], []],
    ['app with an entry point', ['Shop/main.m'], []],
    ['Swift package', ['Package.swift', 'Sources/Tool.swift'], []],
    ['Swift package', ['Package.swift', 'Kit/Info.plist'], []],
    ['Swift package', ['Package.swift', 'Kit/Tests/Host/ShopApp.swift'], []],
    ['Swift package', ['Package.swift', 'Sources/A.swift'], []],
    ['code', ['Sources/A.swift', 'Sources/B.swift'], []],
    ['code', ['a.m'], []],
  ])('is a %s', (kind, paths, dependencies) => {
    expect(kinds(paths, dependencies)).toEqual([kind]);
  });

  it('is each app of a monorepo', () => {
    const dependencies = [npm('expo', 'apps/a/package.json'), npm('expo', 'apps/b/package.json')];
    expect(kinds(['apps/a/package.json', 'apps/b/package.json'], dependencies)).toEqual(['Expo app', 'Expo app']);
  });

  it('is no library that may be an app where an app is there', () => {
    const paths = ['ios/Shop.xcodeproj/project.pbxproj', 'plugins/ads/pubspec.yaml', 'plugins/ads/ios/Ads.podspec'];
    expect(kinds(paths, [], ['ios/Shop.xcodeproj/project.pbxproj'])).toEqual(['Shop, Xcode project']);
    expect(kinds(paths.slice(1))).toEqual(['Flutter app']);
  });

  it.each<[string, readonly string[], readonly Dependency[]]>([
    ['an empty folder', [], []],
    ['an app for the Mac', ['Mac/AppDelegate.cs'], []],
    ['a page of text', ['README.md'], []],
    ['an app for Android', ['app/build.gradle', 'app/src/main/java/A.java'], []],
    ['a React Native app for Android alone', ['package.json', 'android/build.gradle'], [npm('react-native')]],
    ['a Flutter app for Android alone', ['pubspec.yaml', 'lib/main.dart', 'android/build.gradle'], []],
    ['a web site', ['package.json', 'src/a.ts'], [npm('react')]],
    ['the code of MATLAB', ['solve.m'], []],
    [
      'a server in Swift',
      ['Package.swift', 'Sources/main.swift'],
      [
        dependency({
          name: 'vapor',
          ecosystem: 'swiftpm',
          version: '4.0.0',
          file: 'Package.swift',
        }),
      ],
    ],
  ])('is nothing in %s', (_, paths, dependencies) => {
    expect(kinds(paths, dependencies)).toEqual([]);
  });
});
