import type { Translation } from '../grammar/translation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { scoping } from './scoping.js';
import { shape } from './shape.js';
import { markShorthands } from './shorthands.js';
import { statements } from './statements.js';
import { tokens } from './tokens.js';

/** Dart's tables by the kinds of its grammar (https://github.com/UserNobody14/tree-sitter-dart). */
export const translation: Translation = {
  title: 'Dart',
  grammar: 'tree-sitter-dart',
  prepare: markShorthands,
  scoping,
  copying: { comments: new Set(['comment', 'documentation_comment', 'block_comment']), shape },
  statements: { ...statements, ...declarations },
  expressions,
  silent: new Set([
    'annotation',
    'type_identifier',
    'type_arguments',
    'type_parameters',
    'function_type',
    'nullable_type',
    'void_type',
    'type_test',
    'type_cast',
    'label',
    'assertion',
    'assert_statement',
    'library_name',
    'part_directive',
  ]),
  tokens,
};
