import type { Expression } from './expression.js';
import type { DeclarationFact } from './fact.js';
import type { Place } from './place.js';
import type { Problem } from './problem.js';
import type { Parameter } from './source.js';

/**
 * What a translator understood of one file: statements and expressions, in one form for every language, without meaning.
 * `lower` makes scopes and facts of it.
 */
export interface Module {
  /** Path relative to the root. */
  readonly file: string;
  readonly statements: readonly Statement[];
  /** 1-based first and last lines of regions that the grammar did not know and tokens recovered. */
  readonly recovered: readonly { readonly first: number; readonly last: number }[];
  readonly problems: readonly Problem[];
}

/** What runs in order, or declares. */
export type Statement =
  | ImportStatement
  | ExportStatement
  | Declaration
  | FunctionDeclaration
  | TypeDeclaration
  | IfStatement
  | LoopStatement
  | SwitchStatement
  | TryStatement
  | ExitStatement
  | BlockStatement
  | DeferStatement
  | ConditionalCompilation
  | RecoveredStatements
  | ExpressionStatement;

/** What a function, closure or accessor runs. */
export interface Code {
  readonly parameters: readonly Parameter[];
  /** A body of one expression gives its value: it is a `return` here. */
  readonly body: readonly Statement[];
  /** Whether what it gives is there later, for who awaits it. Absent for what gives it at once. */
  readonly isAsync?: true;
  /** The type whose methods put together what its statements give: Swift's result builders. Absent where they only run. */
  readonly builtBy?: string;
}

/** `import X`, `#import <X/Y.h>`, `@import X`, `import a from 'x'`, `export * from 'x'`, `const a = require('x')`. */
export interface ImportStatement {
  readonly kind: 'import';
  readonly module: string;
  /** The imported name (`default`, `*` for the namespace) and the local one. */
  readonly bindings: readonly { readonly imported: string; readonly local: string }[];
  /** The names under which a file hands on what it imports; `*` for all of it. */
  readonly exports: readonly { readonly imported: string; readonly exported: string }[];
  /** The type whose members stand alone from now on: C#'s `using static A.B;`, Java's `import static a.B.*;`. Absent without one. */
  readonly opens?: OpenedType;
  readonly place: Place;
}

/** A type whose members stand alone, without its name. */
export interface OpenedType {
  readonly type: string;
  /** Whether they do in all files of the project: C#'s `global using static`. */
  readonly isEverywhere: boolean;
}

/** `export { a as b }`, `export default a`, `exports.a = b`: a value of this file under the name by which others import it. */
export interface ExportStatement {
  readonly kind: 'export';
  /** `default` for a default export; `*` for an object whose entries are exported, and that is the default export too. */
  readonly exported: string;
  /** What is exported: a name of this file, or the expression that is the default. */
  readonly value: Expression;
  readonly place: Place;
}

/** A variable, constant, property, enum case or alias of a type. */
export interface Declaration {
  readonly kind: 'declaration';
  readonly declares: Exclude<DeclarationFact['declares'], 'function'>;
  readonly name: string;
  /** The declared type without optionality and generic arguments, or null. */
  readonly type: string | null;
  readonly value: Expression | null;
  /** What a pattern takes apart, of which the value is a part; names of one pattern share it. Absent without a pattern. */
  readonly takenFrom?: Expression;
  /** Where the name stands in the pattern that a value is matched with, the outermost step first. Absent without a pattern. */
  readonly part?: readonly PatternStep[];
  /** The attribute that wraps a property (`@Published`, `@Environment(\.client)`): its name and arguments; null without one. */
  readonly wrapper: { readonly name: string; readonly arguments: readonly Expression[] } | null;
  /** The property whose value it is under another name: `_status` keeps what `status` gives. Absent for a value of its own. */
  readonly sameAs?: string;
  /** The name under which a library writes a property, where it has another one: Go's tag, `@JsonProperty("a")`. Absent without one. */
  readonly writtenAs?: string;
  /** The constant that holds that name: `Keys.email`. Absent where a text is it. */
  readonly writtenBy?: string;
  /** Whether it is a property or global that code of other files can write, or an object whose entries it can; absent where it cannot. */
  readonly isOpen?: true;
  /** Whether only code of its own file, or of its own type, can read it: `private var a`. Absent where other code can. */
  readonly isHidden?: true;
  /** Whether it holds nothing until code assigns it: `var a: Int?` in Swift, `let a;` in JavaScript. Absent where it has a value, or something else fills it. */
  readonly beginsEmpty?: true;
  /** Whether all objects of the type share it, and their methods name it as they name their own; absent where they do not. */
  readonly isShared?: true;
  readonly place: Place;
}

/** A step into what a pattern takes apart: to one of the values of an enumeration's case, or to an element of a tuple. */
export interface PatternStep {
  /** The case's name; null for a tuple. */
  readonly name: string | null;
  readonly position: number;
  /** How many parts the pattern has there: one alone stands for all of a case's values. */
  readonly of: number;
}

