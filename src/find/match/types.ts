import { namesModule } from '../../catalog/apis/modules.js';
import { hasRole } from '../../catalog/apis/roles.js';
import type { TypeTable } from '../../catalog/apis/api.js';
import type { Call, Expression, Member, Name, Operation, ScopeIndex } from '../../model/expression.js';
import { aliasedType } from './aliases.js';
import { askedType, wrappedType } from './asked-types.js';
import type { Binding } from './bindings.js';
import { findBinding, propertyOf } from './bindings.js';
import { handedType, typeWhenCalled } from './called-types.js';
import { entryOf, exportedMember, importedModule } from './definitions.js';
import { argumentType, assignedType, elementType, handedOverType, loopedType } from './given-types.js';
import { compositionSign, kinOf } from './kin.js';
import { enclosingTypeName, type FunctionPlace, type IndexedSource, type Program } from './program.js';
import { deepest, isOfSdk, type Located, type TypeContext } from './type-context.js';

export type { Located } from './type-context.js';

/**
 * Resolves the type of expressions. A type and a value of it have the same name here; a JavaScript
 * module's default export has the module's name, and what it exports the name `module.export`.
 */
export interface TypeResolver {
  /** The type's name, or null where nothing in the project or the table says. */
  typeOf(located: Located): string | null;
}

/**
 * Makes a resolver.
 * @param program The project.
 * @param table What the SDKs' own members give.
 */
export function createTypeResolver(program: Program, table: TypeTable): TypeResolver {
  const memory = new WeakMap<Expression, Remembered>();
  const context: TypeContext = {
    program,
    table,
    resolve: (located, depth) => resolve(context, memory, located, depth),
    ofFunction: (source, scope, depth) => ofFunction(context, source, scope, depth),
  };
  return { typeOf: (located) => context.resolve(located, 0) };
}

/** What was found of an expression, after how many steps: more steps than that can find no more. */
interface Remembered {
  readonly depth: number;
  readonly type: string | null;
}

function resolve(context: TypeContext, memory: WeakMap<Expression, Remembered>, located: Located, depth: number): string | null {
  if (depth > deepest) return null;
  const known = memory.get(located.expression);
  if (known !== undefined && (known.type !== null || known.depth <= depth)) return known.type;
  const type = find(context, located, depth + 1);
  memory.set(located.expression, { depth, type });
  return type;
}

function find(context: TypeContext, located: Located, depth: number): string | null {
  const { expression, source, scope } = located;
  switch (expression.kind) {
    case 'name':
      return ofName(context, located, expression.name, depth);
    case 'member':
      return ofMember(context, located, expression, depth);
    case 'call':
      return ofCall(context, located, expression, depth);
    case 'cast':
      return aliasedType(context.program, source, scope, expression.type);
    case 'await':
    case 'assignment':
      return context.resolve({ ...located, expression: expression.value }, depth);
    case 'operation':
      return ofOperation(context, located, expression, depth);
    default:
      return null;
  }
}

function ofOperation(context: TypeContext, located: Located, { operator, operands }: Operation, depth: number): string | null {
  const [first] = operands;
  if (operator === 'subscript' && first !== undefined) {
    const type = context.resolve({ ...located, expression: first }, depth);
    return type === null ? null : elementType(type);
  }
  const result = resultOperand(operator, operands);
  return result === null ? null : context.resolve({ ...located, expression: result }, depth);
}

function ofName(context: TypeContext, { source, scope, expression }: Located, name: string, depth: number): string | null {
  const { program } = context;
  if (name === 'self' || name === 'Self') return enclosingTypeName(source, scope);
  if (name === 'super') return parentOf(program, enclosingTypeName(source, scope));
  const binding = findBinding(program, source, name, scope, expression.place);
  if (binding !== null) return ofBinding(context, binding, depth);
  const inherited = ofInherited(context, source, scope, name);
  if (inherited !== undefined) return inherited;
  if (/^[A-Z]/.test(name) || name in context.table) return aliasedType(program, source, scope, name);
  return isModule(source, name) ? name : null;
}

/** What a bare name gives that is a member of the SDK's type that the code adds to or inherits from. */
function ofInherited(context: TypeContext, source: IndexedSource, scope: ScopeIndex, name: string): string | undefined {
  const type = source.scoping.modulesAreOpen ? enclosingTypeName(source, scope) : null;
  return type === null ? undefined : ofKnown(context, type, name);
}

