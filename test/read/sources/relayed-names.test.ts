import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/read/sources/parse-source.js';
import { readSources } from '../../../src/read/sources/read-sources.js';
import { holdsRelayed, relayedNames, type Relayed } from '../../../src/read/sources/relayed-names.js';
import { tokens } from '../../../src/find/signals/index.js';
import { withFolder } from '../../support/run-command.js';

async function relayedBy(path: string, text: string): Promise<Relayed | undefined> {
  const source = await parseSource({ path, text }, null);
  return [...relayedNames([source], tokens, new Map()).values()][0];
}

async function namesIn(path: string, text: string): Promise<readonly string[]> {
  return [...((await relayedBy(path, text))?.names ?? [])];
}

describe('names under which files hand on an API', () => {
  it.each([
    ['A.swift', 'typealias Tracking = ATTrackingManager'],
    ['A.swift', 'let Tracking = MParticle.sharedInstance()'],
    ['A.swift', 'func Tracking() -> MParticleOptions { make() }'],
    ['A.swift', '#if DEBUG\nclass Tracking: MParticleOptions {}\n#endif'],
    ['A.m', '#define Tracking ATTrackingManager'],
    ['a.js', "export { requestTrackingPermission as Tracking } from 'react-native-tracking-transparency';"],
    ['a.js', "import { request as ask } from 'react-native-permissions';\nexport const Tracking = ask;"],
    ['a.js', "const { request } = require('react-native-permissions');\nmodule.exports = { Tracking: request };"],
    ['a.dart', 'typedef Tracking = AppTrackingTransparency;'],
    ['a.dart', 'const Tracking = AppTrackingTransparency.requestTrackingAuthorization;'],
    ['A.cs', 'global using Tracking = AppTrackingTransparency.ATTrackingManager;'],
  ])('%s: %s', async (path, text) => {
    expect(await namesIn(path, text)).toEqual(['Tracking']);
  });

  it.each([
    ['A.swift', 'typealias Tracking = LocationManager'],
    ['A.swift', 'func Tracking() { MParticle.sharedInstance() }'],
    ['a.js', "export { request as Tracking } from './location';"],
    ['a.dart', 'typedef Tracking = void Function(AppTrackingTransparency);'],
    ['A.cs', 'using Tracking = Shop.Location;'],
  ])('no other name: %s: %s', async (path, text) => {
    expect(await namesIn(path, text)).toEqual([]);
  });

  it('takes the file for the name of a default export', async () => {
    const text =
      "import { requestTrackingPermission } from 'react-native-tracking-transparency';\nexport default requestTrackingPermission;";
    const [inFile, inFolder] = [await relayedBy('src/ask.ts', text), await relayedBy('src/ask/index.ts', text)];
    expect([[...(inFile?.modules ?? [])], [...(inFolder?.modules ?? [])]]).toEqual([['ask'], ['ask']]);
  });
});

describe('files that use such a name', () => {
  const relayed = {
    names: new Set(['ask', 'a$b']),
    modules: new Set(['tracking']),
    barrels: new Set(['wrapper']),
    types: new Map(),
    receivers: new Map(),
  };
  it.each([
    ['await ask()', true],
    ['await task(); asked(); $ask', false],
    ['a$b()', true],
    ["import anything from '../tracking'", true],
    ["require('./tracking.js')", true],
    ["import anything from '../tracking-of-parcels'", false],
    ["export * from './wrapper'", true],
    ["export { a as b } from './wrapper'", true],
    ["export * from '.'", true],
    ["import { a } from './wrapper'", false],
  ])('%s: %s', (text, expected) => {
    expect(holdsRelayed(relayed)(text)).toBe(expected);
  });
});

/** The files that are read, and those that are once the uses of a name are asked for. */
async function filesRead(files: Readonly<Record<string, string>>, name = 'none'): Promise<readonly string[][]> {
  return withFolder(files, async (root) => {
    const first = await readSources(
      root,
      Object.keys(files),
      tokens,
      () => [],
      () => undefined,
    );
    const more = await first.readUses(new Map([['swift', new Set([name])]]));
    return [first, more].map((read) => read?.readings.flatMap(({ parsed }) => parsed?.source.file ?? []) ?? []);
  });
}

