import type { ScopeIndex } from '../../model/expression.js';
import type { Code } from '../../model/module.js';
import type { IndexedSource } from './program.js';
import { keptName } from './writers.js';

/** Where a file reads something. */
export interface ReadPlace {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
}

/** Code with the names that it declares; the file, whose names members can have too, has none. */
interface Frame {
  readonly outer: Frame | null;
  readonly scope: ScopeIndex;
  readonly names: Set<string>;
}

/** The properties of a node of a file's tree that matter here. */
interface Node {
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly target?: unknown;
  readonly object?: unknown;
  readonly parameters?: Code['parameters'];
}

/** A name that may be a property's, and the code in which it stands. */
interface Found {
  readonly frame: Frame;
  readonly isBare: boolean;
}

/**
 * Finds where a file reads a property: each member of its name, each text of it, and each bare name that no code around it declares.
 * No recursion: what a file's tree nests is up to who wrote the file.
 * @param source The file.
 * @param property The property's name.
 * @returns Null where a part of the file was not understood, or hands on the property itself, as a binding does: `$status`.
 */
export function readsOf(source: IndexedSource, property: string): readonly ReadPlace[] | null {
  if (source.recovered.length > 0 || source.problems.length > 0) return null;
  const wanted = keptName(property);
  const found: Found[] = [];
  const seen = new Set<object>();
  const file: Frame = { outer: null, scope: 0, names: new Set() };
  const open: { readonly value: unknown; readonly frame: Frame }[] = [{ value: source.statements, frame: file }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, frame } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const inner = Array.isArray(value) ? frame : enter(source, value, frame);
    if ((value as Node).name === `$${wanted}`) return null;
    if (!Array.isArray(value) && mayRead(value, wanted)) found.push({ frame, isBare: (value as Node).kind === 'name' });
    for (const part of partsOf(value)) open.push({ value: part, frame: inner });
  }
  return found
    .filter(({ frame, isBare }) => !isBare || !isDeclared(frame, wanted))
    .map(({ frame: { scope } }) => ({ source, scope }));
}

function mayRead({ kind, name, value }: Node, wanted: string): boolean {
  if (kind === 'literal') return value === wanted;
  return (kind === 'name' || kind === 'member') && typeof name === 'string' && keptName(name) === wanted;
}

/** What a node holds; of an assignment, not the name that it writes. */
function partsOf(node: object): readonly unknown[] {
  const { kind, target, value } = node as Node;
  if (kind !== 'assignment' || typeof target !== 'object' || target === null) return Object.values(node);
  const { kind: written, object } = target as Node;
  if (written === 'name') return [value];
  return written === 'member' ? [object, value] : [target, value];
}

/** The frame of what a node holds. */
function enter(source: IndexedSource, node: object, frame: Frame): Frame {
  const { kind, name, parameters } = node as Node;
  if (kind === 'declaration' && typeof name === 'string') frame.names.add(keptName(name));
  if ((kind !== 'function' && kind !== 'closure') || parameters === undefined) return frame;
  const scope = source.scopeOf.get(node as Code) ?? frame.scope;
  return { outer: frame, scope, names: new Set(parameters.map((parameter) => keptName(parameter.name))) };
}

function isDeclared(frame: Frame, name: string): boolean {
  for (let at: Frame | null = frame; at !== null; at = at.outer) if (at.outer !== null && at.names.has(name)) return true;
  return false;
}
