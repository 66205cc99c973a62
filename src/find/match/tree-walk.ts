import type { ScopeIndex } from '../../model/expression.js';
import type { Code } from '../../model/module.js';
import type { IndexedSource } from './program.js';

/** Code with the names that it declares or takes as parameters; the outermost is the file. */
export interface NameFrame {
  readonly outer: NameFrame | null;
  readonly scope: ScopeIndex;
  readonly names: Set<string>;
}

/** What a walk does at each node. */
export interface TreeVisitor {
  /** Called before what the node holds. @returns The frame of that. */
  enter(node: object, frame: NameFrame): NameFrame;
  /** What of a node is walked; all that it holds where this is absent. */
  partsOf?(node: object): readonly unknown[];
}

/**
 * Visits each node of a file's tree once, with the code that it stands in. No recursion: what a tree nests is up to who wrote the file.
 * @param source The file.
 * @param visitor What to do.
 */
export function walkTree({ statements }: IndexedSource, { enter, partsOf = Object.values }: TreeVisitor): void {
  const seen = new Set<object>();
  const file: NameFrame = { outer: null, scope: 0, names: new Set() };
  const open: { readonly value: unknown; readonly frame: NameFrame }[] = [{ value: statements, frame: file }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, frame } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const isList = Array.isArray(value);
    const inner = isList ? frame : enter(value, frame);
    for (const part of isList ? (value as readonly unknown[]) : partsOf(value)) open.push({ value: part, frame: inner });
  }
}

/**
 * Makes the frame of code.
 * @param source The file.
 * @param code The code.
 * @param outer What it stands in.
 * @param nameOf What a parameter counts as.
 */
export function frameOfCode(
  source: IndexedSource,
  code: Code,
  outer: NameFrame,
  nameOf: (name: string) => string = (name) => name,
): NameFrame {
  const names = new Set(code.parameters.map(({ name }) => nameOf(name)));
  return { outer, scope: source.scopeOf.get(code) ?? outer.scope, names };
}
