import { describe, expect, it } from 'vitest';
import { inObjectiveC, inScript, inSwift } from './governed.js';

describe('a case of a switch in Swift', () => {
  const on = 'let e = E.on(s, 1)';
  const both = 'enum E { case on(ATTrackingManager.AuthorizationStatus, Int), off }';
  it.each([
    [
      'binds each of its values',
      `var n = true\n${on}\nswitch e { case .on(let t, _): n = t == .authorized\ncase .off: n = false }`,
      both,
      'yes',
    ],
    [
      'binds all of its values as one',
      `var n = true\n${on}\nswitch e { case .on(let t): n = t.0 == .authorized\ndefault: n = false }`,
      both,
      'yes',
    ],
    [
      'binds its only value',
      'var n = true\nlet e = E.on(s)\nswitch e { case .on(let t): n = t == .authorized\ncase .off: n = false }',
      'enum E { case on(ATTrackingManager.AuthorizationStatus), off }',
      'yes',
    ],
    ['is another one', `var n = false\n${on}\nswitch e { case .off: n = true\ndefault: break }`, both, 'yes'],
    [
      'matches by its values',
      `var n = true\n${on}\nswitch e { case .on(.authorized, 1): n = true\ndefault: n = false }`,
      both,
      'yes',
    ],
    [
      'does not match by other values',
      `var n = false\n${on}\nswitch e { case .on(.authorized, 2): n = true\ndefault: break }`,
      both,
      'yes',
    ],
    [
      'matches one of several patterns',
      'var n = true\nswitch s { case .authorized, .authorized: n = true\ndefault: n = false }',
      '',
      'yes',
    ],
    ['matches too often', 'var n = false\nswitch s { case .denied, .authorized: n = true\ndefault: n = false }', '', 'no'],
    [
      'matches where its condition holds',
      'var n = false\nswitch p.count { case let c where s == .authorized: n = true\ndefault: n = false }',
      '',
      'yes',
    ],
    [
      'goes on where its condition does not hold',
      'var n = false\nswitch s { case .authorized where q: n = false\ncase .authorized: n = true\ndefault: n = false }',
      '',
      'yes',
    ],
    [
      'falls through',
      'var n = false\nswitch s { case .authorized: fallthrough\ncase .denied where false: n = true\ndefault: n = false }',
      '',
      'yes',
    ],
    [
      'does not fall through',
      'var n = false\nswitch s { case .authorized: n = true\ncase .denied: n = false\ndefault: n = false }',
      '',
      'yes',
    ],
    ['is left with break', 'var n = true\nswitch s { case .authorized: break\ndefault: n = false }', '', 'yes'],
    ['takes a tuple apart', `var n = true\nswitch (s, q) { case (.authorized, _): n = true\ndefault: n = false }`, '', 'yes'],
    [
      'binds a part of a tuple',
      `var n = true\nswitch (s, q) { case (let t, true): n = t == .authorized\ndefault: n = false }`,
      '',
      'yes',
    ],
    ['of a tuple does not match', `var n = false\nswitch (1, q) { case (2, _): n = true\ndefault: break }`, '', 'yes'],
    [
      'of an optional binds what is there',
      `var n = false\nlet o: ATTrackingManager.AuthorizationStatus? = s\nswitch o { case .some(let t): n = t == .authorized\ncase .none: n = false }`,
      '',
      'yes',
    ],
    [
      'is the default at the end',
      'var n = false\nswitch s { case .authorized: n = true\n@unknown default: n = false }',
      '',
      'yes',
    ],
    [
      'is the default in between',
      'var n = false\nswitch q { default: n = s == .authorized\ncase true: n = s == .authorized }',
      '',
      'yes',
    ],
  ])('%s', async (_, before, beside, expected) => {
    expect(await inSwift('n', before, beside)).toBe(expected);
  });

  it.each([
    ['if case .on(let t) = e, t == .authorized', 'let e = E.on(s)', 'yes'],
    ['if case .off = e', 'let e = E.on(s)', 'yes'],
    ['if case .on = e', 'let e = E.on(s)', 'no'],
    ['if case .on(.authorized) = e', 'let e = E.on(s)', 'yes'],
    ['if case .on(_) = e', 'let e = E.off', 'yes'],
    ['if case .on(_) = other()', '', 'no'],
    ['if case let t = s, t == .authorized', '', 'yes'],
    ['if case let (t, _) = (s, 1), t == .authorized', '', 'yes'],
  ])('%s', async (condition, before, expected) => {
    const beside = 'enum E { case on(ATTrackingManager.AuthorizationStatus), off }';
    expect(await inSwift(condition.slice('if '.length), before, beside)).toBe(expected);
  });
});

describe('a case of a switch in Objective-C', () => {
  it.each([
    [
      'falls through',
      'BOOL n = NO; switch (s) { case ATTrackingManagerAuthorizationStatusDenied: break; case ATTrackingManagerAuthorizationStatusAuthorized: default: n = YES; }',
      'no',
    ],
    [
      'is left with break',
      'BOOL n = NO; switch (s) { case ATTrackingManagerAuthorizationStatusAuthorized: n = YES; break; default: n = NO; }',
      'yes',
    ],
    [
      'goes on without break',
      'BOOL n = NO; switch (s) { case ATTrackingManagerAuthorizationStatusAuthorized: n = YES; default: n = NO; }',
      'yes',
    ],
  ])('%s', async (_, before, expected) => {
    expect(await inObjectiveC('n', before)).toBe(expected);
  });
});

describe('a case of a switch in a script', () => {
  it.each([
    ['is left with break', "let n = false; switch (s) { case 'authorized': n = true; break; default: n = false; }", 'yes'],
    ['goes on without break', "let n = true; switch (s) { case 'denied': n = false; case 'authorized': n = true; }", 'no'],
    ['is a condition', "let n = false; switch (true) { case s === 'authorized': n = true; break; default: n = false; }", 'yes'],
    ['takes an object apart', "const { a: { b: n } } = { a: { b: s === 'authorized' } };", 'yes'],
    ['takes a list apart', "const [, n] = [true, s === 'authorized'];", 'yes'],
    ['has a default of its own', "const { n = true } = { n: s === 'authorized' };", 'yes'],
  ])('%s', async (_, before, expected) => {
    expect(await inScript('n', before)).toBe(expected);
  });
});
