import { hasRole } from '../../catalog/apis/roles.js';
import type { Call, Expression, Member, ScopeIndex } from '../../model/expression.js';
import { findBinding, propertyOf } from './bindings.js';
import type { IndexedSource } from './program.js';
import { deepest, isOfSdk, type Located, type TypeContext } from './type-context.js';

/**
 * What a call of a function's result gives, where the function gives a function: a closure, or a factory that is made of one,
 * such as `Factory(self) { MParticle.sharedInstance() }`.
 */
export function calledType(
  context: TypeContext,
  { source, scope }: { readonly source: IndexedSource; readonly scope: ScopeIndex },
  depth: number,
): string | null {
  for (const fact of source.returns.get(scope) ?? []) {
    const type = typeWhenCalled(context, { source, expression: fact.value, scope: fact.scope }, depth);
    if (type !== null) return type;
  }
  return null;
}

/** What a call of an expression gives, where it stands for a closure or a function of the project. */
export function typeWhenCalled(context: TypeContext, located: Located, above: number): string | null {
  const { source, expression, scope } = located;
  if (above > deepest) return null;
  const depth = above + 1;
  if (expression.kind === 'closure') return context.ofFunction(source, source.scopeOf.get(expression) ?? 0, depth);
  if (expression.kind === 'call') return ofLastClosure(context, located, expression, depth);
  if (expression.kind === 'name') return ofName(context, source, expression, scope, depth);
  return expression.kind === 'member' ? ofMember(context, located, expression, depth) : null;
}

/** A property that holds a closure, or a getter that gives one. */
function ofMember(context: TypeContext, located: Located, { object, name }: Member, depth: number): string | null {
  const { program } = context;
  const owner = object === null ? null : context.resolve({ ...located, expression: object }, depth);
  if (owner === null) return null;
  const property = propertyOf(program, located.source, `${owner}.${name}`);
  const value = property?.declaration.value ?? null;
  if (property !== undefined && value !== null)
    return typeWhenCalled(context, { source: property.source, expression: value, scope: property.declaration.scope }, depth);
  const getter = program.functions.get(name)?.find(({ type }) => type === owner);
  return getter === undefined ? null : calledType(context, getter, depth);
}

function ofLastClosure(context: TypeContext, located: Located, call: Call, depth: number): string | null {
  const last = call.arguments.at(-1)?.value;
  return last?.kind === 'closure' ? typeWhenCalled(context, { ...located, expression: last }, depth) : null;
}

function ofName(
  context: TypeContext,
  source: IndexedSource,
  { name, place }: Expression & { readonly kind: 'name' },
  scope: ScopeIndex,
  depth: number,
): string | null {
  const binding = findBinding(context.program, source, name, scope, place);
  if (binding?.kind === 'variable' && binding.declaration.value !== null) {
    const { value, scope: declared } = binding.declaration;
    return typeWhenCalled(context, { source: binding.source, expression: value, scope: declared }, depth);
  }
  if (binding !== null) return null;
  const named = context.program.functions.get(name)?.find((each) => each.source.platform === source.platform);
  return named === undefined ? null : context.ofFunction(named.source, named.scope, depth);
}

/**
 * What a library's function gives that hands on a value (`useRef(x)`) or what its argument gives (`useMemo(() => x)`), where
 * that is an SDK's.
 */
export function handedType(context: TypeContext, located: Located, name: string, call: Call, depth: number): string | null {
  const [first] = call.arguments;
  if (first === undefined) return null;
  const argument: Located = { ...located, expression: first.value };
  const { language } = located.source;
  const isView = hasRole(language, name, 'view');
  const type = isView
    ? context.resolve(argument, depth)
    : hasRole(language, name, 'runs-now')
      ? typeWhenCalled(context, argument, depth)
      : null;
  return isOfSdk(context, type) ? type : null;
}
