import type { Call, Member } from '../../model/expression.js';
import { accessorOf, byLabels, methodsOf, methodsOfSuper } from './methods.js';
import { initializers, methodsFor, ownInitializer, ownMethods } from './initializers.js';
import { propertyOf } from '../match/bindings.js';
import { calledFunctions } from '../match/callees.js';
import { calleeName, enclosingTypeName, type FunctionPlace } from '../match/program.js';
import { appliedBy } from './arguments.js';
import { writeMember } from './assignments.js';
import { caseOf, isCaseOf, methodsOfCase, staticFunctions } from './cases.js';
import { isEmitter } from './emitters.js';
import { escape, handOver } from './escapes.js';
import { apply, applyMethods, enterPlace, functionsNamed, isSuppliedElsewhere } from './functions.js';
import { eachValue } from './ways.js';
import { callLibrary, ofConstant } from './library-calls.js';
import { exportedMember, importedValue, moduleValue } from './imports.js';
import { argumentsOf } from './lazy-arguments.js';
import { hasRole } from './library.js';
import { memberOfSelf, ownMember, staticMember, systemVersion } from './members.js';
import { cellOf, readCell } from './names.js';
import { callOfPlatform } from './platforms.js';
import { settledPromise } from './promises.js';
import { entryOf } from './object-literals.js';
import { raise } from './subscriptions.js';
import { everyObject, isOptionsType, newObject, writeField } from './objects.js';
import { adoptDevices, isBuilder, isOwnDevice } from './payloads.js';
import { reach } from './sinks.js';
import { type Given, type Run } from './run.js';
import type { State } from './state.js';
import {
  alternativesOf,
  isCallable,
  isCode,
  oneOf,
  unknown,
  type CaseValue,
  type MethodsValue,
  type Frame,
  type ObjectValue,
  type TypeValue,
  type Value,
} from './value.js';
import { words } from './words.js';

/** Evaluates a call: of an SDK's API, of the project's functions, of a language's library, or of what nobody knows. */
export function callExpression(run: Run, state: State, frame: Frame, call: Call): Value {
  const { callee } = call;
  const found = run.evaluation.signals.get(call);
  const name = calleeName(call);
  const chosen = callOfPlatform(run, state, frame, call);
  if (chosen !== null) return chosen;
  const receiver =
    callee.kind === 'member' && callee.object !== null ? run.machine.evaluate(run, state, frame, callee.object) : null;
  const values = argumentsOf(run, state, frame, call);
  const at = appliedBy(run, frame, call);
  const given: Given = { call, frame, name, values, at };
  const own = ownInitializer(run, frame, given) ?? ownMethods(run, receiver, given);
  const devices = (found ?? []).filter(({ use }) => isOwnDevice(run, use.row, name));
  if (devices.length > 0) return adoptDevices(run, state, callUsual(run, state, frame, receiver, given), devices, call);
  if (found !== undefined && own === null) return reach(run, state, found, { expression: call, values, receiver, at });
  if (run.evaluation.known.has(call) && own === null) return callKnown(run, state, frame, given);
  return callUsual(run, state, frame, receiver, given);
}

/** A call of the project's functions, of a language's library, or of what nobody knows. */
function callUsual(run: Run, state: State, frame: Frame, receiver: Value | null, given: Given): Value {
  const { callee } = given.call;
  if (callee.kind === 'member') return callMember(run, state, frame, callee, receiver, given);
  if (callee.kind === 'name') return callName(run, state, frame, callee.name, given);
  // `[Handler]()`, `[String: Handler]()`: a literal of types makes what is empty.
  if (callee.kind === 'list') return { kind: 'list', items: [] };
  if (callee.kind === 'object') return newObject(run, state, given.call, null);
  return apply(run, state, run.machine.evaluate(run, state, frame, callee), given.values, given.at);
}

/** An API that is for no flow: what it is given goes no further, and handlers run later. */
function callKnown(run: Run, state: State, frame: Frame, given: Given): Value {
  const { call, values, at, name } = given;
  const { known, optionTypes } = run.evaluation;
  const [type = ''] = optionTypes;
  if (known.get(call) === 'options') return newObject(run, state, call, type);
  return handOver(run, state, values, at) ?? unknown(name, 'call', typeOfCall(run, frame, call));
}

function typeOfCall({ evaluation: { types, scopeOf } }: Run, { source }: Frame, call: Call): string | null {
  const scope = scopeOf.get(call);
  return scope === undefined ? null : types.typeOf({ source, expression: call, scope });
}

