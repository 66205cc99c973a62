import type { Expression } from '../../model/expression.js';
import type { Statement } from '../../model/module.js';
import { comparePlaces, placeKey, type Place } from '../../model/place.js';
import type { Source } from '../../model/source.js';
import { isStatement } from './code-text.js';

/** Gives the lines on which the code begins that a place is part of: from its own name up to the whole statement. */
export type BeginningsOf = (place: Place) => ReadonlySet<number>;

/** A file that was read. */
interface ReadText {
  readonly path: string;
  readonly text: string;
}

/**
 * Finds where code begins that ends lines later. What the body of a function contains has statements of its own, and is no part of the
 * one around it. A file is looked through once, when the first place in it is asked for.
 * @param sources The project's code.
 * @param texts The texts of these files.
 */
export function findBeginnings(
  sources: readonly Pick<Source, 'file' | 'statements'>[],
  texts: readonly ReadText[],
): BeginningsOf {
  const statementsIn = new Map(sources.map(({ file, statements }) => [file, statements]));
  const textOf = new Map(texts.map(({ path, text }) => [path, text]));
  const known = new Map<string, ReadonlyMap<string, ReadonlySet<number>>>();
  return (place) => {
    const { file } = place;
    const beginnings = known.get(file) ?? beginningsIn(nodesIn(statementsIn.get(file) ?? []), textOf.get(file) ?? '');
    known.set(file, beginnings);
    return beginnings.get(placeKey(place)) ?? none;
  };
}

const none: ReadonlySet<number> = new Set();

/** A part of the tree. */
interface Node {
  readonly part: object;
  /** The index of the part around it, which comes before; null at the top. */
  readonly outer: number | null;
  /** The first place in it; null where it has none. */
  first: Place | null;
}

/** No recursion: what a tree nests is up to who wrote the file. */
function nodesIn(statements: readonly Statement[]): readonly Node[] {
  const nodes: Node[] = [];
  const seen = new Set<object>();
  const open: { readonly part: unknown; readonly outer: number | null }[] = [{ part: statements, outer: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, outer } = next;
    if (typeof part !== 'object' || part === null || isPlace(part) || seen.has(part)) continue;
    seen.add(part);
    if (!Array.isArray(part)) nodes.push({ part, outer, first: placeOf(part) });
    const around = Array.isArray(part) ? outer : nodes.length - 1;
    open.push(...Object.values(part).map((each: unknown) => ({ part: each, outer: around })));
  }
  for (const { outer, first } of nodes.toReversed()) begin(outer === null ? undefined : nodes[outer], first);
  return nodes;
}

/** What is around a part begins no later than that. */
function begin(node: Node | undefined, first: Place | null): void {
  if (node === undefined || first === null) return;
  if (node.first === null || comparePlaces(first, node.first) < 0) node.first = first;
}

function isPlace(part: object): part is Place {
  return 'file' in part && 'line' in part && 'column' in part;
}

function placeOf(part: object): Place | null {
  return 'place' in part && typeof part.place === 'object' && part.place !== null && isPlace(part.place) ? part.place : null;
}

function beginningsIn(nodes: readonly Node[], text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = text.split('\n');
  const found = new Map<string, Set<number>>();
  for (const [index, { part }] of nodes.entries()) {
    const place = placeOf(part);
    if (place === null) continue;
    const own = found.get(placeKey(place)) ?? new Set<number>();
    found.set(placeKey(place), own);
    for (const { first } of around(nodes, index, lines)) if (first !== null) own.add(first.line);
  }
  return found;
}

/** Deeper code is a machine's, which has no comments. */
const deepest = 60;

/** A part of the tree and what it is part of, up to its statement. */
function around(nodes: readonly Node[], index: number, lines: readonly string[]): readonly Node[] {
  const found: Node[] = [];
  let left = deepest;
  for (let at: number | null = index; at !== null && left > 0; left -= 1) {
    const node: Node | undefined = nodes[at];
    if (node === undefined) break;
    found.push(node);
    if (isElement(node.part)) break;
    const outer = node.outer === null ? undefined : nodes[node.outer];
    if (isStatement(node.part) && !isDeclaredBy(outer, node)) {
      if (!isBodyItself(node, lines)) break;
      // Such a function begins with what it is the value of, which is the second part around it.
      left = Math.min(left, 3);
    }
    at = node.outer;
  }
  return found;
}

/** What a condition or a case declares is a part of it. */
function isDeclaredBy(outer: Node | undefined, { part }: Node): boolean {
  const { declares } = { declares: null, ...outer?.part } as { readonly declares: unknown };
  return Array.isArray(declares) && declares.includes(part);
}

/** A view's elements stand among each other like statements. */
function isElement(part: object): boolean {
  const { kind, operator } = part as Partial<Extract<Expression, { readonly kind: 'operation' }>>;
  return kind === 'operation' && operator === 'element';
}

/** What precedes an expression that is all of a function; a brace would begin a body of statements. */
const arrow = /(?:=>|=|(?<!\{[^{}]*)->)[\s(]*$/;

/** Whether a statement is an expression that is all of a function. */
function isBodyItself({ part, first }: Node, lines: readonly string[]): boolean {
  if ((part as Statement).kind !== 'exit' || first === null) return false;
  const [above = '', own = ''] = lines.slice(Math.max(0, first.line - 2), first.line);
  return arrow.test(first.line === 1 ? above.slice(0, first.column - 1) : `${above}\n${own.slice(0, first.column - 1)}`);
}
