import type { TypeDeclaration } from '../../../model/module.js';
import { withNamingStrategy } from './naming-strategies.js';
import type { Translator } from './translator.js';
import { fieldOf, textOf, type Tree } from './tree.js';

/** What a type extends and declares; `declaresOnly` where it has no code of its own, as an interface. */
export type TypeContents = Pick<TypeDeclaration, 'inherits' | 'members'> & Partial<Pick<TypeDeclaration, 'declaresOnly'>>;

/**
 * Makes the declaration of a type that the grammar gives a name and modifiers, as those of languages of the JVM do.
 * @param translator Tells places.
 * @param tree The declaration.
 * @param contents What it extends and declares.
 */
export function namedType(
  translator: Translator,
  tree: Tree,
  { inherits, members, declaresOnly = false }: TypeContents,
): TypeDeclaration {
  const named = fieldOf(tree, 'name') ?? tree;
  return {
    ...{ kind: 'type', name: textOf(named), inherits, declaresOnly, adds: false },
    members: withNamingStrategy(members, tree, 'modifiers'),
    place: translator.placeOf(named),
  };
}
