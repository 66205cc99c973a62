import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/decide/rules/lines.js';

/** The part of a line that a place at some text covers. */
function covered(file: string, line: string, from: string): string {
  const column = line.indexOf(from) + 1;
  const { endOf } = readLines([{ path: file, text: `first\n${line}\nlast` }], (path) => path.endsWith('.swift'));
  const end = endOf({ file, line: 2, column });
  expect(end.line).toBe(2);
  return line.slice(column - 1, end.column - 1);
}

describe('the end of a place', () => {
  it.each([
    ['a name in code', 'A.swift', '  sdk.start(with: options)', 'start', 'start'],
    ['a name in another script', 'A.swift', 'größe.start()', 'größe', 'größe'],
    ['an attribute', 'A.swift', '@main struct App {', '@main', '@main'],
    ['a text with a quote in it', 'A.swift', String.raw`call("a \" b", c)`, '"a', String.raw`"a \" b"`],
    ['a text without an end', 'A.swift', 'call("a', '"a', '"a'],
    ['an operator, up to the end of the line', 'A.swift', 'a + b  ', '+', '+ b'],
    ['white space, up to the end of the line', 'A.swift', '  call()  ', '  call', '  call()'],
    ['a package', 'Podfile.lock', '  - mParticle-Apple-SDK/mParticle (8.0.1):', 'mParticle-', 'mParticle-Apple-SDK/mParticle'],
    ['an element', 'Info.plist', '<key>NSPrivacyTracking</key> <true/>', '<key>', '<key>NSPrivacyTracking</key>'],
    ['the text of an element', 'Info.plist', '<string>NSPrivacy</string>', 'NSPrivacy', 'NSPrivacy'],
    ['an element that goes on below', 'Info.plist', '<array a="b"> <string>', '<array', '<array a="b">'],
    ['a key of JSON', 'a.json', '{ "a_b": 1 }', '"a_b"', '"a_b"'],
    ['a key of YAML', 'app-privacy.yaml', '  - id: a', 'id', 'id'],
    ['an address', 'Podfile', 'https://a.example/b', 'https', 'https://a.example/b'],
    ['a value of YAML', 'app-privacy.yaml', 'answers: [a, b]', 'a,', 'a'],
  ])('is that of %s', (_, file, line, from, expected) => {
    expect(covered(file, line, from)).toBe(expected);
  });

  it('is the place itself where there is no text', () => {
    const { endOf } = readLines([], () => true);
    expect(endOf({ file: 'A.swift', line: 3, column: 4 })).toEqual({ line: 3, column: 4 });
  });
});
