import { describe, expect, it } from 'vitest';
import { inCSharp, inObjectiveC, inScript, inSwift } from './governed.js';

const swift = 's == .authorized';
const status = 'ATTrackingManager.trackingAuthorizationStatus == .authorized';
const objc = 's == ATTrackingManagerAuthorizationStatusAuthorized';
const script = "s === 'authorized'";

describe('a member in Swift is', () => {
  it.each([
    [
      'the raw value of the status, in an extension of its own type',
      's.isFine',
      '',
      'extension ATTrackingManager.AuthorizationStatus { var isFine: Bool { rawValue == 3 } }',
      'yes',
    ],
    [
      'the raw value of another status, in an extension of its own type',
      's.isFine',
      '',
      'extension ATTrackingManager.AuthorizationStatus { var isFine: Bool { rawValue != 3 } }',
      'no',
    ],
    [
      'the getter of another type than the status’s where the name is the same',
      's.isFine',
      '',
      'extension Int { var isFine: Bool { false } }',
      'no',
    ],
    [
      'the method of an enumeration that its other method calls',
      'E.on(s).g()',
      '',
      'enum E { case on(ATTrackingManager.AuthorizationStatus)\nfunc g() -> Bool { n() }\nfunc n() -> Bool { if case .on(let t) = self { return t == .authorized }\nreturn false } }',
      'yes',
    ],
    [
      'the method of an enumeration that its other method hands on',
      'E.on(s).g()',
      '',
      'enum E { case on(ATTrackingManager.AuthorizationStatus)\nfunc g() -> Bool { let h = n\nreturn h() }\nfunc n() -> Bool { if case .on(let t) = self { return t == .authorized }\nreturn false } }',
      'yes',
    ],
    [
      'the getter of an enumeration that its method asks',
      'E.on(s).g()',
      '',
      'enum E { case on(ATTrackingManager.AuthorizationStatus)\nfunc g() -> Bool { n }\nvar n: Bool { if case .on(let t) = self { return t == .authorized }\nreturn false } }',
      'yes',
    ],
    [
      'unknown, of a case whose enumeration does not have it',
      'E.on(s).other',
      '',
      'enum E { case on(ATTrackingManager.AuthorizationStatus) }',
      'no',
    ],
    ['a number in another form', 'n.intValue == 2', 'let n = NSNumber(value: 3)', '', 'yes'],
    ['the same number in another form', 'n.intValue == 3', 'let n = NSNumber(value: 3)', '', 'no'],
    ['unknown, of a number that does not have it', 'n.other == 2', 'let n = NSNumber(value: 3)', '', 'no'],
    ['what a task gives', 't == .authorized', 'let t = await Task { s }.value', '', 'yes'],
    [
      'of the object that stands for all of its type',
      'Gate.shared.isOn',
      `Gate.shared.isOn = ${swift}`,
      'class Gate { static let shared = Gate()\nvar isOn = true }',
      'yes',
    ],
    ['the static getter of the type', 'Gate.isOn', '', `enum Gate { static var isOn: Bool { ${status} } }`, 'yes'],
    [
      'the static getter of a nested type',
      'Outer.Gate.isOn',
      '',
      `enum Outer { enum Gate { static var isOn: Bool { ${status} } } }`,
      'yes',
    ],
    [
      'the static property of the type, by its bare name',
      'Gate.check()',
      '',
      `enum Gate { static var isOn: Bool { ${status} }\nstatic func check() -> Bool { isOn } }`,
      'yes',
    ],
    ['an element of a tuple', 't.1', `let t = (true, ${swift})`, '', 'yes'],
    ['unknown, beyond the elements of a tuple', 't.2', `let t = (false, ${swift})`, '', 'no'],
  ])('%s', async (_, condition, before, beside, expected) => {
    expect(await inSwift(condition, before, beside)).toBe(expected);
  });

  it.each([
    ['the one entry of the dictionary', 'd[p]', `let d = ["a": ${swift}]`, 'yes'],
    ['any of the statuses of the dictionary', 'd[p] == .authorized', 'let d = ["a": s, "b": s]', 'yes'],
    ['none of several constants, for the key chooses', 'd[p]', 'let d = ["a": false, "b": false]', 'no'],
    [
      'none of several constant statuses',
      'd[p] == .authorized',
      'let d: [String: ATTrackingManager.AuthorizationStatus] = ["a": .denied, "b": .denied]',
      'undecided',
    ],
    ['nothing, where the key is none of a dictionary’s', 'd["c"] != nil', 'let d = ["a": true, "b": true]', 'yes'],
    [
      'unknown, where the dictionary is empty and filled elsewhere',
      'd["c"] != nil',
      'let d: [String: Bool] = [:]\nfill(d)',
      'no',
    ],
    ['unknown, where code has put something under any key', 'd["c"] != nil', 'var d = ["a": true]\nd[q] = true', 'no'],
    ['the element that a status chooses', 'd[s.rawValue]', 'let d = [false, false, false, true]', 'yes'],
    [
      'the element that a status chooses, where another one is chosen too',
      'd[s.rawValue]',
      'let d = [false, true, false, true]',
      'no',
    ],
    [
      'the entry that a status chooses',
      'd[s] == true',
      'let d: [ATTrackingManager.AuthorizationStatus: Bool] = [.authorized: true, .denied: false, .restricted: false, .notDetermined: false]',
      'yes',
    ],
  ])('under a key: %s', async (_, condition, before, expected) => {
    expect(await inSwift(condition, before)).toBe(expected);
  });
});

