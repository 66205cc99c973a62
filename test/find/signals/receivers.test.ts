import { describe, expect, it } from 'vitest';
import { detect, summary } from '../../support/detect.js';

const swift = async (text: string): Promise<string[]> => summary(await detect({ 'App.swift': text }));
const objc = async (text: string): Promise<string[]> => summary(await detect({ 'App.m': text }));
const script = async (text: string): Promise<string[]> => summary(await detect({ 'App.tsx': text }));

describe('a receiver in Swift is resolved', () => {
  it.each([
    ['through the singleton', 'MParticle.sharedInstance().logError("e")'],
    ['through a local', 'let m = MParticle.sharedInstance()\nm.logError("e")'],
    ['through an optional chain', 'let m: MParticle? = nil\nm?.logError("e")'],
    ['through a property of another file', 'extension Analytics { func f() { particle.logError("e") } }'],
    ['through a parameter', 'func f(m: MParticle) { m.logError("e") }'],
    [
      'through a default argument',
      'struct A { let m: MParticle\n init(m: MParticle = .sharedInstance()) { self.m = m }\n func f() { self.m.logError("e") } }',
    ],
    ['through a function', 'func m() -> MParticle { MParticle.sharedInstance() }\nfunc f() { m().logError("e") }'],
    ['through a subclass', 'class Mine: MParticle {}\nfunc f(m: Mine) { m.logError("e") }'],
    ['through a cast', '(x as! MParticle).logError("e")'],
  ])('%s', async (_, text) => {
    const found = await detect({
      'App.swift': text,
      'Analytics.swift': 'class Analytics { let particle = MParticle.sharedInstance() }',
    });
    expect(found.signals.map(({ id, confidence }) => `${id} ${confidence}`)).toEqual(['mparticle.error certain']);
  });
});

it('a net of protocols in which every one inherits every one before takes no longer than a chain', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `P${index}`);
  const net = names.map((name, index) => `protocol ${name}${index === 0 ? '' : `: ${names.slice(0, index).join(', ')}`} {}`);
  expect(await swift(`${net.join('\n')}\nfunc f(x: P39) { x.logError("e") }`)).toEqual([]);
});

describe('a receiver in Objective-C is resolved', () => {
  it.each([
    ['through nested messages', '[[MParticle sharedInstance] logError:@"e"];'],
    ['through dot syntax', '[MParticle.sharedInstance logError:@"e"];'],
    ['through a local', 'MParticle *m = [MParticle sharedInstance];\n[m logError:@"e"];'],
    ['through an untyped local', 'id m = [MParticle sharedInstance];\n[m logError:@"e"];'],
    [
      'through a property',
      '@interface A\n@property MParticle *particle;\n@end\n@implementation A\n- (void)f { [self.particle logError:@"e"]; }\n@end',
    ],
  ])('%s', async (_, text) => {
    expect((await objc(text)).map((line) => line.replace(/ \d+/, ''))).toEqual(['mparticle.error certain']);
  });
});

describe('a receiver in JavaScript is resolved', () => {
  it.each([
    ['by a default import', "import M from 'react-native-mparticle';\nM.logEvent('e', 1);"],
    ['by a namespace', "import * as M from 'react-native-mparticle';\nM.default.logEvent('e', 1);"],
    ['by a require', "const M = require('react-native-mparticle');\nM.logEvent('e', 1);"],
    ['by an alias', "import M from 'react-native-mparticle';\nconst N = M;\nN.logEvent('e', 1);"],
    [
      'by a require that a variable without a value gets',
      "let M = null as any;\ntry { M = require('react-native-mparticle').default; } catch { M = null; }\nM.logEvent('e', 1);",
    ],
    ['by a require that is assigned later', "let M;\nM = require('react-native-mparticle').default;\nM.logEvent('e', 1);"],
    ['by a private property', "import M from 'react-native-mparticle';\nclass A { #m = M; f() { this.#m.logEvent('e', 1) } }"],
    ['by a member that is taken', "import M from 'react-native-mparticle';\nconst { logEvent } = M;\nlogEvent('e', 1);"],
  ])('%s', async (_, text) => {
    expect((await script(text)).map((line) => line.replace(/ \d+/, ''))).toEqual(['mparticle.event certain']);
  });
});

describe('what only looks alike is no signal', () => {
  it.each([
    ["another SDK's start", 'Player.shared.start(with: options)'],
    ["another type's location", 'import mParticle_Apple_SDK\nlet consent = MPGDPRConsent()\nconsent.location = "a"'],
    ['an own method of the name', 'class A { func logError(_ e: String) {}\n func f() { logError("e"); self.logError("f") } }'],
    ['a comment', '// MParticle.sharedInstance().logError("e")'],
    ['a class of a similar name', 'MParticleCampaign.sharedInstance().logError("e")'],
  ])('%s', async (_, text) => {
    expect(await swift(text)).toEqual([]);
  });

  it("a script's own module of the name", async () => {
    expect(await script("import MParticle from './mparticle';\nMParticle.setATTStatus(3);")).toEqual([]);
  });

  it("a native file does not see a script's variables", async () => {
    const found = await detect({ 'App.js': 'const MParticle = {};', 'App.m': '[[MParticle sharedInstance] logError:@"e"];' });
    expect(summary(found)).toEqual(['mparticle.error 1 certain']);
  });
});

describe('confidence', () => {
  it('is likely where only the name tells', async () => {
    expect(await swift('func f(x: Unknown<Int>) { make().setATTStatus(.denied, withATTStatusTimestampMillis: nil) }')).toEqual([
      'mparticle.att-status.update 1 likely denied',
    ]);
  });

  it('is possible in a test', async () => {
    expect(await swift('import XCTest\nMParticle.sharedInstance().logError("e")')).toEqual(['mparticle.error 2 possible']);
  });

  it('is at most likely where tokens were read', async () => {
    expect(await swift('func f( {\n  MParticle.sharedInstance().logError("e")\n')).toEqual(['mparticle.error 2 likely']);
  });
});
