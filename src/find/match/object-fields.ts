import type { Expression, ObjectLiteral, ScopeIndex } from '../../model/expression.js';
import { findBinding } from './bindings.js';
import type { IndexedSource, Program } from './program.js';
import { keyedUse, type PlacedUse, type Use } from './uses.js';

/**
 * What a plain object says where an SDK takes a value of a type of its own: each entry sets the property of its name, and an
 * entry whose key is a number or computed sets an element. The object stands where it is passed, or in the variable that is.
 * @param program The project.
 * @param source The source of the call.
 * @param value The argument.
 * @param scope Where the call stands.
 * @returns The writes, each at the place of its value, with the source that they stand in.
 */
export function fieldUses(
  program: Program,
  source: IndexedSource,
  value: Expression,
  scope: ScopeIndex,
): readonly (PlacedUse & { readonly source: IndexedSource })[] {
  if (value.kind === 'object') return entriesOf(value).map((use) => ({ use, scope, source }));
  if (value.kind !== 'name') return [];
  const binding = findBinding(program, source, value.name, scope, value.place);
  if (binding?.kind !== 'variable' || binding.declaration.value?.kind !== 'object') return [];
  const { declaration } = binding;
  const written = entriesOf(binding.declaration.value).map((use) => ({ use, scope: declaration.scope, source: binding.source }));
  const later = binding.source.facts.flatMap((fact) => {
    if (fact.kind !== 'assignment' || fact.target.kind !== 'member' || fact.target.object?.kind !== 'name') return [];
    const { object, name, place } = fact.target;
    const other = findBinding(program, binding.source, object.name, fact.scope, place);
    if (other?.kind !== 'variable' || other.declaration !== declaration) return [];
    return [{ use: fieldUse(name, fact.value, fact.target, place), scope: fact.scope, source: binding.source }];
  });
  return [...written, ...later];
}

function entriesOf({ entries, computed }: ObjectLiteral): readonly Use[] {
  return [
    ...entries.map(({ key, value }) =>
      /^\d+$/.test(key)
        ? keyedUse('subscript', null, { kind: 'literal', value: key, place: value.place }, value)
        : fieldUse(key, value, value, value.place),
    ),
    ...computed.flatMap(({ key, value }) => (key === null ? [] : [keyedUse('subscript', null, key, value)])),
  ];
}

function fieldUse(member: string, value: Expression, expression: Expression, place: Use['place']): Use {
  return { member, via: 'write', receiver: null, labels: null, values: [value], place, expression };
}
