import { describe, expect, it } from 'vitest';
import { detectSignals, type Detected } from '../../../src/find/signals/index.js';
import { parseSource } from '../../../src/read/sources/parse-source.js';

/** Inputs of which each took minutes, or ended the stack. */
async function detect(files: Readonly<Record<string, string>>): Promise<Detected> {
  const sources = [];
  for (const [path, text] of Object.entries(files)) sources.push(await parseSource({ path, text }, null));
  return detectSignals(sources);
}

const starter = (index: number): string => `class AppDelegate {
  func start${index}() {
    let options = MParticleOptions(key: "k", secret: "s")
    configure(options)
    MParticle.sharedInstance().start(with: options)
  }
  func configure(_ o: MParticleOptions) { helper(o) }
  func helper(_ o: MParticleOptions) { other(o) }
  func other(_ o: MParticleOptions) {
    ATTrackingManager.requestTrackingAuthorization { status in self.helper(o) }
  }
}
`;

describe('what a hostile file costs', () => {
  it.each([
    ['members', (n: number) => `UserDefaults.${Array.from({ length: n }, (_, index) => `m${index}`).join('.')}`],
    ['operators', (n: number) => Array(n).fill('UserDefaults.a').join(' + ')],
    ['brackets', (n: number) => `${'('.repeat(n)}UserDefaults.a${')'.repeat(n)}`],
  ])('is no minute and no stack for long chains of %s, in any language', async (_, chain) => {
    for (const length of [1600, 4000, 10_000, 100_000]) {
      const text = chain(length);
      const { signals } = await detect({
        'A.swift': `let a = MParticle.sharedInstance()\nlet x = ${text}\n`,
        'B.m': `void f() { [MParticle sharedInstance]; id x = ${text}; }`,
        'c.js': `import MParticle from 'react-native-mparticle'; const x = ${text}; MParticle.logout();`,
      });
      expect(signals).toBeDefined();
    }
  });

  it('finds a signal behind a chain of any length', async () => {
    const chain = Array(5000).fill('a').join(' + ');
    const { signals } = await detect({
      'A.m': `void f() { id x = ${chain} + [[ASIdentifierManager sharedManager] advertisingIdentifier]; }`,
    });
    expect(signals.map(({ id }) => id)).toContain('idfa.read');
  });

  it('is bounded for one class that a file declares many times', async () => {
    const { starts } = await detect({ 'A.swift': Array.from({ length: 60 }, (_, index) => starter(index)).join('') });
    expect(starts.map(({ status }) => status).filter((status) => status === 'given')).toEqual([]);
  });

  it('is bounded for one class in each of many apps, where each calls its own', async () => {
    const apps = Array.from({ length: 120 }, (_, index) => [`apps/a${index}/AppDelegate.swift`, starter(0)] as const);
    const given = starter(0).replace('{ helper(o) }', '{ o.attStatus = NSNumber(value: status.rawValue) }');
    const { starts } = await detect({ ...Object.fromEntries(apps), 'apps/z/AppDelegate.swift': given });
    expect(starts.map(({ status }) => status === 'given').lastIndexOf(true)).toBe(starts.length - 1);
    expect(starts.filter(({ status }) => status === 'given')).toHaveLength(1);
  });

  it('is linear for hundreds of starts and prompts in one function', async () => {
    const start = 'o = [MParticleOptions optionsWithKey:@"k" secret:@"s"];\n[[MParticle sharedInstance] startWithOptions:o];\n';
    const prompt = 'MParticle.setATTStatus(await requestTrackingPermission());\n';
    const { starts, prompts } = await detect({
      'A.m': `@implementation A\n- (void)h { MParticleOptions *o; ${start.repeat(500)} }\n@end`,
      'b.js': `import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
async function h() { ${prompt.repeat(500)} }`,
    });
    const statuses = new Set(starts.map(({ status }) => status));
    expect([starts.length, ...statuses]).toEqual([500, 'absent']);
    // iOS shows the first one only; of those beyond a limit the audit asks.
    expect(prompts[0]?.outcome).toBe('forwarded');
    expect(prompts.filter(({ outcome }) => outcome === 'dropped')).toEqual([]);
  });

  it.each([
    [
      'A.swift',
      (n: number) => `func h(_ a: Int) {\n${'guard b(a) else { run { c() }; return }\nrun { go(a) }\n'.repeat(n)}
print(ASIdentifierManager.shared().advertisingIdentifier) }`,
    ],
    [
      'A.m',
      (n: number) => `void h(int a) {\n${'if (b(a)) { run(^{ c(); }); return; }\nrun(^{ go(a); });\n'.repeat(n)}
[[ASIdentifierManager sharedManager] advertisingIdentifier]; }`,
    ],
    [
      'a.js',
      (n: number) => `import { getAdvertisingId } from 'expo-tracking-transparency';
function h(a) {\n${'if (b(a)) { run(() => c()); return; }\nrun(() => go(a));\n'.repeat(n)}\ngetAdvertisingId(); }`,
    ],
  ])('is linear for thousands of early exits with closures, and the read below them is found (%s)', async (file, text) => {
    const { signals, reads } = await detect({ [file]: text(2000) });
    expect(signals.map(({ id }) => id)).toEqual(['idfa.read']);
    expect(reads.map(({ governed }) => governed)).toEqual([expect.stringMatching(/no|undecided/)]);
  });
});
