import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectingSdks } from '../../src/catalog/collecting-sdks.js';
import { dataTypeIds, type DataTypeId } from '../../src/model/data-type.js';
import { auditFolder } from '../support/marked-project.js';
import snippets from './collecting-sdks.json' with { type: 'json' };

/** How documentation starts or uses an SDK, and what it collects then. */
interface Snippet {
  /** The id of its row. */
  readonly sdk: string;
  readonly language: 'swift' | 'objc' | 'javascript' | 'dart' | 'csharp';
  /** The package manager and the name of the package. */
  readonly dependency: readonly [manager: 'cocoapods' | 'swiftpm' | 'npm' | 'pub' | 'nuget' | 'unity', name: string];
  readonly code: string;
  readonly collects: readonly DataTypeId[];
}

const files = {
  swift: 'App/AppDelegate.swift',
  objc: 'App/AppDelegate.m',
  javascript: 'App.tsx',
  dart: 'lib/main.dart',
  csharp: 'Platforms/iOS/AppDelegate.cs',
} as const;

/** The file by which an app says that it builds with a package. */
function manifestOf([manager, name]: Snippet['dependency']): readonly [path: string, text: string] {
  if (manager === 'cocoapods')
    return ['Podfile.lock', `PODS:\n  - ${name} (1.0.0)\n\nDEPENDENCIES:\n  - ${name}\n\nCOCOAPODS: 1.15.2\n`];
  if (manager === 'npm')
    return ['package.json', JSON.stringify({ name: 'app', dependencies: { 'react-native': '0.76.0', [name]: '1.0.0' } })];
  if (manager === 'pub')
    return [
      'pubspec.yaml',
      `name: app\nenvironment:\n  sdk: ^3.0.0\ndependencies:\n  flutter:\n    sdk: flutter\n  ${name}: ^1.0.0\n`,
    ];
  if (manager === 'nuget')
    return [
      'App.csproj',
      `<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="${name}" Version="1.0.0" /></ItemGroup></Project>`,
    ];
  if (manager === 'unity') return ['Packages/manifest.json', JSON.stringify({ dependencies: { [name]: '1.0.0' } })];
  const identity = name.split('/').at(-1)?.toLowerCase();
  const pin = { identity, kind: 'remoteSourceControl', location: name, state: { revision: '0', version: '1.0.0' } };
  return ['App.xcworkspace/xcshareddata/swiftpm/Package.resolved', JSON.stringify({ pins: [pin], version: 2 })];
}

