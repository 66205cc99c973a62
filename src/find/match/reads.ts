import type { ScopeIndex } from '../../model/expression.js';
import type { Code } from '../../model/module.js';
import type { IndexedSource } from './program.js';
import { frameOfCode, walkTree, type NameFrame } from './tree-walk.js';
import { keptName } from './writers.js';

/** Where a file reads something. */
export interface ReadPlace {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
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
  readonly frame: NameFrame;
  readonly isBare: boolean;
}

/**
 * Finds where a file reads a property: each member of its name, each text of it, and each bare name that no code around it declares.
 * @param source The file.
 * @param property The property's name.
 * @returns Null where a part of the file was not understood, or hands on the property itself, as a binding does: `$status`.
 */
export function readsOf(source: IndexedSource, property: string): readonly ReadPlace[] | null {
  if (source.recovered.length > 0 || source.problems.length > 0) return null;
  const wanted = keptName(property);
  const found: Found[] = [];
  const handedOn: object[] = [];
  walkTree(source, {
    partsOf,
    enter(node, frame) {
      const { kind, name } = node as Node;
      if (name === `$${wanted}`) handedOn.push(node);
      if (mayRead(node, wanted)) found.push({ frame, isBare: kind === 'name' });
      return enter(source, node, frame);
    },
  });
  if (handedOn.length > 0) return null;
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
function enter(source: IndexedSource, node: object, frame: NameFrame): NameFrame {
  const { kind, name, parameters } = node as Node;
  if (kind === 'declaration' && typeof name === 'string') frame.names.add(keptName(name));
  const isCode = (kind === 'function' || kind === 'closure') && parameters !== undefined;
  return isCode ? frameOfCode(source, node as Code, frame, keptName) : frame;
}

/** Names that the file declares may be those of a property: members can have them too. */
function isDeclared(frame: NameFrame, name: string): boolean {
  for (let at: NameFrame | null = frame; at !== null; at = at.outer) if (at.outer !== null && at.names.has(name)) return true;
  return false;
}
