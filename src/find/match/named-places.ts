import type { ScopeIndex } from '../../model/expression.js';
import { addToGroup } from '../../model/group-by.js';
import type { Mention } from '../../model/mention.js';
import type { Code } from '../../model/module.js';
import { placeKey, type Place } from '../../model/place.js';
import type { IndexedSource } from './program.js';
import { frameOfCode, walkTree, type NameFrame } from './tree-walk.js';

/** Where the tree of a file has names. */
export interface NamedPlaces {
  /** The names that are no members by their place, with the scope of the code or file that they stand in. */
  readonly names: ReadonlyMap<string, ScopeIndex>;
  /** Whether the code around a name, or the file, declares it or takes it as a parameter. */
  isLocal(key: string, name: string): boolean;
  /** Whether a mention is what a declaration names, a part of a selector, or a parameter. */
  declares(mention: Mention): boolean;
}

/** What a walk over a tree has found. */
interface Walk {
  readonly source: IndexedSource;
  readonly names: Map<string, ScopeIndex>;
  readonly frames: Map<string, NameFrame>;
  /** Places of declarations and selectors, and the lines of functions and types, with their words. */
  readonly declared: Set<string>;
  /** The parts of selectors that follow the first. */
  readonly parts: Set<string>;
  /** The lines on which code may name its parameters. */
  readonly parameters: Map<string, { readonly first: number; readonly last: number }[]>;
}

/** The properties of every node that may be one with a name. */
interface Node {
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly declares?: unknown;
  readonly value?: unknown;
  readonly place?: Place;
  readonly parameters?: Code['parameters'];
  readonly body?: Code['body'];
}

/**
 * Finds the names in a file's tree.
 * @param source The file.
 */
export function namedPlaces(source: IndexedSource): NamedPlaces {
  const walk: Walk = {
    source,
    names: new Map(),
    frames: new Map(),
    declared: new Set(),
    parts: new Set(),
    parameters: new Map(),
  };
  walkTree(source, { enter: (node, frame) => enter(walk, node, frame) });
  return {
    names: walk.names,
    isLocal: (key, name) => {
      const frame = walk.frames.get(key);
      return frame !== undefined && declaresAbove(frame, name);
    },
    declares: (mention) => declares(walk, mention),
  };
}

function declaresAbove(frame: NameFrame, name: string): boolean {
  for (let at: NameFrame | null = frame; at !== null; at = at.outer) if (at.names.has(name)) return true;
  return false;
}

function declares({ source, declared, parts, parameters }: Walk, { name, place }: Mention): boolean {
  if (declared.has(placeKey(place)) || declared.has(`${place.line} ${name}`)) return true;
  if (source.recovered.some(({ first, last }) => first <= place.line && place.line <= last)) return false;
  return parts.has(name) || (parameters.get(name) ?? []).some(({ first, last }) => first <= place.line && place.line <= last);
}

/** Notes a node's name. @returns What declares the names that the node holds. */
function enter(walk: Walk, node: Node, frame: NameFrame): NameFrame {
  const { kind, name, place } = node;
  if (place === undefined) return frame;
  if (typeof name === 'string') noteName(walk, { ...node, name, place }, frame);
  // A selector that is a value.
  if (kind === 'literal' && typeof node.value === 'string') walk.declared.add(`${place.line} ${node.value.split(':')[0] ?? ''}`);
  return (kind === 'function' || kind === 'closure') && node.parameters !== undefined
    ? enterCode(walk, node as Code & Node, place, frame)
    : frame;
}

function noteName(
  walk: Walk,
  { kind, name, declares, value, place }: Node & { readonly name: string; readonly place: Place },
  frame: NameFrame,
): void {
  const [first = name, ...others] = name.split(':');
  for (const part of others) walk.parts.add(part);
  if (kind === 'name') {
    walk.names.set(placeKey(place), frame.scope);
    walk.frames.set(placeKey(place), frame);
  } else if (kind === 'declaration') {
    frame.names.add(name);
    // Damage makes a declaration of two words, but none with a value.
    if (value !== null || declares !== 'variable') walk.declared.add(placeKey(place));
  } else if (kind === 'function' || kind === 'type') walk.declared.add(`${place.line} ${first}`);
}

function enterCode(walk: Walk, code: Code & Node, place: Place, outer: NameFrame): NameFrame {
  const last = Math.max(code.body[0]?.place.line ?? place.line, place.line);
  for (const { name } of code.parameters) addToGroup(walk.parameters, name, { first: place.line, last });
  return frameOfCode(walk.source, code, outer);
}
