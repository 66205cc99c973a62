import type { Lexis } from '../lexis.js';

/** The comments and strings of Objective-C and Objective-C++. */
export const lexis: Lexis = {
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: false },
  quotes: `"'`,
  longQuotes: [],
  codeInString: null,
  // A directive of no known name, a number sign after code that does not go on with a macro, and a sign of a literal before none.
  damage:
    /^[ \t]*#[ \t]*(?!(?:import|include|include_next|define|undef|if|ifdef|ifndef|elif|else|endif|pragma|error|warning|line|ident)\b)\S|(?<!\\\r?\n)^[ \t]*[^\s#"'/][^\n#"'/]*#|@(?![\w"'([{+-])/m,
  isStrict: false,
  continuesLines: true,
  hasLabels: false,
  beforeModule: null,
};
