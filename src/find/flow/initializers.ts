import { kinOf } from '../match/kin.js';
import type { FunctionPlace } from '../match/program.js';
import { hasRole } from './library.js';
import { accessorOf, byLabels, initializersOf, methodsOn } from './methods.js';
import type { Applied, Given, Run } from './run.js';
import type { Frame, Value } from './value.js';

/** The project's own initializer of an SDK's type, which says more than the SDK's. */
export function ownInitializer(run: Run, frame: Frame, { call, name, at }: Given): readonly FunctionPlace[] | null {
  const places = /^[A-Z]/.test(name) ? initializers(run, frame, name, at.labels) : [];
  return places.length > 0 && call.callee.kind === 'name' ? places : null;
}

/** What the project itself puts behind a name that an SDK's type has too: an initializer of a subclass. */
export function ownMethods(run: Run, receiver: Value | null, name: string): readonly FunctionPlace[] | null {
  if (receiver?.kind !== 'object' || receiver.type === null || !hasRole(run, name, 'initializer')) return null;
  const own = methodsOn(run, receiver, name).filter((place) => accessorOf(place) === null);
  return own.length > 0 ? own : null;
}

/** The initializers that a construction of a type can run. */
export function initializers(run: Run, { source }: Frame, type: string, labels: Applied['labels']): readonly FunctionPlace[] {
  const { program } = run.evaluation;
  const named = ownOrInherited(run, source, type);
  const written = labels.join(':');
  const exact = named.filter(({ function: { parameters } }) => parameters.map(({ label }) => label).join(':') === written);
  return program.types.has(type) ? byLabels(named, labels) : exact;
}

/** The initializers that a type declares, or else those that it inherits. */
function ownOrInherited(run: Run, source: Frame['source'], type: string): readonly FunctionPlace[] {
  for (const each of kinOf(run.evaluation.program, type)) {
    const declared = initializersOf(run, source, each);
    if (declared.length > 0) return declared;
  }
  return [];
}
