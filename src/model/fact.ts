import type { Call, Expression, Member, Name, ObjectLiteral, ScopeIndex } from './expression.js';
import type { Declaration } from './module.js';
import type { Place } from './place.js';

/** What a parser saw: the one vocabulary that all languages share. */
export type Fact = ImportFact | DeclarationFact | CallFact | ReadFact | NameFact | AssignmentFact | ObjectFact | ReturnFact;

interface FactBase {
  readonly place: Place;
  /** The innermost scope that encloses the fact. */
  readonly scope: ScopeIndex;
  /** Whether it was recovered from tokens in a region that the grammar did not know. */
  readonly recovered: boolean;
}

/** `import X`, `#import <X/Y.h>`, `@import X`, `import a from 'x'`, `const a = require('x')`. */
export interface ImportFact extends FactBase {
  readonly kind: 'import';
  /** The module: `mParticle_Apple_SDK`, `mParticle_Apple_SDK/mParticle.h`, `react-native-mparticle`. */
  readonly module: string;
  /** JavaScript bindings: the imported name (`default`, `*` for the namespace) and the local one. */
  readonly bindings: readonly { readonly imported: string; readonly local: string }[];
  /** The names under which the file hands on what it imports; `*` for all of it. */
  readonly exports: readonly { readonly imported: string; readonly exported: string }[];
}

/** A variable, constant, property, parameter of a closure or function, enum case, function or type. */
export interface DeclarationFact extends FactBase {
  readonly kind: 'declaration';
  readonly declares: 'variable' | 'property' | 'function' | 'type' | 'case';
  readonly name: string;
  /** The declared type without optionality and generic arguments, or null. */
  readonly type: string | null;
  readonly value: Expression | null;
  /** The attribute that wraps a property, with its arguments; absent without one. */
  readonly wrapper?: Declaration['wrapper'];
  /** The property whose value it is under another name; absent for a value of its own. */
  readonly sameAs?: string;
  /** The name under which a library writes a property; absent where it is the property's own. */
  readonly writtenAs?: string;
  /** The constant that holds that name: `Keys.email`; absent where a text is it. */
  readonly writtenBy?: string;
  /** Whether code of other files can write it; absent where it cannot. */
  readonly isOpen?: true;
  /** Whether only code of its own file, or of its own type, can read it; absent where other code can. */
  readonly isHidden?: true;
  /** Whether it holds nothing until code assigns it; absent where it has a value, or something else fills it. */
  readonly beginsEmpty?: true;
  /** Whether all objects of the type share it, and their methods name it as their own; absent where they do not. */
  readonly isShared?: true;
  /** For a function with a body or a type, its own scope. */
  readonly body: ScopeIndex | null;
}

/** Any call, wherever it stands, nested ones included. */
export interface CallFact extends FactBase {
  readonly kind: 'call';
  readonly call: Call;
}

/** A member that is read (not called and not assigned to), nested ones included. */
export interface ReadFact extends FactBase {
  readonly kind: 'read';
  readonly member: Member;
}

/** A bare name that is read in code that adds to a type, or whose type inherits: it can be a member that another file declares. */
export interface NameFact extends FactBase {
  readonly kind: 'name';
  readonly name: Name;
}

/** `target = value`. */
export interface AssignmentFact extends FactBase {
  readonly kind: 'assignment';
  readonly target: Expression;
  readonly value: Expression;
}

/** An object literal, nested ones included. */
export interface ObjectFact extends FactBase {
  readonly kind: 'object';
  readonly object: ObjectLiteral;
}

/** `return value`, and the value of a single-expression body. */
export interface ReturnFact extends FactBase {
  readonly kind: 'return';
  readonly value: Expression;
}
