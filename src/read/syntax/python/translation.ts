import type { Translation } from '../grammar/translation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { scoping } from './scoping.js';
import { statements } from './statements.js';
import { tokens } from './tokens.js';

/** Python's tables by the kinds of its grammar (https://github.com/tree-sitter/tree-sitter-python). */
export const translation: Translation = {
  title: 'Python',
  grammar: 'tree-sitter-python',
  scoping,
  copying: { comments: new Set(['comment', 'line_continuation']) },
  statements: { ...statements, ...declarations },
  expressions,
  silent: new Set(['type', 'global_statement', 'nonlocal_statement', 'type_alias_statement', 'future_import_statement']),
  tokens,
};
