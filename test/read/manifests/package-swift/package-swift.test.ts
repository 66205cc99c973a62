import { describe, expect, it } from 'vitest';
import { packageSwift } from '../../../../src/read/manifests/package-swift/index.js';
import { problems, readLines, summary } from '../reading.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

const read = (...lines: readonly string[]) => readLines(packageSwift, 'Package.swift', ...lines);

describe('Package.swift', () => {
  it('is found for one tools version too', () => {
    expect(['Package.swift', 'a/Package@swift-5.9.swift', 'MyPackage.swift'].map((path) => claims(packageSwift, path))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['.package(url: "https://github.com/a/Kit.git", from: "8.0.0")', 'from 8.0.0'],
    ['.package(url: "https://github.com/a/Kit", .upToNextMajor(from: "8.0.0"))', 'from 8.0.0'],
    ['.package(url: "https://github.com/a/Kit", .upToNextMinor(from: "8.0.0"))', 'upToNextMinor from 8.0.0'],
    ['.package(url: "https://github.com/a/Kit", exact: "8.0.0")', '8.0.0'],
    ['.package(url: "https://github.com/a/Kit", .exact("8.0.0"))', '8.0.0'],
    ['.package(url: "https://github.com/a/Kit", "8.0.0"..<"9.0.0")', '8.0.0..<9.0.0'],
    ['.package(url: "https://github.com/a/Kit", branch: "main")', '-'],
    ['.package(url: "https://github.com/a/Kit", .revision("abc"))', '-'],
    ['.package(path: "../Kit")', '-'],
  ])('understands %s', async (line, version) => {
    expect((await read(line)).dependencies[0]).toMatchObject({ name: 'kit', ecosystem: 'swiftpm', basis: 'required' });
    expect(summary(await read(line))[0]?.split(' kit ')[1]).toBe(version);
  });

  it('gives the products of packages that targets link', async () => {
    const { declarations } = await read(
      '.target(name: "App", dependencies: ["Core", .product(name: "FirebaseAuth", package: "Firebase-iOS-SDK")])',
    );
    expect(declarations.filter(({ kind }) => kind === 'linked-product')).toMatchObject([
      { kind: 'linked-product', package: 'firebase-ios-sdk', product: 'FirebaseAuth', place: { line: 1 } },
    ]);
  });

  it('points to the name, over several lines', async () => {
    const contents = await read(
      '.package(',
      '  name: "mParticle-Apple-SDK",',
      '  url: "https://github.com/mParticle/mparticle-apple-sdk",',
      '  from: "8.22.0")',
    );
    expect(summary(contents)).toEqual(['2:10 mparticle-apple-sdk from 8.22.0']);
  });

  it('follows constants, and prefers the version where a branch is the other choice', async () => {
    const contents = await read(
      'let version = "9.0.0"',
      'let url = "https://github.com/mParticle/mparticle-apple-sdk"',
      'if version.isEmpty { return .package(url: url, branch: "main") }',
      'return .package(url: url, .upToNextMajor(from: Version(version)!))',
    );
    expect(summary(contents)).toEqual(['2:41 mparticle-apple-sdk from 9.0.0']);
  });

  it('does not count what is commented out or only text', async () => {
    const contents = await read(
      '// .package(url: "https://github.com/a/one", from: "1.0.0")',
      '/* /* nested */ .package(url: "https://github.com/a/two", from: "1.0.0") */',
      'let text = #".package(url: "https://github.com/a/three", from: "1.0.0")"#',
    );
    expect(contents.dependencies).toEqual([]);
  });

  it('does not count the folder around it, nor a product', async () => {
    const contents = await read('.package(path: "../../../")', '.product(name: "A", package: "a")');
    expect(contents.dependencies).toEqual([]);
  });

  it('says where it is cut short', async () => {
    expect(problems(await read('', '.package(url: "https://github.com/a/b",'))).toEqual([
      '2 The syntax is invalid here, or the file ends too early.',
    ]);
  });
});
