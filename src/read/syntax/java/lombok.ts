import type { Expression } from '../../../model/expression.js';
import type { FunctionDeclaration, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import { initializer } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { typeNameOf } from './types.js';
import rows from './lombok.json' with { type: 'json' };

type Made = 'builder' | 'setters' | 'constructor';

/** A field of a class that is not shared by all objects. */
interface Field {
  readonly name: string;
  readonly type: string | null;
  readonly place: Place;
}

/**
 * The members that Lombok gives a class when it is compiled, by its annotations: a builder, setters, a constructor with all fields. The
 * builder is the object itself, made without any field: each of its methods sets one. What the class declares itself goes before.
 * @param tree The class.
 * @param declared Its own members.
 */
export function generatedMembers(translator: Translator, tree: Tree, declared: readonly Statement[]): readonly Statement[] {
  const modifiers = childOf(tree, 'modifiers');
  const body = fieldOf(tree, 'body');
  if (modifiers === null || body === null) return [];
  const made = makes(modifiers);
  if (made.size === 0) return [];
  const fields = fieldsOf(translator, body);
  const named = fieldOf(tree, 'name') ?? tree;
  const type: Field = { name: textOf(named), type: null, place: translator.placeOf(named) };
  const own = new Set(declared.flatMap((member) => (member.kind === 'function' ? [member.name] : [])));
  return [
    ...(made.has('builder') ? builderOf(type, fields) : []),
    ...(made.has('setters') ? fields.map((field) => setterOf(`set${capitalized(field.name)}`, field)) : []),
    ...(made.has('constructor') ? [constructorOf(type, []), constructorOf(type, fields)] : []),
  ].filter(({ name }) => !own.has(name));
}

function makes(modifiers: Tree): ReadonlySet<Made> {
  const names = childrenOf(modifiers, 'annotation', 'marker_annotation').map((each) => textOf(fieldOf(each, 'name') ?? each));
  const simple = new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  return new Set(rows.flatMap((row) => (simple.has(row.annotation) ? (row.makes as Made[]) : [])));
}

function fieldsOf(translator: Translator, body: Tree): readonly Field[] {
  return childrenOf(body, 'field_declaration').flatMap((field) => {
    const modifiers = childOf(field, 'modifiers');
    if (modifiers !== null && childOf(modifiers, 'static') !== null) return [];
    return childrenOf(field, 'variable_declarator').map((each) => {
      const named = fieldOf(each, 'name') ?? each;
      return { name: textOf(named), type: typeNameOf(fieldOf(field, 'type')), place: translator.placeOf(named) };
    });
  });
}

function builderOf({ name, place }: Field, fields: readonly Field[]): readonly FunctionDeclaration[] {
  const make: Expression = { kind: 'call', callee: { kind: 'name', name, place }, arguments: [], place };
  return [
    { ...methodAt(place, 'builder', name), isStatic: true, body: [returning(make)] },
    { ...methodAt(place, 'toBuilder', name), body: [returning(selfAt(place))] },
    { ...methodAt(place, 'build', name), body: [returning(selfAt(place))] },
    ...fields.map((field) => setterOf(field.name, field)),
  ];
}

/** A method that sets a field and gives the object again. */
function setterOf(method: string, field: Field): FunctionDeclaration {
  const { place } = field;
  return {
    ...methodAt(place, method, null),
    ...settingAll([field]),
    body: [...settingAll([field]).body, returning(selfAt(place))],
  };
}

function constructorOf({ place }: Field, fields: readonly Field[]): FunctionDeclaration {
  return { ...methodAt(place, initializer, null), ...settingAll(fields) };
}

function settingAll(fields: readonly Field[]): Pick<FunctionDeclaration, 'parameters' | 'body'> {
  return {
    parameters: fields.map(({ name, type }) => ({ name, label: null, type, value: null })),
    body: fields.map(({ name, place }): Statement => {
      const target: Expression = { kind: 'member', object: selfAt(place), name, place };
      const value: Expression = { kind: 'name', name, place };
      return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
    }),
  };
}

function methodAt(place: Place, name: string, returns: string | null): FunctionDeclaration {
  const common = { kind: 'function', accessor: null, isStatic: false, hasBody: true, parameters: [], body: [] } as const;
  return { ...common, name, returns, place };
}

function selfAt(place: Place): Expression {
  return { kind: 'name', name: 'self', place };
}

function returning(value: Expression): Statement {
  return { kind: 'exit', how: 'return', value, place: value.place };
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
