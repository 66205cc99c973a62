import type { Assigning } from '../grammar/implicit-declarations.js';
import { childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** How Python assigns names: by `=`, `:=` and `as`; a name in a loop's head is the loop's. */
export const assigning: Assigning = {
  targets(tree) {
    if (tree.kind === 'assignment' || tree.kind === 'augmented_assignment') return namesIn(fieldOf(tree, 'left'));
    if (tree.kind === 'named_expression') return namesIn(fieldOf(tree, 'name'));
    return tree.kind === 'with_item' ? withNames(tree) : [];
  },
  stops: new Set([
    'function_definition',
    'class_definition',
    'lambda',
    'list_comprehension',
    'set_comprehension',
    'dictionary_comprehension',
    'generator_expression',
  ]),
};

function namesIn(target: Tree | null): readonly Tree[] {
  if (target === null) return [];
  if (target.kind === 'identifier') return [target];
  return /^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern)$/.test(target.kind)
    ? target.children.flatMap(namesIn)
    : [];
}

function withNames(item: Tree): readonly Tree[] {
  const value = fieldOf(item, 'value');
  const alias = value === null ? null : fieldOf(value, 'alias');
  return value?.kind === 'as_pattern' && alias !== null ? childrenOf(alias, 'identifier') : [];
}

/** The names that a function says are those of the code around it: `global a`, `nonlocal b`. */
export function namesAround(tree: Tree): readonly string[] {
  if (tree.kind === 'global_statement' || tree.kind === 'nonlocal_statement') return childrenOf(tree, 'identifier').map(textOf);
  return assigning.stops.has(tree.kind) ? [] : tree.children.flatMap(namesAround);
}