describe('a member in Objective-C is', () => {
  it.each([
    ['what the method of the class makes, read with a dot', 'Gate.shared.isOn', `Gate.shared.isOn = (${objc});`, 'yes'],
    ['the number of the status', 's.integerValue == 3', '', 'yes'],
    [
      'of a property that no code in sight declares, what all code in sight has written',
      'self.isOther',
      `} - (void)g { ATTrackingManagerAuthorizationStatus s = ATTrackingManager.trackingAuthorizationStatus; self.isOther = (${objc}); } - (void)h {`,
      'yes',
    ],
  ])('%s', async (_, condition, before, expected) => {
    const gate =
      '+ (BOOL)never { return NO; }\n@end\n@interface Gate : NSObject\n@property BOOL isOn;\n+ (instancetype)shared;\n@end\n@implementation Gate\n+ (instancetype)shared { static Gate *one; return one; }\n@end\n@implementation Box';
    expect(await inObjectiveC(condition, before, gate)).toBe(expected);
  });
});

describe('a member in a script is', () => {
  it.each([
    ['what the getter gives', 'o.isOn', `const o = { get isOn() { return ${script}; } };`, 'yes'],
    ['unknown, of a constant', 'n.other', 'const n = false;', 'no'],
    [
      'the one entry of an object of which code has read another one',
      'o[p]',
      `const o = { isOn: ${script} }; const read = o.isOff; q.isOff = read;`,
      'yes',
    ],
    ['an element by its position', 'l[1]', `const l = [true, ${script}];`, 'yes'],
    ['what a promise gives', '(await o.p).isOn', `const o = { p: Promise.resolve({ isOn: ${script} }) };`, 'yes'],
    ['what a promise of a promise gives', 'await Promise.resolve(getTrackingStatus()) === "authorized"', '', 'yes'],
    ['what the function of the object gives', 'o.isFine()', `const o = { isFine: () => ${script} };`, 'yes'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inScript(condition, before)).toBe(expected);
  });
});

describe('a member in C# is', () => {
  const is = 'ATTrackingStatusBinding.AuthorizationTrackingStatus.AUTHORIZED';
  it.each([
    ['what a task gives', `t.Result == ${is}`, 'var t = Task.FromResult(s);', 'yes'],
    [
      'what a task gives that is completed by hand',
      `(await t.Task) == ${is}`,
      'var t = new TaskCompletionSource<int>(); t.SetResult(s);',
      'yes',
    ],
    ['what a delegate gives', 'n.Invoke(s)', `Func<int, bool> n = (t) => t == ${is};`, 'yes'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inCSharp(condition, before)).toBe(expected);
  });
});
