import type { Lexis } from '../lexis.js';

/** C#'s comments and strings. */
export const lexis: Lexis = {
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: false },
  quotes: `"'`,
  longQuotes: ['"""'],
  codeInString: /\{/,
  damage: null,
  isStrict: false,
  continuesLines: false,
  hasLabels: true,
  beforeModule: null,
};
