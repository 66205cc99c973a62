import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';
import { inObjectiveC, inScript, inSwift } from './governed.js';

const status = 'ATTrackingManager.trackingAuthorizationStatus == .authorized';

describe('which code a call in Swift runs', () => {
  it.each([
    [
      'the closure that an inherited property holds',
      'B().g()',
      `class A { var c: () -> Bool = { ${status} } }\nclass B: A { func g() -> Bool { c() } }`,
      'yes',
    ],
    [
      'the method of the subclass, where the base class calls its own',
      'B().g()',
      `class A { func c() -> Bool { true }\nfunc g() -> Bool { c() } }\nclass B: A { override func c() -> Bool { ${status} } }`,
      'yes',
    ],
    [
      'the method of the base class, where it is none of the subclass',
      'A().g()',
      `class A { func c() -> Bool { true }\nfunc g() -> Bool { c() } }\nclass B: A { override func c() -> Bool { ${status} } }`,
      'no',
    ],
    [
      'the function with the labels of the call',
      'n(a: 1)',
      `func n(a: Int) -> Bool { ${status} }\nfunc n(b: Int) -> Bool { true }`,
      'yes',
    ],
    [
      'the method with the labels of the call',
      'A().n(a: 1)',
      `class A { func n(a: Int) -> Bool { ${status} }\nfunc n(b: Int) -> Bool { true } }`,
      'yes',
    ],
    [
      'the function with as many parameters, where no labels fit',
      'n(1)',
      `func n(a: Int) -> Bool { ${status} }\nfunc n(a: Int, b: Int) -> Bool { true }`,
      'yes',
    ],
    [
      'the static function with the labels of the call',
      'A.n(a: 1)',
      `enum A { static func n(a: Int) -> Bool { ${status} }\nstatic func n(b: Int) -> Bool { true } }`,
      'yes',
    ],
    [
      'the method of an enumeration, on the case that it is called on',
      'E.on(s).isFine()',
      'enum E { case on(ATTrackingManager.AuthorizationStatus), off\nfunc isFine() -> Bool { if case .on(let t) = self { return t == .authorized }\nreturn false } }',
      'yes',
    ],
    [
      'the method of an enumeration with the labels of the call',
      'E.on(1).n(a: 1)',
      `enum E { case on(Int), off\nfunc n(a: Int) -> Bool { ${status} }\nfunc n(b: Int) -> Bool { true } }`,
      'yes',
    ],
    [
      'the method that a type calls as a function',
      'n.callAsFunction()',
      `struct N { func callAsFunction() -> Bool { ${status} } }\nlet n = N()`,
      'yes',
    ],
    [
      'the initializer, which the call of a metatype runs',
      'A.init(s).isOn',
      'class A { let isOn: Bool\ninit(_ t: ATTrackingManager.AuthorizationStatus) { isOn = t == .authorized } }',
      'yes',
    ],
    [
      'the initializer with the labels of the call',
      'A(a: s).isOn',
      'class A { var isOn = true\ninit(a t: ATTrackingManager.AuthorizationStatus) { isOn = t == .authorized }\ninit(b: Int) { } }',
      'yes',
    ],
    [
      'the memberwise initializer, where the type has none of its own',
      'A(isOn: s == .authorized, 1).isOn',
      'struct A { var isOn: Bool\nvar b = 1 }',
      'yes',
    ],
    [
      'the method of an extension of an SDK’s type',
      'MParticle.sharedInstance().isFine',
      `extension MParticle { var isFine: Bool { ${status} } }`,
      'yes',
    ],
    [
      'a method of the project’s object, whose name a library knows',
      'A().map()',
      `class A { func map() -> Bool { ${status} } }`,
      'yes',
    ],
    [
      'what is inherited, for super',
      'B().c()',
      `class A { func c() -> Bool { ${status} } }\nclass B: A { override func c() -> Bool { super.c() } }`,
      'yes',
    ],
    [
      'what is inherited with the labels of the call, for super',
      'B().c()',
      `class A { func n(a: Int) -> Bool { ${status} }\nfunc n(b: Int) -> Bool { true } }\nclass B: A { func c() -> Bool { super.n(a: 1) } }`,
      'yes',
    ],
    ['the memberwise initializer of a metatype', 'A.init(isOn: s == .authorized).isOn', 'struct A { var isOn: Bool }', 'yes'],
  ])('is %s', async (_, condition, beside, expected) => {
    expect(await inSwift(condition, '', beside)).toBe(expected);
  });

  it.each([
    [
      'what a raw value makes of a type that the context names',
      't == .authorized',
      'let t: ATTrackingManager.AuthorizationStatus? = .init(rawValue: s.rawValue)',
      'yes',
    ],
    [
      'what an optional of a type that the context names has',
      't == .authorized',
      'let t: ATTrackingManager.AuthorizationStatus? = .some(s)',
      'yes',
    ],
    [
      'the method with as many parameters, where a closure stands behind the call',
      't',
      'let t = A().n(1) { s == .authorized }',
      'yes',
    ],
    [
      'the method with more parameters, where a closure stands behind the call',
      't',
      'let t = A().n(1, 2) { s == .authorized }',
      'no',
    ],
  ])('is %s', async (_, condition, before, expected) => {
    const beside =
      'class A { func n(a: Int, c: () -> Bool) -> Bool { c() }\nfunc n(a: Int, b: Int, c: () -> Bool) -> Bool { true } }';
    expect(await inSwift(condition, before, beside)).toBe(expected);
  });
});