describe('a file that uses an object of an API which another file gives', () => {
  const files = {
    swift: ['A.swift', 'final class Services {\n  let mp: MParticle = .sharedInstance()\n}'],
    alias: ['A.swift', 'typealias Sdk = MParticle\nfinal class Services { lazy var mp: Sdk? = nil }'],
    subclass: ['A.swift', 'class Sdk: MParticle {}\nfinal class Services { static let mp = Sdk() }'],
    protocol: ['A.swift', 'extension MParticle: Starter {}\nprotocol Services { var mp: Starter { get } }'],
    method: ['A.swift', 'struct Services { func mp() -> MParticle { .sharedInstance() } }'],
    objc: ['A.h', '@interface Services : NSObject\n@property (nonatomic) MParticle *mp;\n@end'],
    field: ['a.ts', "import MParticle from 'react-native-mparticle';\nexport class Services { mp = MParticle; }"],
    assigned: [
      'a.js',
      "const sdk = require('react-native-mparticle');\nclass Services { constructor() { this.mp = sdk.default; } }",
    ],
    entry: ['a.js', "import MParticle from 'react-native-mparticle';\nexport const services = () => ({ mp: MParticle });"],
    dart: ['a.dart', 'class Services { late MparticleFlutterSdk mp; }'],
    csharp: ['A.cs', 'class Services { public MParticleSDK mp { get; } = MParticle.Instance; }'],
  } as const;
  const isRead = async (kind: keyof typeof files, path: string, text: string): Promise<boolean> => {
    const [name, declares] = files[kind];
    const [read] = await filesRead({ [name]: declares, [path]: text });
    return read?.includes(path) === true;
  };

  it.each([
    ['swift', 'B.swift', 'func f() { services.mp.start(with: options) }'],
    ['swift', 'B.swift', 'extension Services { func f() { mp\n  .start(with: options) } }'],
    ['swift', 'B.swift', 'func f() {\n  guard let sdk = services.mp else { return }\n  sdk.start(with: options)\n}'],
    ['swift', 'B.swift', '@Environment(\\.mp) var sdk\nfunc f() { sdk.start(with: options) }'],
    ['swift', 'B.m', '@implementation B\n- (void)f { [self.services.mp startWithOptions:self.options]; }\n@end'],
    ['alias', 'B.swift', 'func f() { services.mp?.start(with: options) }'],
    ['subclass', 'B.swift', 'func f() { Services.mp.identity.login(request) }'],
    ['protocol', 'B.swift', 'func f() { services.mp.start(with: options) }'],
    ['method', 'B.swift', 'func f() { services.mp().start(with: options) }'],
    ['objc', 'B.m', '@implementation B\n- (void)f { [_mp startWithOptions:self.options]; }\n@end'],
    ['objc', 'B.m', '@implementation B\n- (void)f { [[self mp] startWithOptions:self.options]; }\n@end'],
    ['field', 'b.ts', 'export function f() { services.mp?.upload(); }'],
    ['assigned', 'b.js', 'export function f() { this.mp.upload(); }'],
    ['entry', 'b.js', 'export function f() { const { mp } = services(); mp.upload(); }'],
    ['dart', 'b.dart', 'void f() { services.mp!.upload(); }'],
    ['csharp', 'B.cs', 'class B { void F() { services.mp?.Upload(); } }'],
  ] as const)('is read: %s: %s: %s', async (kind, path, text) => {
    expect(await isRead(kind, path, text)).toBe(true);
  });

  it.each([
    ['swift', 'B.swift', 'func f() { services.player.start(with: song) }'],
    ['swift', 'B.swift', 'func f() { services.mp.play() }'],
    ['swift', 'B.swift', 'func f() { services.amp.start(with: volume) }'],
    ['swift', 'B.swift', 'func f() { services.mp = nil\n  song.start() }'],
    ['field', 'b.ts', 'export function f() { services.map.upload(); }'],
  ] as const)('is not: %s: %s: %s', async (kind, path, text) => {
    expect(await isRead(kind, path, text)).toBe(false);
  });
});

describe('a file without the name of an API', () => {
  it.each([
    [
      'is read where it uses a member that only one type calls so',
      'B.swift',
      'extension A { func f() { manager.startUpdatingLocation() } }',
    ],
    [
      'is read where it does so in Objective-C',
      'B.m',
      '@implementation A\n- (void)f { [self.manager startUpdatingLocation]; }\n@end',
    ],
  ])('%s', async (_, path, text) => {
    const [read] = await filesRead({ 'A.swift': 'class A { let manager = CLLocationManager() }', [path]: text });
    expect(read).toContain(path);
  });

  it('is not read where it uses a member that many types call so', async () => {
    const [read] = await filesRead({ 'B.swift': 'extension A { func f() { manager.start() } }' });
    expect(read).toEqual([]);
  });
});

describe('a file that only uses a name and is beyond the parser', () => {
  const files = { 'A.swift': `func send() {}\nlet names = [${'"a", '.repeat(200_000)}]` };
  it.each([
    ['keeps the audit from being complete where a rule asks for it', true, ['incomplete']],
    ['does not where none does', false, ['partial']],
  ] as const)('%s', (_, isForRules, kinds) =>
    withFolder(files, async (root) => {
      const first = await readSources(
        root,
        Object.keys(files),
        tokens,
        () => [],
        () => undefined,
      );
      const more = await first.readUses(new Map([['swift', new Set(['send'])]]), { ofName: 1, all: 1, isForRules });
      expect(more?.readings.flatMap(({ problems }) => problems.map(({ kind }) => kind))).toEqual(kinds);
    }),
  );
});

describe('reading the sources of a project', () => {
  it('reads what uses the name of a name, in the order of paths', async () => {
    const files = {
      'A.swift': 'func start() { Consent.ask() }',
      'B.swift': 'typealias Consent = Tracking',
      'C.swift': 'typealias Tracking = ATTrackingManager',
      'D.swift': 'func tracking() {}',
    };
    expect(await filesRead(files)).toEqual([['A.swift', 'B.swift', 'C.swift'], []]);
  });

  it('reads the uses of a name that an answer depends on, in all of a file', async () => {
    const files = {
      'A.swift': 'import AppTrackingTransparency\nfunc ask() {}',
      'B.swift': 'func first() { CNContactStore() }\nfunc second() { ask() }',
      'C.swift': 'func third() { task() }',
    };
    expect(await filesRead(files, 'ask')).toEqual([
      ['A.swift', 'B.swift'],
      ['A.swift', 'B.swift'],
    ]);
  });

  it('leaves a name alone that too many files have', async () => {
    const users = Object.fromEntries(
      Array.from({ length: 41 }, (_, index) => [`U${String(index)}.swift`, 'func user() { ask() }']),
    );
    expect(await filesRead({ 'A.swift': 'func ask() {}', ...users }, 'ask')).toEqual([[], []]);
    expect((await filesRead(Object.fromEntries(Object.entries(users).slice(1)), 'ask'))[1]).toHaveLength(40);
  });
});
