import type { Parameter } from '../../../model/source.js';
import { tokenReading, type StringForm } from '../grammar/tokens.js';
import type { Token, TokenGrammar } from '../token-recovery.js';

/** Dart's words that begin no expression. Source: Dart Programming Language Specification, Reserved Words. */
const keywords: ReadonlySet<string> = new Set(
  (
    'abstract as assert async await base break case catch class const continue covariant default do else enum export extends ' +
    'extension external factory final finally for get if implements import in interface is late library mixin new on operator part ' +
    'required rethrow return sealed set static switch sync throw try typedef var void when while with yield'
  ).split(' '),
);

/** Words after which a brace opens the body of a statement or declaration, not a closure. */
const tests: ReadonlySet<string> = new Set('if else switch while for catch finally do try class enum extension mixin'.split(' '));

const grammar: TokenGrammar = { keywords, closures: { tests, head: readHead } };

/** A closure's parameters stand before its brace, where tokens do not look. */
function readHead(_: readonly Token[], at: number): { readonly parameters: readonly Parameter[]; readonly next: number } {
  return { parameters: [], next: at };
}

const code = { open: '${', close: '}' };

function form(open: RegExp, close: string, isRaw: boolean): StringForm {
  return { open, close, hasEscapes: !isRaw, isOneLine: close.length === 1, code: isRaw ? null : code };
}

/** How Dart's regions are read by their tokens. */
export const tokens = tokenReading(grammar, {
  lineComments: ['//'],
  blockComment: { open: '/*', close: '*/' },
  strings: [
    form(/r'''/y, "'''", true),
    form(/r"""/y, '"""', true),
    form(/r'/y, "'", true),
    form(/r"/y, '"', true),
    form(/'''/y, "'''", false),
    form(/"""/y, '"""', false),
    form(/'/y, "'", false),
    form(/"/y, '"', false),
  ],
});
