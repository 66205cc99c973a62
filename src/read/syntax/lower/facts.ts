import type { Call, Expression, Member, Name, ObjectLiteral, ScopeIndex } from '../../../model/expression.js';
import type { DeclarationFact, Fact } from '../../../model/fact.js';
import type { ImportStatement, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Scope } from '../../../model/source.js';
import type { Scoping } from '../../../model/scoping.js';
import type { Aftermath } from './aftermath.js';

/** A scope before it has its parent. */
type NewScope = Scope extends infer Each ? (Each extends Scope ? Omit<Each, 'parent'> : never) : never;

/** Collects the scopes and facts of one file. */
export interface Facts {
  readonly scoping: Scoping;
  readonly scopes: readonly Scope[];
  readonly facts: readonly Fact[];
  /** Lowers statements that run one after the other. */
  block(statements: readonly Statement[], scope: ScopeIndex): Aftermath;
  /** The values that were collected already, of which other names take other parts. */
  readonly taken: Set<Expression>;
  /** @param adds Whether it is a type's that is declared elsewhere. */
  open(parent: ScopeIndex, scope: NewScope, adds?: boolean): ScopeIndex;
  /** Opens the branch that runs only if a test came out one way. */
  branch(parent: ScopeIndex, test: Expression, holds: boolean, place: Place): ScopeIndex;
  read(member: Member, scope: ScopeIndex): void;
  /** Adds a bare name where it can be a member that the type around it does not declare itself. */
  name(name: Name, scope: ScopeIndex): void;
  call(call: Call, scope: ScopeIndex): void;
  object(object: ObjectLiteral, scope: ScopeIndex): void;
  assign(target: Expression, value: Expression, scope: ScopeIndex): void;
  declare(declaration: Omit<DeclarationFact, 'kind' | 'recovered'>): void;
  give(value: Expression, place: Place, scope: ScopeIndex): void;
  import(statement: ImportStatement): void;
  /** Marks what `collect` adds as recovered from tokens. */
  recovering(collect: () => void): void;
}

/**
 * Starts the collection of one file's facts, with the file's own scope.
 * @param file Path relative to the root.
 * @param scoping What its language does differently.
 * @param lowerBlock Lowers statements that run one after the other.
 */
export function createFacts(
  file: string,
  scoping: Scoping,
  lowerBlock: (facts: Facts, statements: readonly Statement[], scope: ScopeIndex) => Aftermath,
): Facts {
  const scopes: Scope[] = [{ kind: 'file', parent: null, place: { file, line: 1, column: 1 } }];
  const facts: Fact[] = [];
  let recovered = false;
  const withForeignMembers = new Set<ScopeIndex>();
  const open = (parent: ScopeIndex, scope: NewScope, adds = false): ScopeIndex => {
    const own = scopes.push({ ...scope, parent }) - 1;
    const hasForeign = scope.kind === 'type' ? adds || scope.inherits.length > 0 : withForeignMembers.has(parent);
    if (hasForeign && scoping.modulesAreOpen) withForeignMembers.add(own);
    return own;
  };
  const collected: Facts = {
    scoping,
    block: (statements, scope) => lowerBlock(collected, statements, scope),
    scopes,
    facts,
    taken: new Set(),
    open,
    branch: (parent, test, holds, place) => open(parent, { kind: 'branch', test, values: null, holds, place }),
    read: (member, scope) => void facts.push({ kind: 'read', member, place: member.place, scope, recovered }),
    name(name, scope) {
      if (withForeignMembers.has(scope)) facts.push({ kind: 'name', name, place: name.place, scope, recovered });
    },
    call: (call, scope) => void facts.push({ kind: 'call', call, place: call.place, scope, recovered }),
    object: (object, scope) => void facts.push({ kind: 'object', object, place: object.place, scope, recovered }),
    assign: (target, value, scope) =>
      void facts.push({ kind: 'assignment', target, value, place: target.place, scope, recovered }),
    declare: (declaration) => void facts.push({ kind: 'declaration', recovered, ...declaration }),
    give: (value, place, scope) => void facts.push({ kind: 'return', value, place, scope, recovered }),
    import: ({ module, bindings, exports, place }) =>
      void facts.push({ kind: 'import', module, bindings, exports, place, scope: 0, recovered }),
    recovering(collect) {
      const before = recovered;
      recovered = true;
      collect();
      recovered = before;
    },
  };
  return collected;
}
