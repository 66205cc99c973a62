import { hasRole } from '../../catalog/apis/roles.js';
import type { ScopeIndex } from '../../model/expression.js';
import type { AssignmentFact, DeclarationFact } from '../../model/fact.js';
import type { TypeTable } from '../../catalog/apis/api.js';
import { initializer, type LanguageName } from '../../model/source.js';
import type { Binding } from './bindings.js';
import { findBinding } from './bindings.js';
import { enclosingTypeName, type IndexedSource } from './program.js';
import { isOfSdk, type TypeContext } from './type-context.js';

type BoundParameter = Binding & { readonly kind: 'parameter' };

const assignments = new WeakMap<IndexedSource, ReadonlyMap<string, readonly AssignmentFact[]>>();

/** The assignments of a file, by the name of what they assign to. */
function assignmentsIn(source: IndexedSource): ReadonlyMap<string, readonly AssignmentFact[]> {
  const known = assignments.get(source);
  if (known !== undefined) return known;
  const found = new Map<string, AssignmentFact[]>();
  for (const fact of source.facts) {
    if (fact.kind !== 'assignment' || (fact.target.kind !== 'name' && fact.target.kind !== 'member')) continue;
    found.set(fact.target.name, [...(found.get(fact.target.name) ?? []), fact]);
  }
  assignments.set(source, found);
  return found;
}

/** What is assigned to a variable or property that its declaration gives neither type nor value. */
export function assignedType(
  context: TypeContext,
  source: IndexedSource,
  declaration: DeclarationFact,
  depth: number,
): string | null {
  for (const { target, value, scope } of assignmentsIn(source).get(declaration.name) ?? []) {
    const isOwn =
      target.kind === 'member'
        ? isOwnProperty(source, declaration, scope, target.object?.kind === 'name' ? target.object.name : null)
        : target.kind === 'name' && isBoundTo(context, source, declaration, scope, target);
    const type = isOwn ? context.resolve({ source, expression: value, scope }, depth) : null;
    if (type !== null) return type;
  }
  return null;
}

function isOwnProperty(source: IndexedSource, declaration: DeclarationFact, scope: ScopeIndex, object: string | null): boolean {
  if (declaration.declares !== 'property' || object !== 'self') return false;
  return enclosingTypeName(source, scope) === enclosingTypeName(source, declaration.scope);
}

function isBoundTo(
  { program }: TypeContext,
  source: IndexedSource,
  declaration: DeclarationFact,
  scope: ScopeIndex,
  { name, place }: Extract<AssignmentFact['target'], { readonly kind: 'name' }>,
): boolean {
  const binding = findBinding(program, source, name, scope, place);
  return binding?.kind === 'variable' && binding.declaration === declaration;
}

/** More calls than these say nothing in particular of a parameter. */
const mostCalls = 32;

/** What callers give a parameter that has no type of its own, where that is an SDK's. */
export function argumentType(context: TypeContext, { source, scope, index }: BoundParameter, depth: number): string | null {
  const taking = source.scopes[scope];
  if (taking?.kind !== 'function') return null;
  const isInitializer = taking.name === initializer || taking.name === 'constructor';
  const name = isInitializer ? (enclosingTypeName(source, scope) ?? taking.name) : taking.name;
  for (const call of (context.program.calls.get(name) ?? []).slice(0, mostCalls)) {
    const argument = call.call.arguments[index];
    if (argument === undefined || call.source.platform !== source.platform) continue;
    const type = context.resolve({ source: call.source, expression: argument.value, scope: call.scope }, depth);
    if (isOfSdk(context, type)) return type;
  }
  return null;
}

/** What a handler is given: what a promise is of, an element of a list, the value on which the call runs it, or what a table says. */
export function handedOverType(context: TypeContext, { source, scope, index }: BoundParameter, depth: number): string | null {
  const taken = index === 0 ? source.closureCalls.get(scope) : undefined;
  if (taken?.call.callee.kind !== 'member' || taken.call.callee.object === null) return null;
  const { name, object } = taken.call.callee;
  const typeGiven = giverOf(context, source.language, name);
  const type = typeGiven === null ? null : context.resolve({ source, expression: object, scope: taken.scope }, depth);
  return type === null || typeGiven === null ? null : typeGiven(type);
}

/** What a method gives its handler, by the type that it is called on; null where it gives nothing that is known. */
function giverOf({ table }: TypeContext, language: LanguageName, name: string): ((type: string) => string | null) | null {
  if (handlingMembers(table).has(name)) return (type) => table[type]?.[handlerOf(name)] ?? null;
  if (hasRole(language, name, 'then')) return (type) => type;
  return hasRole(language, name, 'runs-now') ? (type) => elementType(type) ?? type : null;
}

const handling = new WeakMap<TypeTable, ReadonlySet<string>>();

/** The methods of which a table says what they give a handler. */
function handlingMembers(table: TypeTable): ReadonlySet<string> {
  const known = handling.get(table);
  if (known !== undefined) return known;
  const members = Object.values(table).flatMap((type) => Object.keys(type));
  const found = new Set(members.flatMap((member) => (member.endsWith('(_)') ? [member.slice(0, -3)] : [])));
  handling.set(table, found);
  return found;
}

function handlerOf(member: string): string {
  return `${member}(_)`;
}

/** The type of the elements of `[T]`, of the values of `[K: T]`; null for any other type. */
export function elementType(type: string): string | null {
  const inner = /^\[(.{1,200})\]$/.exec(type)?.[1];
  if (inner === undefined) return null;
  return inner
    .slice(inner.lastIndexOf(':') + 1)
    .trim()
    .replace(/[?!]$/, '');
}

/** What a loop over a sequence binds: `for client in clients`. */
export function loopedType(
  context: TypeContext,
  source: IndexedSource,
  { scope }: DeclarationFact,
  depth: number,
): string | null {
  const around = source.scopes[scope];
  if (around?.kind !== 'branch' || around.test.kind !== 'operation' || around.test.operator !== 'exists') return null;
  const [subject] = around.test.operands;
  const type = subject === undefined ? null : context.resolve({ source, expression: subject, scope: around.parent ?? 0 }, depth);
  return type === null ? null : elementType(type);
}
