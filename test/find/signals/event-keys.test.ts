import { expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** The keys that an event of JavaScript carries, and whether there are others that nobody can read. */
const keysOf = async (attributes: string, before = ''): Promise<string> => {
  const code = `import M from 'react-native-mparticle';\n${before}\nM.logEvent('e', 1, ${attributes});`;
  const [event] = (await detect({ 'a.ts': code })).signals;
  if (event?.detail.kind !== 'event') return 'no event';
  const { keys, computed } = event.detail as { keys: readonly string[]; computed: boolean };
  return `${keys.join(' ')}${computed ? ' and others' : ''}`;
};

it.each([
  ['{ email: 1 }', '', 'email'],
  ['{ \'e-mail\': 1, ["city"]: 2 }', '', 'e-mail city'],
  ['q && { email: 1 }', '', 'email'],
  ['q ? { email: 1 } : { city: 2 }', '', 'email city'],
  ['a ?? { city: 2 }', 'const a = { email: 1 };', 'email city'],
  ['a || { city: 2 }', 'const a = { email: 1 };', 'email city'],
  ['a', 'const a = { email: 1 };', 'email'],
  ['a', 'const a = { email: 1 };\na.city = 2;', 'email city'],
  ['a', "const a = {};\na['city'] = 2;", 'city'],
  ['a', 'const a = {};\na[name()] = 2;', ' and others'],
  ['a', 'const b = { email: 1 };\nconst a = b;', 'email'],
  ['{ ...a, city: 2 }', 'const a = { email: 1 };', 'city email'],
  ['{ ...unknown, city: 2 }', '', 'city and others'],
  ['{ [k]: 1 }', "const k = 'email';", 'email'],
  ['{ [K.mail]: 1 }', "const K = { mail: 'email', city: 'c' };", 'email'],
  ['{ [k]: 1 }', 'const k = name();', ' and others'],
  ['f()', 'function f() { if (q) return { city: 1 }; return { email: 1 }; }', 'city email'],
  ['Object.assign({}, { email: 1 })', '', 'email'],
  ['unknown()', '', ' and others'],
  ['null', '', ''],
  ["'text'", '', ' and others'],
  ['(a as any)', 'const a = { email: 1 };', 'email'],
  ['await a', 'const a = { email: 1 };', 'email'],
  ['a + b', 'const a = { email: 1 };', ' and others'],
  ['a.b', 'const a = { b: { email: 1 } };', ' and others'],
  ['A.all', 'class A { static all = { email: 1 }; }', 'email'],
  ['a', 'let a;\na = { email: 1 };', 'email'],
  ['a', 'let a;', ' and others'],
  ['a', 'const a = { email: 1 };\nObject.assign(a, { city: 1 });', 'email city'],
  ['a', 'const a = { ...b };\nconst b = { ...a };', ' and others'],
  ['a', 'let a = b;\nlet b = a;', ' and others'],
  ['f()', 'function f() { return g(); }\nfunction g() { return f(); }', ' and others'],
  ['f()', 'function f() {}', ' and others'],
  ['f({ email: 1 })', 'function f(a) { return a; }', 'email and others'],
  ['f(1, { email: 1 })', 'function f(a, b) { return b; }', 'email and others'],
  ['{ ...f(), city: 2 }', 'const f = () => ({ email: 1 });', 'city and others'],
  [`{ ${Array.from({ length: 3 }, (_, index) => `k${String(index)}: 1`).join(', ')} }`, '', 'k0 k1 k2'],
])('an event with %s after %s carries %s', async (attributes, before, expected) => {
  expect(await keysOf(attributes, before)).toBe(expected);
});

/** The same for an event in Swift. */
const keysInSwift = async (attributes: string, before = '', beside = ''): Promise<string> => {
  const code = `${beside}\nclass A { let all: [String: Any] = ["own": 1]\nfunc f(given: [String: Any]) {\n${before}\nMParticle.sharedInstance().logEvent("e", eventType: .other, eventInfo: ${attributes}) } }`;
  const [event] = (await detect({ 'a.swift': code })).signals;
  if (event?.detail.kind !== 'event') return 'no event';
  return `${[...event.detail.keys, ...event.detail.constants].join(' ')}${event.detail.computed ? ' and others' : ''}`;
};

it.each([
  ['["email": 1]', '', '', 'email'],
  ['[:]', '', '', ''],
  ['nil', '', '', ''],
  ['given', '', '', ' and others'],
  ['all', '', '', 'own'],
  ['self.all', '', '', 'own'],
  ['B.all', '', 'enum B { static let all = ["email": 1] }', 'email'],
  ['other.all', '', 'class B { let all = ["email": 1] }', ' and others'],
  ['a', 'var a = ["email": 1]\na["city"] = 2', '', 'email city'],
  ['a', 'var a = [String: Any]()\na["city"] = 2', '', 'city'],
  ['a', 'var a: [String: Any] = [:]\na.updateValue(1, forKey: "city")', '', 'city'],
  ['a.merging(b) { old, _ in old }', 'let a = ["email": 1]\nlet b = ["city": 1]', '', 'email city'],
  ['a', 'var a = ["email": 1]\na.merge(["city": 1]) { _, new in new }', '', 'email city'],
  ['[Keys.email: 1]', '', 'enum Keys { static let email = "mail" }', 'mail'],
  ['[Keys.email: 1]', '', '', 'Keys.email'],
  ['[Key.email.rawValue: 1]', '', 'enum Key: String { case email = "mail" }', 'mail'],
  ['[name(): 1]', '', '', ' and others'],
  ['make()', '', 'func make() -> [String: Any] { ["email": 1] }', 'email'],
  ['q ? ["email": 1] : ["city": 1]', '', '', 'email city'],
  ['try? make()', '', 'func make() throws -> [String: Any] { ["email": 1] }', 'email'],
  ['["email": 1] as [String: Any]', '', '', 'email'],
])('an event in Swift with %s after %s beside %s carries %s', async (attributes, before, beside, expected) => {
  expect(await keysInSwift(attributes, before, beside)).toBe(expected);
});
