import type { Argument, Call, Expression, Name, Literal, Opaque } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';

/** Names that are values, not variables: Objective-C's `objc.h` and `NSObjCRuntime.h`, C++'s `nullptr`. */
const namedLiterals: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['nil', null],
  ['Nil', null],
  ['NULL', null],
  ['nullptr', null],
  ['YES', true],
  ['TRUE', true],
  ['true', true],
  ['NO', false],
  ['FALSE', false],
  ['false', false],
]);

/** What a word says: a name, or the literal that it names. */
export function named(name: string, place: Place): Name | Literal {
  const value = namedLiterals.get(name);
  return value === undefined ? { kind: 'name', name, place } : { kind: 'literal', value, place };
}

/** An expression of which nothing is known but what runs in it. */
export function opaque(place: Place, parts: readonly Expression[] = []): Opaque {
  return { kind: 'opaque', parts, place };
}

/** A call without labels; it stands where its callee's name stands. */
export function callOf(callee: Expression, values: readonly Expression[]): Call {
  return { kind: 'call', callee: qualified(callee), arguments: values.map(argumentOf), place: callee.place };
}

/** `A::B::give` is what B has under that name, whether it is a class or a namespace; the standard library's names stay whole. */
function qualified(callee: Expression): Expression {
  const [first = '', ...parts] = callee.kind === 'name' ? callee.name.split('::') : [];
  const member = parts.at(-1);
  if (callee.kind !== 'name' || member === undefined || first === 'std' || !/^[a-z]/.test(member)) return callee;
  const owner: Expression = { kind: 'name', name: parts.at(-2) ?? first, place: callee.place };
  return first === '' && parts.length === 1
    ? { ...callee, name: member }
    : { kind: 'member', object: owner, name: member, place: callee.place };
}

/** `&value`: what is called can put another value there. */
function argumentOf(value: Expression): Argument {
  const [pointed, ...others] = value.kind === 'operation' && value.operator === '&' ? value.operands : [];
  if (pointed === undefined || others.length > 0) return { label: null, value };
  return { label: null, value: pointed, isReference: true };
}
