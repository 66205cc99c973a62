import type { FunctionDeclaration, Statement } from '../../../model/module.js';
import { initializer } from '../../../model/source.js';
import { declareAssigned } from '../grammar/implicit-declarations.js';
import type { Owner, StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { assigning } from './assigning.js';
import { readBody } from './bodies.js';
import { parametersOf } from './functions.js';
import { giveLast } from './values.js';

/** Declarations by the kinds of the grammar. */
export const declarations: Readonly<Record<string, StatementTranslation>> = {
  class: readType,
  module: readType,
  singleton_class: (translator, tree) => membersOf(translator, tree).map((member) => asStatic(member)),
  method: (translator, tree, owner) => [readMethod(translator, tree, owner, false)],
  singleton_method: (translator, tree, owner) => [readMethod(translator, tree, owner, true)],
};

/** Translates a class or module by its last name; what it includes is not followed. */
function readType(translator: Translator, tree: Tree): readonly Statement[] {
  const whole = fieldOf(tree, 'name');
  if (whole === null) return [];
  const named = fieldOf(whole, 'name') ?? whole;
  const superclass = fieldOf(tree, 'superclass');
  const parent = superclass?.children.findLast(({ kind }) => kind === 'constant' || kind === 'scope_resolution');
  const inherits = parent === undefined ? [] : [textOf(fieldOf(parent, 'name') ?? parent)];
  const place = translator.placeOf(named);
  const members = membersOf(translator, tree);
  return [{ kind: 'type', name: textOf(named), inherits, declaresOnly: false, adds: false, members, place }];
}

function membersOf(translator: Translator, tree: Tree): readonly Statement[] {
  const body = fieldOf(tree, 'body');
  if (body === null) return [];
  const known = new Set<string>();
  return readBody(translator, body.children.flatMap(membersIn), (trees) =>
    declareAssigned(translator, trees, { assigning, known, owner: 'type' }),
  );
}

/** `private def a` declares the method that it is given. */
function membersIn(tree: Tree): readonly Tree[] {
  const given = tree.kind === 'call' ? fieldOf(tree, 'arguments') : null;
  const method = given === null ? null : childOf(given, 'method', 'singleton_method');
  return method === null ? [tree] : [method];
}

function asStatic(member: Statement): Statement {
  return member.kind === 'function' ? { ...member, isStatic: true } : member;
}

function readMethod(translator: Translator, tree: Tree, owner: Owner, isStatic: boolean): FunctionDeclaration {
  const whole = fieldOf(tree, 'name') ?? tree;
  const isSetter = whole.kind === 'setter';
  const named = isSetter ? (fieldOf(whole, 'name') ?? whole) : whole;
  const written = textOf(named);
  const parameters = parametersOf(translator, fieldOf(tree, 'parameters'));
  const known = new Set(parameters.map(({ name }) => name));
  const body = fieldOf(tree, 'body');
  const statements = (trees: readonly Tree[]): readonly Statement[] => declareAssigned(translator, trees, { assigning, known });
  const inside = (): readonly Statement[] => {
    if (body === null) return [];
    return body.kind === 'body_statement' ? readBody(translator, body.children, statements) : statements([body]);
  };
  const run = translator.inside({ labels: [] }, inside);
  return {
    kind: 'function',
    name: written === 'initialize' && owner === 'type' ? initializer : written,
    returns: null,
    accessor: isSetter ? 'set' : null,
    isStatic,
    hasBody: true,
    parameters,
    body: written === 'initialize' ? run : giveLast(run),
    place: translator.placeOf(named),
  };
}