function callName(run: Run, state: State, frame: Frame, name: string, given: Given): Value {
  const { values, at } = given;
  const cell = cellOf(run, frame, name);
  if (cell !== null) return callValue(run, state, readCell(run, state, cell), given);
  const type = name === 'Self' ? ownType(run, frame, given.call) : name;
  if (namesType(run, frame, type)) return construct(run, state, frame, { kind: 'type', name: type }, { ...given, name: type });
  const own = memberOfSelf(run, state, frame, name);
  if (own !== null && (own.kind !== 'methods' || isProperty(run, frame, name))) return callValue(run, state, own, given);
  if (name === 'import') return importLater(run, state, frame, given);
  const imported = importedValue(run, state, frame, name);
  if (imported !== null && isCode(imported)) return apply(run, state, imported, values, at);
  return callDeclared(run, state, frame, own, given) ?? callLibrary(run, state, null, given) ?? escape(run, state, given);
}

/** The type that a call stands in, which it can construct by the name `Self`. */
function ownType({ evaluation: { scopeOf } }: Run, { source, type }: Frame, call: Call): string {
  return type ?? enclosingTypeName(source, scopeOf.get(call) ?? 0) ?? 'Self';
}

/** Whether a name is a type's: it has a capital, and neither a function nor a property of the code's own type has it. */
function namesType(run: Run, frame: Frame, name: string): boolean {
  return /^[A-Z]/.test(name) && !run.evaluation.program.functions.has(name) && !isProperty(run, frame, name);
}

/** Whether the code's own type has a property of a name: what it holds may be a function. */
function isProperty({ evaluation: { program } }: Run, { type, source }: Frame, name: string): boolean {
  return type !== null && propertyOf(program, source, `${type}.${name}`) !== undefined;
}

/** A function of the project that is called by its name alone, or null. @param own What the code's own type has of the name. */
function callDeclared(run: Run, state: State, frame: Frame, own: MethodsValue | null, given: Given): Value | null {
  const { values, at } = given;
  const places = calledHere(run, frame, given.call);
  // A method of the type that the code stands in is the one that the object has.
  const methods = own !== null && places.every(({ type }) => type !== null) ? own.places : [];
  const meant = byLabels(methods.length > 0 ? methods : places, at.labels);
  return meant.length === 0 ? null : applyMethods(run, state, { kind: 'methods', places: meant, self: frame.self }, values, at);
}

/** `import('./tracking')`: the module, once it is there. */
function importLater(run: Run, state: State, { source }: Frame, { values: [value] }: Given): Value {
  const module = value?.kind === 'constant' ? moduleValue(run, source, String(value.value)) : unknown('import', 'call');
  return settledPromise(state, module, state.moment);
}

/** A function that a variable or property holds; an API of the library may be kept in one too. */
function callValue(run: Run, state: State, called: Value, given: Given): Value {
  const { values, at } = given;
  if (called.kind === 'constant' && called.value === null) return called;
  const ways = alternativesOf(called);
  const event = ways.find((each) => isEmitter(run, each));
  if (event?.kind === 'object') return raise(run, state, event, given);
  // What is no function and is called without arguments is asked for: by a getter's message, or an argument that runs where it is used.
  if (values.length === 0 && !isCallable(called) && ways.every(({ kind }) => kind !== 'unknown')) return called;
  const isOpen = ways.some(isSuppliedElsewhere);
  const from = run.evaluation.data === null ? null : called;
  return isCallable(called) || isOpen ? apply(run, state, called, values, at) : escape(run, state, given, from);
}

function calledHere(run: Run, frame: Frame, call: Call): readonly FunctionPlace[] {
  const { program, types, scopeOf } = run.evaluation;
  const scope = scopeOf.get(call);
  if (scope === undefined) return [];
  return calledFunctions(program, types, { source: frame.source, call, scope }).filter((place) => accessorOf(place) === null);
}

function callMember(run: Run, state: State, frame: Frame, callee: Member, receiver: Value | null, given: Given): Value {
  if (receiver === null) return callImplicit(run, state, frame, callee, given);
  if (callee.object?.kind === 'name' && callee.object.name === 'super') return callSuper(run, state, frame, receiver, given);
  return eachValue(
    run,
    state,
    alternativesOf(receiver).map((of) => ({ of, go: (now: State) => callOn(run, now, frame, of, given) })),
  );
}

