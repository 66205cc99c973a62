import type { Lexis } from '../lexis.js';

/** Dart's comments and strings. */
export const lexis: Lexis = {
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: true },
  quotes: `"'`,
  longQuotes: ["'''", '"""'],
  codeInString: /\$/,
  damage: null,
  isStrict: false,
  continuesLines: false,
  hasLabels: true,
  beforeModule: /\b(?:import|export)\s*$/,
};
