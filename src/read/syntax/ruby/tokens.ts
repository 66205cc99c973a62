import { tokenReading } from '../grammar/tokens.js';

/** Ruby's words that begin no expression. Source: https://docs.ruby-lang.org/en/master/syntax/keywords_rdoc.html. */
const keywords: ReadonlySet<string> = new Set(
  (
    'BEGIN END alias and begin break case class def defined? do else elsif end ensure for if in module next not or redo rescue ' +
    'retry return then undef unless until when while yield'
  ).split(' '),
);

const code = { open: '#{', close: '}' };

/** How Ruby's regions are read by their tokens. */
export const tokens = tokenReading(
  { keywords, closures: null },
  {
    lineComments: ['#'],
    blockComment: null,
    strings: [
      { open: /"/y, close: '"', hasEscapes: true, isOneLine: false, code },
      { open: /'/y, close: "'", hasEscapes: true, isOneLine: false, code: null },
    ],
  },
);
