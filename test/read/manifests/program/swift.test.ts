import { describe, expect, it } from 'vitest';
import { packageSwift } from '../../../../src/read/manifests/package-swift/index.js';
import { readManifests } from '../../../../src/read/manifests/read-manifests.js';
import { content } from '../manifest-content.js';
import { readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) =>
  readLines(packageSwift, 'Package.swift', ...lines, 'let package = Package(name: "a", dependencies: dependencies)');

const computedIn = async (...lines: readonly string[]) =>
  ((await read(...lines)).computed ?? []).map(
    ({ problem: { kind, place, message } }) => `${kind} ${String(place.line)} ${message}`,
  );

describe('a Package.swift that computes its packages', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a loop over names',
      [
        'var dependencies: [Package.Dependency] = []',
        'for name in ["one", "two"] {',
        '  dependencies.append(.package(url: "https://github.com/a/\\(name)", from: "1.0.0"))',
        '}',
      ],
      ['3 one from 1.0.0', '3 two from 1.0.0'],
    ],
    [
      'names that map makes packages of',
      ['let dependencies = ["one", "two"].map { .package(url: "https://github.com/a/" + $0, exact: "1.0.0") }'],
      ['1 one 1.0.0', '1 two 1.0.0'],
    ],
    [
      'a dictionary of versions',
      [
        'let versions = ["one": "1.0.0", "two": "2.0.0"]',
        'let dependencies = versions.map { name, version in',
        '  Package.Dependency.package(url: "https://github.com/a/\\(name)", .upToNextMinor(from: Version(version)!))',
        '}',
      ],
      ['3 one upToNextMinor from 1.0.0', '3 two upToNextMinor from 2.0.0'],
    ],
    [
      'a function',
      [
        'func kit(_ name: String, at version: Version = "3.0.0") -> Package.Dependency {',
        '  .package(url: "https://github.com/a/\\(name).git", from: version)',
        '}',
        'let dependencies = [kit("one"), kit("two", at: "4.0.0")]',
      ],
      ['2 one from 3.0.0', '2 two from 4.0.0'],
    ],
    [
      'properties of types',
      [
        'enum Version { static let kit = "5.0.0" }',
        'enum Address { static let kit = "https://github.com/a/kit" }',
        'extension Package.Dependency {',
        '  static let kit = Self.package(url: Address.kit, from: Version.kit)',
        '}',
        'let dependencies: [Package.Dependency] = [.kit]',
      ],
      ['2 kit from 5.0.0'],
    ],
    [
      'both sides of a condition that the environment decides',
      [
        'let dependencies: [Package.Dependency]',
        'if Context.environment["BETA"] != nil {',
        '  dependencies = [.package(url: "https://github.com/a/kit", from: "2.0.0-beta")]',
        '} else {',
        '  dependencies = [.package(url: "https://github.com/a/kit", from: "1.0.0")]',
        '}',
      ],
      ['3 kit from 2.0.0-beta', '5 kit from 1.0.0'],
    ],
    [
      'one side of a condition that is written out',
      [
        'let isBeta = false',
        'let version = isBeta ? "2.0.0" : "1.0.0"',
        'let dependencies = [Package.Dependency.package(url: "https://github.com/a/kit", exact: Version(version)!)]',
      ],
      ['3 kit 1.0.0'],
    ],
    [
      'either version of a condition that is not known',
      [
        'let version: Version = Context.environment["BETA"] == "1" ? "2.0.0" : "1.0.0"',
        'let dependencies = [Package.Dependency.package(url: "https://github.com/a/kit", from: version)]',
      ],
      ['2 kit from 2.0.0', '2 kit from 1.0.0'],
    ],
  ])('%s', async (_, lines, found) => {
    const contents = await read(...lines);
    expect(summary(contents).map((line) => line.replace(/:\d+/, ''))).toEqual(found);
    expect([...contents.problems, ...(contents.computed ?? [])]).toEqual([]);
  });

  it('says which address and which version only running it tells', async () => {
    expect(
      await computedIn(
        'let host = ProcessInfo.processInfo.environment["HOST"]!',
        'let dependencies: [Package.Dependency] = [',
        '  .package(url: "\\(host)/kit", from: "1.0.0"),',
        '  .package(url: "https://github.com/a/kit", exact: Version(stringLiteral: read("version.txt"))),',
        ']',
      ),
    ).toEqual([
      'incomplete 3 The address of this package is computed. The audit does not run code, so it did not read which package this is.',
      'partial 4 The version of kit is computed. The audit does not run code, so it did not read the version.',
    ]);
  });

  it('says nothing of it where Package.resolved tells', async () => {
    const text = 'let package = Package(name: "a", dependencies: [.package(url: address(), from: "1.0.0")])';
    const resolved = JSON.stringify({
      pins: [{ identity: 'kit', location: 'https://a.example/kit', state: { version: '1.0.0' } }],
      version: 2,
    });
    const files = [
      { path: 'Package.swift', ...content(text) },
      { path: 'App.xcodeproj/project.xcworkspace/xcshareddata/swiftpm/Package.resolved', ...content(resolved) },
    ];
    expect((await readManifests(files)).problems).toEqual([]);
    expect((await readManifests(files.slice(0, 1))).problems).toMatchObject([
      { kind: 'incomplete', place: { line: 1 }, remedy: 'Commit Package.resolved, or write the address as a literal.' },
    ]);
  });

  it('has targets, each with what it links', async () => {
    const { declarations } = await readLines(
      packageSwift,
      'Package.swift',
      'let shared: [Target.Dependency] = ["Core"]',
      'let package = Package(name: "a", targets: [',
      '  .target(name: "Core"),',
      '  .executableTarget(name: "Tool", dependencies: shared + [.product(name: "Auth", package: "Kit")]),',
      '  .testTarget(name: "Tests", dependencies: [.target(name: "Core", condition: .when(platforms: [.iOS]))]),',
      '])',
    );
    expect(declarations.filter(({ kind }) => kind === 'dependency-target')).toMatchObject([
      { name: 'Tool', role: 'program', uses: [{ name: 'Core' }, { name: 'Auth', package: 'kit' }] },
      { name: 'Tests', role: 'test', uses: [{ name: 'Core', package: null }] },
    ]);
  });

  it('ends, whatever it computes', async () => {
    const many = `[${Array.from({ length: 30 }, String).join(', ')}]`;
    const contents = await read(
      'let dependencies: [Package.Dependency] = []',
      'func twice(_ n: Int) -> Int { twice(n) + twice(n) }',
      `let none = ${many}.map { a in ${many}.map { b in ${many}.map { c in ${many}.map { d in a + b + c + d + twice(d) } } } }`,
    );
    expect(contents.problems).toMatchObject([{ kind: 'incomplete', place: { line: 3 } }]);
  });
});
