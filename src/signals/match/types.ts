import { hasRole } from '../../catalog/apis/roles.js';
import type { TypeTable } from '../../catalog/apis/api.js';
import type { Call, Expression, Member, Name, ScopeIndex } from '../../model/expression.js';
import type { Binding } from './bindings.js';
import { findBinding, propertyOf } from './bindings.js';
import { enclosingTypeName, type FunctionPlace, type IndexedSource, type Program } from './program.js';
import { enclosingBody } from './scopes.js';

/** An expression and where it stands. */
export interface Located {
  readonly source: IndexedSource;
  readonly expression: Expression;
  readonly scope: ScopeIndex;
}

/**
 * Resolves the type of expressions. A type and a value of it have the same name here; a JavaScript
 * module's default export has the module's name, and what it exports the name `module.export`.
 */
export interface TypeResolver {
  /** The type's name, or null where nothing in the project or the table says. */
  typeOf(located: Located): string | null;
}

/** Longer chains of bindings than this are cut: nothing real needs them, and a cycle must end. */
const deepest = 16;

interface Context {
  readonly program: Program;
  readonly table: TypeTable;
}

/**
 * Makes a resolver.
 * @param program The project.
 * @param table What the SDKs' own members give.
 */
export function createTypeResolver(program: Program, table: TypeTable): TypeResolver {
  const context: Context = { program, table };
  return { typeOf: (located) => resolve(context, located, 0) };
}

function resolve(context: Context, located: Located, depth: number): string | null {
  if (depth > deepest) return null;
  const { expression } = located;
  if (expression.kind === 'name') return ofName(context, located, expression.name, depth);
  if (expression.kind === 'member') return ofMember(context, located, expression, depth);
  if (expression.kind === 'call') return ofCall(context, located, expression, depth);
  if (expression.kind === 'cast') return expression.type;
  if (expression.kind === 'await' || expression.kind === 'assignment')
    return resolve(context, { ...located, expression: expression.value }, depth + 1);
  const first = expression.kind === 'operation' ? resultOperand(expression.operator, expression.operands) : null;
  return first === null ? null : resolve(context, { ...located, expression: first }, depth + 1);
}

function ofName(context: Context, { source, scope, expression }: Located, name: string, depth: number): string | null {
  if (name === 'self' || name === 'Self') return enclosingTypeName(source, scope);
  const binding = findBinding(context.program, source, name, scope, expression.place);
  if (binding !== null) return ofBinding(context, binding, depth);
  return /^[A-Z]/.test(name) || name in context.table ? name : null;
}

function ofBinding(context: Context, binding: Binding, depth: number): string | null {
  if (binding.kind === 'import') return ofImport(context, binding.module, binding.imported);
  const { source } = binding;
  const declared = binding.kind === 'parameter' ? binding.parameter : binding.declaration;
  if (declared.type !== null && !isVague(declared.type)) return declared.type;
  const scope = binding.kind === 'parameter' ? binding.scope : binding.declaration.scope;
  return declared.value === null ? null : resolve(context, { source, expression: declared.value, scope }, depth + 1);
}

function ofImport({ table }: Context, module: string, imported: string): string {
  return imported === 'default' || imported === '*' ? module : (table[module]?.[imported] ?? `${module}.${imported}`);
}

function ofMember(context: Context, located: Located, member: Member, depth: number): string | null {
  if (member.object === null) return null;
  const object = resolve(context, { ...located, expression: member.object }, depth + 1);
  if (object === null) return null;
  const known = context.table[object]?.[member.name];
  if (known !== undefined) return known;
  // A namespace import's default export is the module itself.
  if (member.name === 'default' && object in context.table) return object;
  const property = propertyOf(context.program, located.source, `${object}.${member.name}`);
  if (property !== undefined) return ofBinding(context, { kind: 'variable', ...property }, depth + 1);
  const getter = methodOf(context, object, member.name);
  if (getter !== undefined) return ofFunction(context, getter.source, getter.scope, depth);
  return /^[A-Z]/.test(member.name) ? `${object}.${member.name}` : null;
}

function methodOf({ program }: Context, type: string, name: string): FunctionPlace | undefined {
  return program.functions.get(name)?.find((place) => place.type === type);
}

/** Whether a member gives a value of the type that it is called on: `alloc`, `shared`. */
function givesItself({ source }: Located, name: string): boolean {
  return hasRole(source.language, name, 'own-type') || hasRole(source.language, name, 'initializer');
}

function ofCall(context: Context, located: Located, call: Call, depth: number): string | null {
  const { callee } = call;
  if (callee.kind === 'closure') return ofFunction(context, located.source, located.source.scopeOf.get(callee) ?? 0, depth);
  if (callee.kind === 'name') return ofNamedCall(context, located, callee, depth);
  if (callee.kind !== 'member' || callee.object === null) return null;
  const object = resolve(context, { ...located, expression: callee.object }, depth + 1);
  if (object === null) return null;
  const known = context.table[object]?.[callee.name];
  if (known !== undefined) return known;
  if (givesItself(located, callee.name)) return object;
  const method = methodOf(context, object, callee.name);
  return method === undefined
    ? ofMember(context, located, callee, depth + 1)
    : ofFunction(context, method.source, method.scope, depth);
}

/** A function of the project, or the construction of a type. */
function ofNamedCall(context: Context, located: Located, callee: Name, depth: number): string | null {
  const { source, scope } = located;
  const binding = findBinding(context.program, source, callee.name, scope, callee.place);
  if (binding?.kind === 'import' && binding.module in context.table) return ofBinding(context, binding, depth);
  const declared = context.program.functions.get(callee.name)?.find((place) => place.source.platform === source.platform);
  if (declared !== undefined && !/^[A-Z]/.test(callee.name)) return ofFunction(context, declared.source, declared.scope, depth);
  return resolve(context, { ...located, expression: callee }, depth + 1);
}

function ofFunction(context: Context, source: IndexedSource, scope: ScopeIndex, depth: number): string | null {
  const declared = source.scopes[scope];
  if (declared?.kind === 'function' && declared.returns !== null && !isVague(declared.returns)) return declared.returns;
  for (const fact of source.facts) {
    if (fact.kind !== 'return' || enclosingBody(source, fact.scope).index !== scope) continue;
    const type = resolve(context, { source, expression: fact.value, scope: fact.scope }, depth + 1);
    if (type !== null) return type;
  }
  return null;
}

/** Types that say less than the value does. */
function isVague(type: string): boolean {
  return (
    type === 'id' ||
    type === 'instancetype' ||
    type === 'Any' ||
    type === 'AnyObject' ||
    type === 'any' ||
    type.startsWith('typeof')
  );
}

/** The operand whose type an operation has, or null. */
function resultOperand(operator: string, operands: readonly Expression[]): Expression | null {
  if (operator === '??' || operator === '||') return operands[0] ?? null;
  if (operator === '?:') return operands[1] ?? null;
  return null;
}
