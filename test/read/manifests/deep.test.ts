import { describe, expect, it } from 'vitest';
import { readManifests } from '../../../src/read/manifests/read-manifests.js';
import { content } from './manifest-content.js';

const nested = (open: string, inside: string, close: string, depth: number): string =>
  open.repeat(depth) + inside + close.repeat(depth);

/** Each nests something, and has one dependency or declaration beside it or inside of it. */
const rows: Readonly<Record<string, (depth: number) => string>> = {
  'package.json': (depth) => `{"a": ${nested('{"a":', '1', '}', depth)}, "dependencies": {"react-native-mparticle": "2.7.0"}}`,
  'package-lock.json': (depth) =>
    `{"lockfileVersion": 1, "dependencies": {"react-native-mparticle": {"version": "2.7.0", "a": ${nested('[', '', ']', depth)}}}}`,
  'app.json': (depth) =>
    `{"a": ${nested('[', '', ']', depth)}, "expo": {"ios": {"infoPlist": {"NSUserTrackingUsageDescription": "We use it."}}}}`,
  'app.config.js': (depth) =>
    `module.exports = {a: ${nested('[', '', ']', depth)}, ios: {infoPlist: {NSUserTrackingUsageDescription: 'We use it.'}}};`,
  'app.config.ts': (depth) => `export default {ios: {privacyManifests: ${nested('{NSPrivacyTracking: ', 'true', '}', depth)}}};`,
  'InfoPlist.xcstrings': (depth) =>
    `{"a": ${nested('[', '', ']', depth)}, "sourceLanguage": "en", "strings": {"NSUserTrackingUsageDescription": {"localizations": {"en": {"stringUnit": {"value": "We use it."}}}}}}`,
  'Package.resolved': (depth) =>
    `{"a": ${nested('[', '', ']', depth)}, "pins": [{"identity": "kit", "location": "https://a.example/kit", "state": {"version": "1.0.0"}}], "version": 2}`,
  'Package.swift': (depth) =>
    `let package = Package(a: ${nested('[', '.package(url: "https://a.example/kit", from: "1.0.0")', ']', depth)})`,
  'Project.swift': (depth) =>
    `import ProjectDescription\nlet a = ${nested('[', '"NSUserTrackingUsageDescription": "We use it."', ']', depth)}`,
  Podfile: (depth) => nested("target 'A' do\n", "pod 'Kit', '1.0'\n", 'end\n', depth),
  'list/Podfile': (depth) => `pod 'Kit', ${nested('[', "'1.0'", ']', depth)}\n`,
  'Kit.podspec': (depth) => nested('s.subspec do |s|\n', "s.dependency 'Core', '1.0'\n", 'end\n', depth),
  'project.yml': (depth) => `targets: ${nested('{a: ', '{type: application}', '}', depth)}\n`,
  'anchors/project.yml': (depth) =>
    `targets: &a0 [1]\n${Array.from({ length: depth / 10 }, (_, index) => `k${index}: &a${index + 1} [*a${index}, *a${index}]`).join('\n')}\nz: {type: application}\n`,
  'Info.plist': (depth) =>
    `<plist version="1.0"><dict><key>a</key>${nested('<array>', '', '</array>', depth)}<key>NSUserTrackingUsageDescription</key><string>We use it.</string></dict></plist>`,
  'ascii/Info.plist': (depth) => `{ a = ${nested('(', '', ')', depth)}; NSUserTrackingUsageDescription = "We use it."; }`,
  'App.xcodeproj/project.pbxproj': (depth) =>
    `// !$*UTF8*$!\n{ a = ${nested('{a = ', '1', ';}', depth)}; objects = {AA = {isa = XCBuildConfiguration; buildSettings = {INFOPLIST_KEY_NSUserTrackingUsageDescription = "We use it."; }; }; }; }`,
  'App.xcconfig': (depth) =>
    `${Array.from({ length: depth }, (_, index) => `A${index} = $(A${index + 1})$(A${index + 1})`).join('\n')}\nINFOPLIST_KEY_NSUserTrackingUsageDescription = $(A0)\n`,
  'InfoPlist.strings': (depth) => `a = ${nested('(', '', ')', depth)};\nNSUserTrackingUsageDescription = "We use it.";\n`,
};

describe('a manifest that nests deeply', () => {
  it.each(Object.entries(rows))('is read, or said not to be: %s', async (path, text) => {
    for (const depth of [10, 10_000, 100_000]) {
      const read = await readManifests([{ path, ...content(text(depth)) }]);
      const found = read.dependencies.length + read.declarations.length > 0;
      expect([depth, found || read.problems.some(({ kind }) => kind === 'incomplete')]).toEqual([depth, true]);
    }
  });

  it('is read, or said not to be, as a binary property list', async () => {
    const depth = 100_000;
    const bytes = binaryList(depth);
    const { problems } = await readManifests([{ path: 'Info.plist', bytes, text: '' }]);
    expect(problems.some(({ kind }) => kind === 'incomplete')).toBe(true);
  });
});

/** A binary property list of arrays, each in the one before (CFBinaryPList.c). */
function binaryList(depth: number): Uint8Array {
  const objects = Array.from({ length: depth }, (_, index) => [0xa1, ...word(Math.min(index + 1, depth - 1))]);
  objects[depth - 1] = [0xa0];
  const offsets: number[] = [];
  let position = 8;
  for (const object of objects) {
    offsets.push(position);
    position += object.length;
  }
  const trailer = [0, 0, 0, 0, 0, 0, 4, 4, ...long(depth), ...long(0), ...long(position)];
  return Uint8Array.from([...new TextEncoder().encode('bplist00'), ...objects.flat(), ...offsets.flatMap(word), ...trailer]);
}

function word(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function long(value: number): readonly number[] {
  return [0, 0, 0, 0, ...word(value)];
}
