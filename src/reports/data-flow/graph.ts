import type { Answer, Party } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import type { Verdict } from '../../model/verdict.js';

/** A data type, one who collects it, or one to whom mParticle sends it. */
export interface FlowNode {
  readonly id: string;
  readonly label: string;
  readonly kind: 'data-type' | Party['kind'];
  /** Whether it tracks; for a data type, whether it is used for tracking. */
  readonly tracking: Verdict;
  /** Whether it is sure that it takes part. */
  readonly sure: boolean;
}

/** Data that goes from one node to another. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly tracking: Verdict;
  readonly sure: boolean;
}

/** Where data goes: data types to mParticle and SDKs, and from mParticle to the integrations. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/**
 * Draws the answers as a graph.
 * @param assessment Its answers, of which what is not collected is left out, and what is said of its integrations.
 * @returns Nodes and edges in the order in which App Store Connect asks, each once.
 */
export function flowOf({ questionnaire, integrations }: Pick<Assessment, 'questionnaire' | 'integrations'>): FlowGraph {
  const nodes = new Map<string, FlowNode>();
  const edges = new Map<string, FlowEdge>();
  const plain = new Set(integrations.filter(({ tracking }) => tracking === 'no').map(({ id }) => id));
  for (const answer of questionnaire.dataTypes.filter(({ collected }) => collected !== 'no')) {
    const { id, name, collected, tracking } = answer;
    nodes.set(id, { id, label: name, kind: 'data-type', tracking, sure: collected === 'yes' });
    for (const party of collectorsOf(answer).map((one) => asAnswered(one, plain))) {
      addParty(nodes, party);
      addEdge(edges, { from: id, to: idOf(party), tracking: party.tracking, sure: party.collects === 'yes' });
    }
    for (const integration of receiversOf(answer).map((one) => asAnswered(one, plain))) {
      addParty(nodes, integration);
      addEdge(edges, { from: 'mparticle:mparticle', to: idOf(integration), tracking: integration.tracking, sure: true });
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** A partner of which a person says that it does not track, tracks neither as an integration nor as the SDK of its kit. */
function asAnswered(party: Party, plain: ReadonlySet<string>): Party {
  const isPartner = party.kind === 'integration' || party.kind === 'sdk';
  return isPartner && plain.has(party.id) ? { ...party, tracking: 'no' } : party;
}

/** The app hands data to mParticle, and is a collector of its own only where nobody else is. */
function collectorsOf({ parties }: Answer): readonly Party[] {
  const others = parties.filter(({ kind }) => kind === 'mparticle' || kind === 'sdk');
  return others.length > 0 ? others : parties.filter(({ kind }) => kind === 'app');
}

/** Without mParticle there is nothing for an integration to receive. */
function receiversOf({ parties }: Answer): readonly Party[] {
  const hasMParticle = parties.some(({ kind }) => kind === 'mparticle');
  return hasMParticle ? parties.filter(({ kind }) => kind === 'integration') : [];
}

function idOf({ kind, id }: Party): string {
  return `${kind}:${id}`;
}

function addParty(nodes: Map<string, FlowNode>, party: Party): void {
  const id = idOf(party);
  const before = nodes.get(id);
  const label = party.kind === 'app' ? 'Your servers or partners' : party.name;
  nodes.set(id, {
    id,
    label,
    kind: party.kind,
    tracking: strongest(party.tracking, before?.tracking ?? 'no'),
    sure: party.kind === 'integration' || party.collects === 'yes' || before?.sure === true,
  });
}

function addEdge(edges: Map<string, FlowEdge>, edge: FlowEdge): void {
  const key = `${edge.from} ${edge.to}`;
  const before = edges.get(key);
  edges.set(key, before === undefined ? edge : { ...edge, tracking: strongest(edge.tracking, before.tracking) });
}

function strongest(a: Verdict, b: Verdict): Verdict {
  return (['yes', 'review', 'no'] as const).find((verdict) => a === verdict || b === verdict) ?? 'no';
}
