import { rolesOf } from '../../catalog/apis/roles.js';
import type { Call, Expression } from '../../model/expression.js';
import { calleeName, type IndexedSource } from '../match/program.js';

/** The method that a selector names: the text of a literal, also of one that is all that a call is given (`@selector(answered:)`). */
export function selectorIn(written: Expression | undefined): string | null {
  if (written?.kind === 'literal') return typeof written.value === 'string' ? written.value : null;
  return written?.kind === 'call' && written.arguments.length === 1 ? selectorIn(written.arguments[0]?.value) : null;
}

/** The names that a method has that a selector names: Swift's own has no colons. */
export function namesOf(selector: string): readonly string[] {
  return [...new Set([selector, selector.replace(/:.*$/, '')])];
}

/** The methods that a call hands, by their selectors, to what tells observers or runs them again and again. */
export function observersNamed({ language }: IndexedSource, call: Call): readonly string[] {
  return rolesOf(language, calleeName(call)).flatMap(({ role, takes }) => {
    if ((role !== 'add-observer' && role !== 'runs-repeatedly') || typeof takes?.handler !== 'number') return [];
    const selector = selectorIn(call.arguments[takes.handler]?.value);
    return selector === null ? [] : namesOf(selector);
  });
}
