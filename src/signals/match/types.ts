import type { Call, Expression, Member, ScopeIndex } from '../../model/expression.js';
import type { Binding } from './bindings.js';
import { findBinding, propertyOf } from './bindings.js';
import { calleeName, enclosingTypeName, type IndexedSource, type Program } from './program.js';
import { enclosingBody } from './scopes.js';

/** What the members of an SDK's types give: type, then member (Swift's base name or a selector), then type. */
export type TypeTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

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

/**
 * Makes a resolver.
 * @param program The project.
 * @param table What the SDKs' own members give.
 */
export function createTypeResolver(program: Program, table: TypeTable): TypeResolver {
  const resolve = (located: Located, depth: number): string | null => {
    if (depth > deepest) return null;
    const { expression } = located;
    if (expression.kind === 'name') return ofName(located, expression.name, depth);
    if (expression.kind === 'member') return ofMember(located, expression, depth);
    if (expression.kind === 'call') return ofCall(located, expression, depth);
    if (expression.kind === 'cast') return expression.type;
    const first = expression.kind === 'operation' ? resultOperand(expression.operator, expression.operands) : null;
    return first === null ? null : resolve({ ...located, expression: first }, depth + 1);
  };

  const ofName = (located: Located, name: string, depth: number): string | null => {
    const { source, scope, expression } = located;
    if (name === 'self' || name === 'Self') return enclosingTypeName(source, scope);
    const binding = findBinding(program, source, name, scope, expression.place);
    if (binding !== null) return ofBinding(binding, depth);
    return /^[A-Z]/.test(name) || name in table ? name : null;
  };

  const ofBinding = (binding: Binding, depth: number): string | null => {
    if (binding.kind === 'import') return ofImport(binding.module, binding.imported);
    if (binding.kind === 'parameter') {
      if (binding.parameter.type !== null) return binding.parameter.type;
      const value = binding.parameter.value;
      return value === null ? null : resolve({ source: binding.source, expression: value, scope: binding.scope }, depth + 1);
    }
    const { declaration, source } = binding;
    if (declaration.type !== null && !isVague(declaration.type)) return declaration.type;
    if (declaration.value === null) return null;
    return resolve({ source, expression: declaration.value, scope: declaration.scope }, depth + 1);
  };

  const ofImport = (module: string, imported: string): string =>
    imported === 'default' || imported === '*' ? module : (table[module]?.[imported] ?? `${module}.${imported}`);

  const ofMember = (located: Located, member: Member, depth: number): string | null => {
    if (member.object === null) return null;
    const object = resolve({ ...located, expression: member.object }, depth + 1);
    if (object === null) return null;
    const known = table[object]?.[member.name];
    if (known !== undefined) return known;
    // A namespace import's default export is the module itself.
    if (member.name === 'default' && object in table) return object;
    const property = propertyOf(program, located.source, `${object}.${member.name}`);
    if (property !== undefined) return ofBinding({ kind: 'variable', ...property }, depth + 1);
    const getter = program.functions.get(member.name)?.find(({ type }) => type === object);
    if (getter !== undefined) return ofFunction(getter.source, getter.scope, depth);
    return /^[A-Z]/.test(member.name) ? `${object}.${member.name}` : null;
  };

  const ofCall = (located: Located, call: Call, depth: number): string | null => {
    const { callee } = call;
    if (callee.kind === 'closure') return ofFunction(located.source, callee.scope, depth);
    if (callee.kind === 'name') {
      const declared = program.functions.get(callee.name)?.find(({ source }) => source.platform === located.source.platform);
      if (declared !== undefined && !/^[A-Z]/.test(callee.name)) return ofFunction(declared.source, declared.scope, depth);
      return resolve({ ...located, expression: callee }, depth + 1);
    }
    if (callee.kind !== 'member' || callee.object === null) return null;
    const object = resolve({ ...located, expression: callee.object }, depth + 1);
    const name = calleeName(call);
    if (object === null) return null;
    const known = table[object]?.[name];
    if (known !== undefined) return known;
    if (/^(alloc|new|init|self|copy|shared|default|weak)$|^init[A-Z]/.test(name)) return object;
    const method = program.functions.get(name)?.find(({ type }) => type === object);
    if (method !== undefined) return ofFunction(method.source, method.scope, depth);
    return ofMember(located, callee, depth + 1);
  };

  const ofFunction = (source: IndexedSource, scope: ScopeIndex, depth: number): string | null => {
    const declared = source.scopes[scope];
    if (declared?.kind === 'function' && declared.returns !== null && !isVague(declared.returns)) return declared.returns;
    for (const fact of source.facts) {
      if (fact.kind !== 'return' || enclosingBody(source, fact.scope).index !== scope) continue;
      const type = resolve({ source, expression: fact.value, scope: fact.scope }, depth + 1);
      if (type !== null) return type;
    }
    return null;
  };

  return { typeOf: (located) => resolve(located, 0) };
}

/** Types that say less than the value does. */
function isVague(type: string): boolean {
  return type === 'id' || type === 'instancetype' || type === 'Any' || type === 'AnyObject' || type === 'any' || type.startsWith('typeof');
}

/** The operand whose type an operation has, or null. */
function resultOperand(operator: string, operands: readonly Expression[]): Expression | null {
  if (operator === '??' || operator === '||') return operands[0] ?? null;
  if (operator === '?:') return operands[1] ?? null;
  return null;
}
