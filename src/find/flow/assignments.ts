import { rolesOf } from '../../catalog/apis/roles.js';
import type { Expression, Member, Name, Operation } from '../../model/expression.js';
import type { FunctionDeclaration } from '../../model/module.js';
import { accessorOf, methodsOf } from './methods.js';
import { propertyOf } from '../match/bindings.js';
import { isImplemented } from '../match/own-types.js';
import { keptName } from '../match/writers.js';
import { carryInto } from './carry.js';
import { componentOf } from './components.js';
import { tell } from './emitters.js';
import { applyMethods } from './functions.js';
import { eachWay } from './ways.js';
import { hasRole } from './library.js';
import { isTold } from './told-properties.js';
import { asGetter, readSubscript, selfOf } from './members.js';
import { cellOf, globalCell, isGlobal, keep, localAccessor } from './names.js';
import { carriedBy, everyObject, fieldCell, objectHeldAt, readField, writeEntry, writeField } from './objects.js';
import { writeNamed } from './options.js';
import { pass } from './passes.js';
import { wantUses, type Run } from './run.js';
import { reach } from './sinks.js';
import type { State } from './state.js';
import { asksWhoReads, isShown, property } from './stored.js';
import {
  alternativesOf,
  constant,
  noPrompts,
  oneOf,
  promptsOf,
  unknown,
  type Cell,
  type Frame,
  type ListValue,
  type ObjectValue,
  type StatusValue,
  type TypeValue,
  type Value,
} from './value.js';

/** Assigns a value to a variable, a member, or several of them. */
export function assignTo(run: Run, state: State, frame: Frame, target: Expression, value: Value, written: Expression): void {
  const found = run.evaluation.signals.get(target);
  if (target.kind === 'cast' || target.kind === 'await') assignTo(run, state, frame, target.value, value, written);
  else if (target.kind === 'name') assignName(run, state, frame, target, value, found !== undefined);
  else if (target.kind === 'list')
    target.items.forEach((item, index) => {
      assignTo(run, state, frame, item, readSubscript(run, state, value, constant(index)), written);
    });
  else if (target.kind === 'member') assignMember(run, state, frame, target, value);
  else if (target.kind === 'operation') assignElement(run, state, frame, target, value);
}

function assignName(
  run: Run,
  state: State,
  frame: Frame,
  target: Expression & { readonly kind: 'name' },
  value: Value,
  isSignal: boolean,
): void {
  const found = isSignal ? run.evaluation.signals.get(target) : undefined;
  if (found !== undefined) {
    const at = asGetter(target.name, target.place.line);
    reach(run, state, found, { expression: target, values: [value], receiver: frame.self, at });
    return;
  }
  for (let at: Frame | null = frame; at !== null; at = at.parent) {
    const cell = at.variables.get(target.name);
    if (cell === undefined) continue;
    setVariable(run, state, cell, value);
    runLocalAccessors(run, state, frame, target, value);
    return;
  }
  const plain = keptName(target.name);
  const self = selfOf(run, frame);
  if (target.name === 'self') {
    becomes(state, self, value);
    return;
  }
  const owners = self === null ? [] : alternativesOf(self).filter((each) => each.kind === 'object');
  const owner = owners.find((each) => hasMember(run, each, target.name) || hasMember(run, each, plain));
  if (isTold(run, state, owners[0], target, value)) return;
  if (owner === undefined) assignUnowned(run, state, frame, target, value, owners[0]);
  else if (hasMember(run, owner, target.name)) writeMember(run, state, owner, target.name, value, target.place.line);
  else store(run, state, owner, plain, value, target.place.line);
}

