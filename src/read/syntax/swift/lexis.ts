import type { Lexis } from '../lexis.js';

/** Swift's comments and strings. */
export const lexis: Lexis = {
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: true },
  quotes: '"',
  longQuotes: ['"""'],
  // A backslash before anything that it does not escape.
  codeInString: /\\[^\\0tnr"'u\n]/,
  damage: null,
  isStrict: false,
  continuesLines: false,
  hasLabels: true,
  beforeModule: null,
};