/** A named function, method, initialiser or accessor. */
export interface FunctionDeclaration extends Code {
  readonly kind: 'function';
  /** Swift's base name (`init` for an initialiser), an Objective-C selector, a JavaScript name, an accessor's property. */
  readonly name: string;
  /** What code of another language of the same program calls it, where that has names of its own: `ask` for `askWithCompletion:`. */
  readonly alsoNamed?: readonly string[];
  /** The declared result type without optionality and generic arguments, or null. */
  readonly returns: string | null;
  /** What an accessor does for its property; null for anything that is called by its name. */
  readonly accessor: 'get' | 'set' | 'will-set' | 'did-set' | null;
  /** Whether it is the type's and not an instance's. */
  readonly isStatic: boolean;
  /** False for what a protocol or header only asks for: then there is no body. */
  readonly hasBody: boolean;
  readonly place: Place;
}

/** A class, struct, enum, protocol, extension, category, `@implementation`, or a JavaScript class. */
export interface TypeDeclaration {
  readonly kind: 'type';
  readonly name: string;
  /** Superclass and protocols, as written, without generic arguments. */
  readonly inherits: readonly string[];
  /** Whether it only declares: a Swift protocol, an Objective-C `@interface` or `@protocol`. */
  readonly declaresOnly: boolean;
  /** Whether it adds to a type that is declared elsewhere: an extension or a category. */
  readonly adds: boolean;
  readonly members: readonly Statement[];
  readonly place: Place;
}

/** One of the tests of a statement. The next one runs only where this one holds, and sees what it binds. */
export interface Condition {
  readonly test: Expression;
  /** `if let x = y`, `if case let .a(x) = y`. */
  readonly declares: readonly Declaration[];
}

/** `if`, and Swift's `guard`. */
export interface IfStatement {
  readonly kind: 'if';
  readonly conditions: readonly Condition[];
  /** Null for `guard`: what follows runs where the conditions hold, and sees what they bind. */
  readonly then: readonly Statement[] | null;
  readonly otherwise: readonly Statement[] | null;
  readonly place: Place;
}

/** Any loop. What a `for (begin; …)` begins with stands before it. */
export interface LoopStatement {
  readonly kind: 'loop';
  /** What is iterated, or null. */
  readonly subject: Expression | null;
  /** The names that an element is bound to. */
  readonly declares: readonly Declaration[];
  /** What has to hold for (another) round. */
  readonly conditions: readonly Condition[];
  /** Whether the body runs before the conditions are tested. */
  readonly runsFirst: boolean;
  readonly body: readonly Statement[];
  /** What runs after each round. */
  readonly step: readonly Expression[];
  readonly place: Place;
}

/** `switch`, `match`, `when`. */
export interface SwitchStatement {
  readonly kind: 'switch';
  readonly subject: Expression;
  readonly cases: readonly SwitchCase[];
  /** Whether the language demands that the cases name every value. */
  readonly isExhaustive: boolean;
  readonly place: Place;
}

/** One body of a switch with the labels that lead to it. */
export interface SwitchCase {
  readonly patterns: readonly Expression[];
  readonly isDefault: boolean;
  readonly declares: readonly Declaration[];
  /** `where …`, or null. */
  readonly condition: Expression | null;
  readonly body: readonly Statement[];
  readonly place: Place;
}

/** `try`, `do … catch`. */
export interface TryStatement {
  readonly kind: 'try';
  readonly body: readonly Statement[];
  readonly handlers: readonly { readonly declares: readonly Declaration[]; readonly body: readonly Statement[] }[];
  readonly finally: readonly Statement[];
  readonly place: Place;
}

/** What control does not go past. */
export interface ExitStatement {
  readonly kind: 'exit';
  readonly how: 'return' | 'throw' | 'break' | 'continue' | 'fallthrough';
  readonly value: Expression | null;
  /** Whether it names a label, so that it may leave any loop around it. */
  readonly isLabelled?: boolean;
  readonly place: Place;
}

/** Statements in braces, `@autoreleasepool`, `@synchronized`. */
export interface BlockStatement {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  readonly place: Place;
}

/** What runs when its block is left. */
export interface DeferStatement {
  readonly kind: 'defer';
  readonly body: readonly Statement[];
  readonly place: Place;
}

/** The arms of `#if` of which each may be compiled: an early exit in one says nothing of the next, nor of what follows. */
export interface ConditionalCompilation {
  readonly kind: 'conditional';
  readonly arms: readonly (readonly Statement[])[];
  readonly place: Place;
}

/** What tokens recovered in a region that the grammar did not know. */
export interface RecoveredStatements {
  readonly kind: 'recovered';
  readonly statements: readonly Statement[];
  readonly place: Place;
}

/** An expression that is run for what it does. */
export interface ExpressionStatement {
  readonly kind: 'expression';
  readonly expression: Expression;
  readonly place: Place;
}