/** Assigns a global, or what only a type that nobody sees can declare. */
function assignUnowned(
  run: Run,
  state: State,
  frame: Frame,
  { name, place: { line } }: Name,
  value: Value,
  self: ObjectValue | undefined,
): void {
  const cell = cellOf(run, frame, name);
  const plain = keptName(name);
  const component = cell === null ? componentOf(run, frame) : null;
  if (component !== null) writeField(run, state, component, name, value);
  if (cell !== null) {
    state.cells.set(cell, value);
    keep(run, cell, value);
    asksWhoReads(run, value, { name: plain, line });
  } else if (self !== undefined && (plain !== name || isInherited(frame, name))) store(run, state, self, plain, value, line);
}

/** `state = …`: what nobody declares is a property that the type inherits from one that nobody sees. */
function isInherited({ source }: Frame, name: string): boolean {
  return source.scoping.modulesAreOpen && name !== '_';
}

/** Puts a value in a variable; other runs see what a file's own variables hold. */
function setVariable(run: Run, state: State, cell: Cell, value: Value): void {
  state.cells.set(cell, value);
  if (isGlobal(cell)) keep(run, cell, value);
}

/** What a local variable's own setter and observer do with what it is given. */
function runLocalAccessors(run: Run, state: State, frame: Frame, { name, place }: Name, value: Value): void {
  for (const kind of ['will-set', 'set', 'did-set'] as const) {
    const accessor = localAccessor(state, frame, name, kind);
    if (accessor !== null) run.machine.apply(run, state, accessor, [value], asGetter(name, place.line));
  }
}

/** `self = .granted` in an initializer: the new value is a case, and no object. */
function becomes(state: State, self: Value | null, value: Value): void {
  const isCase = alternativesOf(value).every(({ kind }) => kind === 'constant' || kind === 'status');
  if (self?.kind === 'object' && isCase) state.cells.set(self.made, value);
}

function hasMember(run: Run, object: ObjectValue, name: string): boolean {
  return (
    fieldCell(run, object, name) !== null ||
    (object.type !== null && methodsOf(run, object.type, name).some((place) => accessorOf(place) !== null))
  );
}

function assignMember(run: Run, state: State, frame: Frame, target: Member, value: Value): void {
  const { object, name, place } = target;
  const owner = object === null ? null : run.machine.evaluate(run, state, frame, object);
  const found = run.evaluation.signals.get(target);
  if (found !== undefined) {
    reach(run, state, found, { expression: target, values: [value], receiver: owner, at: asGetter(name, place.line) });
    return;
  }
  const ways = (owner === null ? [] : alternativesOf(owner)).map((each) => (now: State) => {
    writeTo(run, now, frame, each, target, value);
    if (each.kind === 'unknown' && object !== null) putInto(run, now, frame, object, value);
    if (each.kind === 'unknown') passInto(run, now, frame, target, value);
    if (each.kind === 'unknown' && each.type !== null && promptsOf(value).size > 0) wantType(run, each.type);
    return value;
  });
  eachWay(run, state, ways);
}

function writeTo(run: Run, state: State, frame: Frame, owner: Single, target: Member, value: Value): void {
  const {
    name,
    place: { line },
  } = target;
  if (owner.kind === 'unknown' && !isKnown(run, owner.type)) run.evaluation.shared.writtenOnAny.add(keptName(name));
  if (owner.kind === 'object') writeMember(run, state, owner, name, value, line);
  else if (owner.kind === 'unknown' && owner.type !== null)
    writeMember(run, state, everyObject(run, owner.type), name, value, line);
  else if (owner.kind === 'type') writeStatic(run, state, frame, owner, target, value);
  else if (!hasRole(run, name, 'silent')) asksWhoReads(run, value, { name, line });
}

/** Data is put in an object of a type that no code in sight declares: what the type does with it its file says. */
function wantType(run: Run, type: string): void {
  if (run.evaluation.data !== null && !run.evaluation.program.types.has(type)) wantUses(run, type);
}

/** What nobody knows the fields of has the data that is put in one of them. */
function putInto(run: Run, state: State, frame: Frame, into: Expression, value: Value): void {
  if (run.evaluation.data !== null) carryInto(run, state, frame, into, carriedBy(run, state, value));
}

