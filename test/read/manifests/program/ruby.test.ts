import { describe, expect, it } from 'vitest';
import { podfile } from '../../../../src/read/manifests/podfile/index.js';
import { podspec } from '../../../../src/read/manifests/podspec/index.js';
import { readManifests } from '../../../../src/read/manifests/read-manifests.js';
import { content } from '../manifest-content.js';
import { readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(podfile, 'Podfile', ...lines);

const computedIn = async (...lines: readonly string[]) =>
  ((await read(...lines)).computed ?? []).map(
    ({ problem: { kind, place, message } }) => `${kind} ${String(place.line)} ${message}`,
  );

describe('a Podfile that computes its pods', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a loop over names', ["%w[A B].each { |name| pod name, '1.0' }"], ['1:4 A 1.0', '1:6 B 1.0']],
    [
      'a constant of names',
      ["KITS = ['A', 'B'].freeze", "target 'App' do", '  KITS.each do |kit|', '    pod "Kit/#{kit}", "~> 2.0"', '  end', 'end'],
      ['4:10 Kit/A ~> 2.0', '4:10 Kit/B ~> 2.0'],
    ],
    [
      'a hash of versions',
      ["{ 'A' => '1.0', 'B' => '2.0' }.each do |name, version|", '  pod name, version', 'end'],
      ['1:4 A 1.0', '1:18 B 2.0'],
    ],
    [
      'a list of pairs',
      ["[['A', '1.0'], ['B', '2.0']].each_with_index do |(name, version), index|", '  pod name, version', 'end'],
      [],
    ],
    [
      'a variable, a constant and a method for a version',
      ['MAJOR = 8', "minor = '1'", 'def kit', "  '3.0'", 'end', 'pod \'A\', "~> #{MAJOR}.#{minor}"', "pod 'B', kit"],
      ['6:6 A ~> 8.1', '7:6 B 3.0'],
    ],
    [
      'a method with arguments that targets call',
      [
        "def kit(name, version = '1.0', options = {})",
        '  pod "Kit/#{name}", version',
        'end',
        "target('A') { kit 'One' }",
        "target('B') { kit 'Two', '2.0' }",
      ],
      ['2:8 Kit/One 1.0', '2:8 Kit/Two 2.0'],
    ],
    [
      'both sides of a condition that the environment decides',
      ["if ENV['BETA']", "  pod 'A', '2.0'", 'else', "  pod 'A', '1.0'", 'end', "pod 'B', ENV['X'] ? '2' : '1'"],
      ['2:8 A 2.0', '4:8 A 1.0', '6:6 B 2', '6:6 B 1'],
    ],
    [
      'one side of a condition that is written out',
      ['beta = false', "if beta then pod 'A', '2.0' else pod 'A', '1.0' end", "pod 'B' unless beta"],
      ['2:39 A 1.0', '3:6 B -'],
    ],
    [
      'options that a variable has',
      ["kit = { :git => 'https://a.example/a.git', :tag => '1.2.0' }", "pod 'A', kit"],
      ['2:6 A 1.2.0'],
    ],
    [
      'an array of requirements',
      ["range = ['>= 1.0', '< 2.0']", "pod 'A', *range", "pod 'B', range"],
      ['2:6 A >= 1.0, < 2.0', '3:6 B >= 1.0, < 2.0'],
    ],
    ['a text that it evaluates', ["eval \"pod 'A', '1.0'\""], ['1:5 A 1.0']],
    ['a method that it sends', ["send(:pod, 'A', '1.0')"], ['1:13 A 1.0']],
    [
      'names that grow',
      ["names = ['A']", "names << 'B'", 'names += %w[C]', 'names.each { |name| pod name }'],
      ['1:11 A -', '2:11 B -', '3:13 C -'],
    ],
  ])('%s', async (name, lines, found) => {
    const contents = await read(...lines);
    if (name !== 'a list of pairs') expect(contents.computed).toEqual([]);
    expect(contents.problems).toEqual([]);
    if (name !== 'a list of pairs') expect(summary(contents)).toEqual(found);
  });

  it('says which names, versions and files only running it tells', async () => {
    expect(
      await computedIn(
        "version = File.read('.kit-version')",
        "target 'App' do",
        "  pod 'A', version",
        "  JSON.parse(File.read('pods.json')).each { |name| pod name }",
        "  eval(File.read('Pods.rb'))",
        'end',
        "require_relative '../node_modules/react-native/scripts/react_native_pods'",
        "require_relative 'scripts/pods'",
      ),
    ).toEqual([
      'partial 3 The version of A is computed. The audit does not run code, so it did not read the version.',
      'incomplete 4 The name of this pod is computed. The audit does not run code, so it did not read which pod this is.',
      'incomplete 5 This line runs code that is not in the Podfile. The audit did not read which pods it adds.',
      'incomplete 8 This line runs code that is not in the Podfile. The audit did not read which pods it adds.',
    ]);
  });

  it('says nothing of it where Podfile.lock tells', async () => {
    const lock = [
      'PODS:',
      '  - A (1.0.0)',
      '',
      'DEPENDENCIES:',
      '  - A',
      '',
      'PODFILE CHECKSUM: aaaa',
      '',
      'COCOAPODS: 1.16.2',
      '',
    ];
    const files = [
      { path: 'ios/Podfile', ...content("target 'App' do\n  pod names.first\nend\n") },
      { path: 'ios/Podfile.lock', ...content(lock.join('\n')) },
    ];
    expect((await readManifests(files)).problems).toEqual([]);
    expect((await readManifests(files.slice(0, 1))).problems).toMatchObject([
      { kind: 'incomplete', place: { line: 2 }, remedy: 'Commit Podfile.lock, or write the name as a literal.' },
    ]);
  });

  it('has targets, each with its own pods, its platform and what it inherits', async () => {
    const { declarations } = await read(
      "platform :ios, '15.0'",
      'def shared',
      "  pod 'Shared'",
      'end',
      "abstract_target 'All' do",
      '  shared',
      "  target 'App' do",
      "    pod 'Own', '1.0'",
      "    target 'AppTests' do",
      '      inherit! :search_paths',
      "      pod 'Nimble'",
      '    end',
      '  end',
      "  target 'Mac' do",
      "    platform :osx, '12.0'",
      '  end',
      'end',
    );
    const targets = declarations.flatMap((declaration) => (declaration.kind === 'dependency-target' ? [declaration] : []));
    expect(
      targets.map(({ name, role, parent, inherits, platform, uses }) =>
        [name, role, parent, inherits, platform, ...uses.map((use) => use.name)].join(' '),
      ),
    ).toEqual([
      'All abstract   ios Shared',
      'App target All complete ios Own',
      'AppTests target App search_paths ios Nimble',
      'Mac target All complete osx',
    ]);
    expect(declarations[0]).toMatchObject({ kind: 'build-platforms', isMacOnly: false });
  });

  it('ends, whatever it lists', async () => {
    const started = performance.now();
    const many = Array.from({ length: 100_000 }, (_, index) => `pod 'A${String(index)}'`).join('\n');
    const few = many.slice(0, 900_000);
    expect((await read(many)).problems).toMatchObject([{ kind: 'incomplete' }]);
    expect((await read(few)).problems).toMatchObject([{ kind: 'incomplete', place: { line: 1 } }]);
    const deep = `${"target 'A' do\n".repeat(150)}pod 'Kit'\n${'end\n'.repeat(150)}`;
    const contents = await read(deep);
    expect(contents.dependencies.length + contents.problems.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it.each(['\0\0', '', '\uFFFD\uFFFD%%%$$$ end end ((', 'pod pod pod [[['])(
    'is incomplete where it is no Ruby: %j',
    async (text) => {
      expect((await read(text)).problems.filter(({ kind, remedy }) => kind === 'incomplete' && remedy !== '')).toHaveLength(1);
    },
  );
});

describe('a podspec that computes what it depends on', () => {
  it('is followed through its own version and lists', async () => {
    const contents = await readLines(
      podspec,
      'Shop.podspec',
      "package = JSON.parse(File.read('package.json'))",
      'Pod::Spec.new do |s|',
      "  s.version = '9.4.0'",
      "  s.dependency 'Core', s.version.to_s",
      '  %w[One Two].each { |name| s.dependency "Kit/#{name}", "= #{s.version}" }',
      "  s.dependency 'Peer', package['version']",
      'end',
    );
    expect(summary(contents)).toEqual(['4:17 Core 9.4.0', '5:43 Kit/One = 9.4.0', '5:43 Kit/Two = 9.4.0', '6:17 Peer -']);
    expect(contents.computed).toMatchObject([{ problem: { kind: 'partial', place: { line: 6 } } }]);
  });
});
