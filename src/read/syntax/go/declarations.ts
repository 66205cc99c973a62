import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, ImportStatement, Statement } from '../../../model/module.js';
import type { StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { declareNames, valuesOf } from './assignments.js';
import { bodyOf, parametersOf, resultOf } from './functions.js';
import { madeOf } from './literals.js';
import { typeNameOf } from './types.js';

/** Declarations by the kinds of the grammar. */
export const declarations: Readonly<Record<string, StatementTranslation>> = {
  import_spec: readImport,
  function_declaration: (translator, tree) => [readFunction(translator, tree)],
  method_declaration: readMethod,
  type_spec: readType,
  type_alias: () => [],
  const_spec: readVariables,
  var_spec: readVariables,
};

/** Translates `import a "b/c"`: the package has the last name of its path, or the one that is written. */
function readImport(translator: Translator, tree: Tree): readonly ImportStatement[] {
  const path = fieldOf(tree, 'path');
  if (path === null) return [];
  const module = textOf(path).slice(1, -1);
  const named = fieldOf(tree, 'name');
  const last = module.split('/').findLast((part) => !/^v\d+$/.test(part)) ?? module;
  const local = named === null ? last : textOf(named);
  return [{ kind: 'import', module, bindings: [{ imported: '*', local }], exports: [], place: translator.placeOf(tree) }];
}

function readFunction(translator: Translator, tree: Tree): FunctionDeclaration {
  const named = fieldOf(tree, 'name') ?? tree;
  return {
    kind: 'function',
    name: textOf(named),
    returns: resultOf(tree),
    accessor: null,
    isStatic: false,
    hasBody: fieldOf(tree, 'body') !== null,
    parameters: parametersOf(fieldOf(tree, 'parameters')),
    body: bodyOf(translator, tree),
    place: translator.placeOf(named),
  };
}

/** A method adds to its type; what it is called on has a name of its own. */
function readMethod(translator: Translator, tree: Tree): readonly Statement[] {
  const receiver = childOf(fieldOf(tree, 'receiver') ?? tree, 'parameter_declaration');
  const type = receiver === null ? null : typeNameOf(fieldOf(receiver, 'type'));
  const method = readFunction(translator, tree);
  if (receiver === null || type === null) return [method];
  const named = childOf(receiver, 'identifier');
  const { place } = method;
  const self: Expression = { kind: 'name', name: 'self', place };
  const bound: readonly Declaration[] =
    named === null
      ? []
      : [{ kind: 'declaration', declares: 'variable', name: textOf(named), type, value: self, wrapper: null, place }];
  const members = [{ ...method, body: [...bound, ...method.body] }];
  return [{ kind: 'type', name: type, inherits: [], declaresOnly: false, adds: true, members, place }];
}

/** Translates a struct with its fields, an interface, or another name of a type. */
function readType(translator: Translator, tree: Tree): readonly Statement[] {
  const named = fieldOf(tree, 'name');
  const type = fieldOf(tree, 'type');
  if (named === null) return [];
  const place = translator.placeOf(named);
  const fields = type === null ? null : childOf(type, 'field_declaration_list');
  const all = fields === null ? [] : childrenOf(fields, 'field_declaration');
  const inherits = all
    .filter((field) => fieldOf(field, 'name') === null)
    .flatMap((field) => typeNameOf(fieldOf(field, 'type')) ?? []);
  const members = all.flatMap((field) => fieldsOf(translator, field));
  const declaresOnly = type?.kind === 'interface_type';
  return [{ kind: 'type', name: textOf(named), inherits, declaresOnly, adds: false, members, place }];
}

function fieldsOf(translator: Translator, field: Tree): readonly Declaration[] {
  const type = typeNameOf(fieldOf(field, 'type'));
  const tag = fieldOf(field, 'tag');
  const writtenAs = tag === null ? undefined : /\bjson:"([^",]+)/.exec(textOf(tag))?.[1];
  const written = writtenAs === undefined ? {} : { writtenAs };
  return childrenOf(field, 'field_identifier').map((named) => {
    const place = translator.placeOf(named);
    const name = textOf(named);
    return { kind: 'declaration', declares: 'property', name, type, value: null, wrapper: null, ...written, place };
  });
}

/** Translates `var a, b T = c, d`; a variable of a struct's type holds an empty one. */
function readVariables(translator: Translator, tree: Tree): readonly Statement[] {
  const names = childrenOf(tree, 'identifier');
  const type = fieldOf(tree, 'type');
  const given = fieldOf(tree, 'value');
  const values = given === null ? names.map(() => madeOf(translator, type)) : valuesOf(translator, given);
  return declareNames(translator, names, values, typeNameOf(type));
}
