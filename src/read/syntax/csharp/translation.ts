import type { Translation } from '../grammar/translation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { withoutOtherPlatforms } from './prepare.js';
import { scoping } from './scoping.js';
import { shape } from './shape.js';
import { statements } from './statements.js';
import { tokens } from './tokens.js';

/** C#'s tables by the kinds of its grammar (https://github.com/tree-sitter/tree-sitter-c-sharp). */
export const translation: Translation = {
  title: 'C#',
  grammar: 'tree-sitter-c_sharp',
  scoping,
  copying: { comments: new Set(['comment']), shape },
  prepare: (text) => withoutOtherPlatforms(text),
  statements: { ...statements, ...declarations },
  expressions,
  silent: new Set([
    'attribute_list',
    'global_attribute',
    'type_argument_list',
    'type_parameter_list',
    'type_parameter_constraints_clause',
    'base_list',
    'array_type',
    'nullable_type',
    'pointer_type',
    'function_pointer_type',
    'tuple_type',
    'implicit_type',
    'ref_type',
    'modifier',
    'explicit_interface_specifier',
    'preproc_region',
    'preproc_endregion',
    'preproc_pragma',
    'preproc_nullable',
    'preproc_define',
    'preproc_undef',
    'preproc_line',
    'preproc_warning',
    'preproc_error',
    'preproc_arg',
    'shebang_directive',
  ]),
  tokens,
};
