import type { Lexis } from '../lexis.js';

/** The comments and strings of JavaScript and its dialects. */
export const lexis: Lexis = {
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: false },
  quotes: `"'`,
  longQuotes: ['`'],
  codeInString: /\$/,
  damage: null,
  isStrict: true,
  continuesLines: true,
  hasLabels: true,
  beforeModule: /\b(?:from|import|require)\s*\(?\s*$/,
};
