import type { Lexis } from '../lexis.js';

/** Go's comments and strings. */
export const lexis: Lexis = {
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: false },
  quotes: '"',
  longQuotes: ['`'],
  codeInString: null,
  damage: null,
  isStrict: false,
  continuesLines: false,
  hasLabels: true,
  beforeModule: /\bimport\s+(?:\w+\s+)?$|^\s*(?:[\w.]+\s+)?$/m,
};
