import type { Member as MemberOf } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';
import { runFunction } from './calls.js';
import type { Library, Machine, Member } from './machine.js';
import { valueOfName, type Scope } from './scope.js';
import { choiceOf, forEach, valueOf, type Value } from './value.js';

/** What a name or member of the program stands for: a property of a type, or what an accessor gives; null where it is no such name. */
export function declaredValue(machine: Machine, name: string, of: Value | null, place: Place): Value | null {
  const { library, globals } = machine.state;
  const values = membersOf(library, name, of).flatMap((member): readonly Value[] => {
    const { declaration } = member;
    if (declaration.value === null || declaration.declares === 'case') return [];
    // What refers to itself has no value.
    member.value ??= { kind: 'unknown', place: declaration.place };
    if (!member.isRead) {
      member.isRead = true;
      member.value = machine.evaluate(declaration.value, globals);
    }
    return [member.value];
  });
  if (values.length > 0) return choiceOf(values, place);
  const getter = library.functions.get(name)?.find((each) => each.accessor === 'get' && each.hasBody);
  if (getter === undefined || (of !== null && of.kind !== 'named')) return null;
  return runFunction(machine, getter, [], getter.place);
}

/** The members of a name; those of the type that the program writes before it, where there are such. */
function membersOf({ members }: Library, name: string, of: Value | null): readonly Member[] {
  const named = members.get(name) ?? [];
  const ofType = of?.kind === 'named' ? named.filter(({ type }) => type === of.name) : [];
  return ofType.length > 0 ? ofType : named;
}

/** What a member gives: of a type, of a dictionary, or of what another module defines. */
export function readMember(machine: Machine, { object, name, place }: MemberOf, scope: Scope): Value {
  if (object === null) {
    // Swift infers the type: the name may be another module's too.
    const named: Value = { kind: 'named', name, of: null, place };
    const own = declaredValue(machine, name, null, place);
    return own === null ? named : choiceOf([own, named], place);
  }
  const stored = object.kind === 'name' ? valueOfName(scope, `${object.name}.${name}`) : null;
  if (stored !== null) return stored;
  const of = machine.evaluate(object, scope);
  return forEach(of, place, (one): Value => {
    if (one.kind === 'dictionary') return valueOf(one, name) ?? { kind: 'unknown', place };
    // What an object is made with under a name, it has under that name: a memberwise initializer.
    const given = one.kind === 'made' ? one.call.arguments.find(({ label }) => label === name) : undefined;
    if (given !== undefined) return given.value;
    if (name === 'rawValue') return rawValueOf(machine, one) ?? { kind: 'unknown', place };
    return declaredValue(machine, name, one, place) ?? { kind: 'named', name, of: one, place };
  });
}

/** The raw value of a case: what it is given, or its name. */
function rawValueOf(machine: Machine, of: Value): Value | null {
  if (of.kind === 'text') return of;
  if (of.kind !== 'named') return null;
  const { library, globals } = machine.state;
  const declaration = membersOf(library, of.name, of.of).find((each) => each.declaration.declares === 'case')?.declaration;
  if (declaration === undefined) return null;
  if (declaration.value !== null) return machine.evaluate(declaration.value, globals);
  return { kind: 'text', text: declaration.name, place: declaration.place };
}
