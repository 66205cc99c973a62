import type { Expression } from './expression.js';
import type { LanguageName, Platform } from './source.js';

/** What a language does differently where scopes, branches and values are worked out: data, so that one `lower` and one evaluator serve all. */
export interface Scoping {
  readonly platform: Platform;
  readonly language: LanguageName;
  /**
   * Whether a bare name can mean what another file declares, or a member of the enclosing type, and a type that is written is the
   * value's. Where modules are closed, a file names whatever it imports.
   */
  readonly modulesAreOpen: boolean;
  /** Whether a case without an exit runs on into the next one. */
  readonly casesFallThrough: boolean;
  /** Whether what is there later is a value of its own, which code awaits or continues. */
  readonly hasPromises: boolean;
  /** Whether a member that is read runs the method of its name: Objective-C's `object.method`. Absent where it does not. */
  readonly readsRunMethods?: true;
  /** The member of what wraps a property that is assigned where the property is; absent where nothing wraps properties. */
  readonly wrapped?: string;
  /** How generated code names the method that it runs once a property has changed: `OnStatusChanged`. Absent where none does. */
  readonly observers?: { readonly prefix: string; readonly suffix: string };
  /** How code names the object that it runs on, where that is not `this`. */
  readonly self?: string;
  /** Calls after which nothing runs, by their names (`exit`, `process.exit`, `raise:format:`). */
  readonly neverReturn: ReadonlySet<string>;
  /** Calls after which their first argument holds: `precondition`. */
  readonly demands: ReadonlySet<string>;
}

/**
 * Whether nothing runs after an expression: it is a call that never returns.
 * @param scoping Knows the calls.
 */
export function endsRun({ neverReturn }: Scoping, expression: Expression): boolean {
  return expression.kind === 'call' && namesOf(expression.callee).some((name) => neverReturn.has(name));
}

/** What holds after a call that demands it (`precondition(x)`), or null. */
export function holdsAfter({ demands }: Scoping, expression: Expression): Expression | null {
  if (expression.kind !== 'call' || !namesOf(expression.callee).some((name) => demands.has(name))) return null;
  return expression.arguments[0]?.value ?? null;
}

/** `exit` and `Foundation.exit`: a callee's own name, and with the name that it is a member of. */
function namesOf(callee: Expression): readonly string[] {
  if (callee.kind === 'name') return [callee.name];
  if (callee.kind !== 'member') return [];
  return callee.object?.kind === 'name' ? [`${callee.object.name}.${callee.name}`] : [];
}
