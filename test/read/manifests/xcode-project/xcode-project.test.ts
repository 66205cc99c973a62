import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/read/manifests/xcode-project/read.js';
import { content } from '../manifest-content.js';
import { exactly } from '../../../../src/catalog/versions/range.js';

const file = 'App.xcodeproj/project.pbxproj';
const project = (objects: string): string =>
  `// !$*UTF8*$!\n{\n\tobjects = {\n${objects}\n\t};\n\trootObject = 1 /* Project object */;\n}\n`;

const configuration = (settings: string): string => `A /* Debug */ = {
  isa = XCBuildConfiguration;
  buildSettings = {
${settings}
  };
};`;

const reference = (requirement: string, url = '"https://github.com/mParticle/mparticle-apple-sdk.git"'): string =>
  `B /* XCRemoteSwiftPackageReference "x" */ = { isa = XCRemoteSwiftPackageReference; repositoryURL = ${url}; requirement = { ${requirement} }; };`;

const versionOf = (requirement: string): unknown => read(file, content(project(reference(requirement)))).dependencies[0]?.version;

describe('xcode-project', () => {
  it('gives a purpose string for each configuration that sets one, at its line', () => {
    const settings =
      'INFOPLIST_KEY_NSUserTrackingUsageDescription = "See \\"ads\\".";\n"INFOPLIST_KEY_NSCameraUsageDescription[sdk=iphoneos*]" = Scan;\nINFOPLIST_KEY_UILaunchScreen = no;';
    const { declarations, problems } = read(file, content(project(configuration(settings) + configuration(settings))));
    expect(declarations).toMatchObject([
      { key: 'NSUserTrackingUsageDescription', text: 'See "ads".', source: 'build-setting', place: { file, line: 7, column: 1 } },
      { key: 'NSCameraUsageDescription', text: 'Scan', place: { line: 8, column: 2 } },
      { key: 'NSUserTrackingUsageDescription', place: { line: 14 } },
      { key: 'NSCameraUsageDescription', place: { line: 15 } },
    ]);
    expect(problems).toEqual([]);
  });

  it('gives a Swift package by its identity, at the line of its address', () => {
    const { dependencies } = read(file, content(project(reference('kind = exactVersion; version = 8.2.0;'))));
    expect(dependencies).toEqual([
      {
        name: 'mparticle-apple-sdk',
        ecosystem: 'swiftpm',
        basis: 'required',
        version: '8.2.0',
        range: exactly('8.2.0'),
        url: 'https://github.com/mParticle/mparticle-apple-sdk.git',
        place: { file, line: 4, column: 101 },
      },
    ]);
  });

  it.each([
    ['kind = upToNextMajorVersion; minimumVersion = 8.0.0;', 'from 8.0.0'],
    ['minimumVersion = 8.1.0; kind = upToNextMinorVersion;', 'upToNextMinor from 8.1.0'],
    ['kind = versionRange; minimumVersion = 8.0.0; maximumVersion = 9.0.0;', '8.0.0..<9.0.0'],
    ['kind = branch; branch = main;', null],
    ['kind = revision; revision = 6a5642a;', null],
  ])('says of { %s } that it requires %s', (requirement, version) => {
    expect(versionOf(requirement)).toBe(version);
  });

  it.each([
    [
      '"git@github.com:Automattic/SimplenoteSearch-Swift.git"',
      'simplenotesearch-swift',
      'git@github.com:Automattic/SimplenoteSearch-Swift.git',
    ],
    ['"https://github.com/mxcl/PromiseKit/"', 'promisekit', 'https://github.com/mxcl/PromiseKit/'],
    ['"https://me:secret@example.test/a/Kit.git"', 'kit', 'https://example.test/a/Kit.git'],
  ])('names the package at %s %s', (address, name, url) => {
    expect(read(file, content(project(reference('kind = branch;', address)))).dependencies).toMatchObject([{ name, url }]);
  });

  it('gives the products of packages that targets link, by the identity of their package', () => {
    const products = [
      'C = { isa = XCSwiftPackageProductDependency; package = B /* x */; productName = FirebaseAuth; };',
      'D = { isa = XCSwiftPackageProductDependency; package = B /* x */; productName = "plugin:Lint"; };',
      'E = { isa = XCSwiftPackageProductDependency; productName = LocalModule; };',
    ].join('\n');
    const { declarations } = read(file, content(project(products + reference('kind = branch;'))));
    expect(declarations).toEqual([
      {
        kind: 'linked-product',
        package: 'mparticle-apple-sdk',
        product: 'FirebaseAuth',
        place: { file, line: 4, column: 81 },
      },
    ]);
  });

  it.each([
    ['com.apple.product-type.application', 1],
    ['com.apple.product-type.framework', 0],
  ])('tells whether a target of the type %s is an app', (type, apps) => {
    const target = `T = { isa = PBXNativeTarget; name = App; productType = "${type}"; };`;
    expect(read(file, content(project(target))).declarations.filter(({ kind }) => kind === 'app-target')).toHaveLength(apps);
  });

  it('makes a problem of a package reference without an address', () => {
    const { dependencies, problems } = read(file, content(project('B = { isa = XCRemoteSwiftPackageReference; };')));
    expect(dependencies).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { line: 4, column: 5 } }]);
  });

  it('keeps what stands before a cut', () => {
    const whole = project(configuration('INFOPLIST_KEY_NSCameraUsageDescription = a;'));
    const { declarations, problems } = read(file, content(whole.slice(0, -30)));
    expect(declarations).toMatchObject([{ text: 'a' }]);
    expect(problems).toMatchObject([{ message: 'The property list ends too early.' }]);
  });

  const id = (number: number): string => number.toString(16).toUpperCase().padStart(24, '0');
  const group = (items: number, end = ');'): string => {
    const children = Array.from({ length: items }, (_, index) => `\t\t\t\t${id(index)} /* A.swift */,\n`).join('');
    return `\t\t${id(0)} /* Views */ = {\n\t\t\tisa = PBXGroup;\n\t\t\tchildren = (\n${children}\t\t\t${end}\n\t\t\tpath = Views;\n\t\t\tsourceTree = "<group>";\n\t\t};\n`;
  };

  it.each([1, 20_000])('reads what stands behind a group of %i files', (items) => {
    const settings = configuration('INFOPLIST_KEY_NSCameraUsageDescription = a;');
    const { declarations, problems } = read(file, content(project(`${group(items)}${settings}`)));
    expect(declarations).toMatchObject([{ text: 'a' }]);
    expect(problems).toEqual([]);
  });

  it('makes a problem of a group whose list never ends', () => {
    expect(read(file, content(project(group(3, '')))).problems).toMatchObject([{ kind: 'incomplete', place: { line: 11 } }]);
  });

  it('reads a project that a tool has saved as XML', () => {
    const text =
      '<plist><dict><key>x</key><dict>\n<key>INFOPLIST_KEY_NSCameraUsageDescription</key><string>a</string></dict></dict></plist>';
    expect(read(file, content(text)).declarations).toMatchObject([
      { key: 'NSCameraUsageDescription', text: 'a', place: { line: 2 } },
    ]);
  });
});
