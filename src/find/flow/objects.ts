import type { Expression } from '../../model/expression.js';
import { groupPairs } from '../../model/group-by.js';
import { placeKey } from '../../model/place.js';
import { kinOf } from '../match/kin.js';
import type { Program } from '../match/program.js';
import { keptName, namesWritten } from '../match/writers.js';
import { keysOf } from './constants.js';
import { globalCell, initialOf, isGlobal, keep, readCell } from './names.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { wrappedValue } from './wrapped-values.js';
import {
  alternativesOf,
  constant,
  emptyObject,
  joinPrompts,
  oneOf,
  promptsOf,
  unknown,
  type Cell,
  type Frame,
  type ObjectValue,
  type Prompts,
  type Value,
} from './value.js';

/**
 * The object that is made at a place of the code; the same place gives the same object in every run of a world. Where that is the data
 * of a device already, another way to the place makes another one: each payload is judged by itself.
 * @param site The expression that makes it.
 * @param type The type's name, or null.
 */
export function newObject(run: Run, state: State, site: unknown, type: string | null): ObjectValue {
  const made = objectOf(run, siteOf(run, state, site), type, null, false);
  state.cells.declare(made.made, constant(true));
  // What this run has put in one that was made here before is not in the new one.
  for (const cell of made.fields.values())
    if (state.cells.has(cell)) state.cells.set(cell, begun(run, state, cell) ?? constant(null));
  if (type !== null && isOptionsType(run, type)) writeField(run, state, made, givenSinceMade, constant(notGiven));
  return made;
}

/** The field of options that tells of each way on which they were made whether it has put a status on them. */
export const givenSinceMade = 'ATT status given since';

/** What that field holds where nothing was given. */
export const notGiven = 'not';

/** What an object is known by: the place of the code, and beside the data of another device the calls that lead there too. */
function siteOf({ evaluation: { shared }, effort, stack }: Run, state: State, site: unknown): unknown {
  const first = shared.objects.get(site);
  if (first === undefined || !effort.devices.has(first) || !state.cells.has(first.made)) return site;
  const ways = shared.ways.get(site) ?? new Map<string, object>();
  shared.ways.set(site, ways);
  const way = stack.flatMap(({ place }) => (place === null ? [] : [placeKey(place)])).join(' ');
  const own = ways.get(way) ?? {};
  ways.set(way, own);
  return own;
}

/** The object that stands for every one of a type. */
export function everyObject(run: Run, type: string): ObjectValue {
  return objectOf(run, `every ${type} ${homeOf(run, type)}`, type, null, true);
}

/** The files that declare each type, and which of them is meant in each file. */
interface Homes {
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly nearest: Map<string, string>;
}

const homes = new WeakMap<Program, Homes>();

/** The file that declares a type; of several, the nearest to the code that runs. */
function homeOf({ evaluation: { program }, source: { file } }: Run, type: string): string {
  const { files, nearest: known } = homesOf(program);
  const all = files.get(type) ?? [];
  if (all.length < 2) return all[0] ?? '';
  const home = known.get(`${type} ${file}`) ?? nearestFile(all, file);
  known.set(`${type} ${file}`, home);
  return home;
}

function nearestFile(files: readonly string[], file: string): string {
  const path = file.split('/');
  const shared = (other: string): number =>
    other === file ? Infinity : other.split('/').findIndex((segment, index) => segment !== path[index]);
  return files.reduce(
    (best, each) => {
      const folders = shared(each);
      return folders > best.folders ? { each, folders } : best;
    },
    { each: '', folders: -1 },
  ).each;
}

function homesOf(program: Program): Homes {
  const known = homes.get(program) ?? { files: filesOf(program), nearest: new Map<string, string>() };
  homes.set(program, known);
  return known;
}

