import type { Expression, ScopeIndex } from '../../../model/expression.js';
import { kinOf } from '../../match/kin.js';
import { enclosingTypeName, type IndexedSource, type Program } from '../../match/program.js';

/** A view as code writes it: what makes it, or what has it. */
export interface WrittenView {
  readonly of: Expression | null;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
}

/** Tells by which names code reaches a view: within its file, and in all code of the type that has it. */
export type HolderKeys = (view: WrittenView) => readonly string[];

/**
 * Makes what tells by which names code reaches a view. One that is made and put in a property is reached by that.
 * @param program The project.
 */
export function createHolderKeys(program: Program): HolderKeys {
  const held = new Map<IndexedSource, ReadonlyMap<Expression, string>>();
  return ({ of, source, scope }) => {
    if (of === null) return [];
    const known = held.get(source) ?? namesOfMade(source);
    held.set(source, known);
    const name = known.get(of) ?? nameOf(of);
    if (name === '') return [];
    const type = enclosingTypeName(source, scope);
    // What a library's type is called says nothing of which view is meant.
    const types = type === null ? [] : [...kinOf(program, type)].filter((each) => each === type || program.types.has(each));
    return [`${source.file} ${name}`, ...types.map((each) => `${each}.${name}`)];
  };
}

/** The names of what views are put in as they are made, by the calls that make them and the objects that these are given. */
function namesOfMade({ facts }: IndexedSource): ReadonlyMap<Expression, string> {
  return new Map(
    facts.flatMap((fact) => {
      if (fact.kind !== 'assignment' || fact.value.kind !== 'call') return [];
      const name = nameOf(fact.target);
      return [fact.value, ...fact.value.arguments.map(({ value }) => value)].map((each) => [each, name] as const);
    }),
  );
}

/** The last name of what holds a field: others reach it by `self`, or by the view that has it. */
export function nameOf(expression: Expression): string {
  return expression.kind === 'name' || expression.kind === 'member' ? expression.name : '';
}
