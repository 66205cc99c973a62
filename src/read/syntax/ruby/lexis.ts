import type { Lexis } from '../lexis.js';

/** Ruby's comments and strings. */
export const lexis: Lexis = {
  lineComment: '#',
  blockComment: null,
  quotes: `"'`,
  longQuotes: [],
  codeInString: /#\{/,
  hereDocument: /<<[-~]?(["'`]?)([A-Z_]\w*)\1/y,
  damage: null,
  isStrict: false,
  continuesLines: true,
  hasLabels: false,
  beforeModule: /\brequire(?:_relative)?[\s(]*$/,
};