function filesOf(program: Program): ReadonlyMap<string, readonly string[]> {
  return groupPairs(
    program.sources.flatMap(({ file, facts }) =>
      facts.flatMap((fact) => (fact.kind === 'declaration' && fact.declares === 'type' ? [[fact.name, file] as const] : [])),
    ),
  );
}

/** An object that came from elsewhere. */
export function givenObject(run: Run, site: unknown, type: string, question: string): ObjectValue {
  return objectOf(run, site, type, question, false);
}

/** The object that a library holds for a place of the code; what was put in it before is in it still. */
export function objectHeldAt(run: Run, site: unknown, type: string | null = null): ObjectValue {
  return objectOf(run, site, type, null, false);
}

function objectOf(
  { evaluation: { shared } }: Run,
  site: unknown,
  type: string | null,
  question: string | null,
  isEvery: boolean,
): ObjectValue {
  const known = shared.objects.get(site);
  if (known !== undefined) return known;
  const made = emptyObject(type, question, isEvery);
  shared.objects.set(site, made);
  return made;
}

/** Whether a type is one of the options that a start takes, or inherits from one. */
export function isOptionsType({ evaluation: { program, optionTypes } }: Run, type: string): boolean {
  return [...kinOf(program, type)].some((each) => optionTypes.has(each));
}

/** The cell of a field; null where neither the type declares it nor any code has written it. */
export function fieldCell(run: Run, object: ObjectValue, name: string): Cell | null {
  return object.fields.get(name) ?? declaredField(run, object, name);
}

function declaredField(run: Run, object: ObjectValue, name: string): Cell | null {
  const { program } = run.evaluation;
  if (object.type === null) return null;
  for (const type of kinOf(program, object.type)) {
    const declared = program.properties.get(`${type}.${name}`) ?? [];
    // Two properties can have each other's names for getters.
    const property = declared.find(({ declaration: { sameAs } }) => sameAs === undefined) ?? declared[0];
    if (property === undefined) continue;
    const { source, declaration } = property;
    if (declaration.isShared === true) return globalCell(run, property);
    if (declaration.sameAs !== undefined) return fieldCell(run, object, declaration.sameAs);
    const frame: Frame = { source, variables: new Map(), parent: null, self: object, type };
    const cell: Cell = {
      name,
      type: declaration.type,
      initial: (now) => wrappedValue(now, property) ?? initialOf(now, property, frame),
    };
    if (declaration.value !== null) begins.set(cell, { value: declaration.value, frame });
    else if (declaration.beginsEmpty === true) empty.add(cell);
    object.fields.set(name, cell);
    return cell;
  }
  return null;
}

/**
 * What a field holds that no code in sight declares, as a header that is not read does, but that some code writes; null where none does.
 * @param text How the code names it.
 */
export function readUndeclared(run: Run, state: State, object: ObjectValue, name: string, text: string): Value | null {
  const plain = keptName(name);
  if (object.type === null || !namesWritten(run.evaluation.program).has(plain)) return null;
  const cell: Cell = { name: plain, type: null, initial: () => unknown(text, 'undeclared') };
  object.fields.set(plain, cell);
  return readCell(run, state, cell);
}

/** What fields are declared with, as their type sees it: what a new object begins with is as new as the object. */
const begins = new WeakMap<Cell, { readonly value: Expression; readonly frame: Frame }>();

/** Fields that hold nothing in a new object until code puts something there. */
const empty = new WeakSet<Cell>();

/** What a field holds, or null where there is none. */
export function readField(run: Run, state: State, object: ObjectValue, name: string): Value | null {
  const cell = fieldCell(run, object, name);
  if (cell === null) return null;
  const value = state.cells.get(cell);
  if (value !== undefined) return value;
  if (!state.cells.has(object.made)) return readCell(run, state, cell);
  const first = begun(run, state, cell);
  if (first !== null && begins.has(cell)) state.cells.set(cell, first);
  return first;
}

