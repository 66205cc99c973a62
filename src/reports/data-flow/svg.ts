import type { Assessment } from '../../model/assessment.js';
import { escapeMarkup } from '../escape/markup.js';
import { flowOf } from './graph.js';
import { placeGraph, type PlacedEdge, type PlacedGraph, type PlacedNode } from './layout.js';

/** The longest label that its box holds. */
const longestLabel = 34;

/**
 * Draws where the data goes, as SVG for a page whose style sheet knows the classes `flow`, `node`, `edge` and `tracks`. Tracking
 * shows in dashes and words, not in colour alone; the answers below the picture say the same in text.
 * @param assessment Its answers, and what is said of its integrations.
 * @returns An `svg` element, or an empty string where nothing is collected.
 */
export function dataFlowSvg(assessment: Pick<Assessment, 'questionnaire' | 'integrations'>): string {
  const placed = placeGraph(flowOf(assessment));
  if (placed.nodes.length === 0) return '';
  const { width, height } = placed;
  return [
    `<svg class="flow" role="img" aria-labelledby="flow-title flow-description" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">`,
    '<title id="flow-title">Where the data goes</title>',
    `<desc id="flow-description">${escapeMarkup(descriptionOf(placed))}</desc>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker></defs>',
    ...placed.edges.map(edgeOf),
    ...placed.nodes.map(nodeOf),
    '</svg>',
  ].join('\n');
}

function edgeOf({ points, tracking, sure }: PlacedEdge): string {
  const [start, ...others] = points.map(({ x, y }) => `${number(x)} ${number(y)}`);
  return `<path class="edge ${classOf(tracking, sure)}" d="M${start ?? ''}C${others.join(' ')}" marker-end="url(#arrow)"/>`;
}

function nodeOf({ x, y, width, height, label, kind, tracking, sure }: PlacedNode): string {
  const corner = kind === 'data-type' ? 4 : 12;
  const text = label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
  return [
    `<g class="node ${kind} ${classOf(tracking, sure)}">`,
    `<title>${escapeMarkup(titleOf(label, tracking, sure))}</title>`,
    `<rect x="${number(x - width / 2)}" y="${number(y - height / 2)}" width="${number(width)}" height="${number(height)}" rx="${corner}"/>`,
    `<text x="${number(x)}" y="${number(y)}" dy="0.35em" text-anchor="middle">${escapeMarkup(text)}</text>`,
    '</g>',
  ].join('');
}

function classOf(tracking: PlacedNode['tracking'], sure: boolean): string {
  const words = { yes: 'tracks', review: 'may-track', no: 'plain' } as const;
  return sure ? words[tracking] : `${words[tracking]} open`;
}

function titleOf(label: string, tracking: PlacedNode['tracking'], sure: boolean): string {
  const words = { yes: ', tracking', review: ', tracking needs review', no: '' } as const;
  return `${label}${words[tracking]}${sure ? '' : ' (needs review)'}`;
}

function descriptionOf({ nodes, edges }: PlacedGraph): string {
  const label = new Map(nodes.map((node) => [node.id, node.label]));
  const receivers = [...new Set(edges.map(({ to }) => to))];
  return receivers
    .map((to) => {
      const from = edges.filter((edge) => edge.to === to).map((edge) => label.get(edge.from) ?? edge.from);
      const tracks = edges.some((edge) => edge.to === to && edge.tracking === 'yes');
      return `${label.get(to) ?? to}${tracks ? ' (tracking)' : ''} receives ${from.join(', ')}.`;
    })
    .join(' ');
}

/** Fractions of a pixel only make the bytes differ. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
