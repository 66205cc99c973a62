import type { Expression, ScopeIndex } from '../../model/expression.js';
import { findBinding } from './bindings.js';
import { exportedMember } from './definitions.js';
import type { IndexedSource, Program } from './program.js';
import type { TypeResolver } from './types.js';
import type { Use } from './uses.js';

/** Variables that hold each other's functions are followed no deeper: a cycle must end. */
const deepest = 8;

/** A member that a script calls by a name of its own, and whose member it is. */
export interface RenamedMember {
  /** The name that its owner gives it. */
  readonly member: string;
  /** The type or module that owns it; null where nothing says. */
  readonly owner: string | null;
  /** The value that it was taken from; null where it was imported. */
  readonly from: Expression | null;
}

/**
 * The member that a call of a bare name runs in a script: what an import renames (`import { request as ask }`), what is taken
 * from an object (`const { request: ask } = permissions`) or from a list (`const [, ask] = usePermissions()`, whose member is `1`).
 * @param program The project.
 * @param types Resolves what the member was taken from.
 * @param source The source of the call.
 * @param use The call.
 * @param scope Where it stands.
 * @returns The member, or null where the name is bound to nothing of the kind.
 */
export function renamedMember(
  program: Program,
  types: TypeResolver,
  source: IndexedSource,
  use: Use,
  scope: ScopeIndex,
): RenamedMember | null {
  if (source.scoping.modulesAreOpen) return null;
  if (use.receiver !== null) return memberOfFile(program, source, use, scope);
  const isCalled = use.expression.kind === 'call' && use.expression.callee.kind === 'name';
  return isCalled || use.via === 'handed' ? memberOfName(program, types, source, use, scope) : null;
}

function memberOfName(
  program: Program,
  types: TypeResolver,
  source: IndexedSource,
  { member, place }: Pick<Use, 'member' | 'place'>,
  scope: ScopeIndex,
  depth = 0,
): RenamedMember | null {
  const binding = findBinding(program, source, member, scope, place);
  if (binding?.kind === 'import') {
    const isWhole = binding.imported === 'default' || binding.imported === '*';
    return { member: isWhole ? member : binding.imported, owner: binding.module, from: null };
  }
  if (binding?.kind !== 'variable' || binding.declaration.value === null) return null;
  const { value, scope: declared } = binding.declaration;
  if (value.kind === 'name' && depth < deepest)
    return memberOfName(program, types, binding.source, { member: value.name, place: value.place }, declared, depth + 1);
  const taken = takenMember(value);
  if (taken === null) return null;
  const owner = types.typeOf({ source: binding.source, expression: taken.from, scope: binding.declaration.scope });
  return { ...taken, owner };
}

/** What a file of the project hands on of a package, where it is imported as a whole: `sdk.request()` of `import * as sdk from './sdk'`. */
function memberOfFile(
  program: Program,
  source: IndexedSource,
  { receiver, member, place }: Use,
  scope: ScopeIndex,
): RenamedMember | null {
  const expression: Expression = { kind: 'member', object: receiver, name: member, place };
  const exported = exportedMember(program, { source, expression, scope }, expression);
  if (exported?.kind !== 'import') return null;
  const isWhole = exported.imported === 'default' || exported.imported === '*';
  return { member: isWhole ? member : exported.imported, owner: exported.module, from: receiver };
}

function takenMember(value: Expression): { readonly member: string; readonly from: Expression } | null {
  if (value.kind === 'member') return value.object === null ? null : { member: value.name, from: value.object };
  if (value.kind !== 'operation' || value.operator !== 'subscript') return null;
  const [from, index] = value.operands;
  if (from === undefined || index?.kind !== 'literal') return null;
  return { member: String(index.value), from };
}
