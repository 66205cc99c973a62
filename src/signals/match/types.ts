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
  if (declared.value !== null) return resolve(context, { source, expression: declared.value, scope }, depth + 1);
  return binding.kind === 'parameter' ? ofAnswer(context, binding, depth) : ofWrapper(context, binding, depth);
}

/** What a wrapped property holds: `@Environment(\.client)` the property of that name, `@Injected(Client.self)` the type. */
function ofWrapper(context: Context, { source, declaration }: Binding & { kind: 'variable' }, depth: number): string | null {
  for (const argument of declaration.wrapper?.arguments ?? []) {
    const metatype = ofMetatype(context, { source, expression: argument, scope: declaration.scope }, depth);
    if (metatype !== null) return metatype;
    const key = argument.kind === 'operation' && argument.operator === 'key-path' ? argument.operands.at(-1) : undefined;
    const type = key?.kind === 'literal' ? ofKey(context, String(key.value), depth) : null;
    if (type !== null) return type;
  }
  return null;
}

/** The type of the project's only property of a name, whichever set of keys it extends. */
function ofKey(context: Context, name: string, depth: number): string | null {
  const { program } = context;
  for (const { source, scope } of program.functions.get(name) ?? []) {
    const type = ofFunction(context, source, scope, depth + 1);
    if (type !== null) return type;
  }
  for (const [key, [property]] of program.properties) {
    if (property === undefined || !key.endsWith(`.${name}`)) continue;
    const type = ofBinding(context, { kind: 'variable', ...property }, depth + 1);
    if (type !== null) return type;
  }
  return null;
}

/** `Client.self` is a type that stands for its values where a container is asked for one. */
function ofMetatype(context: Context, { source, expression, scope }: Located, depth: number): string | null {
  if (expression.kind !== 'member' || expression.object === null || expression.name !== 'self') return null;
  return resolve(context, { source, expression: expression.object, scope }, depth + 1);
}

/** What a handler of a promise is given: what the promise is of. */
function ofAnswer(context: Context, { source, scope, index }: Binding & { kind: 'parameter' }, depth: number): string | null {
  const taken = index === 0 ? source.closureCalls.get(scope) : undefined;
  if (taken?.call.callee.kind !== 'member' || taken.call.callee.object === null) return null;
  if (!hasRole(source.language, taken.call.callee.name, 'then')) return null;
  return resolve(context, { source, expression: taken.call.callee.object, scope: taken.scope }, depth + 1);
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
  if (callee.kind === 'name') return ofNamedCall(context, located, call, callee, depth);
  if (callee.kind !== 'member' || callee.object === null) return null;
  const object = resolve(context, { ...located, expression: callee.object }, depth + 1);
  const declared = object === null ? null : ofMethod(context, object, callee.name, depth);
  if (declared !== null) return declared.type;
  const asked = ofAsked(context, located, call, depth);
  if (asked !== null || object === null) return asked;
  return givesItself(located, callee.name) ? object : ofMember(context, located, callee, depth + 1);
}

/** What a method gives that a table or the project declares; null where neither does. */
function ofMethod(context: Context, type: string, name: string, depth: number): { readonly type: string | null } | null {
  const known = context.table[type]?.[name];
  if (known !== undefined) return { type: known };
  const method = methodOf(context, type, name);
  return method === undefined ? null : { type: ofFunction(context, method.source, method.scope, depth) };
}

/** A container that is asked for a type by its metatype gives a value of it: `container.resolve(MParticle.self)`. */
function ofAsked(context: Context, { source, scope }: Located, call: Call, depth: number): string | null {
  for (const { value } of call.arguments) {
    const type = ofMetatype(context, { source, expression: value, scope }, depth);
    if (type !== null) return type;
  }
  return null;
}

/** A function of the project, or the construction of a type. */
function ofNamedCall(context: Context, located: Located, call: Call, callee: Name, depth: number): string | null {
  const { source, scope } = located;
  const [argument] = call.arguments;
  // `import('x')` gives the module.
  if (callee.name === 'import' && argument?.value.kind === 'literal') return String(argument.value.value);
  const binding = findBinding(context.program, source, callee.name, scope, callee.place);
  if (binding?.kind === 'import' && binding.module in context.table) return ofBinding(context, binding, depth);
  const declared = context.program.functions.get(callee.name)?.find((place) => place.source.platform === source.platform);
  if (declared !== undefined && !/^[A-Z]/.test(callee.name)) return ofFunction(context, declared.source, declared.scope, depth);
  return ofAsked(context, located, call, depth) ?? resolve(context, { ...located, expression: callee }, depth + 1);
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
