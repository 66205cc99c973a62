import { tokenReading } from '../grammar/tokens.js';

/** Go's words that begin no expression. Source: https://go.dev/ref/spec#Keywords. */
const keywords: ReadonlySet<string> = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return ' +
    'select struct switch type var'
  ).split(' '),
);

/** How Go's regions are read by their tokens. */
export const tokens = tokenReading(
  { keywords, closures: null },
  {
    lineComments: ['//'],
    blockComment: { open: '/*', close: '*/' },
    strings: [
      { open: /`/y, close: '`', hasEscapes: false, isOneLine: false, code: null },
      { open: /"/y, close: '"', hasEscapes: true, isOneLine: true, code: null },
      { open: /'/y, close: "'", hasEscapes: true, isOneLine: true, code: null },
    ],
  },
);
