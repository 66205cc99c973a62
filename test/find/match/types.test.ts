import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

const imports = "import M from 'react-native-mparticle';";

/** How sure the audit is that something in the files is a use of mParticle; `no` where it finds none. */
async function sure(files: Readonly<Record<string, string>>): Promise<string> {
  const { signals } = await detect(files);
  return signals.map(({ confidence }) => confidence).join() || 'no';
}

describe('the type of a receiver in Swift', () => {
  it.each([
    ['an element of a list', 'func f(all: [MParticle]) { all[0].logError("e") }', 'certain'],
    ['an element of a list of something else', 'func f(all: [Other]) { all[0].logError("e") }', 'no'],
    ['what is there, or a default', 'func f(m: MParticle?, n: MParticle) { (m ?? n).logError("e") }', 'certain'],
    ['what comes of a condition', 'func f(m: MParticle, q: Bool) { (q ? m : m).logError("e") }', 'certain'],
    ['what may throw', 'func f(m: MParticle) { let n = try? m\nn?.logError("e") }', 'certain'],
    [
      'what is awaited',
      'func m() async -> MParticle { MParticle.sharedInstance() }\nfunc f() async { let n = await m()\nn.logError("e") }',
      'certain',
    ],
    ['a sum', 'func f(m: MParticle) { (m + m).logError("e") }', 'no'],
    [
      'what a method gives',
      'class A { func particle() -> MParticle { .sharedInstance() } }\nfunc f(a: A) { a.particle().logError("e") }',
      'certain',
    ],
    [
      'what an inherited method gives',
      'class A { func particle() -> MParticle { .sharedInstance() } }\nclass B: A {}\nfunc f(b: B) { b.particle().logError("e") }',
      'certain',
    ],
    [
      'what the own method gives before the inherited one',
      'class A { func particle() -> MParticle { .sharedInstance() } }\nclass B: A { override func particle() -> Other { Other() } }\nfunc f(b: B) { b.particle().logError("e") }',
      'no',
    ],
    [
      'what a method of another type gives',
      'class A { func particle() -> MParticle { .sharedInstance() } }\nclass B { func particle() -> Other { Other() } }\nfunc f(b: B) { b.particle().logError("e") }',
      'no',
    ],
    [
      'what a function gives, not a method of its name',
      'class A { func particle() -> MParticle { .sharedInstance() } }\nfunc f() { particle().logError("e") }\nfunc particle() -> Other { Other() }',
      'certain',
    ],
    [
      'what a getter gives',
      'class A { var particle: MParticle { .sharedInstance() } }\nfunc f(a: A) { a.particle.logError("e") }',
      'certain',
    ],
    [
      'what a function says that it gives',
      'func m() -> Other { MParticle.sharedInstance() }\nfunc f() { m().logError("e") }',
      'no',
    ],
    [
      'what a function gives that says nothing',
      'func m() -> Any { MParticle.sharedInstance() }\nfunc f() { m().logError("e") }',
      'certain',
    ],
    ['what a variable is declared to be', 'func f() { let m: Other = MParticle.sharedInstance()\nm.logError("e") }', 'no'],
    [
      'what a variable holds that says nothing',
      'func f() { let m: Any = MParticle.sharedInstance()\nm.logError("e") }',
      'certain',
    ],
    [
      'what a variable holds of any class',
      'func f() { let m: AnyObject = MParticle.sharedInstance()\nm.logError("e") }',
      'certain',
    ],
    ['the enclosing type', 'extension MParticle { func f() { self.logError("e") } }', 'certain'],
    ['what the enclosing type inherits', 'class Mine: MParticle { func f() { super.logError("e") } }', 'certain'],
    ['what a closure gives at once', 'func f() { let m = { MParticle.sharedInstance() }()\nm.logError("e") }', 'certain'],
    ['what a closure is kept for', 'func f() { let m = { MParticle.sharedInstance() }\nm().logError("e") }', 'certain'],
    ['what a loop runs over', 'func f(all: [MParticle]) { for m in all { m.logError("e") } }', 'certain'],
    ['a lazy property', 'class A { lazy var m = MParticle.sharedInstance()\nfunc f() { m.logError("e") } }', 'certain'],
    ['a type alias', 'typealias M = MParticle\nfunc f(m: M) { m.logError("e") }', 'certain'],
    ['a generic that is bound', 'class A<T: MParticle> { func f(m: T) { m.logError("e") } }', 'certain'],
  ])('is that of %s', async (_, text, expected) => {
    expect(await sure({ 'App.swift': text })).toBe(expected);
  });

  it('is what the function of its own platform gives', async () => {
    const script = "import M from './elsewhere';\nexport function particle() { return M; }";
    const swift = 'func particle() -> MParticle { .sharedInstance() }\nfunc f() { particle().logError("e") }';
    expect(await sure({ 'a.js': script, 'b.swift': swift })).toBe('certain');
  });
});

