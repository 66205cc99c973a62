import type { Argument, Call, Expression, Member, ObjectLiteral, ScopeIndex } from '../../model/expression.js';
import type { DeclarationFact, Fact } from '../../model/fact.js';
import type { Scope } from '../../model/source.js';
import type { Place } from '../../model/place.js';
import { createLineTable } from './line-table.js';

/** A scope before it has its parent. */
export type NewScope = Scope extends infer Each ? (Each extends Scope ? Omit<Each, 'parent'> : never) : never;

/** How a member is used; only one that is read is a fact of its own. */
export type MemberUse = 'read' | 'called' | 'assigned';

/** A stretch of text in which tokens took the grammar's place. */
export interface RecoveredStretch {
  readonly start: number;
  readonly end: number;
}

/** Collects the scopes and facts of one file, in the order in which its readers come upon them. */
export interface Writer {
  readonly file: string;
  /** The text for names: macros and `::` as written. */
  readonly original: string;
  readonly scopes: readonly Scope[];
  readonly facts: readonly Fact[];
  readonly recovered: readonly RecoveredStretch[];
  place(offset: number): Place;
  /** The scope in which facts are now collected. */
  current(): ScopeIndex;
  /**
   * Opens a scope inside the current one and makes it the current one.
   * @param offset Where its own name or keyword stands.
   * @param end Where its text ends, if that is known.
   */
  open(scope: NewScope, start: number, end: number): ScopeIndex;
  /** Makes an earlier scope the current one again. */
  close(to: ScopeIndex): void;
  /** The innermost type, or function, closure or type, that encloses an offset; else the file. */
  enclosing(offset: number, kind: 'type' | 'body'): ScopeIndex;
  /** Marks what `read` collects as recovered from tokens. */
  recovering(stretch: RecoveredStretch | null, read: () => void): void;
  /** Reads without collecting facts or scopes. */
  muted<Result>(read: () => Result): Result;

  name(name: string, offset: number): Expression;
  member(object: Expression, name: string, offset: number, use: MemberUse): Member;
  /** The place is that of the callee's own name; the offset serves where it has none. */
  call(callee: Expression, values: readonly Expression[], offset: number): Call;
  assign(target: Expression, value: Expression, offset: number): Expression;
  operation(operator: string, operands: readonly Expression[], offset: number): Expression;
  object(entries: ObjectLiteral['entries'], offset: number): ObjectLiteral;
  opaque(offset: number): Expression;
  result(value: Expression, offset: number): void;
  declare(declaration: NewDeclaration, offset: number): void;
  include(module: string, offset: number): void;
}

/** A declaration before it has its place and scope. */
export type NewDeclaration = Pick<DeclarationFact, 'declares' | 'name' | 'type' | 'value' | 'body'>;

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

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a writer whose only scope is the file.
 * @param file Path relative to the root, for the places.
 * @param original The text as it was before anything was blanked.
 */
export function createWriter(file: string, original: string): Writer {
  const place = createLineTable(file, original);
  const scopes: Scope[] = [{ kind: 'file', parent: null, place: place(0) }];
  const extents: Extent[] = [{ start: 0, end: original.length }];
  const facts: Fact[] = [];
  const recoveredStretches: RecoveredStretch[] = [];
  let scope = 0;
  let recovered = false;
  let isMuted = false;

  const emit = (fact: Fact): void => {
    if (!isMuted) facts.push(fact);
  };

  return {
    file,
    original,
    scopes,
    facts,
    recovered: recoveredStretches,
    place,
    current: () => scope,
    open(opened, start, end) {
      scopes.push({ ...opened, parent: scope });
      extents.push({ start, end });
      scope = scopes.length - 1;
      return scope;
    },
    close(to) {
      scope = to;
    },
    enclosing(offset, wanted) {
      const encloses = (index: number): boolean => {
        const extent = extents[index];
        const kind = scopes[index]?.kind;
        return (
          (wanted === 'type' ? kind === 'type' : kind !== 'branch') &&
          extent !== undefined &&
          extent.start <= offset &&
          offset < extent.end
        );
      };
      for (let index = scopes.length - 1; index > 0; index -= 1) if (encloses(index)) return index;
      return 0;
    },
    recovering(stretch, read) {
      if (stretch !== null) recoveredStretches.push(stretch);
      const before = recovered;
      recovered = true;
      read();
      recovered = before;
    },
    muted(read) {
      const before = { isMuted, scope, count: scopes.length };
      isMuted = true;
      const result = read();
      ({ isMuted, scope } = before);
      scopes.length = before.count;
      extents.length = before.count;
      return result;
    },
    name(name, offset) {
      const value = namedLiterals.get(name);
      if (value !== undefined) return { kind: 'literal', value, place: place(offset) };
      return { kind: 'name', name, place: place(offset) };
    },
    member(object, name, offset, use) {
      const member: Member = { kind: 'member', object, name, place: place(offset) };
      if (use === 'read') emit({ kind: 'read', member, place: member.place, scope, recovered });
      return member;
    },
    call(callee, values, offset) {
      const own = callee.kind === 'member' || callee.kind === 'name' ? callee.place : place(offset);
      const call: Call = { kind: 'call', callee, arguments: values.map(withoutLabel), place: own };
      emit({ kind: 'call', call, place: call.place, scope, recovered });
      return call;
    },
    assign(target, value, offset) {
      emit({ kind: 'assignment', target, value, place: target.place, scope, recovered });
      return { kind: 'operation', operator: '=', operands: [target, value], place: place(offset) };
    },
    operation: (operator, operands, offset) => ({ kind: 'operation', operator, operands, place: place(offset) }),
    object(entries, offset) {
      const object: ObjectLiteral = { kind: 'object', entries, place: place(offset) };
      emit({ kind: 'object', object, place: object.place, scope, recovered });
      return object;
    },
    opaque: (offset) => ({ kind: 'opaque', place: place(offset) }),
    result(value, offset) {
      emit({ kind: 'return', value, place: place(offset), scope, recovered });
    },
    declare(declaration, offset) {
      emit({ kind: 'declaration', ...declaration, place: place(offset), scope, recovered });
    },
    include(module, offset) {
      emit({ kind: 'import', module, bindings: [], place: place(offset), scope: 0, recovered });
    },
  };
}

function withoutLabel(value: Expression): Argument {
  return { label: null, value };
}
