import { describe, expect, it } from 'vitest';
import { scanText } from '../../../src/read/sources/lexical-scan.js';
import type { Lexis } from '../../../src/read/syntax/lexis.js';
import { lexis as javascript } from '../../../src/read/syntax/javascript/lexis.js';
import { lexis as objc } from '../../../src/read/syntax/objc/lexis.js';
import { lexis as ruby } from '../../../src/read/syntax/ruby/lexis.js';
import { lexis as swift } from '../../../src/read/syntax/swift/lexis.js';

/** What is left of a text without its comments and strings, and whether it is broken. */
function codeOf(text: string, lexis: Lexis): readonly [string, boolean] {
  const { asides, isBroken } = scanText(text, lexis);
  return [asides.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text), isBroken];
}

describe('comments and strings of a text that no parser understands', () => {
  it.each<[string, Lexis, string, string, boolean]>([
    ['a comment to the end of its line', swift, 'a // b\nc', 'a \nc', false],
    ['a comment in a comment', swift, 'a /* /* b */ c */ d', 'a  d', false],
    ['no comment in a comment', objc, 'a /* /* b */ c', 'a  c', false],
    ['a string', objc, 'f(@"a\\"b", \'"\')', 'f(@, )', false],
    ['a string of several lines', swift, 'a """\n b "c"\n""" d', 'a  d', false],
    ['code in a string', swift, '"\\(b)" "c"', '"\\(b)" ', false],
    ['a template with and without code', javascript, '`a` `${b}`', ' `${b}`', false],
    ['an address', javascript, '<a>http://b</a>', '<a>http://b</a>', false],
    ['a comment that never ends', objc, 'a /* b\nc // d', 'a /* b\nc ', true],
    ['a line with a quote too many', swift, '"a" b "c\n"d" e', '"a" b "c\n e', true],
    ['a template that never ends', javascript, '`a` b `c', '`a` b `c', true],
    ['half of the quotes of a long string', swift, 'a("\nb""")\nc """', 'a("\nb""")\nc """', true],
    ['a here document', ruby, 'f(<<~A, 1)\n  # b (\n  A\nc # d', 'f(<<~A, 1)\n  A\nc ', false],
    ['two here documents', ruby, 'f <<A, <<-"B"\na\'\nA\nb\nB\nc', 'f <<A, <<-"B"\nB\nc', false],
    ['code in a here document', ruby, 'f <<A\n#{b}\nA\nc', 'f <<A\n#{b}\nA\nc', false],
    ['a shift', ruby, 'a <<B\n# c\nd', 'a <<B\n\nd', false],
    ['a bracket too few', swift, 'f(a]', 'f(a]', true],
    ['a directive without a name', objc, '#[a b]', '#[a b]', true],
  ])('are told apart from code: %s', (_, lexis, text, code, isBroken) => {
    expect(codeOf(text, lexis)).toEqual([code, isBroken]);
  });

  it.each(['/*', '"""', '"', '`\\', '"\n', '/* */ /*', '(', 'a#', "'\\", '<<A\nA\n', '<<A\n'])(
    'cost no squares of %j',
    (text) => {
      const started = performance.now();
      for (const lexis of [swift, objc, javascript, ruby]) scanText(text.repeat(300_000), lexis);
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