describe('the type of a receiver in Objective-C', () => {
  it.each([
    [
      'what a method gives that says its own type',
      '@implementation MParticle (Mine)\n+ (instancetype)mine { return [MParticle sharedInstance]; }\n@end\nvoid f(void) { [[MParticle mine] logError:@"e"]; }',
      'certain',
    ],
    [
      'what a method gives that says nothing',
      '@implementation A\n+ (id)mine { return [MParticle sharedInstance]; }\n@end\nvoid f(void) { [[A mine] logError:@"e"]; }',
      'certain',
    ],
    [
      'what a method says that it gives',
      '@implementation A\n+ (Other *)mine { return [MParticle sharedInstance]; }\n@end\nvoid f(void) { [[A mine] logError:@"e"]; }',
      'no',
    ],
    ['what typeof says', 'void f(MParticle *m) { __typeof(m) n = m; [n logError:@"e"]; }', 'certain'],
    ['a condition without its middle', 'void f(MParticle *m, MParticle *n) { [(m ?: n) logError:@"e"]; }', 'certain'],
    ['a new object', 'void f(void) { [[[Mine alloc] init] logError:@"e"]; }\n@interface Mine : MParticle\n@end', 'certain'],
  ])('is that of %s', async (_, text, expected) => {
    expect(await sure({ 'App.m': text })).toBe(expected);
  });
});

describe('the type of a receiver in TypeScript', () => {
  const particle = "import MParticle from 'react-native-mparticle';\n";

  it.each([
    ['what holds, or what follows', `${particle}const m = MParticle || other;\nm.logEvent('e', 1);`, 'certain'],
    ['what is there, or what follows', `${particle}const m = MParticle ?? other;\nm.logEvent('e', 1);`, 'certain'],
    ['what holds if something else does', `${particle}const m = other && MParticle;\nm.logEvent('e', 1);`, 'no'],
    ['what a condition chooses', `${particle}const m = q ? MParticle : null;\nm.logEvent('e', 1);`, 'certain'],
    ['its value, whatever type is written', `${particle}const m: Tracker = MParticle;\nm.logEvent('e', 1);`, 'certain'],
    [
      'its declared type, where that is the SDK',
      `${particle}export function f(m: typeof MParticle) { m.logEvent('e', 1); }`,
      'certain',
    ],
    ['its declared type, where that is another', 'export function f(m: Tracker) { m.logEvent("e", 1); }', 'no'],
    ['what an object holds', `${particle}const all = { m: MParticle };\nall.m.logEvent('e', 1);`, 'certain'],
    ['what an object holds beside it', `${particle}const all = { m: MParticle, n: other };\nall.n.logEvent('e', 1);`, 'no'],
    ['what a function gives', `${particle}const m = () => MParticle;\nm().logEvent('e', 1);`, 'certain'],
    ['what is assigned in place', `${particle}let m;\n(m = MParticle).logEvent('e', 1);`, 'certain'],
    [
      'a class that inherits it',
      `${particle}class A extends Base { f() { this.m.logEvent('e', 1); } }\nclass Base { m = MParticle; }`,
      'certain',
    ],
  ])('is that of %s', async (_, text, expected) => {
    expect(await sure({ 'a.ts': text })).toBe(expected);
  });

  it('is what another file exports, under its own name or as a whole', async () => {
    const exported = { 'b.ts': `${particle}export const m = MParticle;\nexport default MParticle;` };
    expect(await sure({ ...exported, 'a.ts': "import { m } from './b';\nm.logEvent('e', 1);" })).toBe('certain');
    expect(await sure({ ...exported, 'a.ts': "import m from './b';\nm.logEvent('e', 1);" })).toBe('certain');
    expect(await sure({ ...exported, 'a.ts': "import * as b from './b';\nb.m.logEvent('e', 1);" })).toBe('certain');
    expect(await sure({ ...exported, 'a.ts': "import * as b from './b';\nb.n.logEvent('e', 1);" })).toBe('no');
    expect(
      await sure({
        'b.ts': "export { default } from 'react-native-mparticle';",
        'a.ts': "import m from './b';\nm.logEvent('e', 1);",
      }),
    ).toBe('certain');
    expect(
      await sure({
        'b.ts': "export { default as m } from 'react-native-mparticle';",
        'a.ts': "import * as b from './b';\nb.m.logEvent('e', 1);",
      }),
    ).toBe('certain');
  });
});

