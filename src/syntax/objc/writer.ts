import type { Argument, Call, Expression, Member, ObjectLiteral } from '../../model/expression.js';
import type { DeclarationFact, Fact } from '../../model/fact.js';
import type { Stretch } from './conditionals.js';
import { createLineTable, type LineTable } from './line-table.js';
import { createScopeStack, type NewScope, type ScopeStack } from './scope-stack.js';
import { splitPairs, type Pair } from '../pairs.js';

/** How a member is used; only one that is read is a fact of its own. */
export type MemberUse = 'read' | 'called' | 'assigned';

/** A declaration before it has its place and scope. */
type NewDeclaration = Pick<DeclarationFact, 'declares' | 'name' | 'type' | 'value' | 'body'>;

/** Collects the scopes and facts of one file, in the order in which its readers come upon them. */
export interface Writer extends ScopeStack, ExpressionWriter {
  readonly file: string;
  /** The text that names are read from: macros are what they stand for, C++ is as written. */
  readonly names: string;
  readonly facts: readonly Fact[];
  /** The stretches in which tokens took the grammar's place. */
  readonly recovered: readonly Stretch[];
  readonly place: LineTable;
  /** Reads inside a new scope and comes back. */
  within<Result>(scope: NewScope, extent: Stretch | null, read: () => Result): Result;
  /** Declares what has a scope of its own, unless there is nothing to declare, and reads inside that scope. */
  define(scope: NewScope, declaration: Omit<NewDeclaration, 'body'> | null, extent: Stretch, read: () => void): void;
  declare(declaration: NewDeclaration, offset: number): void;
  include(module: string, offset: number): void;
  result(value: Expression, offset: number): void;
  /** Marks what `read` collects as recovered from tokens. */
  recovering(stretch: Stretch | null, read: () => void): void;
  /** Reads without collecting facts or scopes. */
  muted<Result>(read: () => Result): Result;
}

/** Makes expressions, and collects those that are facts. */
interface ExpressionWriter {
  name(name: string, offset: number): Expression;
  member(object: Expression, name: string, offset: number, use: MemberUse): Member;
  call(callee: Expression, values: readonly Expression[]): Call;
  assign(target: Expression, value: Expression, offset: number): Expression;
  operation(operator: string, operands: readonly Expression[], offset: number): Expression;
  object(pairs: readonly Pair[], offset: number): ObjectLiteral;
  opaque(offset: number): Expression;
}

/** A fact before it has its scope. */
type NewFact = Fact extends infer Each ? (Each extends Fact ? Omit<Each, 'scope' | 'recovered'> : never) : never;

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

/**
 * Makes a writer whose only scope is the file.
 * @param file Path relative to the root, for the places.
 * @param names The text that names are read from; nothing in it has moved.
 */
export function createWriter(file: string, names: string): Writer {
  const place = createLineTable(file, names);
  const stack = createScopeStack(place(0));
  const facts: Fact[] = [];
  const recovered: Stretch[] = [];
  let isRecovering = false;
  let isMuted = false;

  const emit = (fact: NewFact, scope = stack.current()): void => {
    if (!isMuted) facts.push({ ...fact, scope, recovered: isRecovering });
  };
  const within = <Result>(scope: NewScope, extent: Stretch | null, read: () => Result): Result => {
    const outer = stack.current();
    stack.open(scope, extent);
    const result = read();
    stack.close(outer);
    return result;
  };

  return {
    ...stack,
    ...createExpressionWriter(place, emit),
    file,
    names,
    facts,
    recovered,
    place,
    within,
    define(scope, declaration, extent, read) {
      const outer = stack.current();
      const body = stack.open(scope, extent);
      if (declaration !== null) emit({ kind: 'declaration', ...declaration, body, place: scope.place }, outer);
      read();
      stack.close(outer);
    },
    declare(declaration, offset) {
      emit({ kind: 'declaration', ...declaration, place: place(offset) });
    },
    include(module, offset) {
      emit({ kind: 'import', module, bindings: [], exports: [], place: place(offset) }, 0);
    },
    result(value, offset) {
      emit({ kind: 'return', value, place: place(offset) });
    },
    recovering(stretch, read) {
      if (stretch !== null) recovered.push(stretch);
      const before = isRecovering;
      isRecovering = true;
      read();
      isRecovering = before;
    },
    muted(read) {
      const before = { isMuted, scope: stack.current(), count: stack.scopes.length };
      isMuted = true;
      const result = read();
      isMuted = before.isMuted;
      stack.close(before.scope);
      stack.forget(before.count);
      return result;
    },
  };
}

function createExpressionWriter(place: LineTable, emit: (fact: NewFact) => void): ExpressionWriter {
  return {
    name(name, offset) {
      const value = namedLiterals.get(name);
      return value === undefined
        ? { kind: 'name', name, place: place(offset) }
        : { kind: 'literal', value, place: place(offset) };
    },
    member(object, name, offset, use) {
      const member: Member = { kind: 'member', object, name, place: place(offset) };
      if (use === 'read') emit({ kind: 'read', member, place: member.place });
      return member;
    },
    call(callee, values) {
      const call: Call = { kind: 'call', callee, arguments: values.map(withoutLabel), place: callee.place };
      emit({ kind: 'call', call, place: call.place });
      return call;
    },
    assign(target, value, offset) {
      emit({ kind: 'assignment', target, value, place: target.place });
      return { kind: 'operation', operator: '=', operands: [target, value], place: place(offset) };
    },
    operation: (operator, operands, offset) => ({ kind: 'operation', operator, operands, place: place(offset) }),
    object(pairs, offset) {
      const object: ObjectLiteral = { kind: 'object', ...splitPairs(pairs), place: place(offset) };
      emit({ kind: 'object', object, place: object.place });
      return object;
    },
    opaque: (offset) => ({ kind: 'opaque', parts: [], place: place(offset) }),
  };
}

function withoutLabel(value: Expression): Argument {
  return { label: null, value };
}