/** Data is put in a property of what may be a package's. */
function passInto(run: Run, state: State, { source }: Frame, target: Member, value: Value): void {
  const { name, object, place } = target;
  if (run.evaluation.data === null || object === null || rolesOf(source.language, name).length > 0) return;
  pass(run, { name, expression: target, of: target, source, place }, carriedBy(run, state, value));
}

function isKnown({ evaluation: { program } }: Run, type: string | null): boolean {
  return type !== null && isImplemented(program, type);
}

function writeStatic(
  run: Run,
  state: State,
  { source }: Frame,
  { name: type }: TypeValue,
  { name, place }: Member,
  value: Value,
): void {
  if (!isShown(run, type, name)) asksWhoReads(run, value, { name, line: place.line });
  const property = propertyOf(run.evaluation.program, source, `${type}.${name}`);
  if (property === undefined) return;
  const cell: Cell = globalCell(run, property);
  state.cells.set(cell, value);
  keep(run, cell, value);
}

/** Puts a value in a field; its setter, its observers and those who subscribed to it run. */
export function writeMember(
  run: Run,
  state: State,
  object: ObjectValue,
  name: string,
  value: Value,
  line: number,
  of: string | null = property,
): void {
  if (of !== null && !isShown(run, object.type, name))
    asksWhoReads(run, value, { name: of === property ? name : null, line, of, type: object.type });
  const accessors = object.type === null ? [] : methodsOf(run, object.type, name).filter((place) => accessorOf(place) !== null);
  const runAccessors = (kind: FunctionDeclaration['accessor'], given: Value): void => {
    for (const place of accessors.filter((each) => accessorOf(each) === kind))
      applyMethods(run, state, { kind: 'methods', places: [place], self: object }, [given], asGetter(name, line));
  };
  const before = formerOf(run, readField(run, state, object, name) ?? unknown(name), value);
  if (accessors.some((each) => accessorOf(each) === 'will-set')) writeFormer(run, state, object, name, before);
  runAccessors('will-set', value);
  runAccessors('set', value);
  const setters = object.type === null ? [] : methodsOf(run, object.type, setterOf(name));
  applyMethods(run, state, { kind: 'methods', places: setters, self: object }, [value], asGetter(name, line));
  const cell = writeField(run, state, object, name, value);
  runWrapper(run, state, object, name, value, line);
  runAccessors('did-set', before);
  if (hasRole(run, name, 'send')) tell(run, state, object, value, asGetter(name, line));
  const emitter = run.evaluation.shared.emitters.get(cell);
  if (emitter !== undefined) tell(run, state, emitter, value, asGetter(name, line));
}

/** The setter of what wraps a property, where the project declares it. */
function runWrapper(run: Run, state: State, object: ObjectValue, name: string, value: Value, line: number): void {
  const { program } = run.evaluation;
  const [property] = object.type === null ? [] : (program.properties.get(`${object.type}.${name}`) ?? []);
  if (property === undefined) return;
  const { source, declaration } = property;
  const { wrapped } = source.scoping;
  const wrapper = declaration.wrapper?.name ?? '';
  if (wrapped === undefined) return;
  const self = objectHeldAt(run, declaration, wrapper);
  const setters = methodsOf(run, wrapper, wrapped).filter((place) => /^(did-)?set$/.test(accessorOf(place) ?? ''));
  for (const place of setters)
    applyMethods(run, state, { kind: 'methods', places: [place], self }, [value], asGetter(wrapped, line));
}

/** How Objective-C names the method that an assignment to a property calls. */
function setterOf(name: string): string {
  return `set${name.slice(0, 1).toUpperCase()}${name.slice(1)}:`;
}

