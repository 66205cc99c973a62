import { expect, it } from 'vitest';
import { detect, summary } from '../../support/detect.js';

/** What leads back to itself says nothing, and takes no longer than what does not. */
it.each([
  ['variables in Swift', 'App.swift', 'let a = b\nlet b = a\nfunc f() { a.logError("e") }'],
  ['functions in Swift', 'App.swift', 'func a() { b() }\nfunc b() { a() }\nfunc f() { a().logError("e") }'],
  [
    'functions that return each other',
    'App.swift',
    'func a() { return b() }\nfunc b() { return a() }\nfunc f() { a().logError("e") }',
  ],
  ['types', 'App.swift', 'class A: B {}\nclass B: A {}\nfunc f(x: A) { x.logError("e") }'],
  ['names of types', 'App.swift', 'typealias A = B\ntypealias B = A\nfunc f(x: A) { x.logError("e") }'],
  ['protocols', 'App.swift', 'protocol A: B {}\nprotocol B: A {}\nfunc f(x: A & B) { x.logError("e") }'],
  ['a parameter and its argument', 'App.swift', 'func f(x) { x.logError("e"); f(x) }'],
  ['properties', 'App.swift', 'class A { lazy var a = b\n lazy var b = a\n func f() { a.logError("e"); self.b.logError("e") } }'],
  [
    'a property and what is assigned to it',
    'App.swift',
    'class A { var a: Any?\n var b\n init() { self.b = b }\n func f() { b.logError("e") } }',
  ],
  [
    'keys of an environment',
    'App.swift',
    'extension EnvironmentValues { var client { client } }\nstruct V { @Environment(\\.client) var client\n func f() { client.logError("e") } }',
  ],
  ['a metatype', 'App.swift', 'let a = box.resolve(a.self)\nfunc f() { a.logError("e") }'],
  [
    'a loop',
    'App.swift',
    'let all = all\nfunc f() { for one in all { one.logError("e"); for all in one { all.logError("e") } } }',
  ],
  ['a handler', 'App.swift', 'let a = a.map { b in b.logError("e"); return b }'],
  [
    'messages in Objective-C',
    'App.m',
    '@implementation A\n- (id)a { return [self b]; }\n- (id)b { return [self a]; }\n- (void)f { [[self a] logError:@"e"]; }\n@end',
  ],
  ['variables in JavaScript', 'App.js', "const a = b; const b = a; a.logEvent('e', 1);"],
  ['members in JavaScript', 'App.js', "const a = { b: a.b }; const { c } = a.b; c.logEvent('e', 1); a.b.logEvent('e', 1);"],
  ['functions in JavaScript', 'App.js', "const a = () => b(); const b = () => a(); a().logEvent('e', 1);"],
  ['promises in JavaScript', 'App.js', "const a = a.then((b) => b); a.then((b) => b.logEvent('e', 1));"],
  ['classes in JavaScript', 'App.js', "class A extends B {} class B extends A {} new A().logEvent('e', 1);"],
])('%s that lead back to themselves are no signal', async (_, path, text) => {
  expect(summary(await detect({ [path]: text }))).toEqual([]);
});

it('files that hand each other on what they import are followed to their end', async () => {
  const files = {
    'a.js': "export * from './b';\nexport { x } from './b';",
    'b.js': "export * from './a';\nexport { x } from './a';",
    'c.js': "export { default as M } from 'react-native-mparticle';\nexport * from './c';",
  };
  expect(summary(await detect({ ...files, 'App.js': "import { x } from './a';\nx.logEvent('e', 1);" }))).toEqual([]);
  expect(summary(await detect({ ...files, 'App.js': "import { M } from './c';\nM.logEvent('e', 1);" }))).toEqual([
    'mparticle.event 2 certain',
  ]);
});