/** The data types that get an answer in an app of some files. */
async function collected(
  app: Readonly<Record<string, string>>,
  wanted: 'yes' | 'review' = 'yes',
): Promise<ReadonlySet<DataTypeId>> {
  const folder = mkdtempSync(join(tmpdir(), 'app-privacy-sdk-'));
  try {
    for (const [path, text] of Object.entries(app)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { questionnaire } = await auditFolder(folder);
    return new Set(questionnaire.dataTypes.filter(({ collected: answer }) => answer === wanted).map(({ id }) => id));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rows = snippets as unknown as readonly Snippet[];

describe.each(rows.map((row, index) => ({ ...row, index })))(
  '$sdk in $language ($index)',
  ({ dependency, language, code, collects }) => {
    const [path, text] = manifestOf(dependency);

    it('collects its data where the app builds with it and starts or uses it', async () => {
      const types = await collected({ [path]: text, [files[language]]: code });
      expect(collects.filter((id) => !types.has(id))).toEqual([]);
    });

    it('is a question where the app only imports it', async () => {
      const imports = code.split('\n').filter((line) => /^(?:#?import|@import) /.test(line));
      const types = await collected({ [path]: text, [files[language]]: imports.join('\n') });
      expect([...types]).toEqual([]);
    });
  },
);

const native = rows.filter(({ language }) => language === 'swift');

it.each(native.map((row, index) => ({ ...row, index })))(
  "$sdk ($index) is not the app's type of the same name",
  async ({ dependency, code }) => {
    const [path, text] = manifestOf(dependency);
    const own = [...new Set(code.match(/(?<![\w".])[A-Z]\w+(?=[.()])/g))].map(
      (name) => `final class ${name} {\n  init() {}\n}\n`,
    );
    const calls = code.replace(/^(?:#?import|@import) .*$/gm, '');
    const types = await collected({ [path]: text, [files.swift]: calls, 'App/Own.swift': own.join('\n') });
    expect([...types]).toEqual([]);
  },
);

it('has a snippet for every row with calls', () => {
  const known = new Set(rows.map(({ sdk }) => sdk));
  const called = collectingSdks.filter(({ apis }) => apis.length > 0);
  expect(called.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});

it('names data types that there are', () => {
  expect(collectingSdks.flatMap(({ starts }) => starts.filter((id) => !dataTypeIds.includes(id)))).toEqual([]);
});

describe('an SDK that no dependency brings', () => {
  const unity = { 'ProjectSettings/ProjectVersion.txt': 'm_EditorVersion: 2022.3.1f1\n' };
  const boot = (using: string, call: string): string => `${using}\npublic class Boot { void Start() { ${call} } }\n`;

  it.each([
    [{ ...unity, 'Assets/Boot.cs': boot('using AppsFlyerSDK;', 'AppsFlyer.startSDK();') }, ['DEVICE_ID']],
    [{ ...unity, 'Assets/Boot.cs': boot('', 'MaxSdk.InitializeSdk();') }, ['ADVERTISING_DATA', 'DEVICE_ID']],
    [
      { 'App/A.swift': 'import Mixpanel\nfunc start() {\n  Mixpanel.initialize(token: "", trackAutomaticEvents: true)\n}\n' },
      ['PRODUCT_INTERACTION'],
    ],
    [
      { 'App/A.m': '#import <Mixpanel/Mixpanel.h>\nvoid a() {\n  [Mixpanel sharedInstanceWithToken:@""];\n}\n' },
      ['PRODUCT_INTERACTION'],
    ],
  ])('counts where the app imports and calls it: %o', async (files, expected) => {
    expect([...(await collected(files))].sort()).toEqual(expected);
  });

  it.each([
    [{ ...unity, 'Assets/Boot.cs': boot('using Firebase;', 'var app = FirebaseApp.DefaultInstance;') }],
    [{ 'App/A.swift': 'import Mixpanel\nfunc start() {}\n' }],
    [{ 'App/A.swift': 'func start() {\n  Mixpanel.initialize(token: "", trackAutomaticEvents: true)\n}\n' }],
  ])('does not where a call starts every product of a vendor, nor without a call or an import: %o', async (files) => {
    expect([...(await collected(files))]).toEqual([]);
  });

  it.each([
    [{ 'App/A.swift': 'import Mixpanel\nfunc start() {}\n' }, ['PRODUCT_INTERACTION']],
    [{ 'App/A.m': '#import <Mixpanel/Mixpanel.h>\nvoid a() {}\n' }, ['PRODUCT_INTERACTION']],
    [{ ...unity, 'Assets/Boot.cs': boot('using AppsFlyerSDK;', '') }, ['DEVICE_ID']],
    [{ 'App/A.swift': 'import Metrics\n// import Mixpanel\n' }, []],
    [{ 'AppTests/A.swift': 'import XCTest\nimport Mixpanel\n' }, []],
    [{ 'Package.swift': ownMixpanel, 'Sources/App/A.swift': 'import Mixpanel\n' }, []],
  ])('is a question where the app imports it and calls nothing: %o', async (files, expected) => {
    expect([...(await collected({ 'App/B.swift': 'import UIKit\n', ...files }, 'review'))].sort()).toEqual(expected);
  });
});

/** A package with a module of the name of an SDK's. */
const ownMixpanel = `// swift-tools-version:5.9
import PackageDescription
let package = Package(name: "App", targets: [.target(name: "App", dependencies: ["Mixpanel"]), .target(name: "Mixpanel")])
`;