/** `super.handle(x)`: what the type inherits, which runs on the same object. */
function callSuper(run: Run, state: State, { type }: Frame, self: Value, given: Given): Value {
  const { name, values, at } = given;
  const methods = type === null ? [] : methodsOfSuper(run, type, name).filter((place) => accessorOf(place) === null);
  if (methods.length === 0) {
    const result = escape(run, state, given);
    // What an unseen initializer is called on it gives: `if ((self = [super init]))`.
    return hasRole(run, name, 'initializer') ? self : result;
  }
  return applyMethods(run, state, { kind: 'methods', places: byLabels(methods, at.labels), self }, values, at);
}

/** `.success(x)`, `.init(rawValue: x)`: a case or construction of a type that the context names. */
function callImplicit(run: Run, state: State, frame: Frame, callee: Member, given: Given): Value {
  const [only, ...more] = given.values;
  const [type = ''] = run.evaluation.optionTypes;
  const isView = hasRole(run, callee.name, 'view') || hasRole(run, callee.name, 'initializer');
  if (methodsOf(run, type, callee.name).length > 0) return callOnType(run, state, frame, { kind: 'type', name: type }, given);
  if (only !== undefined && more.length === 0 && isView) return only;
  const made = staticFunctions(run, callee.name);
  if (made.length > 0)
    return applyMethods(
      run,
      state,
      { kind: 'methods', places: byLabels(made, given.at.labels), self: null },
      given.values,
      given.at,
    );
  if (only !== undefined && !isView) return caseOf(run, null, callee.name, given.values);
  if (!hasRole(run, callee.name, 'initializer')) return unknown(words(callee), 'call');
  return keepLabelled(run, state, newObject(run, state, given.call, null), given);
}

type Single = ReturnType<typeof alternativesOf>[number];

function callOn(run: Run, state: State, frame: Frame, receiver: Single, given: Given): Value {
  const { name, values, at } = given;
  if (hasRole(run, name, 'system-version')) return systemVersion(run);
  if (receiver.kind === 'type') return callOnType(run, state, frame, receiver, given);
  const known = callOwn(run, state, receiver, given) ?? callLibrary(run, state, receiver, given);
  if (known !== null) return known;
  const places = calledHere(run, frame, given.call);
  if (places.length > 0) return applyMethods(run, state, { kind: 'methods', places, self: receiver }, values, at);
  if (isBuilder(run, receiver)) return receiver;
  if (receiver.kind === 'constant') return ofConstant(receiver, given);
  const result = escape(run, state, given, receiver);
  // An initializer that nobody sees gives the object that it is called on: `[[Consent alloc] init]`.
  return receiver.kind === 'object' && hasRole(run, name, 'initializer') ? receiver : result;
}

/** A call of what the project itself puts behind the receiver, or null where it puts nothing there. */
function callOwn(run: Run, state: State, receiver: Single, given: Given): Value | null {
  switch (receiver.kind) {
    case 'module': {
      const exported = exportedMember(run, state, receiver.source, receiver.module, given.name);
      return exported === null ? null : callValue(run, state, exported, given);
    }
    case 'object':
      return callOnObject(run, state, receiver, given);
    case 'function':
    case 'methods':
    case 'api':
      return callOnFunction(run, state, receiver, given);
    case 'case':
      return callOnCase(run, state, receiver, given);
    case 'unknown':
      return receiver.type === null ? null : callOnObject(run, state, everyObject(run, receiver.type), given);
    default:
      return null;
  }
}

function callOnCase(run: Run, state: State, receiver: CaseValue, { name, values, at }: Given): Value | null {
  const places = byLabels(methodsOfCase(run, receiver, name), at.labels);
  return places.length === 0 ? null : applyMethods(run, state, { kind: 'methods', places, self: receiver }, values, at);
}

/** `handler.call(this, status)`, `handler.callAsFunction(status)`. */
function callOnFunction(run: Run, state: State, called: Value, { name, values, at }: Given): Value | null {
  if (name === 'call') return apply(run, state, called, values.slice(1), at);
  return name === 'callAsFunction' || name === 'invoke' ? apply(run, state, called, values, at) : null;
}

/** A call on an object of the project: a method, or a function that a property holds. */
function callOnObject(run: Run, state: State, object: ObjectValue, given: Given): Value | null {
  const { name, values, at } = given;
  const places = methodsFor(run, object, name, at.labels);
  if (places.length > 0) return applyMethods(run, state, { kind: 'methods', places, self: object }, values, at);
  const member = ownMember(run, state, object, name, at.line);
  if (member !== null) return callValue(run, state, member, given);
  return sendSetter(run, state, object, given);
}

