import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** Whether a read below a condition on the status `s` is governed by it, in a function with statements before it. */
const governed = async (condition: string, before: string): Promise<string | undefined> => {
  const code = `import { AdvertisingId } from '@capacitor-community/advertising-id';
import { getTrackingStatus } from 'react-native-tracking-transparency';
export async function f(p, q) {
  const s = await getTrackingStatus();
  ${before}
  if (${condition}) { AdvertisingId.getAdvertisingId(); }
}`;
  return (await detect({ 'a.js': code })).reads[0]?.governed;
};

describe('a read of the identifier in JavaScript', () => {
  it.each([
    ["s === 'authorized'", '', 'yes'],
    ["s == 'authorized'", '', 'yes'],
    ["s !== 'authorized'", '', 'no'],
    ["s !== 'denied'", '', 'no'],
    ["!(s !== 'authorized')", '', 'yes'],
    ["q && s === 'authorized'", '', 'yes'],
    ["s === 'authorized' || q", '', 'no'],
    ["!(q || s !== 'authorized')", '', 'yes'],
    ['!n', "const n = q || s !== 'authorized';", 'yes'],
    ["['authorized'].includes(s)", '', 'yes'],
    ["['authorized', 'denied'].includes(s)", '', 'no'],
    ["['denied'].indexOf(s) < 0", '', 'no'],
    ['n', "const n = s === 'authorized';", 'yes'],
    ['n', "const n = q && s === 'authorized';", 'yes'],
    ['n', "const n = q ? s === 'authorized' : true;", 'no'],
    ['!n', "const n = s !== 'authorized';", 'yes'],
    ['n', "let n = false; if (s === 'authorized') n = true;", 'yes'],
    ['n', "let n = false; if (s === 'authorized') { n = true; } else if (q) { n = true; }", 'no'],
    ['n.is', "const n = { is: s === 'authorized' };", 'yes'],
    ['n.is', "const n = { is: s === 'authorized', no: true };", 'yes'],
    ['n.no', "const n = { is: s === 'authorized', no: true };", 'no'],
    ["n['is']", "const n = { is: s === 'authorized', no: true };", 'yes'],
    ['is', "const { is } = { is: s === 'authorized', no: true };", 'yes'],
    ['is', "const { no: is } = { is: s === 'authorized', no: true };", 'no'],
    ['n.is', "const m = { is: s === 'authorized' }; const n = { ...m, no: true };", 'yes'],
    ['n.no', "const m = { is: s === 'authorized' }; const n = { ...m, no: true };", 'no'],
    ['n.is', "const n = { [p]: true, is: s === 'authorized' };", 'yes'],
    ['first', "const [first] = [s === 'authorized', true];", 'yes'],
    ['second', "const [, second] = [s === 'authorized', true];", 'no'],
    ['n()', "const n = () => s === 'authorized';", 'yes'],
    ['n()', "function n() { return s === 'authorized'; }", 'yes'],
    ['n(s)', "const n = (x) => x === 'authorized';", 'yes'],
    ["n(s, 'authorized')", 'const n = (x, y) => x === y;', 'yes'],
    ["n(s, 'denied')", 'const n = (x, y) => x === y;', 'no'],
    ['n(s)', "const n = (x, y = 'authorized') => x === y;", 'yes'],
    ['n.is()', "const n = { is: () => s === 'authorized' };", 'yes'],
    ['n.is()', "const n = { is() { return s === 'authorized'; } };", 'yes'],
    ['await n()', "const n = async () => s === 'authorized';", 'yes'],
    ['await n', "const n = Promise.resolve(s === 'authorized');", 'yes'],
    ['new N(s).is()', "class N { constructor(x) { this.x = x; } is() { return this.x === 'authorized'; } }", 'yes'],
    [
      'n.is',
      "class N { constructor(x) { this.x = x; } get is() { return this.x === 'authorized'; } } const n = new N(s);",
      'yes',
    ],
    ['N.is(s)', "class N { static is(x) { return x === 'authorized'; } }", 'yes'],
    ['n', "let n; switch (s) { case 'authorized': n = true; break; default: n = false; }", 'yes'],
    ['n', "let n; try { n = s === 'authorized'; } catch { n = false; }", 'yes'],
    ['n', "let n; try { n = s === 'authorized'; } catch { n = true; }", 'no'],
    ['s === n', "const n = 'authorized';", 'yes'],
    ['s === n.YES', "const n = { YES: 'authorized', NO: 'denied' };", 'yes'],
    ['s === n.NO', "const n = { YES: 'authorized', NO: 'denied' };", 'no'],
    ['s === n', 'const n = `authorized`;', 'yes'],
    ["s && s === 'authorized'", '', 'yes'],
    [
      'n[s]',
      "const n = { authorized: true, denied: false, restricted: false, 'not-determined': false, unavailable: false };",
      'yes',
    ],
    ["n ?? s === 'authorized'", 'const n = null;', 'yes'],
    ["n ?? s === 'authorized'", 'const n = true;', 'no'],
    ['true', "if (s !== 'authorized') return;", 'yes'],
    ['true', "if (s === 'authorized') return;", 'no'],
    ['true', "if (s !== 'authorized') throw new Error('no');", 'yes'],
    ['true', "while (s !== 'authorized') { return; }", 'yes'],
    ['true', "for (const x of p) { if (s !== 'authorized') return; }", 'no'],
  ])('below %s after %s is governed: %s', async (condition, before, expected) => {
    expect(await governed(condition, before)).toBe(expected);
  });
});