/** `_status = x` puts a value where a property keeps it: no setter runs. */
function store(run: Run, state: State, object: ObjectValue, name: string, value: Value, line: number): void {
  asksWhoReads(run, value, { name, line, type: object.type });
  writeField(run, state, object, name, value);
}

/**
 * What a property held before it was given the outcome of a prompt, as its observers see it: a status from before the answer, whatever
 * other runs have put there since.
 */
function formerOf(run: Run, before: Value, value: Value): Value {
  const prompts = promptsOf(value);
  if (prompts.size === 0) return before;
  const status: StatusValue = { kind: 'status', status: run.world.before, from: 'system', sdk: null, prompts: noPrompts };
  return oneOf(
    alternativesOf(before).map((each): Value => {
      const isOutcome = [...promptsOf(each)].some((prompt) => prompts.has(prompt));
      return isOutcome || each.kind === 'status' || each.kind === 'unknown' ? status : each;
    }),
  );
}

/** While `willSet` runs, the property holds what it held before. */
function writeFormer(run: Run, state: State, object: ObjectValue, name: string, before: Value): void {
  const cell = fieldCell(run, object, name);
  if (cell !== null) state.cells.set(cell, before);
}

/** Writes what a key path names: `object[keyPath: path] = value`. */
function writeAlong(run: Run, state: State, object: ObjectValue, path: readonly Value[], value: Value): void {
  const [first, ...rest] = path;
  if (first?.kind !== 'constant') return;
  if (rest.length === 0) {
    writeNamed(run, state, object, String(first.value), value);
    return;
  }
  const inner = readField(run, state, object, String(first.value));
  for (const each of inner === null ? [] : alternativesOf(inner))
    if (each.kind === 'object') writeAlong(run, state, each, rest, value);
}

function assignElement(run: Run, state: State, frame: Frame, target: Operation, value: Value): void {
  const [collection, key] = target.operands;
  if (collection === undefined || key === undefined) return;
  const owner = run.machine.evaluate(run, state, frame, collection);
  const found = run.evaluation.signals.get(target);
  if (found !== undefined) {
    reach(run, state, found, { expression: target, values: [value], receiver: owner, at: asGetter('', target.place.line) });
    return;
  }
  const under = run.machine.evaluate(run, state, frame, key);
  const ways = alternativesOf(owner).flatMap((each) =>
    alternativesOf(under).map((one) => (now: State) => {
      if (each.kind === 'list') assignTo(run, now, frame, collection, withElement(each, one, value), target);
      else writeElement(run, now, each, { key: one, value, line: target.place.line });
      if (each.kind === 'unknown') putInto(run, now, frame, collection, value);
      return value;
    }),
  );
  eachWay(run, state, ways);
}

type Single = ReturnType<typeof alternativesOf>[number];

function writeElement(
  run: Run,
  state: State,
  owner: Single,
  { key, value, line }: { readonly key: Single; readonly value: Value; readonly line: number },
): void {
  if (owner.kind === 'unknown') asksWhoReads(run, value, { name: null, line, of: 'a collection' });
  if (owner.kind !== 'object') return;
  if (key.kind === 'constant') writeNamed(run, state, owner, String(key.value), value);
  else if (key.kind === 'list') writeAlong(run, state, owner, key.items, value);
  else writeEntry(run, state, owner, key, value);
}

/** A list with another value at a position; at one that nobody knows, any of its values may be the other. */
function withElement({ items }: ListValue, key: Single, value: Value): Value {
  const position = key.kind === 'constant' ? Number(key.value) : Number.NaN;
  if (!Number.isInteger(position)) return { kind: 'list', items: items.map((item) => oneOf([item, value])) };
  const length = Math.max(items.length, position < mostItems ? position + 1 : 0);
  return {
    kind: 'list',
    items: Array.from({ length }, (_, index) => (index === position ? value : (items[index] ?? constant(null)))),
  };
}

/** A list that an assignment makes longer than this is not followed. */
const mostItems = 64;