/** What a field of a new object begins with, or null where nothing says so. */
function begun(run: Run, state: State, cell: Cell): Value | null {
  if (empty.has(cell)) return constant(null);
  const first = begins.get(cell);
  return first === undefined ? (cell.initial?.(run) ?? null) : run.machine.evaluate(run, state, first.frame, first.value);
}

/** What some code has put in a field in this world, or null: a field of another world's object says nothing. */
export function readHeld(run: Run, state: State, object: ObjectValue, name: string): Value | null {
  const cell = object.fields.get(name);
  return cell === undefined || (!state.cells.has(cell) && !run.kept.has(cell)) ? null : readCell(run, state, cell);
}

/** Objects in objects are looked into so deep for an outcome. */
const deepest = 3;

/** The prompts whose outcome a value carries, itself or in what it holds. */
export function carriedBy(run: Run, state: State, value: Value, depth = 0): Prompts {
  const inner = (parts: readonly Value[]): readonly Prompts[] =>
    depth < deepest ? parts.map((part) => carriedBy(run, state, part, depth + 1)) : [];
  const held = alternativesOf(value).map((each) => {
    if (each.kind === 'object' && (!each.isEvery || run.evaluation.data !== null))
      return joinPrompts(inner([...each.fields.values()].map((cell) => readCell(run, state, cell))));
    return each.kind === 'list' || each.kind === 'case' ? joinPrompts(inner(each.items)) : promptsOf(each);
  });
  return joinPrompts(held);
}

/** Puts a value in a field, for this run and for those that follow. */
export function writeField(run: Run, state: State, object: ObjectValue, name: string, value: Value): Cell {
  const cell = fieldCell(run, object, name) ?? { name, type: null, initial: null };
  state.cells.set(cell, value);
  keep(run, cell, value);
  // What all objects share a new one does not begin anew.
  if (isGlobal(cell)) return cell;
  object.fields.set(name, cell);
  if (object.type === null || object.isEvery) return cell;
  const every = everyObject(run, object.type);
  const shared = fieldCell(run, every, name) ?? { name, type: null, initial: null };
  every.fields.set(name, shared);
  keep(run, shared, value);
  return cell;
}

/** The field of an object for entries whose keys nobody knows: then what it has no entry for it may have. */
export const otherKeys = '*';

/** The name that a key is: a constant, or one of the project's types that stands for its values; null for any other. */
export function keyWritten({ evaluation: { program } }: Run, key: Value): string | null {
  if (key.kind === 'constant') return String(key.value);
  return key.kind === 'type' && program.types.has(key.name) ? key.name : null;
}

/** Puts a value in an object under a key. Under one that nobody knows any entry may be the one. */
export function writeEntry(run: Run, state: State, object: ObjectValue, key: Value, value: Value): void {
  const written = keyWritten(run, key);
  if (written !== null) writeField(run, state, object, written, value);
  else if (key.kind === 'status') writeField(run, state, object, keysOf(key).flat()[0] ?? key.status, value);
  else {
    for (const name of [...object.fields.keys(), otherKeys]) writeWeakly(run, state, object, name, value);
  }
}

/** Whether a value is a flag. A text or a number is none. */
export function isFlag(value: Value): boolean {
  return value.kind === 'constant' && typeof value.value === 'boolean';
}

/** Puts entries in a dictionary of which nobody knows the keys: they may be others than it has, or flags that it has. */
export function fillUnknown(run: Run, state: State, object: ObjectValue): void {
  const given = unknown('element');
  for (const [name, cell] of [...object.fields])
    if (isFlag(readCell(run, state, cell))) writeWeakly(run, state, object, name, given);
  writeField(run, state, object, otherKeys, given);
}

/** Puts a value in a field that may hold it from now on, or still what it held. */
function writeWeakly(run: Run, state: State, object: ObjectValue, name: string, value: Value): void {
  const before = readField(run, state, object, name);
  writeField(run, state, object, name, before === null ? value : oneOf([before, value]));
}
