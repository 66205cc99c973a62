import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** Types whose values are there later, one by one, or maybe: code that awaits, loops or tests has what they hold. */
const holders = new Set(['Task', 'ValueTask', 'IEnumerable', 'IAsyncEnumerable', 'Nullable', 'UniTask']);

/** Types that say nothing of a value. */
const vague = new Set(['dynamic', 'object', 'Object', 'void', 'Task', 'ValueTask', 'UniTask']);

/**
 * The name of a type, without its namespace, its arguments and its optionality.
 * @param type The node of a type, or null.
 * @returns Null where none is written, or one that says nothing.
 */
export function typeNameOf(type: Tree | null): string | null {
  const name = type === null ? null : nameIn(type);
  return name === null || vague.has(name) ? null : name;
}

function nameIn(type: Tree): string | null {
  switch (type.kind) {
    case 'identifier':
    case 'predefined_type':
      return textOf(type);
    case 'generic_name':
      return ofGeneric(type);
    case 'qualified_name':
    case 'alias_qualified_name': {
      const last = type.children.findLast(({ kind }) => kind === 'identifier' || kind === 'generic_name');
      return last === undefined ? null : nameIn(last);
    }
    case 'nullable_type':
    case 'ref_type':
    case 'scoped_type': {
      const inner = fieldOf(type, 'type');
      return inner === null ? null : nameIn(inner);
    }
    default:
      return null;
  }
}

function ofGeneric(type: Tree): string | null {
  const named = childOf(type, 'identifier');
  const name = named === null ? null : textOf(named);
  if (name === null || !holders.has(name)) return name;
  const inner = childOf(type, 'type_argument_list')?.children.find(isType);
  return inner === undefined ? null : nameIn(inner);
}

const typeKinds = new Set([
  'identifier',
  'predefined_type',
  'generic_name',
  'qualified_name',
  'alias_qualified_name',
  'nullable_type',
  'array_type',
  'tuple_type',
]);

/** Whether a node is a type, where no expression can stand. */
export function isType({ kind }: Tree): boolean {
  return typeKinds.has(kind);
}
