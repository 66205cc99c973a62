import { describe, expect, it } from 'vitest';
import { tuistProject } from '../../../../src/read/manifests/tuist-project/index.js';
import { readManifests } from '../../../../src/read/manifests/read-manifests.js';
import { content } from '../manifest-content.js';
import { readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(tuistProject, 'Project.swift', ...lines);

describe('a Tuist project', () => {
  it('gives the purpose strings of its Info.plist, at their keys, and its apps', async () => {
    const { declarations } = await read(
      'import ProjectDescription',
      'let target = Target.target(',
      '  name: "Tides", product: .app,',
      '  infoPlist: .extendingDefault(with: [',
      '    "NSLocationWhenInUseUsageDescription": "To find the harbour.",',
      '    // "NSCameraUsageDescription": "Never.",',
      '    "NSUserTrackingUsageDescription": .string("To thank you."),',
      '    "NSContactsUsageDescription": contacts,',
      '  ]))',
    );
    expect(declarations.filter(({ kind }) => !['dependency-target', 'project'].includes(kind))).toMatchObject([
      { kind: 'app-target', place: { line: 3 } },
      {
        key: 'NSLocationWhenInUseUsageDescription',
        text: 'To find the harbour.',
        source: 'project-generator',
        place: { line: 5, column: 6 },
      },
      { key: 'NSUserTrackingUsageDescription', text: 'To thank you.', place: { line: 7 } },
      { key: 'NSContactsUsageDescription', kind: 'prebuild-usage-description', place: { line: 8 } },
      { kind: 'generated-info-plist', tool: 'Tuist', place: { line: 8 } },
    ]);
  });

  it('gives those of its build settings', async () => {
    const { declarations } = await read(
      'import ProjectDescription',
      'let s = ["INFOPLIST_KEY_NSCameraUsageDescription": "Scan."]',
    );
    expect(declarations).toMatchObject([{ key: 'NSCameraUsageDescription', text: 'Scan.' }]);
  });

  it('is no other file of that name', async () => {
    expect(await read('struct Project { let keys = ["NSCameraUsageDescription": "Scan."] }')).toEqual({
      dependencies: [],
      declarations: [],
      problems: [],
    });
  });

  it('says where it is broken off', async () => {
    const { problems } = await read('import ProjectDescription', 'let a = 1 /* never closed');
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { line: 2 } }]);
  });

  it('says that it is too long to be read', async () => {
    const { problems } = await read('import ProjectDescription', `// ${'x'.repeat(1_000_000)}`);
    expect(problems).toMatchObject([{ kind: 'incomplete', message: expect.stringContaining('1 million characters') as string }]);
  });

  it('gives the packages of a project, in each form of a requirement', async () => {
    const contents = await read(
      'import ProjectDescription',
      'let version: Version = "9.0.0"',
      'let project = Project(name: "Tides", packages: [',
      '  .remote(url: "https://github.com/a/one", requirement: .upToNextMajor(from: version)),',
      '  .remote(url: "https://github.com/a/two.git", requirement: .exact("1.2.3")),',
      '  .remote(url: "https://github.com/a/three", requirement: .range(from: "1.0.0", to: "2.0.0")),',
      '  .remote(url: "https://github.com/a/four", requirement: .branch("main")),',
      '  .package(url: "https://github.com/a/five", from: "5.0.0"),',
      '  .local(path: "../Six"),',
      '])',
    );
    expect(summary(contents)).toEqual([
      '4:38 one from 9.0.0',
      '5:38 two 1.2.3',
      '6:38 three 1.0.0..<2.0.0',
      '7:38 four -',
      '8:39 five from 5.0.0',
    ]);
  });

  it('is put together by the helpers that its project shares', async () => {
    const files = {
      'Tuist/ProjectDescriptionHelpers/Project+App.swift': [
        'import ProjectDescription',
        'public enum Kits { public static let analytics = "https://github.com/mParticle/mparticle-apple-sdk" }',
        'extension Project {',
        '  public static func app(name: String, tracking: String, version: Version = "8.0.0") -> Project {',
        '    let plist: [String: Plist.Value] = ["NSUserTrackingUsageDescription": .string(tracking)]',
        '    return Project(',
        '      name: name,',
        '      packages: [.remote(url: Kits.analytics, requirement: .exact(version))],',
        '      targets: [.target(name: name, product: .app, infoPlist: .extendingDefault(with: plist))]',
        '    )',
        '  }',
        '}',
      ],
      'App/Project.swift': [
        'import ProjectDescription',
        'import ProjectDescriptionHelpers',
        'let project = Project.app(name: "Tides", tracking: "To thank you.", version: "9.1.0")',
      ],
    };
    const read = await readManifests(Object.entries(files).map(([path, lines]) => ({ path, ...content(lines.join('\n')) })));
    expect(read.dependencies.map(({ name, version }) => `${name} ${String(version)}`)).toContain('mparticle-apple-sdk 9.1.0');
    expect(read.declarations.filter(({ kind }) => kind === 'app-target')).not.toEqual([]);
    expect(read.declarations.filter(({ kind }) => kind.endsWith('usage-description'))).toMatchObject([
      { kind: 'usage-description', key: 'NSUserTrackingUsageDescription', text: 'To thank you.', place: { line: 5 } },
    ]);
    expect(read.problems).toEqual([]);
  });

  it('gives targets whose names come from objects that helpers are given', async () => {
    const { declarations } = await read(
      'import ProjectDescription',
      'struct Module {',
      '  let name: String',
      '  let path: String',
      '}',
      'func targets(_ module: Module) -> [Target] {',
      '  return [Target(name: "\\(module.name)Example", product: .app, sources: ["\\(module.path)/**"])]',
      '}',
      'let project = Project(name: "A", targets: [Module(name: "Home", path: "h"), Module(name: "Cart", path: "c")].flatMap { targets($0) })',
    );
    const targets = declarations.flatMap((declaration) => (declaration.kind === 'project' ? declaration.targets : []));
    expect(targets.map(({ name, folders }) => [name, folders[0]?.path])).toEqual([
      ['HomeExample', 'h'],
      ['CartExample', 'c'],
    ]);
  });

  it("sees the helpers of a plugin whose folder's name ends as Tuist's own", async () => {
    const files = {
      'App/Project.swift': 'import ProjectDescription\nlet project = Project(name: "A", targets: [.demo(of: .cart)])\n',
      'Plugins/OurTuist/ProjectDescriptionHelpers/Features.swift':
        'import ProjectDescription\nenum Feature: String {\n  case cart = "Cart"\n}\nextension Target {\n  static func demo(of feature: Feature) -> Target { Target(name: feature.rawValue + "Demo", product: .app) }\n}\n',
    };
    const { declarations } = await readManifests(Object.entries(files).map(([path, text]) => ({ path, ...content(text) })));
    const targets = declarations.flatMap((declaration) => (declaration.kind === 'project' ? declaration.targets : []));
    expect(targets.map(({ name }) => name)).toEqual(['CartDemo']);
  });
});
