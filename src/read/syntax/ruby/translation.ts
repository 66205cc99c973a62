import type { Translation } from '../grammar/translation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { withBareCalls } from './bare-calls.js';
import { scoping } from './scoping.js';
import { statements } from './statements.js';
import { tokens } from './tokens.js';

/** Ruby's tables by the kinds of its grammar (https://github.com/tree-sitter/tree-sitter-ruby). */
export const translation: Translation = {
  title: 'Ruby',
  grammar: 'tree-sitter-ruby',
  scoping,
  copying: {
    comments: new Set(['comment']),
    shape: (tree) => (tree.kind === 'program' ? withBareCalls(tree) : tree),
  },
  statements: { ...statements, ...declarations },
  expressions,
  silent: new Set(['alias', 'undef', 'uninterpreted', 'redo', 'retry', 'empty_statement', 'superclass', 'heredoc_end']),
  tokens,
};
