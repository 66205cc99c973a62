import type { Lexis } from '../lexis.js';

/** The comments and strings of Objective-C and Objective-C++. */
export const lexis: Lexis = {
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: false },
  quotes: `"'`,
  longQuotes: [],
  codeInString: null,
  // A directive of no known name, a number sign after code, and a sign of a literal before none.
  damage:
    /^[ \t]*#[ \t]*(?!(?:import|include|include_next|define|undef|if|ifdef|ifndef|elif|else|endif|pragma|error|warning|line|ident)\b)\S|^[ \t]*[^\s#"'/][^\n#"'/]*#|@(?![\w"'([{+-])/m,
  hasLabels: false,
  beforeModule: null,
};