describe('the type of what callers and code around it give', () => {
  it.each([
    ['a parameter without a type', `${imports}\nfunction f(m) { m.logEvent('e', 1); }\nf(M);`, 'certain'],
    ['the second parameter', `${imports}\nfunction f(a, m) { m.logEvent('e', 1); }\nf(1, M);`, 'certain'],
    ['the other parameter', `${imports}\nfunction f(a, m) { a.logEvent('e', 1); }\nf(1, M);`, 'no'],
    ['a parameter that nobody gives', `${imports}\nfunction f(m) { m.logEvent('e', 1); }\nf();`, 'no'],
    ['a parameter of a constructor', `${imports}\nclass A { constructor(m) { m.logEvent('e', 1); } }\nnew A(M);`, 'certain'],
    ['what a promise is of', `${imports}\nPromise.resolve(M).then((m) => m.logEvent('e', 1));`, 'certain'],
    ['an element that a function runs on', `${imports}\n[M].forEach((m) => m.logEvent('e', 1));`, 'no'],
    ['a variable that is assigned', `${imports}\nlet m;\nm = M;\nm.logEvent('e', 1);`, 'certain'],
    [
      'a variable of the name that another function assigns',
      `${imports}\nlet m;\nfunction f() { let m; m = M; }\nm.logEvent('e', 1);`,
      'no',
    ],
    [
      'a field that the class assigns',
      `${imports}\nclass A { m; constructor() { this.m = M; } f() { this.m.logEvent('e', 1); } }`,
      'certain',
    ],
    [
      'a field that another class assigns',
      `${imports}\nclass A { m; f() { this.m.logEvent('e', 1); } }\nclass B { m; constructor() { this.m = M; } }`,
      'no',
    ],
    ['a field that another object assigns', `${imports}\nclass A { m; f() { this.m.logEvent('e', 1); } }\nq.m = M;`, 'no'],
    ['a value that React remembers', `${imports}\nconst m = useMemo(() => M, []);\nm.logEvent('e', 1);`, 'certain'],
    ['a module that is required', `const { default: m } = require('react-native-mparticle');\nm.logEvent('e', 1);`, 'certain'],
    [
      'a module that is imported later',
      `export async function f() { const { default: m } = await import('react-native-mparticle');\nm.logEvent('e', 1); }`,
      'certain',
    ],
    ['an entry of an entry', `${imports}\nconst a = { b: { m: M } };\na.b.m.logEvent('e', 1);`, 'certain'],
    [
      'an entry of what is awaited',
      `${imports}\nconst a = { m: M };\nexport async function f() { (await a).m.logEvent('e', 1); }`,
      'certain',
    ],
  ])('is that of %s', async (_, text, expected) => {
    expect(await sure({ 'a.ts': text })).toBe(expected);
  });

  it.each([
    [
      'what a property of closures gives',
      'class A { let make = { MParticle.sharedInstance() }\nfunc f() { self.make().logError("e") } }',
      'certain',
    ],
    [
      'what a getter of closures gives',
      'class A { var make: () -> MParticle { { MParticle.sharedInstance() } }\nfunc f() { self.make().logError("e") } }',
      'certain',
    ],
    [
      'what a factory gives',
      'class A { var particle: Factory<MParticle> { Factory(self) { MParticle.sharedInstance() } } }\nfunc f(a: A) { a.particle().logError("e") }',
      'certain',
    ],
    ['an element that a closure gets', 'func f(all: [MParticle]) { all.forEach { $0.logError("e") } }', 'certain'],
    ['a value of a dictionary', 'func f(all: [String: MParticle]) { all["a"]?.logError("e") }', 'certain'],
    [
      'a property that the initializer assigns',
      'class A { private var m: Any\ninit() { self.m = MParticle.sharedInstance() }\nfunc f() { m.logError("e") } }',
      'certain',
    ],
    [
      'a property that another type assigns',
      'class A { private var m: Any\nfunc f() { m.logError("e") } }\nclass B { private var m: Any\ninit() { self.m = MParticle.sharedInstance() } }',
      'no',
    ],
  ])('is in Swift that of %s', async (_, text, expected) => {
    expect(await sure({ 'App.swift': text })).toBe(expected);
  });
});

