import { describe, expect, it } from 'vitest';
import type { Answer, Party } from '../../src/model/answer.js';
import type { Assessment } from '../../src/model/assessment.js';
import { flowOf } from '../../src/reports/data-flow/graph.js';
import { placeGraph, type PlacedEdge, type PlacedNode, type Point } from '../../src/reports/data-flow/layout.js';
import { dataFlowSvg } from '../../src/reports/data-flow/svg.js';
import { assessment } from '../support/assessment.js';

type Drawn = Pick<Assessment, 'questionnaire' | 'integrations'>;

const mparticle: Party = { kind: 'mparticle', id: 'mparticle', name: 'mParticle', collects: 'yes', tracking: 'no' };
const partner = (kind: 'integration' | 'sdk', index: number): Party => ({
  ...{ kind, id: `partner-${index}`, name: `${kind === 'sdk' ? 'SDK of partner' : 'Partner'} ${index}` },
  ...{ collects: 'review', tracking: 'review' },
});

/** Every type is collected; which of the partners take it differs from type to type. */
function crowded(count: number): Drawn {
  const dataTypes = assessment.questionnaire.dataTypes.map((answer, index): Answer => {
    const others = Array.from({ length: count }, (_, other) => other).filter((other) => (index * 7 + other * 3) % 5 < 2);
    const parties = others.flatMap((other) => [partner('integration', other), partner('sdk', other)]);
    return { ...answer, collected: 'yes', tracking: 'no', parties: [mparticle, ...parties] };
  });
  return { integrations: [], questionnaire: { ...assessment.questionnaire, dataTypes } };
}

/** A point of a cubic curve. */
function pointOf([a, b, c, d]: PlacedEdge['points'], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  const along = (of: (point: Point) => number): number =>
    [a, b, c, d].reduce((sum, point, index) => sum + of(point) * (weights[index] ?? 0), 0);
  return { x: along(({ x }) => x), y: along(({ y }) => y) };
}

function isInside({ x, y }: Point, box: PlacedNode): boolean {
  return Math.abs(x - box.x) < box.width / 2 - 0.01 && Math.abs(y - box.y) < box.height / 2 - 0.01;
}

describe('the picture of where the data goes', () => {
  it.each([0, 1, 3, 12])('leads no edge through a box, with %i partners', (count) => {
    const { nodes, edges } = placeGraph(flowOf(crowded(count)));
    expect(edges.length).toBeGreaterThanOrEqual(35);
    const crossed = edges.flatMap((edge) =>
      nodes.filter((box) =>
        Array.from({ length: 101 }, (_, step) => pointOf(edge.points, step / 100)).some((at) => isInside(at, box)),
      ),
    );
    expect(crossed).toEqual([]);
  });

  it.each([0, 1, 3, 12])('lays no box on another and none outside of it, with %i partners', (count) => {
    const { nodes, width, height } = placeGraph(flowOf(crowded(count)));
    const overlapping = nodes.flatMap((one, index) =>
      nodes
        .slice(index + 1)
        .filter(
          (other) =>
            Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
            Math.abs(one.y - other.y) < (one.height + other.height) / 2,
        ),
    );
    expect(overlapping).toEqual([]);
    expect(nodes.filter(({ x, width: own }) => x - own / 2 < 0 || x + own / 2 > width)).toEqual([]);
    expect(nodes.filter(({ y, height: own }) => y - own / 2 < 0 || y + own / 2 > height)).toEqual([]);
  });

  it('ends each edge at a place of its own, at the sides of its boxes', () => {
    const { nodes, edges } = placeGraph(flowOf(crowded(3)));
    const box = new Map(nodes.map((node) => [node.id, node]));
    const ends = edges.map(({ points, to }) => [
      points[3].x === (box.get(to)?.x ?? 0) - (box.get(to)?.width ?? 0) / 2,
      to,
      points[3].y,
    ]);
    expect(ends.every(([touches]) => touches)).toBe(true);
    expect(new Set(ends.map(String)).size).toBe(edges.length);
  });

  it('uses its width: the last column ends at the right edge', () => {
    const { nodes, width } = placeGraph(flowOf(crowded(3)));
    expect(Math.max(...nodes.map((node) => node.x + node.width / 2))).toBeGreaterThan(width - 10);
  });

  it('shows a partner of which a person says that it does not track, as not tracking', () => {
    const [braze] = assessment.integrations;
    const answers = crowded(1);
    const tracking = (verdict: 'no' | 'review') =>
      braze === undefined ? '' : dataFlowSvg({ ...answers, integrations: [{ ...braze, id: 'partner-0', tracking: verdict }] });
    expect(tracking('review')).toContain('edge may-track');
    expect(tracking('no')).toContain('Partner 0');
    expect(tracking('no')).not.toMatch(/class="[^"]*track/);
  });
});
