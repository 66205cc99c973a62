import { rolesOf } from '../../catalog/apis/roles.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Name } from '../../model/expression.js';
import { applyMethods } from './functions.js';
import { isListenedTo, tellListeners } from './listeners.js';
import { asGetter } from './members.js';
import { methodsOf } from './methods.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { unknown, type ObjectValue, type Value } from './value.js';

/**
 * Tells of what a property is given that the project does not declare: generated code runs a method then, and a library tells who listens.
 * @returns Whether the library keeps it.
 */
export function isTold(run: Run, state: State, self: ObjectValue | undefined, { name, place }: Name, value: Value): boolean {
  if (self === undefined || run.evaluation.program.properties.has(`${self.type ?? ''}.${name}`)) return false;
  runObserver(run, state, self, name, value, place.line);
  const teller = tellerNamed(run, name);
  if (teller === undefined || !isListenedTo(run, state, teller)) return false;
  tellListeners(run, state, self, teller, value, asGetter(name, place.line));
  return true;
}

/** The method that generated code runs once a property has changed: it is given the value, after the one before where it takes two. */
function runObserver(run: Run, state: State, self: ObjectValue, name: string, value: Value, line: number): void {
  const { observers } = run.source.scoping;
  if (observers === undefined || self.type === null) return;
  for (const place of methodsOf(run, self.type, observers.prefix + name + observers.suffix)) {
    const given = [unknown(name, 'call'), value].slice(place.function.parameters.length > 1 ? 0 : 1);
    applyMethods(run, state, { kind: 'methods', places: [place], self }, given, asGetter(name, line));
  }
}

function tellerNamed({ source }: Run, name: string): SpeltApi | undefined {
  return rolesOf(source.language, name).find(({ role, use }) => role === 'tells-listeners' && use === 'property');
}
