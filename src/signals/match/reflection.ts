import type { Call, Expression, ScopeIndex } from '../../model/expression.js';
import { calleeName, type IndexedSource, type Program } from './program.js';
import { enclosingFunction } from './scopes.js';
import type { SymbolRow, SymbolUse } from './symbols.js';

const classLookups = new Set(['NSClassFromString', 'objc_getClass', 'objc_lookUpClass']);
const selectorLookups = new Set(['NSSelectorFromString', 'sel_registerName', '@selector', 'value', 'valueForKey:', 'Selector']);

/**
 * Finds a member that is used by name at run time: a function that looks up the class by its name and
 * the member's selector too. A class that is only looked up is a test for its presence and no use.
 * @param program The project.
 * @param className The class, as a string names it.
 * @param selector The selector, or the start of a family of selectors.
 * @param rows The table that has a row for the member.
 * @returns Uses of confidence `likely`, at the selector's look-up.
 */
export function findReflection(
  program: Program,
  className: string,
  selector: string,
  rows: readonly SymbolRow[],
): readonly SymbolUse[] {
  const row = rows.find(({ owner, member }) => owner === className && (member === selector || member === `${selector}*`));
  if (row === undefined) return [];
  return program.sources.flatMap((source) => {
    const classes = new Set(lookups(source, classLookups, (text) => text === className).map(({ body }) => body));
    if (classes.size === 0) return [];
    return lookups(source, selectorLookups, (text) => text.startsWith(selector))
      .filter(({ body }) => classes.has(body))
      .map(({ call, scope }) => reflectedUse(row, source, call, scope));
  });
}

interface Lookup {
  readonly call: Call;
  readonly scope: ScopeIndex;
  /** The enclosing function's scope, or 0. */
  readonly body: ScopeIndex;
}

function lookups(source: IndexedSource, names: ReadonlySet<string>, accepts: (text: string) => boolean): readonly Lookup[] {
  return source.facts.flatMap((fact) => {
    if (fact.kind !== 'call' || !names.has(calleeName(fact.call))) return [];
    const text = literalText(fact.call.arguments[0]?.value);
    if (text === null || !accepts(text)) return [];
    return [{ call: fact.call, scope: fact.scope, body: enclosingFunction(source, fact.scope)?.index ?? 0 }];
  });
}

function literalText(value: Expression | undefined): string | null {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

function reflectedUse(row: SymbolRow, source: IndexedSource, call: Call, scope: ScopeIndex): SymbolUse {
  const base = { row, source, scope, place: call.place, expression: call } as const;
  return { ...base, confidence: 'likely', via: 'read', values: [], receiver: null };
}
