import type { Call, Expression, ScopeIndex } from '../../model/expression.js';
import type { AssignmentFact, CallFact, DeclarationFact, Fact } from '../../model/fact.js';
import { findBinding } from './bindings.js';
import { dictionaryMethods } from './dictionary-methods.js';
import type { IndexedSource, Program } from './program.js';

/** What adds keys to a dictionary that a variable holds. */
export type DictionaryWrite = { readonly scope: ScopeIndex } & (
  | { readonly kind: 'assigned'; readonly value: Expression }
  | { readonly kind: 'keyed'; readonly key: Expression; readonly value: Expression }
  | { readonly kind: 'called'; readonly call: Call }
);

type WritesByVariable = ReadonlyMap<DeclarationFact, readonly DictionaryWrite[]>;

const memory = new WeakMap<Program, Map<IndexedSource, WritesByVariable>>();

/**
 * Lists what the source of a variable writes to it after its declaration, or calls on it.
 * @param program The project.
 * @param source Where the variable is declared.
 * @param variable Its declaration.
 */
export function writesTo(program: Program, source: IndexedSource, variable: DeclarationFact): readonly DictionaryWrite[] {
  const known = memory.get(program) ?? new Map<IndexedSource, WritesByVariable>();
  memory.set(program, known);
  const writes = known.get(source) ?? writesIn(program, source);
  known.set(source, writes);
  return writes.get(variable) ?? [];
}

/** Each write is bound once, so that many variables of one name take no longer than their writes. */
function writesIn(program: Program, source: IndexedSource): WritesByVariable {
  const writes = new Map<DeclarationFact, DictionaryWrite[]>();
  for (const fact of source.facts) {
    for (const { variable, write } of writesOf(fact)) {
      const name = nameOf(variable);
      const binding = name === null ? null : findBinding(program, source, name, fact.scope, fact.place);
      if (binding?.kind !== 'variable' || binding.source !== source) continue;
      const list = writes.get(binding.declaration);
      if (list === undefined) writes.set(binding.declaration, [write]);
      else list.push(write);
    }
  }
  return writes;
}

interface WriteTo {
  readonly variable: Expression;
  readonly write: DictionaryWrite;
}

function writesOf(fact: Fact): readonly WriteTo[] {
  if (fact.kind === 'assignment') return writesOfAssignment(fact);
  return fact.kind === 'call' ? writesOfCall(fact) : [];
}

function writesOfAssignment({ target, value, scope }: AssignmentFact): readonly WriteTo[] {
  const [collection, index] = target.kind === 'operation' && target.operator === 'subscript' ? target.operands : [];
  if (collection !== undefined && index !== undefined)
    return [{ variable: collection, write: { kind: 'keyed', key: index, value, scope } }];
  const whole: WriteTo = { variable: target, write: { kind: 'assigned', value, scope } };
  if (target.kind !== 'member' || target.object === null) return [whole];
  // In JavaScript `attributes.email = x` adds a key.
  const key: Expression = { kind: 'literal', value: target.name, place: target.place };
  return [whole, { variable: target.object, write: { kind: 'keyed', key, value, scope } }];
}

function writesOfCall({ call, scope }: CallFact): readonly WriteTo[] {
  const { callee, arguments: values } = call;
  if (callee.kind !== 'member') return [];
  const adds = dictionaryMethods.get(callee.name)?.adds;
  if (adds === 'receiver' && callee.object !== null) return [{ variable: callee.object, write: { kind: 'called', call, scope } }];
  const [first, ...others] = values.map(({ value }) => value);
  if (adds !== 'first' || first === undefined) return [];
  return others.map((value) => ({ variable: first, write: { kind: 'assigned', value, scope } }));
}

/** `attributes` and `self.attributes`. */
function nameOf(variable: Expression): string | null {
  if (variable.kind === 'name') return variable.name;
  const isOwn = variable.kind === 'member' && variable.object?.kind === 'name' && variable.object.name === 'self';
  return isOwn ? variable.name : null;
}