/** All that a type is declared to inherit from or conform to, as one type. */
function parentOf({ inherits }: Program, type: string | null): string | null {
  const parents = type === null ? undefined : inherits.get(type);
  return parents === undefined ? null : parents.join(compositionSign);
}

function ofBinding(context: TypeContext, binding: Binding, depth: number): string | null {
  if (binding.kind === 'import') return binding.declared ?? ofImport(context, binding.module, binding.imported);
  const { source } = binding;
  const { type, value } = binding.kind === 'parameter' ? binding.parameter : binding.declaration;
  const scope = binding.kind === 'parameter' ? binding.scope : binding.declaration.scope;
  const written = type === null || isVague(type) ? null : ofWritten(context, source, scope, type, depth);
  if (written !== null && source.scoping.modulesAreOpen) return written;
  // What a script says of types, its values need not be declared to be.
  const found = [
    () => written,
    () => (value === null ? null : context.resolve({ source, expression: value, scope }, depth)),
    () => (binding.kind === 'parameter' ? ofParameter(context, binding, depth) : ofVariable(context, binding, depth)),
  ];
  return firstType(context, found, written !== null);
}

/** The first type that is known; where a script declares one, the first that is an SDK's, else the declared one. */
function firstType(context: TypeContext, ways: readonly (() => string | null)[], isDeclared: boolean): string | null {
  let first: string | null = null;
  for (const way of ways) {
    const type = way();
    if (type !== null && (!isDeclared || isOfSdk(context, type))) return type;
    first ??= type;
  }
  return first;
}

function ofParameter(context: TypeContext, binding: Binding & { kind: 'parameter' }, depth: number): string | null {
  return handedOverType(context, binding, depth) ?? argumentType(context, binding, depth);
}

function ofVariable(context: TypeContext, binding: Binding & { kind: 'variable' }, depth: number): string | null {
  const { source, declaration } = binding;
  return (
    wrappedType(context, binding, depth) ??
    loopedType(context, source, declaration, depth) ??
    assignedType(context, source, declaration, depth)
  );
}

/** The type that code writes, by what its names mean where it stands. */
function ofWritten(context: TypeContext, source: IndexedSource, scope: ScopeIndex, type: string, depth: number): string {
  if (source.scoping.modulesAreOpen) return aliasedType(context.program, source, scope, type);
  const [first = '', ...rest] = type.split('.');
  const place = { file: source.file, line: Number.MAX_SAFE_INTEGER, column: 1 };
  const names: Expression = rest.reduce<Expression>((object, name) => ({ kind: 'member', object, name, place }), {
    kind: 'name',
    name: first,
    place,
  });
  return context.resolve({ source, expression: names, scope }, depth) ?? type;
}

function ofImport({ table }: TypeContext, module: string, imported: string): string {
  if (imported === '*') return module;
  return table[module]?.[imported] ?? (imported === 'default' ? module : `${module}.${imported}`);
}

function ofMember(context: TypeContext, located: Located, member: Member, depth: number): string | null {
  if (member.object === null) return null;
  const { program } = context;
  const exported = exportedMember(program, located, member);
  if (exported?.kind === 'named') return exported.name;
  if (exported !== null && exported.kind !== 'file')
    return ofBinding(context, exported.kind === 'import' ? { ...exported, declared: null } : exported, depth);
  const entry = entryOf(program, located, member);
  if (entry !== null) return context.resolve(entry, depth);
  const object = context.resolve({ ...located, expression: member.object }, depth);
  return object === null ? null : ofMemberOf(context, located, object, member.name, depth);
}

function ofMemberOf(
  context: TypeContext,
  { source, scope }: Located,
  object: string,
  name: string,
  depth: number,
): string | null {
  const known = ofKnown(context, object, name);
  if (known !== undefined) return known;
  // A namespace import's default export is the module itself.
  if (name === 'default' && object in context.table) return object;
  const own = ofOwn(context, source, object, name, depth);
  if (own !== null) return own.type;
  if (hasRole(source.language, name, 'view') && isOfSdk(context, object)) return object;
  const whole = `${object}.${name}`;
  if (isModule(source, whole)) return whole;
  // A type is known by its own name, whatever module it is named with.
  return /^[A-Z]/.test(name) ? aliasedType(context.program, source, scope, isModule(source, object) ? name : whole) : null;
}

/** Whether a name stands for a module where modules are named in code. */
function isModule({ scoping, language }: IndexedSource, name: string): boolean {
  return scoping.modulesAreOpen && namesModule(language, name);
}

