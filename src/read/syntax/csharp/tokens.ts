import type { Parameter } from '../../../model/source.js';
import { tokenReading, type StringForm } from '../grammar/tokens.js';
import type { Token, TokenGrammar } from '../token-recovery.js';

/** C#'s words that begin no expression. Source: https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/keywords/ */
const keywords: ReadonlySet<string> = new Set(
  (
    'abstract as async await bool break byte case catch char checked class const continue decimal default delegate do double else ' +
    'enum event explicit extern finally fixed float for foreach get goto if implicit in init int interface internal is lock long ' +
    'namespace new object operator out override params partial private protected public readonly record ref return sbyte sealed set ' +
    'short sizeof stackalloc static string struct switch throw try typeof uint ulong unchecked unsafe ushort using var virtual void ' +
    'volatile when where while with yield'
  ).split(' '),
);

/** Words after which a brace opens the body of a statement or declaration, not a closure. */
const tests: ReadonlySet<string> = new Set(
  'if else switch while for foreach catch finally do try class struct record interface enum namespace get set init add remove lock using'.split(
    ' ',
  ),
);

const grammar: TokenGrammar = { keywords, closures: { tests, head: readHead } };

/** A closure's parameters stand before its arrow, where tokens do not look. */
function readHead(_: readonly Token[], at: number): { readonly parameters: readonly Parameter[]; readonly next: number } {
  return { parameters: [], next: at };
}

const code = { open: '{', close: '}' };

function form(open: RegExp, close: string, { isRaw = false, isOneLine = false, hasCode = false }): StringForm {
  return { open, close, hasEscapes: !isRaw, isOneLine, code: hasCode ? code : null };
}

/** How C#'s regions are read by their tokens. */
export const tokens = tokenReading(grammar, {
  lineComments: ['//', '#'],
  blockComment: { open: '/*', close: '*/' },
  strings: [
    form(/\$+"""/y, '"""', { isRaw: true, hasCode: true }),
    form(/"""/y, '"""', { isRaw: true }),
    form(/(?:\$@|@\$)"/y, '"', { isRaw: true, hasCode: true }),
    form(/@"/y, '"', { isRaw: true }),
    form(/\$"/y, '"', { isOneLine: true, hasCode: true }),
    form(/"/y, '"', { isOneLine: true }),
    form(/'/y, "'", { isOneLine: true }),
  ],
});
