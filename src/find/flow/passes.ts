import type { Expression } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import { modulesBehind } from '../match/packages.js';
import type { IndexedSource } from '../match/program.js';
import { notePassed, partOf } from './data.js';
import type { Run } from './run.js';
import type { Prompts } from './value.js';

/** What may be a package's: a function, a component or a property, with what stands in code for it. */
export interface PackagePart {
  readonly name: string;
  readonly expression: Expression;
  /** The call or assignment of which it is a part, whose scope is known. */
  readonly of: Expression;
  readonly source: IndexedSource;
  readonly place: Place;
}

/** Notes data that is given to what may be a package's: who knows what that does with it. */
export function pass(
  { evaluation: { data, program, types, scopeOf } }: Run,
  { name, expression, of, source, place }: PackagePart,
  origins: Prompts,
): void {
  const scope = scopeOf.get(of);
  if (data === null || scope === undefined || origins.size === 0) return;
  const to = modulesBehind(program, types, { source, scope, expression });
  if (to.length > 0) notePassed(data, partOf(data, origins).origins, { kind: 'passed', to, by: name, place });
}
