import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import { initializer } from '../../../model/source.js';
import { declareAssigned } from '../grammar/implicit-declarations.js';
import type { Owner, StatementTranslation, Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { assigning } from './assigning.js';
import { bodyOf, parametersOf } from './functions.js';
import { superclassesOf, typeNameOf } from './types.js';

/** Declarations by the kinds of the grammar. */
export const declarations: Readonly<Record<string, StatementTranslation>> = {
  expression_statement: readExpression,
  function_definition: (translator, tree, owner) => readFunction(translator, tree, owner, []),
  class_definition: (translator, tree) => readClass(translator, tree, []),
  decorated_definition: readDecorated,
};

/** An assignment with an annotation declares a variable, or among a class's members a property. */
function readExpression(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  return tree.children
    .filter(({ kind }) => kind !== ',')
    .map((each): Statement => {
      const left = each.kind === 'assignment' ? fieldOf(each, 'left') : null;
      const annotation = fieldOf(each, 'type');
      if (left?.kind !== 'identifier' || (annotation === null && owner !== 'type')) {
        const expression = translator.expression(each);
        return { kind: 'expression', expression, place: translator.placeOf(each) };
      }
      const right = fieldOf(each, 'right');
      const value = right === null ? null : translator.expression(right);
      return variableOf(translator, left, owner, { type: typeNameOf(annotation), value });
    });
}

function variableOf(
  translator: Translator,
  named: Tree,
  owner: Owner,
  { type, value }: Pick<Declaration, 'type' | 'value'>,
): Declaration {
  const declares = owner === 'type' ? 'property' : 'variable';
  return { kind: 'declaration', declares, name: textOf(named), type, value, wrapper: null, place: translator.placeOf(named) };
}

/** What decorates runs where it stands. */
function readDecorated(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const definition = fieldOf(tree, 'definition');
  const decorators = childrenOf(tree, 'decorator');
  if (definition === null) return [];
  const runs = decorators
    .flatMap((decorator) => translator.parts(decorator))
    .map((expression): Statement => ({ kind: 'expression', expression, place: expression.place }));
  const names = decorators.map((decorator) => textOf(decorator).replace(/^@\s*/, '').replace(/\(.*$/s, ''));
  const made =
    definition.kind === 'class_definition'
      ? readClass(translator, definition, names)
      : readFunction(translator, definition, owner, names);
  return [...runs.filter(({ kind }) => kind === 'expression' && owner === 'code'), ...made];
}

/** A method's first parameter is the object, or the type, that it is called on. */
function readFunction(translator: Translator, tree: Tree, owner: Owner, decorators: readonly string[]): readonly Statement[] {
  const named = fieldOf(tree, 'name');
  if (named === null) return [];
  const written = textOf(named);
  const isFree = owner === 'code' || decorators.includes('staticmethod');
  const all = parametersOf(translator, fieldOf(tree, 'parameters'));
  const parameters = isFree ? all : all.slice(1);
  const place = translator.placeOf(named);
  const accessor = accessorOf(decorators);
  const declared: FunctionDeclaration = {
    kind: 'function',
    name: written === '__init__' ? initializer : written,
    returns: typeNameOf(fieldOf(tree, 'return_type')),
    accessor,
    isStatic: owner === 'type' && (decorators.includes('staticmethod') || decorators.includes('classmethod')),
    hasBody: true,
    parameters,
    body: bodyOf(translator, fieldOf(tree, 'body'), parameters),
    place,
  };
  if (accessor !== 'get') return [declared];
  return [variableOf(translator, named, owner, { type: declared.returns, value: null }), declared];
}

function accessorOf(decorators: readonly string[]): 'get' | 'set' | null {
  if (decorators.some((name) => name === 'property' || name.endsWith('cached_property'))) return 'get';
  return decorators.some((name) => name.endsWith('.setter')) ? 'set' : null;
}

/** Decorators that make the initializer of a class from its annotated properties. */
const making = /(?:^|\.)(?:dataclass|define|frozen|attrs)$/;

function readClass(translator: Translator, tree: Tree, decorators: readonly string[]): readonly Statement[] {
  const named = fieldOf(tree, 'name');
  if (named === null) return [];
  const place = translator.placeOf(named);
  const body = fieldOf(tree, 'body')?.children ?? [];
  const members = declareAssigned(translator, body, { assigning, known: new Set(), owner: 'type' });
  const isMade = decorators.some((name) => making.test(name)) && !members.some(isInitializer);
  const made = isMade ? [initializerOf(members)] : [];
  const inherits = superclassesOf(tree);
  const all = [...members, ...made];
  return [{ kind: 'type', name: textOf(named), inherits, declaresOnly: false, adds: false, members: all, place }];
}

function isInitializer(member: Statement): boolean {
  return member.kind === 'function' && member.name === initializer;
}

/** What assigns each property what it is given for it. */
function initializerOf(members: readonly Statement[]): FunctionDeclaration {
  const fields = members.flatMap((member) => (member.kind === 'declaration' && member.declares === 'property' ? [member] : []));
  const [first] = members;
  const at = first?.place ?? { file: '', line: 1, column: 1, offset: 0 };
  return {
    kind: 'function',
    name: initializer,
    returns: null,
    accessor: null,
    isStatic: false,
    hasBody: true,
    parameters: fields.map(({ name, type, value }) => ({ name, label: name, type, value })),
    body: fields.map(({ name, place }): Statement => {
      const self: Expression = { kind: 'name', name: 'self', place };
      const target: Expression = { kind: 'member', object: self, name, place };
      const value: Expression = { kind: 'name', name, place };
      return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
    }),
    place: at,
  };
}
