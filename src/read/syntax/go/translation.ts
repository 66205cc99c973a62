import type { Translation } from '../grammar/translation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { scoping } from './scoping.js';
import { statements } from './statements.js';
import { tokens } from './tokens.js';

/** Go's tables by the kinds of its grammar (https://github.com/tree-sitter/tree-sitter-go). */
export const translation: Translation = {
  title: 'Go',
  grammar: 'tree-sitter-go',
  scoping,
  copying: { comments: new Set(['comment']) },
  statements: { ...statements, ...declarations },
  expressions,
  silent: new Set([
    'package_clause',
    'type_identifier',
    'qualified_type',
    'pointer_type',
    'slice_type',
    'array_type',
    'map_type',
    'channel_type',
    'function_type',
    'interface_type',
    'struct_type',
    'generic_type',
    'type_arguments',
    'type_parameter_list',
    'empty_statement',
    'goto_statement',
  ]),
  tokens,
};