describe('what is declared in a circle has no type, and ends', () => {
  it.each([
    ['names', 'let a = b\nlet b = a\nfunc f() { a.logError("e") }'],
    ['elements', 'let a = b[0]\nlet b = a[0]\nfunc f() { a.logError("e") }'],
    ['defaults', 'let a = b ?? b\nlet b = a ?? a\nfunc f() { a.logError("e") }'],
    ['members', 'class A { let x = B().y }\nclass B { let y = A().x }\nfunc f() { A().x.logError("e") }'],
    ['functions', 'func a() -> Any { b() }\nfunc b() -> Any { a() }\nfunc f() { a().logError("e") }'],
    [
      'methods',
      'class A { func x() -> Any { B().y() } }\nclass B { func y() -> Any { A().x() } }\nfunc f() { A().x().logError("e") }',
    ],
    ['getters', 'class A { var x: Any { B().y } }\nclass B { var y: Any { A().x } }\nfunc f() { A().x.logError("e") }'],
    ['closures', 'let a = { b() }\nlet b = { a() }\nfunc f() { a().logError("e") }'],
    ['awaits', 'let a = await b\nlet b = await a\nfunc f() { a.logError("e") }'],
    ['arguments', 'func a(_ x: Any) { b(x)\nx.logError("e") }\nfunc b(_ x: Any) { a(x) }'],
    ['loops', 'let a = b\nfunc f() { for b in a { b.logError("e")\na = b } }'],
  ])('%s in Swift', async (_, text) => {
    expect(await sure({ 'App.swift': text })).toBe('no');
  });

  it.each([
    ['entries', 'const a = { x: b.y };\nconst b = { y: a.x };\na.x.logEvent("e", 1);'],
    ['operands', 'const a = b || b;\nconst b = a || a;\na.logEvent("e", 1);'],
    ['types', 'const a: b = b;\nconst b: a = a;\na.logEvent("e", 1);'],
    ['assignments', 'let a; let b;\na = b;\nb = a;\na.logEvent("e", 1);'],
    ['namespaces', 'const a = await b;\nconst b = await a;\na.x.logEvent("e", 1);'],
    ['members of members', 'const a = b.c;\nconst b = a.c;\na.x.logEvent("e", 1);'],
    ['required names', 'const a = b;\nconst b = a;\na.default.logEvent("e", 1);'],
    ['functions that are called', 'const a = () => b();\nconst b = () => a();\na().logEvent("e", 1);'],
    ['closures that are called twice', 'const a = () => b;\nconst b = () => a;\na()().logEvent("e", 1);'],
    ['what React remembers', 'const a = useMemo(() => b, []);\nconst b = useMemo(() => a, []);\na.logEvent("e", 1);'],
    ['references', 'const a = useRef(b);\nconst b = useRef(a);\na.current.logEvent("e", 1);'],
    ['calls of members', 'const a = { x: () => b.y() };\nconst b = { y: () => a.x() };\na.x().logEvent("e", 1);'],
  ])('%s in TypeScript', async (_, text) => {
    expect(await sure({ 'a.ts': text })).toBe('no');
  });

  it('exports in TypeScript', async () => {
    const text = "import * as a from './a';\n";
    expect(
      await sure({
        'a.ts': "import * as b from './b';\nexport const x = b.y;",
        'b.ts': `${text}export const y = a.x;\ny.logEvent('e', 1);`,
      }),
    ).toBe('no');
  });
});
