import type { Argument, Call, Expression, Member, ObjectLiteral, ScopeIndex } from '../../model/expression.js';
import type { DeclarationFact, Fact, ImportFact } from '../../model/fact.js';
import type { Place } from '../../model/place.js';
import type { Scope } from '../../model/source.js';
import type { Node } from './syntax-tree.js';
import { splitPairs, type Pair } from '../pairs.js';

/** A scope before it has its parent. */
type NewScope = Scope extends infer Each ? (Each extends Scope ? Omit<Each, 'parent'> : never) : never;

/** How a member is used: only one that is read is a fact of its own. */
export type MemberUse = 'read' | 'called' | 'assigned';

/** Collects the scopes and facts of one file, and reaches the readers of statements and expressions. */
export interface Reader {
  readonly scopes: Scope[];
  readonly facts: Fact[];
  placeOf(node: Node): Place;
  open(parent: ScopeIndex, scope: NewScope): ScopeIndex;
  member(object: Expression, name: string, place: Place, scope: ScopeIndex, use: MemberUse): Member;
  call(callee: Expression, values: readonly Argument[], place: Place, scope: ScopeIndex): Call;
  object(pairs: readonly Pair[], place: Place, scope: ScopeIndex): ObjectLiteral;
  assign(target: Expression, value: Expression, scope: ScopeIndex): void;
  declare(declaration: Omit<DeclarationFact, 'kind' | 'recovered'>): void;
  give(value: Expression, scope: ScopeIndex): void;
  import(module: string, bindings: ImportFact['bindings'], place: Place): void;
  visit(node: Node, scope: ScopeIndex): void;
  expression(node: Node, scope: ScopeIndex, use?: MemberUse): Expression;
  block(statements: readonly Node[], scope: ScopeIndex): void;
}

/** Starts the collection of one file's facts, with the file's own scope. */
export function createFacts(file: string): Omit<Reader, 'visit' | 'expression' | 'block'> {
  const scopes: Scope[] = [{ kind: 'file', parent: null, place: { file, line: 1, column: 1 } }];
  const facts: Fact[] = [];
  const recovered = false;
  return {
    scopes,
    facts,
    placeOf: ({ loc }) => ({ file, line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 }),
    open: (parent, scope) => scopes.push({ ...scope, parent }) - 1,
    member(object, name, place, scope, use) {
      const member: Member = { kind: 'member', object, name, place };
      if (use === 'read') facts.push({ kind: 'read', member, place, scope, recovered });
      return member;
    },
    call(callee, values, place, scope) {
      const call: Call = { kind: 'call', callee, arguments: values, place };
      facts.push({ kind: 'call', call, place, scope, recovered });
      return call;
    },
    object(pairs, place, scope) {
      const object: ObjectLiteral = { kind: 'object', ...splitPairs(pairs), place };
      facts.push({ kind: 'object', object, place, scope, recovered });
      return object;
    },
    assign: (target, value, scope) =>
      void facts.push({ kind: 'assignment', target, value, place: target.place, scope, recovered }),
    declare: (declaration) => void facts.push({ kind: 'declaration', recovered, ...declaration }),
    give: (value, scope) => void facts.push({ kind: 'return', value, place: value.place, scope, recovered }),
    import: (module, bindings, place) =>
      void facts.push({ kind: 'import', module, bindings, exports: [], place, scope: 0, recovered }),
  };
}
