import { emptyCells } from './cells.js';
import type { FunctionDeclaration } from '../../model/module.js';
import { propertyOf } from '../match/bindings.js';
import { enclosingTypeName, type DeclarationPlace, type IndexedSource } from '../match/program.js';
import { keptName, namesWritten } from '../match/writers.js';
import { settledEarly } from './promises.js';
import { askWorld, type Run } from './run.js';
import type { State } from './state.js';
import { answerAlike, worldQuestions, type WorldQuestion } from './worlds.js';
import {
  alternativesOf,
  constant,
  isCallable,
  isSameValue,
  noPrompts,
  oneOf,
  unknown,
  type Cell,
  type Frame,
  type Value,
} from './value.js';

/** Makes a frame inside of another: what a block or closure declares hides what is outside. */
export function inner(frame: Frame): Frame {
  const { source, self, type } = frame;
  return { source, variables: new Map(), parent: frame, self, type };
}

/** Declares a variable. */
export function declareVariable(state: State, frame: Frame, name: string, type: string | null, value: Value | null): Cell {
  const cell: Cell = { name, type, initial: null };
  frame.variables.set(name, cell);
  if (value !== null) state.cells.declare(cell, value);
  return cell;
}

/** The name under which a frame keeps an accessor of a local variable. @param name The variable's. */
export function accessorName(name: string, accessor: NonNullable<FunctionDeclaration['accessor']>): string {
  return `${accessor} ${name}`;
}

/** An accessor of a local variable, seen from a frame; null where the innermost variable of the name has none. */
export function localAccessor(
  state: State,
  frame: Frame,
  name: string,
  accessor: NonNullable<FunctionDeclaration['accessor']>,
): Value | null {
  const kept = accessorName(name, accessor);
  for (let at: Frame | null = frame; at !== null; at = at.parent) {
    const cell = at.variables.get(kept);
    if (cell !== undefined) return state.cells.get(cell) ?? null;
    if (at.variables.has(name)) return null;
  }
  return null;
}

/** Where a name keeps its value: a variable, or a global of the file or project; null for anything else. */
export function cellOf(run: Run, frame: Frame, name: string): Cell | null {
  for (let at: Frame | null = frame; at !== null; at = at.parent) {
    const cell = at.variables.get(name);
    if (cell !== undefined) return cell;
  }
  const global = globalOf(run, frame.source, name);
  return global === null ? null : globalCell(run, global);
}

function globalOf({ evaluation: { program } }: Run, source: IndexedSource, name: string): DeclarationPlace | null {
  const here = source.declarations
    .get(0)
    ?.get(name)
    ?.find(({ declares }) => declares === 'variable');
  if (here !== undefined) return { source, declaration: here };
  const found = source.scoping.modulesAreOpen ? propertyOf(program, source, name) : undefined;
  return found ?? null;
}

const globals = new WeakSet<Cell>();

/** Whether a cell is a global's or a static property's: no object has it for itself. */
export function isGlobal(cell: Cell): boolean {
  return globals.has(cell);
}

/** The cell of a global or static property; it begins with the value that it is declared with. */
export function globalCell(run: Run, { source, declaration }: DeclarationPlace): Cell {
  const { cells } = run.evaluation.shared;
  const known = cells.get(declaration);
  if (known !== undefined) return known;
  const type = enclosingTypeName(source, declaration.scope);
  const cell: Cell = {
    name: declaration.name,
    type: declaration.type,
    initial: (now) => initialOf(now, { source, declaration }, { source, variables: new Map(), parent: null, self: null, type }),
  };
  cells.set(declaration, cell);
  globals.add(cell);
  return cell;
}

/** The value that something is declared with, as its file sees it. */
export function initialOf(run: Run, { declaration }: DeclarationPlace, frame: Frame): Value {
  const { name, type, isOpen, beginsEmpty } = declaration;
  if (declaration.value === null) {
    if (beginsEmpty !== true) return unknown(name, 'parameter', type);
    if (isOpen !== true) return constant(null);
    // What writes it in another file, through an object that nobody knows here, writes it all the same.
    const isWritten = namesWritten(run.evaluation.program).has(name);
    return oneOf([constant(null), unknown(name, isWritten ? 'parameter' : 'unwritten', type)]);
  }
  const state = freshState(run);
  const value = settledEarly(run, state, run.machine.evaluate(run, state, frame, declaration.value));
  if (isOpen !== true) return value;
  openEntries(run, state, value);
  return orUnwritten(run, name, type, value);
}

