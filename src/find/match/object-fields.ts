import type { Call, Expression, ObjectLiteral, ScopeIndex } from '../../model/expression.js';
import type { DeclarationFact } from '../../model/fact.js';
import { findBinding } from './bindings.js';
import { dictionaryMethods } from './dictionary-methods.js';
import { writesTo, type DictionaryWrite } from './dictionary-writes.js';
import type { IndexedSource, Program } from './program.js';
import { keyedUse, type PlacedUse, type Use } from './uses.js';

/** A write to a field, with the source that it stands in. */
type FieldUse = PlacedUse & { readonly source: IndexedSource };

/** Where an object is written. */
interface Standing {
  readonly program: Program;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
}

/** Objects that are made of others are followed so deep. */
const deepest = 8;

/**
 * What a plain object says where an SDK takes a value of a type of its own: each entry sets the property of its name, and an
 * entry whose key is a number or computed sets an element. The object stands where it is passed, or in the variable that is, or is made
 * of others: of what is spread in it, of what `Object.assign` copies.
 * @param program The project.
 * @param source The source of the call.
 * @param value The argument.
 * @param scope Where the call stands.
 * @returns The writes, each at the place of its value, with the source that they stand in.
 */
export function fieldUses(program: Program, source: IndexedSource, value: Expression, scope: ScopeIndex): readonly FieldUse[] {
  return fieldsOf(value, { program, source, scope }, 0);
}

function fieldsOf(value: Expression, at: Standing, above: number): readonly FieldUse[] {
  const depth = above + 1;
  if (depth > deepest) return [];
  switch (value.kind) {
    case 'object':
      return [
        ...entriesOf(value).map((use) => ({ use, scope: at.scope, source: at.source })),
        ...value.computed.flatMap((entry) => (entry.key === null ? fieldsOf(entry.value, at, depth) : [])),
      ];
    case 'call':
      return copiedBy(value).flatMap((each) => fieldsOf(each, at, depth));
    case 'cast':
      return fieldsOf(value.value, at, depth);
    case 'name': {
      const binding = findBinding(at.program, at.source, value.name, at.scope, value.place);
      return binding?.kind === 'variable' ? fieldsOfVariable(binding.declaration, { ...at, source: binding.source }, depth) : [];
    }
    default:
      return [];
  }
}

/** What a call puts together in the object that it gives: `Object.assign(a, b)`. */
function copiedBy({ callee, arguments: given }: Call): readonly Expression[] {
  const adds = callee.kind === 'member' ? dictionaryMethods.get(callee.name)?.adds : undefined;
  return adds === 'first' ? given.map(({ value }) => value) : [];
}

function fieldsOfVariable(declaration: DeclarationFact, at: Standing, depth: number): readonly FieldUse[] {
  const { value, scope } = declaration;
  const written = value === null ? [] : fieldsOf(value, { ...at, scope }, depth);
  // Where it is made by the SDK's constructor, its type tells what a write to it is.
  const isPlain = value?.kind === 'object' || written.length > 0;
  const later = writesTo(at.program, at.source, declaration).flatMap((write) => laterFields(write, isPlain, at, depth));
  return [...written, ...later];
}

function laterFields(write: DictionaryWrite, isPlain: boolean, at: Standing, depth: number): readonly FieldUse[] {
  const { scope } = write;
  if (write.kind === 'assigned') return fieldsOf(write.value, { ...at, scope }, depth);
  if (write.kind === 'called' || !isPlain) return [];
  return [{ use: keyed(write.key, write.value), scope, source: at.source }];
}

function entriesOf({ entries, computed }: ObjectLiteral): readonly Use[] {
  return [
    ...entries.map(({ key, value }) => keyed({ kind: 'literal', value: key, place: value.place }, value)),
    ...computed.flatMap(({ key, value }) => (key === null ? [] : [keyedUse('subscript', null, key, value)])),
  ];
}

/** A name is a property's; a number, and what is computed, is an element's. */
function keyed(key: Expression, value: Expression): Use {
  if (key.kind !== 'literal' || typeof key.value !== 'string' || /^\d+$/.test(key.value))
    return keyedUse('subscript', null, key, value);
  const { place } = value;
  return { member: key.value, via: 'write', receiver: null, labels: null, values: [value], place, expression: value };
}
