import type { Translation } from '../grammar/translation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { scoping } from './scoping.js';
import { shape } from './shape.js';
import { statements } from './statements.js';
import { tokens } from './tokens.js';

/** Kotlin's tables by the kinds of its grammar (https://github.com/tree-sitter-grammars/tree-sitter-kotlin). */
export const translation: Translation = {
  title: 'Kotlin',
  grammar: 'tree-sitter-kotlin',
  scoping,
  copying: { comments: new Set(['line_comment', 'block_comment']), shape },
  statements: { ...statements, ...declarations },
  expressions,
  silent: new Set([
    'annotation',
    'file_annotation',
    'modifiers',
    'parameter_modifiers',
    'user_type',
    'nullable_type',
    'non_nullable_type',
    'parenthesized_type',
    'function_type',
    'type_arguments',
    'type_parameters',
    'type_constraints',
    'type_modifiers',
    'package_header',
    'type_alias',
    'label',
    'shebang',
  ]),
  tokens,
};
