import * as dagre from '@dagrejs/dagre';
import type { FlowEdge, FlowGraph, FlowNode } from './graph.js';

/** What of dagre is used. Its declarations name files without their extensions, which Node's resolution does not find. */
interface LayoutLibrary {
  readonly Graph: new () => LayoutGraph;
  layout(graph: LayoutGraph): void;
}

interface LayoutGraph {
  setGraph(options: Readonly<Record<string, unknown>>): void;
  setDefaultEdgeLabel(make: () => object): void;
  setNode(id: string, box: { readonly width: number; readonly height: number }): void;
  setEdge(from: string, to: string): void;
  graph(): unknown;
  node(id: string): unknown;
  edge(from: string, to: string): unknown;
}

const { Graph, layout } = dagre as unknown as LayoutLibrary;

/** A node with the middle of its box, in pixels. */
export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An edge with the points that it runs through, in pixels. */
export interface PlacedEdge extends FlowEdge {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A graph that is laid out from left to right. */
export interface PlacedGraph {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

/** The width of a letter of the picture's font, for boxes that hold their text. */
const letter = 7.6;

const box = { padding: 26, height: 30, most: 250 } as const;

/**
 * Lays a graph out.
 * @param graph Nodes and edges; the same graph gives the same picture.
 */
export function placeGraph({ nodes, edges }: FlowGraph): PlacedGraph {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 8, ranksep: 110, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const widths = widthsByColumn(nodes);
  for (const { id, kind } of nodes) graph.setNode(id, { width: widths.get(columnOf(kind)) ?? box.most, height: box.height });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
  return {
    nodes: nodes.map((node) => ({ ...node, ...boxOf(graph.node(node.id)) })),
    edges: edges.map((edge) => ({ ...edge, points: pointsOf(graph.edge(edge.from, edge.to)) })),
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
}

/** Boxes above each other are as wide as the widest. */
function widthsByColumn(nodes: readonly FlowNode[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const { kind, label } of nodes) {
    const width = Math.min(box.most, label.length * letter + box.padding);
    widths.set(columnOf(kind), Math.max(width, widths.get(columnOf(kind)) ?? 0));
  }
  return widths;
}

function columnOf(kind: FlowNode['kind']): string {
  return kind === 'data-type' || kind === 'integration' ? kind : 'collector';
}

type Box = Pick<PlacedNode, 'x' | 'y' | 'width' | 'height'>;

function boxOf(placed: unknown): Box {
  const { x, y, width, height } = placed as Box;
  return { x, y, width, height };
}

function pointsOf(placed: unknown): PlacedEdge['points'] {
  const { points = [] } = placed as { readonly points?: PlacedEdge['points'] };
  return points.map(({ x, y }) => ({ x, y }));
}
