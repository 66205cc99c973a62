import type { Assigning } from '../grammar/implicit-declarations.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** How Ruby assigns names; a block's are those of the method around it. */
export const assigning: Assigning = {
  targets(tree) {
    if (tree.kind === 'assignment' || tree.kind === 'operator_assignment') return namesIn(fieldOf(tree, 'left'));
    if (tree.kind === 'for') return namesIn(fieldOf(tree, 'pattern'));
    return tree.kind === 'exception_variable' ? tree.children.filter(({ kind }) => kind === 'identifier') : [];
  },
  stops: new Set(['method', 'singleton_method', 'class', 'module', 'singleton_class']),
};

function namesIn(target: Tree | null): readonly Tree[] {
  if (target === null) return [];
  if (target.kind === 'identifier' || target.kind === 'constant') return [target];
  return /^(?:left_assignment_list|destructured_left_assignment|rest_assignment)$/.test(target.kind)
    ? target.children.flatMap(namesIn)
    : [];
}

/** The names that a method or block gives what it is given. */
export function parameterNames(tree: Tree): readonly string[] {
  const list = fieldOf(tree, 'parameters') ?? childOf(tree, 'block_parameters', 'method_parameters', 'lambda_parameters');
  return list === null ? [] : list.children.flatMap(identifiersIn);
}

function identifiersIn(tree: Tree): readonly string[] {
  if (tree.kind === 'identifier') return [textOf(tree)];
  const named = fieldOf(tree, 'name');
  return named === null ? tree.children.flatMap(identifiersIn) : identifiersIn(named);
}
