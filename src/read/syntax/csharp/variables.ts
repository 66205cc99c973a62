import type { Declaration, Statement } from '../../../model/module.js';
import type { Owner, Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { isInitialised, makeObject, setMembers } from './creations.js';
import { defaultOf, readInitial } from './initial.js';
import { initialOf } from './nodes.js';
import { declareParts, tupleOf } from './tuples.js';
import { typeNameOf } from './types.js';

/** Translates `A b = c, d;` and `var (a, b) = c;` among statements. */
export function readVariables(translator: Translator, tree: Tree): readonly Statement[] {
  const type = fieldOf(tree, 'type');
  return childrenOf(tree, 'variable_declarator').flatMap((declarator) => readVariable(translator, declarator, type));
}

/** `var x = new A { B = c }` declares x as a new A, and sets the member of x. */
function readVariable(translator: Translator, declarator: Tree, type: Tree | null): readonly Statement[] {
  const tuple = tupleOf(declarator);
  if (tuple !== null) return readTuple(translator, declarator, tuple);
  const named = fieldOf(declarator, 'name');
  if (named === null) return [];
  const name = textOf(named);
  const place = translator.placeOf(named);
  const initial = initialOf(declarator);
  const isOpened = initial !== null && isInitialised(initial);
  const value = isOpened ? makeObject(translator, initial, type) : readInitial(translator, declarator, type);
  const declared: Declaration = {
    kind: 'declaration',
    declares: 'variable',
    name,
    type: typeNameOf(type),
    value,
    wrapper: null,
    place,
  };
  return [declared, ...(isOpened ? setMembers(translator, initial, { kind: 'name', name, place }) : [])];
}

function readTuple(translator: Translator, declarator: Tree, tuple: Tree): readonly Statement[] {
  const initial = initialOf(declarator);
  if (initial === null) return [];
  const value = translator.expression(initial);
  const declared = declareParts(translator, tuple, value);
  return declared.length > 0 ? declared : [{ kind: 'expression', expression: value, place: value.place }];
}

/** Translates the fields and events of a type. */
export function readFields(
  translator: Translator,
  tree: Tree,
  owner: Owner,
  common: Pick<Declaration, 'isOpen' | 'isHidden' | 'isShared'>,
): readonly Declaration[] {
  return childrenOf(tree, 'variable_declaration').flatMap((declaration) => {
    const type = fieldOf(declaration, 'type');
    return childrenOf(declaration, 'variable_declarator').flatMap((declarator): readonly Declaration[] => {
      const named = fieldOf(declarator, 'name');
      if (named === null) return [];
      const place = translator.placeOf(named);
      const declares = owner === 'type' ? 'property' : 'variable';
      const value = readInitial(translator, declarator, type) ?? defaultOf(translator, declarator, type);
      return [
        { kind: 'declaration', declares, name: textOf(named), type: typeNameOf(type), value, wrapper: null, ...common, place },
      ];
    });
  });
}