/** What a member of an SDK's type, or of what inherits from it, gives by the table. */
function ofKnown({ program, table }: TypeContext, type: string, name: string): string | undefined {
  for (const each of kinOf(program, type)) {
    const known = table[each]?.[name];
    if (known !== undefined) return known;
  }
  return undefined;
}

/** What a property or getter of the project's gives. */
function ofOwn(
  context: TypeContext,
  source: IndexedSource,
  type: string,
  name: string,
  depth: number,
): { readonly type: string | null } | null {
  const property = propertyOf(context.program, source, `${type}.${name}`);
  const declared = property === undefined ? null : ofBinding(context, { kind: 'variable', ...property }, depth);
  const getter = methodOf(context, type, name);
  if (declared !== null || getter === undefined) return property === undefined ? null : { type: declared };
  return { type: ofFunction(context, getter.source, getter.scope, depth) };
}

/** A method of a type, or of what it inherits from. */
function methodOf({ program }: TypeContext, type: string, name: string): FunctionPlace | undefined {
  const named = program.functions.get(name) ?? program.foreign.get(name);
  if (named === undefined) return undefined;
  const kin = kinOf(program, type);
  return named.find((place) => place.type === type) ?? named.find((place) => kin.has(place.type ?? ''));
}

/** Whether a member gives a value of the type that it is called on: `alloc`, `shared`. */
function givesItself({ source }: Located, name: string): boolean {
  return hasRole(source.language, name, 'own-type') || hasRole(source.language, name, 'initializer');
}

function ofCall(context: TypeContext, located: Located, call: Call, depth: number): string | null {
  const { callee } = call;
  const type =
    callee.kind === 'name' ? ofNamedCall(context, located, call, callee, depth) : ofOtherCall(context, located, call, depth);
  if (isOfSdk(context, type)) return type;
  const called = typeWhenCalled(context, { ...located, expression: callee }, depth);
  return isOfSdk(context, called) || type === null ? called : type;
}

function ofOtherCall(context: TypeContext, located: Located, call: Call, depth: number): string | null {
  const { callee } = call;
  if (callee.kind !== 'member' || callee.object === null) return null;
  const object = context.resolve({ ...located, expression: callee.object }, depth);
  const declared = object === null ? null : ofMethod(context, object, callee.name, depth);
  if (declared !== null) return declared.type;
  const asked = askedType(context, located, call, depth) ?? handedType(context, located, callee.name, call, depth);
  if (asked !== null || object === null) return asked;
  return givesItself(located, callee.name) ? object : ofMember(context, located, callee, depth);
}

/** What a method gives that a table or the project declares; null where neither does. */
function ofMethod(context: TypeContext, type: string, name: string, depth: number): { readonly type: string | null } | null {
  const known = ofKnown(context, type, name);
  if (known !== undefined) return { type: known };
  const method = methodOf(context, type, name);
  return method === undefined ? null : { type: ofFunction(context, method.source, method.scope, depth) };
}

/** A function of the project, or the construction of a type. */
function ofNamedCall(context: TypeContext, located: Located, call: Call, callee: Name, depth: number): string | null {
  const { source, scope } = located;
  const { program, table } = context;
  const module = importedModule(call);
  if (module !== null) return module;
  const binding = findBinding(program, source, callee.name, scope, callee.place);
  if (binding?.kind === 'import' && binding.module in table) return ofBinding(context, binding, depth);
  const declared = program.functions.get(callee.name)?.find((place) => place.source.platform === source.platform);
  if (declared !== undefined && !/^[A-Z]/.test(callee.name)) return ofFunction(context, declared.source, declared.scope, depth);
  return (
    askedType(context, located, call, depth) ??
    handedType(context, located, callee.name, call, depth) ??
    context.resolve({ ...located, expression: callee }, depth)
  );
}

function ofFunction(context: TypeContext, source: IndexedSource, scope: ScopeIndex, depth: number): string | null {
  const declared = source.scopes[scope];
  if (declared?.kind === 'function' && declared.returns !== null && !isVague(declared.returns))
    return ofWritten(context, source, scope, declared.returns, depth);
  for (const fact of source.returns.get(scope) ?? []) {
    const type = context.resolve({ source, expression: fact.value, scope: fact.scope }, depth);
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
  if (operator === '??' || operator === '||' || operator === 'try?') return operands[0] ?? null;
  if (operator === '?:') return operands[1] ?? null;
  return null;
}