/** A file that is not read, for it names no SDK, may write what no code in sight does; so may what writes on any object. */
function orUnwritten(run: Run, name: string, type: string | null, value: Value): Value {
  const isFixed = value.kind === 'constant' || (value.kind === 'status' && value.from === 'constant');
  const { program, shared } = run.evaluation;
  const isOpen = !namesWritten(program).has(name) || shared.writtenOnAny.has(name);
  return isFixed && isOpen ? oneOf([value, unknown(name, 'unwritten', type)]) : value;
}

/** Files that see an object can write its entries. A text or number is no flag. */
function openEntries(run: Run, state: State, object: Value): void {
  if (object.kind !== 'object' || object.type !== null) return;
  for (const [key, cell] of object.fields) {
    const value = state.cells.get(cell);
    if (value === undefined || (value.kind === 'constant' && typeof value.value !== 'boolean')) continue;
    const open = orUnwritten(run, key, null, value);
    if (open === value) continue;
    run.kept.set(cell, open);
    run.effort.keeps.push({ cell, value: open, held: open });
  }
}

/** A state before anything has run. */
export function freshState({ world }: Run): State {
  return {
    cells: emptyCells(),
    moment: { current: world.before, answered: new Set() },
    doubts: [],
    tested: [],
    told: noPrompts,
    isConditional: false,
    given: noPrompts,
    pending: null,
    shown: null,
    tasks: [],
    started: null,
    isDead: false,
  };
}

/** What a cell holds: what this run has put in it, else what any run has, or what it begins with. */
export function readCell(run: Run, state: State, cell: Cell): Value {
  const value = state.cells.get(cell);
  if (value !== undefined) return value;
  const kept = run.kept.get(cell);
  const held = kept ?? cell.initial?.(run) ?? unknown(cell.name, 'parameter', cell.type);
  if (cell.initial !== null && isTested(held)) run.evaluation.shared.wanted.add(keptName(cell.name));
  if (kept !== undefined) askWorld(run, ...whatDecides(run, cell));
  return held;
}

/** Whether a value is what conditions test, a flag, a status, nothing, unknown, or a list or dictionary, so that who else writes it matters. */
function isTested(value: Value): boolean {
  return alternativesOf(value).some(
    (each) =>
      each.kind === 'status' ||
      each.kind === 'unknown' ||
      each.kind === 'list' ||
      (each.kind === 'object' && each.type === null) ||
      (each.kind === 'constant' && typeof each.value !== 'string'),
  );
}

/** What of a world decides what a cell holds: nothing where it holds the same in all of them. */
function whatDecides({ evaluation: { kept, shared } }: Run, cell: Cell): readonly WorldQuestion[] {
  if (!shared.dependent.has(cell)) return [];
  const held = [...kept].map(([world, cells]) => ({ world, value: cells.get(cell) ?? null }));
  const isDecided = (questions: readonly WorldQuestion[]): boolean =>
    held.every((a) => {
      const alike = held.find((b) => answerAlike(a.world, b.world, questions));
      return alike === undefined || isSameValue(a.value, alike.value);
    });
  return deciding.find(isDecided) ?? worldQuestions;
}

/** What can decide, the fewest worlds first. */
const deciding = [[], ['system'], ['before'], ['system', 'before']] as const satisfies readonly (readonly WorldQuestion[])[];

/** What a place holds that has held something and is given something else in another run. */
export function eitherHeld(before: Value, value: Value): Value {
  return handlersIn(before, value) ?? oneOf([before, value]);
}

/** One list with the handlers of all that a place has held: whoever added one is told. Null for what is no list of handlers. */
function handlersIn(before: Value, value: Value): Value | null {
  if (value.kind !== 'list') return null;
  const all = [...alternativesOf(before), value];
  const items = all.flatMap((each) => (each.kind === 'list' ? each.items : []));
  if (!items.some(isCallable)) return null;
  const distinct = items.filter((item, index) => items.findIndex((other) => isSameValue(item, other)) === index);
  return oneOf([{ kind: 'list', items: distinct }, ...all.filter(({ kind }) => kind !== 'list')]);
}

function isOpenToWriters(value: Value): boolean {
  return value.kind === 'unknown' && (value.why === 'parameter' || value.why === 'undeclared');
}

/** Remembers what was put in a field or global for the runs that follow. */
export function keep(run: Run, cell: Cell, value: Value): void {
  const { kept, effort, evaluation } = run;
  const before = kept.get(cell) ?? cell.initial?.(run);
  // What nobody knows before any code in sight has written it says nothing beside what that code writes.
  const isOpen = before === undefined || alternativesOf(before).some(isOpenToWriters);
  const held = isOpen ? value : eitherHeld(before, value);
  kept.set(cell, held);
  effort.keeps.push({ cell, value, held });
  if (effort.asked.size > 0) evaluation.shared.dependent.add(cell);
}
