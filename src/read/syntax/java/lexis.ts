import type { Lexis } from '../lexis.js';

/** Java's comments and strings. */
export const lexis: Lexis = {
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: false },
  quotes: `"'`,
  longQuotes: ['"""'],
  codeInString: null,
  damage: null,
  isStrict: false,
  continuesLines: false,
  hasLabels: false,
  beforeModule: null,
};
