import type { DataTypeId } from '../../model/data-type.js';
import type { PurposeId } from '../../model/purpose.js';

/** What a file or a server of mParticle says about a workspace. */
export interface Learned {
  readonly integrations: readonly LearnedIntegration[];
  readonly dataPlans: readonly LearnedDataPlan[];
  /** Connections that no integration of the catalogue stands for, in words, each with what to do. */
  readonly unknown: readonly string[];
  /** What was left out on purpose, and why. */
  readonly skipped: readonly string[];
}

/** An integration that the workspace is connected to. */
export interface LearnedIntegration {
  /** The catalogue's id. */
  readonly id: string;
  readonly purposes: readonly PurposeId[] | null;
  readonly tracking: boolean | null;
  /** The data types that mParticle forwards to it, all of them; null where nothing says. */
  readonly dataTypes: readonly DataTypeId[] | null;
  /** Those that it does not, while it forwards all others; null where nothing says. */
  readonly except: readonly DataTypeId[] | null;
}

/** A data plan, as `app-privacy.yaml` keeps it. */
export interface LearnedDataPlan {
  readonly id: string;
  readonly version: number | null;
  readonly identities: readonly string[];
  readonly userAttributes: readonly string[];
  readonly events: readonly LearnedEvent[];
  /** The types of its other data points. */
  readonly other: readonly string[];
}

/** An event of a data plan. */
export interface LearnedEvent {
  /** `custom_event`, `screen_view`, … */
  readonly type: string;
  readonly name: string | null;
  /** `search`, `purchase`, …: the event's own type or action. */
  readonly eventType: string | null;
  readonly attributes: readonly string[];
}

/** Nothing. */
export const nothingLearned: Learned = { integrations: [], dataPlans: [], unknown: [], skipped: [] };

/**
 * Joins what several sources say.
 * @param parts In order; of an integration or a plan that is named twice, the first counts.
 */
export function joinLearned(parts: readonly Learned[]): Learned {
  const integrations = parts.flatMap((part) => part.integrations);
  const dataPlans = parts.flatMap((part) => part.dataPlans);
  return {
    integrations: firstOfEach(integrations, ({ id }) => id),
    dataPlans: firstOfEach(dataPlans, ({ id, version }) => `${id}\n${version ?? ''}`),
    unknown: [...new Set(parts.flatMap(({ unknown }) => unknown))],
    skipped: [...new Set([...parts.flatMap(({ skipped }) => skipped), ...contradictions(integrations)])],
  };
}

/** Integrations that are named twice, and not alike. */
function contradictions(integrations: readonly LearnedIntegration[]): readonly string[] {
  const first = new Map<string, string>();
  return integrations.flatMap((integration) => {
    const said = JSON.stringify(integration);
    const before = first.get(integration.id);
    if (before === undefined) first.set(integration.id, said);
    return before === undefined || before === said
      ? []
      : [`${integration.id} appears more than once with different purposes, tracking or data types. The first entry counts.`];
  });
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
