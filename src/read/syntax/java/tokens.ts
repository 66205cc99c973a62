import { tokenReading } from '../grammar/tokens.js';

/** Java's words that begin no expression. Source: Java Language Specification §3.9. */
const keywords: ReadonlySet<string> = new Set(
  (
    'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float ' +
    'for if goto implements import instanceof int interface long native new package private protected public return short static ' +
    'strictfp switch synchronized throw throws transient try void volatile while'
  ).split(' '),
);

/** How Java's regions are read by their tokens: a brace opens no closure there. */
export const tokens = tokenReading(
  { keywords, closures: null },
  {
    lineComments: ['//'],
    blockComment: { open: '/*', close: '*/' },
    strings: [
      { open: /"""/y, close: '"""', hasEscapes: true, isOneLine: false, code: null },
      { open: /"/y, close: '"', hasEscapes: true, isOneLine: true, code: null },
      { open: /'/y, close: "'", hasEscapes: true, isOneLine: true, code: null },
    ],
  },
);
