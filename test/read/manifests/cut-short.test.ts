import { describe, expect, it } from 'vitest';
import { readManifests } from '../../../src/read/manifests/read-manifests.js';
import { content } from './manifest-content.js';

/** A file of a format. `|` stands where the structure begins that reaches to its end. */
interface Row {
  readonly file: string;
  readonly lines: readonly string[];
  /** Matches what is whole by its grammar, so that no reader could tell that it was longer. */
  readonly whole?: RegExp;
}

const integrity = `sha512-${'a'.repeat(86)}==`;

const plist = [
  '<?xml version="1.0"?>|',
  '<plist version="1.0"><dict>',
  '<key>NSUserTrackingUsageDescription</key><string>We use it.</string>',
  '</dict></plist>',
];

const json = [
  '|{',
  '  "expo": {"ios": {"infoPlist": {"NSUserTrackingUsageDescription": "We use it."}}, "plugins": ["expo-camera"]}',
  '}',
];

const rows: readonly Row[] = [
  {
    file: 'Podfile',
    lines: [
      "target 'App' do|",
      "  pod 'mParticle-Apple-SDK', '~> 8.0', :subspecs => ['mParticle']",
      "  if ENV['X']",
      "    pod 'Braze', [",
      "      '>= 1'",
      '    ]',
      '  end',
      'end',
    ],
  },
  {
    file: 'Kit.podspec',
    lines: [
      'Pod::Spec.new do |s|',
      "  s.name = 'Kit'",
      "  s.dependency 'mParticle-Apple-SDK', '~> 8.0'",
      "  s.ios.deployment_target = '13.0'",
      'end',
    ],
  },
  {
    file: 'Package.swift',
    lines: [
      '|// swift-tools-version:5.5',
      'import PackageDescription',
      'let package = Package(',
      '  dependencies: [',
      '    .package(url: "https://github.com/mParticle/mparticle-apple-sdk", from: "8.0.0"),',
      '    .package(path: "../Kit"),',
      '  ],',
      '  targets: [.target(name: "App" /* all */)]',
      ')',
    ],
  },
  {
    file: 'Project.swift',
    lines: [
      'import ProjectDescription',
      'let project = Project(|',
      '  targets: [.target(name: "App", product: .app, infoPlist: .extendingDefault(with: [',
      '    "NSUserTrackingUsageDescription": "We use it.",',
      '  ]))]',
      ')',
    ],
  },
  { file: 'app.json', lines: json },
  { file: 'app.config.js', lines: ['module.exports = |', ...json.map((line) => line.replace('|', '')), ';'], whole: /\}\s*$/ },
  { file: 'app.config.ts', lines: ['export default |', ...json.map((line) => line.replace('|', ''))] },
  { file: 'package.json', lines: ['|{"dependencies": {', '"react-native-mparticle": "^2.7.0"', '}}'] },
  {
    file: 'package-lock.json',
    lines: ['|{"lockfileVersion": 3, "packages": {"node_modules/react-native-mparticle": {"version": "2.7.0"}}}'],
  },
  {
    file: 'Package.resolved',
    lines: [
      '|{"pins": [',
      '{"identity": "a", "location": "https://a.example/a", "state": {"version": "1.0.0"}}',
      '], "version": 2}',
    ],
  },
  { file: 'MParticleConfig.plist', lines: ['|<plist version="1.0"><dict><key>api_key</key><string>a</string></dict></plist>'] },
  { file: 'InfoPlist.xcstrings', lines: ['|{"sourceLanguage": "en", "strings": {}, "version": "1.0"}'] },
  { file: 'Info.plist', lines: plist },
  {
    file: 'PrivacyInfo.xcprivacy',
    lines: ['|<plist version="1.0"><dict>', '<key>NSPrivacyTracking</key><false/>', '</dict></plist>'],
  },
  {
    file: 'InfoPlist.strings',
    lines: ['|NSUserTrackingUsageDescription = "We use it.";'],
  },
  {
    file: 'App.xcodeproj/project.pbxproj',
    lines: [
      '// !$*UTF8*$!',
      '{| objects = {',
      'AA = {isa = XCBuildConfiguration; buildSettings = {PRODUCT_NAME = "App"; }; };',
      '}; }',
    ],
  },
  {
    file: 'App.xcconfig',
    lines: ['A = b', '|#include "Base.xcconfig"', 'INFOPLIST_KEY_NSUserTrackingUsageDescription[sdk=iphoneos*] = We \\'],
    // The value of a setting is whole at every character but this.
    whole: /^A = b\s*$|"\s*$|\] ?=[^\\]*$/,
  },
  {
    file: 'Cartfile.resolved',
    lines: ['|github "mParticle/mparticle-apple-sdk" "8.27.0"', 'git "https://a.example/b.git" "1.0.0"'],
    whole: /^github \S+ "8.27.0"\s*$/,
  },
  {
    file: 'Cartfile',
    lines: ['|github "mParticle/mparticle-apple-sdk" ~> 8.27', 'github "a/b" "main"'],
    whole: /"mParticle\/mparticle-apple-sdk"\s*$|~> 8(?:\.27?)?\s*$|"a\/b"\s*$/,
  },
  {
    file: 'Podfile.lock',
    lines: [
      '|PODS:',
      '  - Kit (1.0.0):',
      '    - mParticle-Apple-SDK (~> 8.0)',
      '  - mParticle-Apple-SDK (8.27.0)',
      '',
      'DEPENDENCIES:',
      '  - Kit',
      '',
      'SPEC CHECKSUMS:',
      '  Kit: aaaa',
      '',
      'PODFILE CHECKSUM: aaaa',
      '',
      'COCOAPODS: 1.16.2',
    ],
  },
  {
    file: 'pubspec.lock',
    lines: [
      '|packages:',
      '  mparticle_flutter_sdk:',
      '    dependency: "direct main"',
      '    description:',
      '      name: mparticle_flutter_sdk',
      '    source: hosted',
      '    version: "1.0.0"',
      'sdks:',
      '  dart: ">=3.0.0 <4.0.0"',
    ],
    // Nothing that is read comes after this.
    whole: /\nsdks:[^]*$/,
  },
  {
    file: 'yarn.lock',
    lines: [
      '# yarn lockfile v1',
      '|',
      'kit@^1.0.0:',
      '  version "1.0.0"',
      '  resolved "https://registry.yarnpkg.com/kit/-/kit-1.0.0.tgz#aaaa"',
      `  integrity ${integrity}`,
      '  dependencies:',
      '    react-native-mparticle "^2.0.0"',
      '',
      'react-native-mparticle@^2.0.0:',
      '  version "2.7.0"',
      '  resolved "https://registry.yarnpkg.com/react-native-mparticle/-/react-native-mparticle-2.7.0.tgz#aaaa"',
      `  integrity ${integrity}`,
    ],
    // Between the fields of an entry, before one that it need not have; or before the first entry.
    whole: /^# yarn lockfile v1\s*$|v1\s*kit[^"]*"1.0.0"\s*$|aaaa"\s*$|v1\s*kit[^]*==\s*$/,
  },
  {
    file: 'berry/yarn.lock',
    lines: [
      '__metadata:|',
      '  version: 8',
      '',
      '"app@workspace:.":',
      '  version: 0.0.0-use.local',
      '  resolution: "app@workspace:."',
      '  dependencies:',
      '    react-native-mparticle: "npm:^2.7.0"',
      '  languageName: unknown',
      '  linkType: soft',
      '',
      '"react-native-mparticle@npm:^2.7.0":',
      '  version: 2.7.0',
      '  resolution: "react-native-mparticle@npm:2.7.0"',
      '  languageName: node',
      '  linkType: hard',
    ],
  },
  {
    file: 'pnpm-lock.yaml',
    lines: [
      "lockfileVersion: '9.0'|",
      'settings:',
      '  autoInstallPeers: true',
      'importers:',
      '  .:',
      '    dependencies:',
      '      react-native-mparticle:',
      '        specifier: ^2.7.0',
      '        version: 2.7.0(react@18.0.0)',
      'packages:',
      '  react-native-mparticle@2.7.0:',
      `    resolution: {integrity: ${integrity}}`,
      'snapshots:',
      '  react-native-mparticle@2.7.0(react@18.0.0):',
      '    dependencies:',
      '      react: 18.0.0',
    ],
    // A list of projects that ask for nothing; and nothing that is read comes after the last snapshot's key.
    whole:
      /importers:(?:\s*\.:)?(?:\s*dependencies:)?(?:\s*react-native-mparticle:)?(?:\s*specifier: \S*)?(?:\s*version:)?\s*$|snapshots:[^]*\):[^]*$/,
  },
  {
    file: '6/pnpm-lock.yaml',
    lines: [
      "lockfileVersion: '6.0'",
      'dependencies:',
      '  kit:',
      '    specifier: ^1.0.0',
      '    version: 1.0.0|',
      'packages:',
      '  /kit@1.0.0:',
      `    resolution: {integrity: ${integrity}}`,
      '    dependencies:',
      '      react-native-mparticle: 2.7.0',
      '    dev: false',
      '  /react-native-mparticle@2.7.0:',
      `    resolution: {integrity: ${integrity}}`,
      '    dev: false',
    ],
    // Before a field that the entry need not have, or that it begins to have.
    whole: /\}\s*$|dev: f[^\n]*$/,
  },
  {
    file: 'project.yml',
    lines: ['targets:', '  App: |{type: application, info: {properties: {NSUserTrackingUsageDescription: "We use it."}}}'],
    whole: /App: ?$/,
  },
  { file: 'pnpm-workspace.yaml', lines: ['catalog: |{react-native-mparticle: "^2.7.0"}'], whole: /catalog: ?$/ },
  {
    file: 'pubspec.yaml',
    lines: ['dependencies:', '  mparticle_flutter_sdk: |">=1.0.0 <2.0.0"'],
    whole: /sdk: ?$/,
  },
];

describe('a manifest that is cut short', () => {
  it.each(rows)('never passes as a whole one: $file', async ({ file, lines, whole = /^\b$/ }) => {
    const marked = lines.join('\n');
    const start = marked.indexOf('|');
    const text = file.endsWith('podspec') ? marked : marked.replace('|', '');
    expect(await problemsOf(file, file.endsWith('xcconfig') ? text.slice(0, -1) : text)).toEqual([]);
    const passing: string[] = [];
    for (let cut = Math.max(start, 1); cut < text.length + (file.endsWith('xcconfig') ? 1 : 0); cut += 1) {
      const shorter = text.slice(0, cut);
      const problems = await problemsOf(file, shorter);
      expect(problems.filter(({ place, remedy }) => place.line < 1 || remedy === '')).toEqual([]);
      if (problems.length === 0 && !whole.test(shorter)) passing.push(shorter.slice(-40));
    }
    expect(passing).toEqual([]);
  });
});

async function problemsOf(path: string, text: string) {
  const { problems } = await readManifests([{ path, ...content(text) }]);
  return problems.filter(({ kind }) => kind === 'incomplete');
}
