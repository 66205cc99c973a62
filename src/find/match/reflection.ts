import type { Role } from '../../catalog/apis/role.js';
import { hasRole } from '../../catalog/apis/roles.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Call, Expression, ScopeIndex } from '../../model/expression.js';
import { calleeName, type IndexedSource, type Program } from './program.js';
import { enclosingFunction } from './scopes.js';
import type { SymbolUse } from './symbols.js';

/**
 * Finds members that are used by name at run time: a function that looks up the class by its name and
 * the member's selector too. A class that is only looked up is a test for its presence and no use.
 * @param program The project.
 * @param apis The members.
 * @returns Uses of confidence `likely`, at the selector's look-up; the longest member that a selector begins with is meant.
 */
export function findReflection(program: Program, apis: readonly SpeltApi[]): readonly SymbolUse[] {
  const looking = new Set(
    [...program.calls].flatMap(([name, places]) =>
      places.flatMap(({ source }) => (hasRole(source.language, name, 'type-lookup') ? [source] : [])),
    ),
  );
  return program.sources.flatMap((source) => {
    if (!looking.has(source)) return [];
    const classes = lookups(source, 'type-lookup');
    if (classes.length === 0) return [];
    return lookups(source, 'member-lookup').flatMap((member) => {
      const owners = new Set(classes.flatMap(({ body, text }) => (body === member.body ? [text] : [])));
      const meant = apis
        .filter(({ language, owner }) => language === source.language && owners.has(owner))
        .filter((api) => member.text.startsWith(selectorOf(api)))
        .sort((a, b) => selectorOf(b).length - selectorOf(a).length);
      return meant[0] === undefined ? [] : [reflectedUse(meant[0], source, member.call, member.scope)];
    });
  });
}

/** The start of the selectors of a family, or the selector. */
function selectorOf({ member }: SpeltApi): string {
  return member.endsWith('*') ? member.slice(0, -1) : member;
}

interface Lookup {
  readonly call: Call;
  /** The name that is looked up. */
  readonly text: string;
  readonly scope: ScopeIndex;
  /** The enclosing function's scope, or 0. */
  readonly body: ScopeIndex;
}

function lookups(source: IndexedSource, role: Role): readonly Lookup[] {
  return source.facts.flatMap((fact) => {
    if (fact.kind !== 'call' || !hasRole(source.language, calleeName(fact.call), role)) return [];
    const text = literalText(fact.call.arguments[0]?.value);
    if (text === null) return [];
    return [{ call: fact.call, text, scope: fact.scope, body: enclosingFunction(source, fact.scope)?.index ?? 0 }];
  });
}

function literalText(value: Expression | undefined): string | null {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

function reflectedUse(row: SpeltApi, source: IndexedSource, call: Call, scope: ScopeIndex): SymbolUse {
  const base = { row, source, scope, place: call.place, expression: call } as const;
  return { ...base, confidence: 'likely', via: 'read', values: [], receiver: null };
}
