import type { DeclarationFact } from '../../model/fact.js';
import type { ScopeIndex } from '../../model/expression.js';
import { enclosingTypeName, type IndexedSource, type Program } from './program.js';
import aliases from './field-aliases.json' with { type: 'json' };
import keyTypes from './key-types.json' with { type: 'json' };

/** A property of a type of the project. */
export interface Property {
  readonly source: IndexedSource;
  readonly type: string;
  readonly fact: DeclarationFact;
}

/** The properties of a file's types. */
export function propertiesOf(source: IndexedSource): readonly Property[] {
  return source.facts.flatMap((fact) => {
    if (fact.kind !== 'declaration' || fact.declares !== 'property') return [];
    const type = enclosingTypeName(source, fact.scope);
    return type === null ? [] : [{ source, type, fact }];
  });
}

/**
 * Tells under which names libraries write the properties of the project's types: as a tag, an annotation, an enumeration in the type or
 * what declares the property says; else under the property's own.
 * @param program The project.
 */
export function writtenNames(program: Program): (property: Property) => string {
  const cases = new Map(program.sources.flatMap((source) => casesOf(source)));
  return ({ source, type, fact }) =>
    cases.get(caseKey(source, type, fact.name)) ?? constantOf(program, fact) ?? writtenName(fact);
}

/** The text of the constant that an annotation names, or what the constant is called where nothing shows its text. */
function constantOf({ properties }: Program, { writtenBy }: DeclarationFact): string | null {
  if (writtenBy === undefined) return null;
  const value = properties.get(writtenBy)?.[0]?.declaration.value;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : nameOfConstant(writtenBy);
}

/** What a constant is called after: `Keys.email`, `kEmail`. */
export function nameOfConstant(constant: string): string {
  return constant.slice(constant.lastIndexOf('.') + 1).replace(/^k(?=[A-Z])/, '');
}

/** The names under which a type writes its properties where an enumeration in it has them: each case is called as its property. */
function casesOf(source: IndexedSource): readonly (readonly [key: string, text: string])[] {
  return source.facts.flatMap((fact) => {
    if (fact.kind !== 'declaration' || fact.declares !== 'case') return [];
    const { name, value, scope } = fact;
    const type = keyTypes.some((row) => row.name === enclosingTypeName(source, scope)) ? typeAround(source, scope) : null;
    return type === null || value?.kind !== 'literal' ? [] : [[caseKey(source, type, name), String(value.value)] as const];
  });
}

/** The type around the innermost type that encloses a scope. */
function typeAround(source: IndexedSource, scope: ScopeIndex): string | null {
  const own = enclosingTypeName(source, scope);
  for (let index: ScopeIndex | null = scope; index !== null; index = source.scopes[index]?.parent ?? null) {
    const type = enclosingTypeName(source, index);
    if (type !== own) return type;
  }
  return null;
}

function caseKey({ file }: IndexedSource, type: string, name: string): string {
  return JSON.stringify([file, type, name]);
}

/** The name under which a property is written: by a tag or annotation, by what declares it (`Field(alias="a")`), or its own. */
function writtenName({ name, value, writtenAs }: DeclarationFact): string {
  if (writtenAs !== undefined) return writtenAs;
  if (value?.kind !== 'call' || value.callee.kind !== 'name') return name;
  const { callee } = value;
  const labels = aliases.flatMap((row) => (row.call === callee.name ? row.labels : []));
  const alias = value.arguments.find(({ label }) => label !== null && labels.includes(label))?.value;
  return alias?.kind === 'literal' && typeof alias.value === 'string' ? alias.value : name;
}

/** Whether a call declares a property: it is no value of it. @param name The function's. */
export function declaresProperty(name: string): boolean {
  return aliases.some(({ call }) => call === name);
}
