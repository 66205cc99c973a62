import { groupBy } from '../../model/group-by.js';
import type { FlowEdge, FlowGraph, FlowNode } from './graph.js';

/** A node with the middle of its box, in pixels. */
export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge with the control points of its cubic curve. */
export interface PlacedEdge extends FlowEdge {
  readonly points: readonly [Point, Point, Point, Point];
}

/** A graph in columns, from left to right. */
export interface PlacedGraph {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

/** As wide as the page's text; the page scales it down to what a reader can still read. */
const pictureWidth = 952;

/** The width of a letter of the picture's font, for boxes that hold their text. */
const letter = 7.2;

/** Of boxes: `port` is the distance between two edges at the same side of one. */
const box = { padding: 26, height: 30, most: 272, gap: 10, port: 9 } as const;

/** Room for the lines around boxes. */
const margin = 4;

/** Which column a kind of node stands in: edges lead from one column to a later one only. */
const columnOf: Readonly<Record<FlowNode['kind'], 0 | 1 | 2>> = { 'data-type': 0, app: 1, mparticle: 1, sdk: 1, integration: 2 };

/**
 * Places a graph in columns: data types, those who collect them, integrations. Edges run in the space between two columns, where
 * no box is.
 * @param graph Nodes and edges; the same graph gives the same picture.
 */
export function placeGraph({ nodes, edges }: FlowGraph): PlacedGraph {
  const columns = [0, 1, 2].map((column) => nodes.filter(({ kind }) => columnOf[kind] === column)).filter(isFilled);
  const lefts = leftEdges(columns.map(widthOf));
  const placed = new Map<string, PlacedNode>();
  for (const [index, column] of columns.entries()) {
    const width = widthOf(column);
    const x = (lefts[index] ?? margin) + width / 2;
    const boxes = column.map((node) => ({ ...node, x, width, height: heightOf(node, edges), y: wantedY(node, edges, placed) }));
    for (const node of stacked(index === 0 ? boxes : boxes.toSorted((a, b) => a.y - b.y))) placed.set(node.id, node);
  }
  const moved = intoView([...placed.values()]);
  return {
    nodes: moved,
    edges: edgesBetween(moved, edges),
    width: pictureWidth,
    height: Math.ceil(Math.max(0, ...moved.map(bottomOf)) + margin),
  };
}

function isFilled(column: readonly FlowNode[]): boolean {
  return column.length > 0;
}

/** Boxes of a column are as wide as the widest. */
function widthOf(column: readonly FlowNode[]): number {
  return Math.min(box.most, Math.max(...column.map(({ label }) => label.length)) * letter + box.padding);
}

/** The first column stands at the left, the last at the right, and the space between is shared. */
function leftEdges(widths: readonly number[]): readonly number[] {
  const free = pictureWidth - 2 * margin - widths.reduce((sum, width) => sum + width, 0);
  const space = free / Math.max(1, widths.length - 1);
  return widths.map((_, index) => margin + widths.slice(0, index).reduce((sum, width) => sum + width + space, 0));
}

/** A box is as high as its edges need, so that each can be told from the next. */
function heightOf({ id }: FlowNode, edges: readonly FlowEdge[]): number {
  const busiest = Math.max(edges.filter(({ from }) => from === id).length, edges.filter(({ to }) => to === id).length);
  return Math.max(box.height, (busiest + 1) * box.port);
}

/** The middle of what an edge leads here from; 0 where none does. */
function wantedY({ id }: FlowNode, edges: readonly FlowEdge[], placed: ReadonlyMap<string, PlacedNode>): number {
  const sources = edges.filter(({ to }) => to === id).flatMap(({ from }) => placed.get(from)?.y ?? []);
  return sources.length === 0 ? 0 : sources.reduce((sum, y) => sum + y, 0) / sources.length;
}

/** Moves boxes down until none lies on another, then all by as much as brings them back to where they want to be. */
function stacked(boxes: readonly PlacedNode[]): readonly PlacedNode[] {
  let free = -Infinity;
  const below = boxes.map((node) => {
    const y = Math.max(node.y, free + node.height / 2);
    free = y + node.height / 2 + box.gap;
    return { ...node, y };
  });
  const moved = below.reduce((sum, { y }, index) => sum + y - (boxes[index]?.y ?? y), 0) / Math.max(1, boxes.length);
  return below.map((node) => ({ ...node, y: node.y - moved }));
}

function intoView(nodes: readonly PlacedNode[]): readonly PlacedNode[] {
  const top = Math.min(...nodes.map(topOf));
  return nodes.map((node) => ({ ...node, y: node.y - top + margin }));
}

function topOf({ y, height }: PlacedNode): number {
  return y - height / 2;
}

function bottomOf({ y, height }: PlacedNode): number {
  return y + height / 2;
}

function edgesBetween(nodes: readonly PlacedNode[], edges: readonly FlowEdge[]): readonly PlacedEdge[] {
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  const starts = portsOf(boxes, edges, 'from', 'to');
  const ends = portsOf(boxes, edges, 'to', 'from');
  return edges.flatMap((edge): readonly PlacedEdge[] => {
    const [from, to, startY, endY] = [boxes.get(edge.from), boxes.get(edge.to), starts.get(edge), ends.get(edge)];
    if (from === undefined || to === undefined || startY === undefined || endY === undefined) return [];
    const start = { x: from.x + from.width / 2, y: startY };
    const end = { x: to.x - to.width / 2, y: endY };
    const middle = (start.x + end.x) / 2;
    return [{ ...edge, points: [start, { x: middle, y: startY }, { x: middle, y: endY }, end] }];
  });
}

/** Where edges touch a box: in the order of what they lead to, so that they do not cross there. */
function portsOf(
  boxes: ReadonlyMap<string, PlacedNode>,
  edges: readonly FlowEdge[],
  near: 'from' | 'to',
  far: 'from' | 'to',
): ReadonlyMap<FlowEdge, number> {
  const y = (id: string): number => boxes.get(id)?.y ?? 0;
  const ports = new Map<FlowEdge, number>();
  for (const side of [...groupBy(edges, (edge) => edge[near]).values()]) {
    const box = boxes.get(side[0][near]);
    if (box === undefined) continue;
    const sorted = side.toSorted((a, b) => y(a[far]) - y(b[far]));
    for (const [index, edge] of sorted.entries()) ports.set(edge, topOf(box) + (box.height * (index + 1)) / (side.length + 1));
  }
  return ports;
}
