import type { Argument, Call, Expression, Member, ScopeIndex } from '../../model/expression.js';
import type { DeclarationFact, Fact } from '../../model/fact.js';
import type { Place } from '../../model/place.js';
import type { Scope } from '../../model/source.js';
import type { Tree } from './tree.js';

/** A scope before it has its parent. */
type NewScope = Scope extends infer Each ? (Each extends Scope ? Omit<Each, 'parent'> : never) : never;

/** Collects the scopes and facts of one file. */
export interface FactWriter {
  readonly file: string;
  readonly scopes: Scope[];
  readonly facts: Fact[];
  placeOf(tree: Tree): Place;
  open(parent: ScopeIndex, scope: NewScope): ScopeIndex;
  name(name: string, place: Place): Expression;
  member(object: Expression | null, name: string, place: Place, scope: ScopeIndex, isRead: boolean): Member;
  call(callee: Expression, values: readonly Argument[], place: Place, scope: ScopeIndex): Call;
  /** Puts a better known form in the place of a call or read that was just written. */
  revise(old: Call | Member, better: Call | Member): void;
  assign(target: Expression, value: Expression, scope: ScopeIndex): void;
  declare(declaration: Omit<DeclarationFact, 'kind' | 'recovered'>): void;
  give(value: Expression, scope: ScopeIndex): void;
  import(module: string, place: Place): void;
}

/** Starts the collection of one file's facts, with the file's own scope. */
export function createFactWriter(file: string): FactWriter {
  const scopes: Scope[] = [{ kind: 'file', parent: null, place: { file, line: 1, column: 1 } }];
  const facts: Fact[] = [];
  const recovered = false;
  const writer: FactWriter = {
    file,
    scopes,
    facts,
    placeOf({ node }) {
      const { line, column } = node.range().start;
      return { file, line: line + 1, column: column + 1 };
    },
    open: (parent, scope) => scopes.push({ ...scope, parent }) - 1,
    name: (name, place) => ({ kind: 'name', name, place }),
    member(object, name, place, scope, isRead) {
      const member: Member = { kind: 'member', object, name, place };
      if (isRead) facts.push({ kind: 'read', member, place, scope, recovered });
      return member;
    },
    call(callee, values, place, scope) {
      const call: Call = { kind: 'call', callee, arguments: values, place };
      facts.push({ kind: 'call', call, place, scope, recovered });
      return call;
    },
    revise(old, better) {
      const at = facts.findLastIndex(
        (fact) => (fact.kind === 'call' && fact.call === old) || (fact.kind === 'read' && fact.member === old),
      );
      const fact = facts[at];
      if (fact?.kind === 'call' && better.kind === 'call') facts[at] = { ...fact, call: better };
      if (fact?.kind === 'read' && better.kind === 'member') facts[at] = { ...fact, member: better };
    },
    assign(target, value, scope) {
      facts.push({ kind: 'assignment', target, value, place: target.place, scope, recovered });
    },
    declare(declaration) {
      facts.push({ kind: 'declaration', recovered, ...declaration });
    },
    give(value, scope) {
      facts.push({ kind: 'return', value, place: value.place, scope, recovered });
    },
    import(module, place) {
      facts.push({ kind: 'import', module, bindings: [], exports: [], place, scope: 0, recovered });
    },
  };
  return writer;
}
