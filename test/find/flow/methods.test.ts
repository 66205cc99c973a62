import { describe, expect, it } from 'vitest';
import { inScript, inSwift } from './governed.js';

const swift = 'ATTrackingManager.trackingAuthorizationStatus == .authorized';
const script = "s === 'authorized'";
/** Classes of which each has a method that asks for the status, or says that all is well. */
const fine = (name: string, of = ''): string => `class ${name}${of} { func n() -> Bool { ${swift} } }`;
const always = (name: string, of = ''): string => `class ${name}${of} { func n() -> Bool { true } }`;

describe('the method that an object has is', () => {
  it.each([
    ['its class’s own', 'A().n()', `${fine('A')}\n${always('B')}`, 'yes'],
    ['no other class’s', 'A().n()', `${always('A')}\n${fine('B')}`, 'no'],
    ['the one that its class inherits', 'B().n()', `${fine('A')}\nclass B: A {}`, 'yes'],
    ['the one that its class overrides', 'B().n()', `${always('A')}\n${fine('B', ': A')}`, 'yes'],
    ['none of a subclass, where the code makes the object', 'A().n()', `${fine('A')}\n${always('B', ': A')}`, 'yes'],
    [
      'that of a subclass too, where nobody knows the object',
      'g(other())',
      `${fine('A')}\n${always('B', ': A')}\nfunc g(_ a: A) -> Bool { a.n() }`,
      'no',
    ],
    [
      'that of what conforms to its protocol',
      'C(p: A()).m()',
      `protocol P { func n() -> Bool }\n${fine('A', ': P')}\nclass C { let p: P\ninit(p: P) { self.p = p }\nfunc m() -> Bool { p.n() } }`,
      'yes',
    ],
    [
      'the default of its protocol',
      'A().n()',
      `protocol P {}\nextension P { func n() -> Bool { ${swift} } }\nclass A: P {}`,
      'yes',
    ],
    [
      'its own before the default of its protocol',
      'A().n()',
      `protocol P {}\nextension P { func n() -> Bool { true } }\n${fine('A', ': P')}`,
      'yes',
    ],
    [
      'what its class inherits, for super',
      'B().m()',
      `${fine('A')}\nclass B: A { override func n() -> Bool { true }\nfunc m() -> Bool { super.n() } }`,
      'yes',
    ],
    [
      'what its class’s grandparent has, for super',
      'C().m()',
      `${fine('A')}\nclass B: A {}\nclass C: B { func m() -> Bool { super.n() } }`,
      'yes',
    ],
    [
      'the overload with the parameters of the call',
      'B().n(a: 1)',
      `class A { func n(a: Int) -> Bool { ${swift} } }\nclass B: A { func n(b: Int) -> Bool { true } }`,
      'yes',
    ],
    ['that of an extension', 'A().n()', `class A {}\nextension A { func n() -> Bool { ${swift} } }`, 'yes'],
  ])('%s', async (_, condition, beside, expected) => {
    expect(await inSwift(condition, '', beside)).toBe(expected);
  });
});

describe('an object has', () => {
  it.each([
    ['fields of its own', 'a.isOn', 'let a = Gate()\nlet b = Gate()\na.isOn = s == .authorized\nb.isOn = true', '', 'yes'],
    [
      'in each round of a loop its own fields',
      'true',
      'for _ in [1, 2] { let a = Gate()\nif a.isOn { a.isOn = false } else { a.isOn = s == .authorized\nif !a.isOn { return } } }',
      '',
      'no',
    ],
    ['what its class begins with', 'Gate().isOff', '', '', 'yes'],
    ['what its class begins with, made anew', 'a.box.isOn', 'let a = Gate()\nlet b = Gate()\nb.box.isOn = true', '', 'yes'],
    ['what its parent class begins with', 'Sub().isOn', '', 'class Base { var isOn = false }\nclass Sub: Base {}', 'yes'],
    ['what another object is, under another name', 'b.isOn', 'let a = Gate()\nlet b = a\na.isOn = s == .authorized', '', 'yes'],
    ['what it is given in a list', 'l[0].isOn', 'let a = Gate()\nlet l = [a]\na.isOn = s == .authorized', '', 'yes'],
  ])('%s', async (_, condition, before, beside, expected) => {
    expect(
      await inSwift(condition, before, `class Gate { var isOn = true\nvar isOff = false\nlet box = Box() }\n${beside}`),
    ).toBe(expected);
  });
});

describe('a list', () => {
  it.each([
    ['has what one of its elements is', '[.authorized, .authorized].contains(s)', '', 'yes'],
    ['has not what none of its elements is', '[1, 2].contains(3)', '', 'yes'],
    ['may have what one of its elements may be', '[p, 2].contains(3)', '', 'no'],
    ['has an element of which a function holds', '[1, 3].contains(where: { $0 == s.rawValue })', '', 'no'],
    ['has only elements of which a function holds', '[s, s].allSatisfy({ $0 == .authorized })', '', 'yes'],
    ['has an element of which it does not', '[s, .denied].allSatisfy({ $0 == .authorized })', '', 'yes'],
    ['has elements of which it may hold', '[p, p].allSatisfy({ $0 == 1 })', '', 'no'],
    ['has elements of all of which it holds', '[1, 1].allSatisfy({ $0 == 1 })', '', 'no'],
    ['gives the first of which a function holds', '[1, 2].first(where: { $0 == 2 }) == 1', '', 'yes'],
    ['gives nothing where it holds of none', '[1, 2].first(where: { $0 == 3 }) != nil', '', 'yes'],
    ['gives what it may hold of', '[p, 2].first(where: { $0 == 1 }) != nil', '', 'no'],
    ['says where an element is', '[.denied, s].firstIndex(of: .authorized) == 1', '', 'yes'],
    ['says where an element is, which is not there', '[1, 2].firstIndex(of: 3) != nil', '', 'yes'],
  ])('%s', async (_, condition, beside, expected) => {
    expect(await inSwift(condition, '', beside)).toBe(expected);
  });
});

describe('in a script', () => {
  it.each([
    ['a list says where an element is', "['denied', s].indexOf('authorized') === 1", '', 'yes'],
    ['a list says that it does not have an element', "['denied'].indexOf(s) !== -1", '', 'no'],
    ['a list that does not have an element gives -1', "['a', 'b'].indexOf('c') === -1", '', 'no'],
    ['a list that has an element does not give -1', "['a', 'b'].indexOf('b') === -1", '', 'yes'],
    ['a function has a default argument', 'n()', `const n = (a = ${script}) => a;`, 'yes'],
    ['a function has its argument before the default', `n(${script})`, 'const n = (a = true) => a;', 'yes'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inScript(condition, before)).toBe(expected);
  });
});

describe('the method of a class in a script is', () => {
  const asks = "n(t) { return t === 'authorized'; }";
  it.each([
    ['its own', 'new A().n(s)', `class A { ${asks} }`, 'yes'],
    ['inherited', 'new B().n(s)', `class A { ${asks} } class B extends A {}`, 'yes'],
    ['overridden', 'new B().n(s)', `class A { n(t) { return true; } } class B extends A { ${asks} }`, 'yes'],
    [
      'that of the base class, for super',
      'new B().n(s)',
      `class A { ${asks} } class B extends A { n(t) { return super.n(t); } }`,
      'yes',
    ],
    ['static', 'A.n(s)', `class A { static ${asks} }`, 'yes'],
  ])('%s', async (_, condition, beside, expected) => {
    expect(await inScript(condition, '', beside)).toBe(expected);
  });
});
