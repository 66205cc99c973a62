import type { Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import type { Owner, StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { codeOf } from './functions.js';
import { readEnum, readInterface, readRecord, readType } from './type-declarations.js';
import { typeNameOf } from './types.js';
import { writtenName } from '../grammar/written-names.js';

/** Declarations by the kinds of the grammar. */
export const declarations: Readonly<Record<string, StatementTranslation>> = {
  local_variable_declaration: (translator, tree) => readVariables(translator, tree, 'code'),
  field_declaration: (translator, tree) => readVariables(translator, tree, 'type'),
  constant_declaration: (translator, tree) => readVariables(translator, tree, 'type'),
  method_declaration: readMethod,
  static_initializer: (translator, tree) => [
    { kind: 'block', statements: blockOf(translator, tree), place: translator.placeOf(tree) },
  ],
  class_declaration: readType,
  interface_declaration: readInterface,
  enum_declaration: readEnum,
  record_declaration: readRecord,
};

function blockOf(translator: Translator, tree: Tree): readonly Statement[] {
  const block = childOf(tree, 'block');
  return block === null ? [] : translator.inside({ labels: [] }, () => translator.statements(block.children));
}

/** Translates `T a = b, c;`, in a body or among a type's members. */
function readVariables(translator: Translator, tree: Tree, owner: Owner): readonly Declaration[] {
  const type = typeNameOf(fieldOf(tree, 'type'));
  return childrenOf(tree, 'variable_declarator').map((each) => {
    const named = fieldOf(each, 'name') ?? each;
    const value = fieldOf(each, 'value');
    return {
      kind: 'declaration',
      declares: owner === 'type' ? 'property' : 'variable',
      name: textOf(named),
      type,
      value: value === null ? null : translator.expression(value),
      wrapper: null,
      ...writtenName(tree, 'modifiers'),
      place: translator.placeOf(named),
    };
  });
}

function readMethod(translator: Translator, tree: Tree): readonly FunctionDeclaration[] {
  const named = fieldOf(tree, 'name') ?? tree;
  const body = fieldOf(tree, 'body');
  const modifiers = childOf(tree, 'modifiers');
  return [
    {
      kind: 'function',
      name: textOf(named),
      returns: typeNameOf(fieldOf(tree, 'type')),
      accessor: null,
      isStatic: modifiers !== null && childOf(modifiers, 'static') !== null,
      hasBody: body !== null,
      ...codeOf(translator, fieldOf(tree, 'parameters'), body),
      place: translator.placeOf(named),
    },
  ];
}
