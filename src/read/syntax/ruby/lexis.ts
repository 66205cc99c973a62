import type { Lexis } from '../lexis.js';

/** Ruby's comments and strings. */
export const lexis: Lexis = {
  lineComment: '#',
  blockComment: null,
  quotes: `"'`,
  longQuotes: [],
  codeInString: /#\{/,
  damage: null,
  isStrict: false,
  continuesLines: true,
  hasLabels: false,
  beforeModule: /\brequire(?:_relative)?[\s(]*$/,
};
