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
  const relayed = { names: new Set(['ask', 'a$b']), modules: new Set(['tracking']), barrels: new Set(['wrapper']) };
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
