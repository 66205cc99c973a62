import type { Run } from './run.js';
import { alternativesOf, isSameValue, oneOf, type Cell, type Value } from './value.js';

/**
 * What cells hold on one way that the code can go: what this way has put in them since it parted from others, over what
 * held before. To part costs nothing, and to join costs what was written since.
 */
export interface Cells {
  get(cell: Cell): Value | undefined;
  has(cell: Cell): boolean;
  set(cell: Cell, value: Value): void;
  /** Puts the first value in a cell that only the code that runs sees: nothing from before is written. */
  declare(cell: Cell, value: Value): void;
}

/** One way's writes over those before it. */
interface Layer extends Cells {
  readonly own: Map<Cell, Value>;
  readonly base: Layer | null;
  /** How many layers lie below. */
  readonly depth: number;
  /** How often it was written. */
  readonly writes: { count: number };
}

/** A longer row of layers is made one: to read walks it. */
const deepest = 32;

/** Cells that hold nothing yet. */
export function emptyCells(): Cells {
  return layer(null);
}

function layer(base: Layer | null, own = new Map<Cell, Value>(), count = 0): Layer {
  const writes = { count };
  return {
    own,
    base,
    depth: base === null ? 0 : base.depth + 1,
    writes,
    get: (cell) => own.get(cell) ?? find(base, cell),
    has: (cell) => own.has(cell) || find(base, cell) !== undefined,
    set(cell, value) {
      own.set(cell, value);
      writes.count += 1;
    },
    declare: (cell, value) => void own.set(cell, value),
  };
}

function find(from: Layer | null, cell: Cell): Value | undefined {
  for (let at = from; at !== null; at = at.base) {
    const value = at.own.get(cell);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * Parts two ways.
 * @returns The cells of each: what one writes the other does not see.
 */
export function part(cells: Cells): readonly [Cells, Cells] {
  const current = cells as Layer;
  const base = current.own.size === 0 && current.base !== null ? current.base : current;
  const shared = base.depth > deepest ? layer(null, flatten(base)) : base;
  return [layer(shared), layer(shared)];
}

function flatten(from: Layer): Map<Cell, Value> {
  const layers: Layer[] = [];
  for (let at: Layer | null = from; at !== null; at = at.base) layers.push(at);
  return new Map(layers.reverse().flatMap(({ own }) => [...own]));
}

/** Joins two ways: a cell holds what either has put in it, or what it held before where one has not. */
export function joinCells(run: Run, a: Cells, b: Cells): Cells {
  const [left, right] = [a as Layer, b as Layer];
  const common = commonBase(left, right);
  const joined = new Map<Cell, Value>();
  for (const cell of writtenSince(common, left, right)) {
    const [first, second] = [valueOn(run, left, cell), valueOn(run, right, cell)];
    const value =
      first === undefined || second === undefined ? (first ?? second) : first === second ? first : oneOf([first, second]);
    if (value !== undefined) joined.set(cell, value);
  }
  return layer(common, joined, countWrites(left, common) + countWrites(right, common));
}

/** A point of the program, to tell what was written since. */
export interface Mark {
  readonly layer: Layer;
  readonly count: number;
}

/** Marks where a state is. */
export function markOf(cells: Cells): Mark {
  const current = cells as Layer;
  // An empty layer is dropped where ways part.
  const at = current.own.size === 0 && current.base !== null ? current.base : current;
  return { layer: at, count: at.writes.count };
}

/** Whether anything was written since a mark but what is declared since; also where nobody remembers the mark. */
export function isWrittenSince({ layer: marked, count }: Mark, cells: Cells): boolean {
  for (let at: Layer | null = cells as Layer; at !== null; at = at.base) {
    if (at === marked) return at.writes.count !== count;
    if (at.writes.count > 0) return true;
  }
  return true;
}

function countWrites(from: Layer, base: Layer | null): number {
  let count = 0;
  for (let at: Layer | null = from; at !== null && at !== base; at = at.base) count += at.writes.count;
  return count;
}

/** The cells with a number that is another one than before. */
export function countedSince(before: Cells, now: Cells): readonly Cell[] {
  const [from, to] = [before as Layer, now as Layer];
  return [...writtenSince(commonBase(from, to), to)].filter((cell) => {
    const [first, last] = [from.get(cell), to.get(cell)];
    return isNumber(first) && isNumber(last) && !isSameValue(first, last);
  });
}

/** Whether a value is a number, or one of several. */
function isNumber(value: Value | undefined): value is Value {
  return value !== undefined && alternativesOf(value).every((each) => each.kind === 'constant' && typeof each.value === 'number');
}

function valueOn(run: Run, cells: Cells, cell: Cell): Value | undefined {
  return cells.get(cell) ?? cell.initial?.(run);
}

function commonBase(a: Layer, b: Layer): Layer | null {
  let [left, right]: readonly [Layer | null, Layer | null] = [a, b];
  while (left !== right) {
    if (left === null || right === null) return null;
    if (left.depth >= right.depth) left = left.base;
    else right = right.base;
  }
  return left;
}

/** What ways have written since they left what lies below them, each cell once. */
function writtenSince(base: Layer | null, ...ways: readonly Layer[]): ReadonlySet<Cell> {
  const cells = new Set<Cell>();
  for (const way of ways)
    for (let at: Layer | null = way; at !== null && at !== base; at = at.base) for (const cell of at.own.keys()) cells.add(cell);
  return cells;
}