/** `[x setHandler:y]` assigns the property `handler`. */
function sendSetter(run: Run, state: State, object: ObjectValue, { name, values, at }: Given): Value | null {
  const setter = /^set([A-Z])([A-Za-z0-9_]*):$/.exec(name);
  const [value] = values;
  if (setter === null || value === undefined) return null;
  writeMember(run, state, object, (setter[1] ?? '').toLowerCase() + (setter[2] ?? ''), value, at.line);
  return value;
}

function callOnType(run: Run, state: State, frame: Frame, type: TypeValue, given: Given): Value {
  const { name, values, at } = given;
  if (hasRole(run, name, 'initializer') || isMaking(name)) return construct(run, state, frame, type, given);
  const last = type.name.slice(type.name.lastIndexOf('.') + 1);
  const methods = methodsOf(run, last, name).filter((place) => accessorOf(place) === null);
  if (methods.length > 0)
    return applyMethods(
      run,
      state,
      { kind: 'methods', places: byLabels(methods, at.labels), self: { kind: 'type', name: last } },
      values,
      at,
    );
  if (isCaseOf(run, last, name)) return caseOf(run, last, name, values);
  const known = callHeld(run, state, type, given) ?? callLibrary(run, state, type, given);
  if (known !== null) return known;
  if (/^[A-Z]/.test(name)) return construct(run, state, frame, { kind: 'type', name: `${type.name}.${name}` }, given);
  const places = calledHere(run, frame, given.call);
  if (places.length > 0) return applyMethods(run, state, { kind: 'methods', places, self: type }, values, at);
  // What is no type of the project may be a module or namespace, whose functions stand alone.
  const free = run.evaluation.program.types.has(last) ? null : functionsNamed(run, { ...frame, type: null }, name);
  if (free !== null) return applyMethods(run, state, { ...free, places: byLabels(free.places, at.labels) }, values, at);
  const options = optionsOf(run, state, frame, given);
  return options ?? escape(run, state, given, type);
}

/** A function that a property of a type holds, or what another one holds, which a message asks for: `[Consent shared]`. */
function callHeld(run: Run, state: State, type: TypeValue, given: Given): Value | null {
  const held = staticMember(run, state, type, given.name);
  if (held === null || held.kind === 'methods') return null;
  return given.values.length === 0 || isCallable(held) ? callValue(run, state, held, given) : null;
}

/** `Type(…)`: the project's initializers run; a type without one keeps what it is given under the labels. */
function construct(run: Run, state: State, frame: Frame, { name: written }: TypeValue, given: Given): Value {
  const type = written.slice(written.lastIndexOf('.') + 1);
  const options = optionsOf(run, state, frame, given);
  const own = initializers(run, frame, type, given.at.labels);
  if (own.length === 0 && options === null) {
    const library = callLibrary(run, state, { kind: 'type', name: written }, { ...given, name: type });
    if (library !== null) return library;
    if (!run.evaluation.program.types.has(type)) return escape(run, state, given);
  }
  const made = options ?? newObject(run, state, given.call, type);
  initialize(run, state, made, own, given);
  const cases = alternativesOf(state.cells.get(made.made) ?? made).filter(
    ({ kind, ...each }) => kind !== 'object' && !('value' in each && each.value === true),
  );
  return cases.length > 0 ? oneOf(cases) : made;
}

function initialize(run: Run, state: State, made: ObjectValue, own: readonly FunctionPlace[], given: Given): void {
  if (hasRole(run, given.name, 'initializer') && callOnObject(run, state, made, given) !== null) return;
  for (const place of own.slice(0, mostInitializers)) enterPlace(run, state, place, made, given.values, given.at);
  if (own.length === 0) keepLabelled(run, state, made, given);
}

/** An object whose initializer nobody sees keeps what it is given under the labels. */
function keepLabelled(run: Run, state: State, made: ObjectValue, { values, at }: Given): ObjectValue {
  values.forEach((value, index) => {
    const label = at.labels[index];
    if (typeof label === 'string') writeField(run, state, made, label, entryOf(run, label, value));
  });
  return made;
}

/** Messages to a type that give an object of it, before or without an initializer. */
function isMaking(name: string): boolean {
  return name === 'alloc' || name === 'new';
}

/** More initializers than these that fit a call say no longer which of them runs. */
const mostInitializers = 4;

/** New options of mParticle: they carry no status. */
function optionsOf(run: Run, state: State, frame: Frame, { call }: Given): ObjectValue | null {
  const type = typeOfCall(run, frame, call);
  if (type === null || calledHere(run, frame, call).length > 0) return null;
  return isOptionsType(run, type) ? newObject(run, state, call, type) : null;
}
