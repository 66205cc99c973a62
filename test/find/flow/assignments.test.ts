import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';
import { inCSharp, inObjectiveC, inScript, inSwift } from './governed.js';

const swift = 's == .authorized';
const objc = 's == ATTrackingManagerAuthorizationStatusAuthorized';
const script = "s === 'authorized'";
const csharp = 's == ATTrackingStatusBinding.AuthorizationTrackingStatus.AUTHORIZED';

describe('an assignment in Swift is seen', () => {
  it.each([
    [
      'by the instance that an initializer makes',
      'A(on: s).isOn',
      '',
      'struct A { var isOn = true\ninit(on t: ATTrackingManager.AuthorizationStatus) { self = A()\nisOn = t == .authorized }\ninit() {} }',
      'yes',
    ],
    [
      'by a status that an initializer gives',
      'ATTrackingManager.AuthorizationStatus(mine: 1) == .authorized',
      '',
      'extension ATTrackingManager.AuthorizationStatus { init(mine: Int) { self = ATTrackingManager.trackingAuthorizationStatus } }',
      'yes',
    ],
    [
      'by a case that an initializer gives',
      'Gate(s) == .open',
      '',
      'enum Gate { case open, shut\ninit(_ t: ATTrackingManager.AuthorizationStatus) { if t == .authorized { self = .open } else { self = .shut } } }',
      'yes',
    ],
    ['where a key path names the field', 'b[keyPath: \\.isOn]', `let b = Box()\nb[keyPath: \\.isOn] = ${swift}`, '', 'yes'],
    [
      'where a key path goes through an object',
      'o.box.isOn',
      `let o = Outer()\no[keyPath: \\.box.isOn] = ${swift}`,
      'class Outer { var box = Box() }',
      'yes',
    ],
    [
      'in no other field than the one of the key path',
      'o.isOn',
      `let o = Outer()\no[keyPath: \\.box.isOn] = ${swift}`,
      'class Outer { var box = Box()\nvar isOn = true }',
      'no',
    ],
    [
      'where a variable holds the key path',
      'b.isOn',
      `let path = \\Box.isOn\nlet b = Box()\nb[keyPath: path] = ${swift}`,
      '',
      'yes',
    ],
    [
      'where a variable holds a key path through an object',
      'o.box.isOn',
      `let path = \\Outer.box.isOn\nlet o = Outer()\no[keyPath: path] = ${swift}`,
      'class Outer { var box = Box() }',
      'yes',
    ],
    [
      'in no other field than the one at the end of the path',
      'o.isOn',
      `let path = \\Outer.box.isOn\nlet o = Outer()\no[keyPath: path] = ${swift}`,
      'class Outer { var box = Box()\nvar isOn = true }',
      'no',
    ],
    ['under a key', 'd["a"]', `var d = ["a": true]\nd["a"] = ${swift}`, '', 'yes'],
    ['under no other key', 'd["b"]', `var d = ["a": true, "b": true]\nd["a"] = ${swift}`, '', 'no'],
    ['under a key that is computed', 'd[p]', `var d: [Int: Bool] = [:]\nd[p] = ${swift}`, '', 'yes'],
    [
      'in what was there before an observer is told',
      'w.was',
      `let w = Watch()\nw.isOn = true`,
      `class Watch { var was = true\nvar isOn = false { didSet { was = oldValue } } }`,
      'yes',
    ],
    ['in both variables of a pattern', 'b', `var (a, b) = (true, true)\n(a, b) = (true, ${swift})`, '', 'yes'],
    [
      'in what a wrapper of the project keeps',
      'h.isOn',
      `let h = Hold()\nh.isOn = ${swift}`,
      '@propertyWrapper struct Keep { var kept = true\nvar wrappedValue: Bool { get { kept } set { kept = newValue } } }\nclass Hold { @Keep var isOn: Bool }',
      'yes',
    ],
    [
      'in what a wrapper of a library keeps',
      'h.isOn',
      `let h = Hold()\nh.isOn = ${swift}`,
      'class Hold { @Published var isOn = true }',
      'yes',
    ],
  ])('%s', async (_, condition, before, beside, expected) => {
    expect(await inSwift(condition, before, beside)).toBe(expected);
  });
});

describe('an assignment in Objective-C is seen', () => {
  it.each([
    ['in an instance variable that no code in sight declares', 'self.isOff', `_isOff = (${objc});`, 'yes'],
    ['in an instance variable of the same name', '_isOff', `_isOff = (${objc});`, 'yes'],
    ['in the instance variable of a property', '_isOn', `self.isOn = (${objc});`, 'yes'],
    ['where a text names the property', 'self.isOn', `[self setValue:@(${objc}) forKey:@"isOn"];`, 'yes'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inObjectiveC(condition, before)).toBe(expected);
  });
});

describe('an assignment in a script is seen', () => {
  it.each([
    ['through a cast', 'n', `let n = true; (n as boolean) = ${script};`, 'yes'],
    ['through a cast of an object', 'o.isOn', `const o = { isOn: true }; (o as any).isOn = ${script};`, 'yes'],
    ['under a key', "o['isOn']", `const o = { isOn: true }; o['isOn'] = ${script};`, 'yes'],
    ['in each variable of a pattern', 'b', `let a = true, b = true; [a, b] = [true, ${script}];`, 'yes'],
    ['in what can have other entries', "o['b'] != null", 'const o = { a: true }; o[p] = true;', 'no'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inScript(condition, before)).toBe(expected);
  });
});

describe('an assignment by a bare name runs the setter of the code’s own type', () => {
  it('in C#', async () => {
    const gate =
      'class Gate { public bool kept = true; bool IsOn { set { kept = value; } } public void Put(bool v) { IsOn = v; } }';
    expect(await inCSharp('g.kept', `var g = new Gate(); g.Put(${csharp});`, gate)).toBe('yes');
    expect(await inCSharp('g.kept', 'var g = new Gate(); g.Put(true);', gate)).toBe('no');
  });
});

describe('an assignment to an object that is not in sight', () => {
  it.each([
    ['b: Box', 'b.isOn', 'yes'],
    ['a: Box, b: Box', 'a.isOn', 'yes'],
    ['a: Hat, b: Box', 'a.isOn', 'no'],
  ])('is seen, of (%s), in %s: %s', async (parameters, condition, expected) => {
    const text = `class Box { var isOn = true }\nclass Hat { var isOn = true }\nfunc f(${parameters}) { b.isOn = ATTrackingManager.trackingAuthorizationStatus == .authorized\nif ${condition} { print(ASIdentifierManager.shared().advertisingIdentifier) } }`;
    expect((await detect({ 'App.swift': text })).reads[0]?.governed).toBe(expected);
  });
});
