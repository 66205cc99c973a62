import type { Translation } from '../grammar/translation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { scoping } from './scoping.js';
import { shape } from './static-imports.js';
import { statements } from './statements.js';
import { tokens } from './tokens.js';

/** Java's tables by the kinds of its grammar (https://github.com/tree-sitter/tree-sitter-java). */
export const translation: Translation = {
  title: 'Java',
  grammar: 'tree-sitter-java',
  scoping,
  copying: { comments: new Set(['line_comment', 'block_comment']), shape },
  statements: { ...statements, ...declarations },
  expressions,
  silent: new Set([
    'annotation',
    'marker_annotation',
    'modifiers',
    'type_identifier',
    'scoped_type_identifier',
    'generic_type',
    'array_type',
    'integral_type',
    'floating_point_type',
    'boolean_type',
    'void_type',
    'type_arguments',
    'type_parameters',
    'dimensions',
    'package_declaration',
    'annotation_type_declaration',
    'module_declaration',
    'throws',
    'permits',
    'assert_statement',
  ]),
  tokens,
};
