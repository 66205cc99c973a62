import { kinOf } from '../match/kin.js';
import type { FunctionPlace } from '../match/program.js';
import { hasRole } from './library.js';
import { accessorOf, byLabels, initializersOf, methodsOn, withLabels } from './methods.js';
import type { Applied, Given, Run } from './run.js';
import type { Frame, ObjectValue, Value } from './value.js';

/** The project's own initializer of an SDK's type, which says more than the SDK's. */
export function ownInitializer(run: Run, frame: Frame, { call, name, at }: Given): readonly FunctionPlace[] | null {
  const places = /^[A-Z]/.test(name) ? initializers(run, frame, name, at.labels) : [];
  return places.length > 0 && call.callee.kind === 'name' ? places : null;
}

/** What the project itself puts behind a name that an SDK's type has too: an initializer of a subclass. */
export function ownMethods(run: Run, receiver: Value | null, { name, at }: Given): readonly FunctionPlace[] | null {
  if (receiver?.kind !== 'object' || receiver.type === null || !hasRole(run, name, 'initializer')) return null;
  const own = methodsFor(run, receiver, name, at.labels);
  return own.length > 0 ? own : null;
}

/** The methods of an object that a call can run. Beside initializers that the project adds to an SDK's type it has the SDK's own. */
export function methodsFor(run: Run, object: ObjectValue, name: string, labels: Applied['labels']): readonly FunctionPlace[] {
  const methods = methodsOn(run, object, name).filter((place) => accessorOf(place) === null);
  const isAdded = object.type !== null && !run.evaluation.program.types.has(object.type);
  return isAdded && hasRole(run, name, 'initializer') ? withLabels(methods, labels) : byLabels(methods, labels);
}

/** The initializers that a construction of a type can run. */
export function initializers(run: Run, { source }: Frame, type: string, labels: Applied['labels']): readonly FunctionPlace[] {
  const { program } = run.evaluation;
  const named = ownOrInherited(run, source, type);
  return program.types.has(type) ? byLabels(named, labels) : withLabels(named, labels);
}

/** The initializers that a type declares, or else those that it inherits. */
function ownOrInherited(run: Run, source: Frame['source'], type: string): readonly FunctionPlace[] {
  for (const each of kinOf(run.evaluation.program, type)) {
    const declared = initializersOf(run, source, each);
    if (declared.length > 0) return declared;
  }
  return [];
}
