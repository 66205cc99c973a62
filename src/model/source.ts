import type { Expression, ScopeIndex } from './expression.js';
import type { Fact } from './fact.js';
import type { Code, Statement } from './module.js';
import type { Place } from './place.js';
import type { Problem } from './problem.js';
import type { Scoping } from './scoping.js';

/** The platform for which a source file is written: native Apple code, a JavaScript runtime, Flutter, Unity and .NET, or a server. */
export type Platform = 'ios' | 'javascript' | 'dart' | 'csharp' | 'server';

/** The languages that are read. */
export type LanguageName = 'swift' | 'objc' | 'javascript' | 'dart' | 'java' | 'python' | 'ruby' | 'go' | 'csharp' | 'kotlin';

/** A source file as the later stages see it: what it says, without its grammar. */
export interface Source {
  readonly file: string;
  readonly platform: Platform;
  /** The language that it is written in: an API has a spelling in each. */
  readonly language: LanguageName;
  readonly scoping: Scoping;
  /** What the file says, in the form that all languages share. */
  readonly statements: readonly Statement[];
  /** Index 0 is the file; every other scope comes after its parent. */
  readonly scopes: readonly Scope[];
  /** In source order of their places, except that an expression's operands come before it. */
  readonly facts: readonly Fact[];
  /** 1-based first and last lines of regions that the grammar did not know and tokens recovered. */
  readonly recovered: readonly { readonly first: number; readonly last: number }[];
  readonly problems: readonly Problem[];
}

/** A region of a file that encloses facts. */
export type Scope = FileScope | TypeScope | FunctionScope | ClosureScope | BranchScope;

interface ScopeBase {
  readonly parent: ScopeIndex | null;
  readonly place: Place;
}

/** The whole file. */
export interface FileScope extends ScopeBase {
  readonly kind: 'file';
}

/** A class, struct, enum, protocol, extension, `@implementation`, or a JavaScript class. */
export interface TypeScope extends ScopeBase {
  readonly kind: 'type';
  readonly name: string;
  /** Superclass and protocols, as written, without generic arguments. */
  readonly inherits: readonly string[];
  /** Whether it only declares: a Swift protocol, an Objective-C `@interface` or `@protocol`. */
  readonly declaresOnly: boolean;
}

/** The name of every initialiser, and of the member that a construction is in tables of APIs. */
export const initializer = 'init';

/** A named function, method, initialiser, accessor or property observer, with a body. */
export interface FunctionScope extends ScopeBase {
  readonly kind: 'function';
  /** Swift's base name (`initializer` for an initialiser), an Objective-C selector, a JavaScript name. */
  readonly name: string;
  /** What code of another language of the same program calls it; absent where that has no name of its own for it. */
  readonly alsoNamed?: readonly string[];
  readonly parameters: readonly Parameter[];
  /** What it runs. */
  readonly code: Code;
  /** The declared result type without optionality and generic arguments, or null. */
  readonly returns: string | null;
}

/** A closure, block or function expression. */
export interface ClosureScope extends ScopeBase {
  readonly kind: 'closure';
  readonly parameters: readonly Parameter[];
  /** The closure itself, as expressions hold it. */
  readonly code: Code;
}

/**
 * A region that runs only if a test came out one way.
 *
 * An early exit (`guard … else { return }`, `if denied { return }`) opens a branch for the
 * statements after it, so that what dominates a fact always encloses it. `a && b` opens one for `b`.
 * A `switch` opens one a case: the test is the subject, `values` are the case's patterns; the default
 * has the patterns of all other cases and `holds: false`.
 */
export interface BranchScope extends ScopeBase {
  readonly kind: 'branch';
  readonly test: Expression;
  /** The patterns that the test is compared with, or null where the test itself is the condition. */
  readonly values: readonly Expression[] | null;
  /** Whether the region runs when the test is true (or equals a value), or when it is not. */
  readonly holds: boolean;
}

/** A parameter of a function or closure. */
export interface Parameter {
  /** The name inside the function. */
  readonly name: string;
  /** The label that a caller writes (Swift), or null. */
  readonly label: string | null;
  /** The declared type without optionality and generic arguments, or null. */
  readonly type: string | null;
  /** The default argument, or null. */
  readonly value: Expression | null;
  /** The type whose methods put together what the statements of a closure give that a caller writes. Absent where they only run. */
  readonly builtBy?: string;
  /** Whether what a caller writes runs only where the function asks for it: Swift's `@autoclosure`. Absent where it does not. */
  readonly isLazy?: true;
  /** What it takes of all arguments that no other parameter takes: their values, or those with names. Absent where it takes one. */
  readonly takesRest?: 'values' | 'entries';
}
