import type { Call } from '../../model/expression.js';
import type { DeclarationFact } from '../../model/fact.js';
import { calledType } from './called-types.js';
import type { IndexedSource } from './program.js';
import { isOfSdk, type Located, type TypeContext } from './type-context.js';

/** What a wrapped property holds: `@Environment(\.client)` the property of that name, `@Injected(Client.self)` the type. */
export function wrappedType(
  context: TypeContext,
  { source, declaration }: { readonly source: IndexedSource; readonly declaration: DeclarationFact },
  depth: number,
): string | null {
  for (const argument of declaration.wrapper?.arguments ?? []) {
    const metatype = ofMetatype(context, { source, expression: argument, scope: declaration.scope }, depth);
    if (metatype !== null) return metatype;
    const key = argument.kind === 'operation' && argument.operator === 'key-path' ? argument.operands.at(-1) : undefined;
    const type = key?.kind === 'literal' ? ofKey(context, String(key.value), depth) : null;
    if (type !== null) return type;
  }
  return null;
}

/** The type of the project's property of a name, whichever set of keys it extends; of several, one that is an SDK's. */
function ofKey(context: TypeContext, name: string, depth: number): string | null {
  const { program } = context;
  const functions = (program.functions.get(name) ?? []).map(({ source, scope }) => {
    const declared = context.ofFunction(source, scope, depth);
    return isOfSdk(context, declared) ? declared : (calledType(context, { source, scope }, depth) ?? declared);
  });
  const properties = [...program.properties].flatMap(([key, [property]]) => {
    if (property === undefined || !key.endsWith(`.${name}`)) return [];
    const { source, declaration } = property;
    const { value, scope } = declaration;
    return [declaration.type ?? (value === null ? null : context.resolve({ source, expression: value, scope }, depth))];
  });
  const types = [...functions, ...properties].filter((type) => type !== null);
  return types.find((type) => isOfSdk(context, type)) ?? types[0] ?? null;
}

/** A container that is asked for a type by its metatype gives a value of it: `container.resolve(MParticle.self)`. */
export function askedType(context: TypeContext, { source, scope }: Located, call: Call, depth: number): string | null {
  for (const { value } of call.arguments) {
    const type = ofMetatype(context, { source, expression: value, scope }, depth);
    if (type !== null) return type;
  }
  return null;
}

/** `Client.self` is a type that stands for its values where a container is asked for one. */
function ofMetatype(context: TypeContext, { source, expression, scope }: Located, depth: number): string | null {
  if (expression.kind !== 'member' || expression.object === null || expression.name !== 'self') return null;
  return context.resolve({ source, expression: expression.object, scope }, depth);
}
