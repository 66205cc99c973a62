import { tokenReading, type StringForm } from '../grammar/tokens.js';

/** Python's words that begin no expression. Source: https://docs.python.org/3/reference/lexical_analysis.html#keywords. */
const keywords: ReadonlySet<string> = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is lambda ' +
    'nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

const code = { open: '{', close: '}' };

function form(prefix: string, quote: string): StringForm {
  const isFormatted = prefix.includes('f');
  return {
    open: new RegExp(`${prefix}${quote}`, 'iy'),
    close: quote,
    hasEscapes: true,
    isOneLine: quote.length === 1,
    code: isFormatted ? code : null,
  };
}

const quotes = ["'''", '"""', "'", '"'];

/** How Python's regions are read by their tokens. */
export const tokens = tokenReading(
  { keywords, closures: null },
  {
    lineComments: ['#'],
    blockComment: null,
    strings: [...quotes.map((quote) => form('r?fr?', quote)), ...quotes.map((quote) => form('[rbu]{0,2}', quote))],
  },
);
