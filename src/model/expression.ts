import type { Code } from './module.js';
import type { Place } from './place.js';

/**
 * What an expression says, in one form for every language.
 *
 * Parentheses, `try`, optional chaining, force unwrapping and boxing (`@(x)`) say nothing
 * about privacy and leave no trace: a translator returns the expression inside them.
 */
export type Expression =
  Name | Member | Call | Literal | Closure | ObjectLiteral | ListLiteral | Cast | Operation | Assignment | Await | Opaque;

/** A bare identifier. `this` and `self` are both the name `self`. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
  readonly place: Place;
}

/** `object.name`. The object is null for Swift's implicit member (`.authorized`). */
export interface Member {
  readonly kind: 'member';
  readonly object: Expression | null;
  readonly name: string;
  /** The place of the member's own name, not of the object. */
  readonly place: Place;
}

/**
 * A call, a message or a construction.
 *
 * Swift `a.start(with: b)` has the member `start` as callee and the argument label `with`.
 * Objective-C `[a setIdentity:b identityType:c]` has the member `setIdentity:identityType:` as callee
 * and two arguments without labels; `[a reset]` has the member `reset` and no argument.
 * `MParticleOptions(key: k)` and JavaScript's `new Options(k)` have the name of the type as callee.
 */
export interface Call {
  readonly kind: 'call';
  readonly callee: Expression;
  /** In source order; a trailing closure is the last one, with its label or null. */
  readonly arguments: readonly Argument[];
  /** The type that a generic function is given, where it is one alone: `Request<Tracking>()`. Absent without one. */
  readonly type?: string;
  /** The place of the callee's own name. */
  readonly place: Place;
}

/** One argument of a call. */
export interface Argument {
  readonly label: string | null;
  readonly value: Expression;
  /** Whether what is called can put another value there: `&value` in Swift and C. */
  readonly isReference?: true;
}

/** A string without interpolation, a number, a boolean, or null (`nil`). */
export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

/**
 * A closure, block, lambda or function expression. What is called where it is written (`{ … }()`, an Objective-C
 * statement expression, an `if` that is a value) is a call whose callee is the closure.
 */
export interface Closure extends Code {
  readonly kind: 'closure';
  readonly place: Place;
}

/** A JavaScript object, a Swift or Objective-C dictionary. */
export interface ObjectLiteral {
  readonly kind: 'object';
  /** The entries whose keys are literals, with the place of the key where the language's translator tells it. */
  readonly entries: readonly { readonly key: string; readonly value: Expression; readonly place?: Place }[];
  /** The entries whose keys are not; the key of a spread (`...base`) is null. */
  readonly computed: readonly { readonly key: Expression | null; readonly value: Expression }[];
  readonly place: Place;
}

/** An array or tuple. */
export interface ListLiteral {
  readonly kind: 'list';
  readonly items: readonly Expression[];
  readonly place: Place;
}

/** `(Type)value`, `value as! Type`. */
export interface Cast {
  readonly kind: 'cast';
  readonly type: string;
  readonly value: Expression;
  readonly place: Place;
}

/**
 * Anything that combines other expressions: `==`, `&&`, `!`, `?:`, `??`, `subscript`
 * (collection, then index), `template` (the interpolated expressions of a string), `exists` (there is a value),
 * `range` (all from the first to the second; `nil` for a bound that is not there), `range-below` (without the second), `~=` (whether a
 * pattern matches a value), `available` (the platforms with their versions), `key-path` (the names of its members as literals),
 * `delete` (takes an entry out of what has it), `element` (a view's element: a component, called with its properties), `try?` (nothing where the operand throws), `spread` (the elements of a collection, each in its own right), `,` (the last one is the
 * value). In patterns `case` (the case as a member, then the patterns of its values) and `anything`; `matches` is a value, then the
 * pattern that it is matched with.
 */
export interface Operation {
  readonly kind: 'operation';
  readonly operator: string;
  readonly operands: readonly Expression[];
  /** Of a `template`, the text around its expressions, in one. */
  readonly text?: string;
  /** Of a `template`, the texts before, between and after its expressions; absent where the translator does not tell them apart. */
  readonly pieces?: readonly string[];
  readonly place: Place;
}

/**
 * `target = value`, and with another operator `target += value`. As a value it is the value that is assigned.
 * `add-handler` lets a function run too where the target is called, after those that do already; `remove-handler` ends that.
 */
export interface Assignment {
  readonly kind: 'assignment';
  readonly operator: string;
  /** A list where several targets are assigned at once. */
  readonly target: Expression;
  readonly value: Expression;
  readonly place: Place;
}

/** `await value`, in languages in which a promise that is not awaited is a value of its own. */
export interface Await {
  readonly kind: 'await';
  readonly value: Expression;
  readonly place: Place;
}

/** An expression that nobody asks about. Its parts still run, and appear as facts. */
export interface Opaque {
  readonly kind: 'opaque';
  readonly parts: readonly Expression[];
  readonly place: Place;
}

/** Index into the `scopes` of the same source; 0 is the file itself. */
export type ScopeIndex = number;
