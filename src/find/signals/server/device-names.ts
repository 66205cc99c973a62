import { rolesOf } from '../../../catalog/apis/roles.js';
import type { Expression, ScopeIndex } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import { deviceNameIn } from '../../match/device-name.js';
import { calleeName, type IndexedSource } from '../../match/program.js';
import { deepest, nameOf, objectsIn, partsOf, traceBack, valuesNamed, type Written } from './held-values.js';

/** The dictionaries of a source that are the data of devices. */
export interface NamedDevices {
  /** What a device is called in this source. */
  readonly name: RegExp;
  /** The dictionaries that are held under such a name. */
  readonly objects: ReadonlySet<Expression>;
  /** Those that become a part of one. */
  readonly parts: ReadonlySet<Expression>;
  /** Whether something is called a device, or given such a name further on: `info` in `return { device_info: info }`. */
  isDevice(owner: Expression, scope: ScopeIndex): boolean;
  /** Whether what an expression names becomes a part of one: `info` in `return { device_info: { ...info } }`. */
  isPart(owner: Expression, scope: ScopeIndex): boolean;
}

/**
 * Finds the dictionaries that are held under the name of a device.
 * @param source A source.
 */
export function namedDevices(source: IndexedSource): NamedDevices {
  const name = deviceNameIn(source);
  const { values, isHeld } = traceBack(source, valuesNamed(source, name));
  const isDevice = (target: Expression, scope: ScopeIndex): boolean => name.test(nameOf(target)) || isHeld(target, scope);
  const parts = [
    ...values.flatMap((each) => partsIn(source, each)),
    ...source.facts.flatMap((fact) => mergedIn(source, isDevice, fact)),
  ];
  const { values: traced, isHeld: isPart } = traceBack(source, parts);
  return {
    name,
    isDevice,
    isPart,
    objects: new Set(values.flatMap(({ value }) => objectsIn(value))),
    parts: new Set([...traced, ...traced.flatMap((each) => partsIn(source, each))].flatMap(({ value }) => objectsIn(value))),
  };
}

/** The dictionaries whose entries a call puts into what is called a device: `device.update({…})`, `Object.assign(device, {…})`. */
function mergedIn({ language }: IndexedSource, isDevice: NamedDevices['isDevice'], fact: Fact): readonly Written[] {
  if (fact.kind !== 'call') return [];
  const { callee, arguments: given } = fact.call;
  const row = rolesOf(language, calleeName(fact.call)).find(({ role }) => role === 'merges' || role === 'merged');
  if (row === undefined) return [];
  const isFirst = row.takes?.value === 0;
  const target = isFirst ? given[0]?.value : callee.kind === 'member' ? callee.object : null;
  if (target === null || target === undefined || !isDevice(target, fact.scope)) return [];
  return given.slice(isFirst ? 1 : 0).map(({ value }) => ({ value, scope: fact.scope, isGiven: true }));
}

/** The dictionaries from which a value is made: what is spread into it, or given to a function that makes it. */
function partsIn(source: IndexedSource, { value, scope }: Written, depth = 0): readonly Written[] {
  if (depth > deepest) return [];
  return objectsIn(value).flatMap((each) =>
    partsOf(source, each).flatMap((part): readonly Written[] => {
      const written = { value: part, scope, isGiven: each.kind === 'call' };
      return [written, ...partsIn(source, written, depth + 1)];
    }),
  );
}