describe('options that the app starts mParticle with have no status', () => {
  it.each([
    ['MParticleOptions(key: "k", secret: "s")'],
    ['MParticleOptions.init(key: "k", secret: "s")'],
    ['MParticleOptions()'],
    ['MParticleOptions.init()'],
    ['.init(key: "k", secret: "s")'],
  ])('where Swift makes them with %s, as other options do', async (made) => {
    const text = `func f() { let o: MParticleOptions = ${made}\nlet p: MParticleOptions = ${made}\no.attStatus = ATTrackingManager.trackingAuthorizationStatus\nMParticle.sharedInstance().start(with: p)\nMParticle.sharedInstance().start(with: o) }`;
    expect((await detect({ 'App.swift': text })).starts.map(({ status: given }) => given)).toEqual(['absent', 'given']);
  });

  it.each([
    ['[MParticleOptions optionsWithKey:@"k" secret:@"s"]'],
    ['[[MParticleOptions alloc] init]'],
    ['[MParticleOptions new]'],
  ])('where Objective-C makes them with %s, as other options do', async (made) => {
    const text = `void f(void) { MParticleOptions *o = ${made}; MParticleOptions *p = ${made};\no.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);\n[[MParticle sharedInstance] startWithOptions:p];\n[[MParticle sharedInstance] startWithOptions:o]; }`;
    expect((await detect({ 'App.m': text })).starts.map(({ status: given }) => given)).toEqual(['absent', 'given']);
  });
});

describe('which code a message in Objective-C runs', () => {
  it.each([
    [
      'the block that a setter has put in a property',
      'self.check()',
      '[self setCheck:^BOOL { return s == ATTrackingManagerAuthorizationStatusAuthorized; }];',
      'yes',
    ],
    [
      'the getter of a property',
      '[[self box] isOn]',
      'self.box = [Box new];\nself.box.isOn = s == ATTrackingManagerAuthorizationStatusAuthorized;',
      'yes',
    ],
    ['the getter of a property, which other code could have set', '[self isOn]', '', 'no'],
    [
      'what a setter has put in a property',
      'self.isOn',
      '[self setIsOn:s == ATTrackingManagerAuthorizationStatusAuthorized];',
      'yes',
    ],
    [
      'what a setter of another property leaves alone',
      'self.isOn',
      'self.isOn = YES;\n[self setIsOff:s == ATTrackingManagerAuthorizationStatusAuthorized];',
      'no',
    ],
  ])('is %s', async (_, condition, before, expected) => {
    expect(await inObjectiveC(condition, before)).toBe(expected);
  });
});

describe('which code a call in a script runs', () => {
  it.each([['the function that is called with another this', 'n.call(null, s)', "const n = (t) => t === 'authorized';", 'yes']])(
    'is %s',
    async (_, condition, before, expected) => {
      expect(await inScript(condition, before)).toBe(expected);
    },
  );

  it('is the function of another file, which is imported when it is needed', async () => {
    const { reads } = await detect({
      'a.js':
        "import { AdvertisingId } from '@capacitor-community/advertising-id';\nexport async function f() { const { isFine: check } = await import('./b'); if (await check()) AdvertisingId.getAdvertisingId(); }",
      'b.js':
        "import { getTrackingStatus } from 'react-native-tracking-transparency';\nexport async function isFine() { return (await getTrackingStatus()) === 'authorized'; }",
    });
    expect(reads[0]?.governed).toBe('yes');
  });
});
