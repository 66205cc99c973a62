import type { Questionnaire } from '../../model/answer.js';
import type { Label } from '../../model/comparison.js';
import type { Declaration } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { FindingSubject, RelatedPlace, RuleMetadata, Severity } from '../../model/finding.js';
import type { PromptFlow, ReadFlow, StartFlow, TimestampFlow, UpdateFlow } from '../../model/flow.js';
import type { Integration } from '../../model/integration.js';
import type { ConfiguredIntegration } from '../../model/configuration.js';
import type { Payload } from '../../model/payload.js';
import type { Place } from '../../model/place.js';
import type { Sdk } from '../../model/assessment.js';
import type { ApiUse, Signal } from '../../model/signal.js';
import type { Targets } from '../../model/target.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import type { SignalId } from '../../find/signals/index.js';

/** What all rules may look at. */
export interface Findable {
  readonly signals: readonly Signal<SignalId>[];
  readonly starts: readonly StartFlow[];
  readonly prompts: readonly PromptFlow[];
  readonly consentForms: readonly PromptFlow[];
  readonly updates: readonly UpdateFlow[];
  readonly reads: readonly ReadFlow[];
  readonly timestamps: readonly TimestampFlow[];
  readonly apiUses: readonly ApiUse[];
  /** Server-to-server payloads, in files and in code. */
  readonly payloads: readonly Payload[];
  readonly dependencies: readonly Dependency[];
  readonly declarations: readonly Declaration[];
  readonly integrations: readonly Integration[];
  readonly configuredIntegrations: readonly ConfiguredIntegration[];
  /** Configured ids that the catalogue lacks, with the nearest ones that it has. */
  readonly unknownIntegrations: readonly { readonly entry: ConfiguredIntegration; readonly nearest: readonly string[] }[];
  readonly sdks: readonly Sdk[];
  readonly thirdPartySdks: readonly ThirdPartySdk[];
  readonly questionnaire: Questionnaire;
  /** The label that was filed; null where none was passed. */
  readonly label: Label | null;
  readonly targets: Targets;
  /** What the project is written for: `ios`, `unity`, `flutter`, … */
  readonly platforms: readonly string[];
}

/** What one rule looks at: everything, except that it sees only the signals that it declared. */
export interface RuleContext<Needs extends SignalId> extends Omit<Findable, 'signals'> {
  signals(id: Needs): readonly Signal<Needs>[];
}

/** A place where a rule is broken. */
export interface Breach<Data> {
  readonly place: Place;
  /** What it is about: by that it is known again. */
  readonly subject: FindingSubject;
  readonly data: Data;
  /** Other places that explain it, the most telling first, each with a sentence on what is there. */
  readonly related?: readonly Related[];
  /** Lower than the rule's own where the rule cannot decide and asks instead. */
  readonly severity?: Severity;
  /** What to do about this breach, where that depends on it; else the rule's own advice. */
  readonly advice?: string;
}

/** A place that explains a breach. */
export type Related = Omit<RelatedPlace, 'end'>;

/** A rule: its words, what it needs, how it decides. */
export interface RuleDefinition<Needs extends SignalId, Data> extends RuleMetadata {
  /** The signals at whose places it reports; absent where it reports on dependencies, declarations or answers. */
  readonly about?: readonly SignalId[];
  readonly needs: readonly Needs[];
  check(context: RuleContext<Needs>): Iterable<Breach<Data>>;
  /** Words one breach: a sentence. */
  message(data: Data): string;
}

/** A breach, worded. */
export interface WordedBreach {
  readonly place: Place;
  readonly subject: FindingSubject;
  readonly related: readonly Related[];
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
}

/** A rule whose data type is closed over, so that a registry is a plain array. */
export interface Rule extends RuleMetadata {
  readonly about: readonly SignalId[];
  readonly needs: readonly SignalId[];
  run(findable: Findable): readonly WordedBreach[];
}

/**
 * Closes over the type of a rule's data.
 * @param definition The rule as its file states it.
 */
export function defineRule<const Needs extends SignalId, Data>(definition: RuleDefinition<Needs, Data>): Rule {
  const { check, message, about = [], ...metadata } = definition;
  return {
    ...metadata,
    about,
    run: (findable) =>
      [
        ...check({
          ...findable,
          signals: (id) => findable.signals.filter((signal): signal is Signal<Needs> => signal.id === id),
        }),
      ].map((breach) => ({
        place: breach.place,
        subject: breach.subject,
        related: breach.related ?? [],
        severity: breach.severity ?? definition.severity,
        message: message(breach.data),
        advice: breach.advice ?? definition.advice,
      })),
  };
}
