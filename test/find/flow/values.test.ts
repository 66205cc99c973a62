import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** Whether a read below a condition on the status `s` is governed by it, in a function with statements before it. */
const governed = async (condition: string, before = ''): Promise<string | undefined> => {
  const code = `class Box { var isOn = false }\nfunc f(p: Int, q: Bool) { let s = ATTrackingManager.trackingAuthorizationStatus\n${before}\nif ${condition} { print(ASIdentifierManager.shared().advertisingIdentifier) } }`;
  return (await detect({ 'App.swift': code })).reads[0]?.governed;
};

describe('a read of the identifier', () => {
  it.each([
    ['(s, 1) == (.authorized, 1)', '', 'yes'],
    ['(1, s) == (1, .authorized)', '', 'yes'],
    ['(s, 1) == (.authorized, 2)', '', 'yes'],
    ['(s, 1) != (.authorized, 1)', '', 'no'],
    ['(s, 1) != (.authorized, 2)', '', 'no'],
    ['(s, p) == (.authorized, 1)', '', 'yes'],
    ['(s, p) == (.denied, 1)', '', 'no'],
    ['[s] == [.authorized]', '', 'yes'],
    ['[s, s] == [.authorized]', '', 'yes'],
    ['s == nil', '', 'yes'],
    ['s != nil', '', 'no'],
    ['nil != s', '', 'no'],
    ['o == nil', 'let o = Box()', 'yes'],
    ['nil == o', 'let o = Box()', 'yes'],
    ['o != nil', 'let o = Box()', 'no'],
    ['n == nil', 'let n = nil', 'no'],
    ['n == 1', 'let n = nil', 'yes'],
    ['1 == n', 'let n = nil', 'yes'],
    ['n == "1"', 'let n = 1', 'no'],
    ['n == 2', 'let n = 1', 'yes'],
    ['n != 2', 'let n = 1', 'no'],
    ['n >= 2', 'let n = 2', 'no'],
    ['n > 2', 'let n = 2', 'yes'],
    ['n <= 2', 'let n = 2', 'no'],
    ['n < 2', 'let n = 2', 'yes'],
    ['n', 'let n = true', 'no'],
    ['!n', 'let n = false', 'no'],
    ['n', 'let n = s == .authorized', 'yes'],
    ['n', 'let n = s == .authorized && q', 'yes'],
    ['n', 'let n = q && s == .authorized', 'yes'],
    ['n', 'let n = s == .authorized || q', 'no'],
    ['n', 'let n = q ? s == .authorized : false', 'yes'],
    ['n', 'let n = q ? s == .authorized : true', 'no'],
    ['n', 'var n = false\nif s == .authorized { n = true }', 'yes'],
    ['n', 'var n = true\nif s == .authorized { n = false }', 'no'],
    ['n', 'var n = false\nif s == .authorized, q { n = true }', 'yes'],
    ['n', 'var n = false\nif q { n = true }', 'no'],
    ['n', 'var n = s == .authorized\nn = true', 'no'],
    ['n.0', 'let n = (s == .authorized, true)', 'yes'],
    ['n.1', 'let n = (s == .authorized, true)', 'no'],
    ['n[0]', 'let n = [s == .authorized, true]', 'yes'],
    ['n["a"]', 'let n = ["a": s == .authorized, "b": true]', 'yes'],
    ['b.isOn', 'let b = Box()\nb.isOn = s == .authorized', 'yes'],
    ['b.isOn', 'let b = Box()\nb.isOn = s == .authorized\nb.isOn = true', 'no'],
    ['b.isOn', 'let b = Box()\nlet c = b\nc.isOn = s == .authorized', 'yes'],
    ['b.isOn', 'let b = Box()\nlet c = Box()\nb.isOn = true\nc.isOn = s == .authorized', 'no'],
    ['n()', 'func n() -> Bool { return s == .authorized }', 'yes'],
    ['n()', 'func n() -> Bool { if q { return true }\nreturn s == .authorized }', 'no'],
    ['n()', 'let n = { s == .authorized }', 'yes'],
    ['n(s)', 'func n(_ a: ATTrackingManager.AuthorizationStatus) -> Bool { a == .authorized }', 'yes'],
    ['n(b: s)', 'func n(a: Int = 1, b: ATTrackingManager.AuthorizationStatus) -> Bool { b == .authorized }', 'yes'],
    ['n()', 'func n(a: Bool = false) -> Bool { a }', 'yes'],
    ['n()', 'func n(a: Bool = true) -> Bool { a }', 'no'],
    ['n(a: false)', 'func n(a: Bool = true) -> Bool { a }', 'yes'],
  ])('below %s after %s is governed: %s', async (condition, before, expected) => {
    expect(await governed(condition, before)).toBe(expected);
  });
});

it('without any status, systems before App Tracking Transparency have no status to give', async () => {
  const start = 'MParticle.sharedInstance().start(with: MParticleOptions(key: "k", secret: "s"))';
  const status = async (text: string): Promise<string | undefined> => (await detect({ 'App.swift': text })).starts[0]?.status;
  expect(await status(`func f() { if #unavailable(iOS 14) { ${start} } }`)).toBe('given');
  expect(await status(`func f() { if #available(iOS 14, *) { } else { ${start} } }`)).toBe('given');
  expect(await status(`func f() { if #available(iOS 14.5, *) { ${start} } }`)).toBe('absent');
  expect(await status(`func f() { if #available(iOS 12, *) { ${start} } }`)).toBe('absent');
  expect(await status(`func f() { if #unavailable(iOS 15) { ${start} } }`)).toBe('absent');
  expect(await status(`func f() { if #unavailable(macOS 11) { ${start} } }`)).toBe('absent');
});
