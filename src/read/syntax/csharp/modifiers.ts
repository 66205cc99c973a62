import type { Declaration } from '../../../model/module.js';
import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** The words before a declaration, such as `public` and `static`. */
export function modifiersOf(tree: Tree): ReadonlySet<string> {
  return new Set(childrenOf(tree, 'modifier').map(textOf));
}

/** The names of the attributes before a declaration, without their namespaces. */
function attributesOf(tree: Tree): readonly string[] {
  return childrenOf(tree, 'attribute_list').flatMap((list) =>
    childrenOf(list, 'attribute').map((attribute) =>
      textOf(childOf(attribute, 'identifier', 'qualified_name') ?? attribute).replace(/^.*\./, ''),
    ),
  );
}

/** Attributes by which an engine writes a field that no code can. Source: https://docs.unity3d.com/ScriptReference/SerializeField.html */
const written = new Set(['SerializeField', 'SerializeReference']);

/** Whether code of other files can write a field or property, or an engine does. */
function isOpen(tree: Tree): boolean {
  const modifiers = modifiersOf(tree);
  if (modifiers.has('readonly') || modifiers.has('const')) return false;
  return modifiers.has('public') || modifiers.has('internal') || attributesOf(tree).some((name) => written.has(name));
}

/** Words without one of which only code of the same type can read a field or property. */
const showing = ['public', 'internal', 'protected'] as const;

/** Whether only code of the same type can read a field or property. */
function isHidden(tree: Tree): boolean {
  const modifiers = modifiersOf(tree);
  return !showing.some((word) => modifiers.has(word)) && !attributesOf(tree).some((name) => written.has(name));
}

/** Who can write and read a field, event or property, and whether all objects share it. */
export function reachOf(tree: Tree, isWritable = true): Pick<Declaration, 'isOpen' | 'isHidden' | 'isShared'> {
  return {
    ...(isHidden(tree) ? { isHidden: true } : {}),
    ...(isWritable && isOpen(tree) ? { isOpen: true } : {}),
    ...(modifiersOf(tree).has('static') ? { isShared: true } : {}),
  };
}
