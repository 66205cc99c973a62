import { citation } from '../catalog/source.js';
import { dataTypes, type DataType } from '../catalog/data-types.js';
import { integrationDataTypes } from '../catalog/integration-data-types.js';
import { integrations, type CatalogIntegration } from '../catalog/integrations.js';
import { terms, type CatalogTerm } from '../catalog/terms.js';
import { purposes, type Purpose } from '../catalog/purposes.js';
import type { RuleMetadata } from '../model/finding.js';
import { UsageError } from '../model/usage-error.js';
import { rules } from '../rules/index.js';
import { detectors } from '../signals/index.js';
import type { Detector, SignalDefinition } from '../signals/detector.js';
import { nearest } from '../spelling/nearest.js';

/** Something that `explain` explains. */
export interface Topic {
  readonly kind: 'rule' | 'data type' | 'purpose' | 'signal' | 'integration' | 'term';
  readonly id: string;
  readonly title: string;
  /** Sentences. */
  readonly paragraphs: readonly string[];
  /** What is known, by label. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Where it is written. */
  readonly source: string | null;
}

/** Lists every topic, from the registries and the catalogue. */
export function listTopics(): readonly Topic[] {
  return [
    ...rules.map(ruleTopic),
    ...dataTypes.map(dataTypeTopic),
    ...purposes.map(purposeTopic),
    ...detectors.flatMap((detector) =>
      Object.entries<SignalDefinition>(detector.defines).map(([id, definition]) => signalTopic(id, definition, detector)),
    ),
    ...integrations.map(integrationTopic),
    ...terms.map(termTopic),
  ];
}

/**
 * Finds a topic by its id or name, in any case where it is not written exactly so.
 * @param word As written.
 * @param topics Where to look.
 * @throws {UsageError} When there is none, with the nearest ones.
 */
export function findTopic(word: string, topics: readonly Topic[]): Topic {
  const wanted = word.toLowerCase();
  const found =
    // An integration is called analytics, and a purpose ANALYTICS.
    topics.find(({ id }) => id === word) ??
    topics.find(({ id }) => id.toLowerCase() === wanted) ??
    topics.find(({ title }) => title.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const ids = topics.map(({ id }) => id);
  // Who remembers a part of an id writes that part.
  const parts = wanted.length < 4 ? [] : ids.filter((id) => id.toLowerCase().includes(wanted));
  const near = [...new Set([...parts, ...nearest(word, ids, 3)])].slice(0, 3);
  throw new UsageError(`Nothing here is called ${word}.`, [
    ...(near.length > 0 ? [`Did you mean ${near.join(', ')}?`] : []),
    'Topics are the ids of rules, data types, purposes, signals and integrations: see app-privacy rules list and app-privacy integrations list.',
  ]);
}

function ruleTopic({ id, severity, title, rationale, advice, source }: RuleMetadata): Topic {
  return {
    kind: 'rule',
    id,
    title,
    paragraphs: [rationale, advice],
    facts: [['Severity', severity]],
    source: `${source.title}: ${source.url}`,
  };
}

function dataTypeTopic({ id, name, category, definition, notes, xcprivacyKey, source }: DataType): Topic {
  const facts = [
    ['Category', category],
    ['In privacy manifests', xcprivacyKey],
  ] as const;
  return {
    kind: 'data type',
    id,
    title: name,
    paragraphs: [definition, ...(notes === null ? [] : [notes])],
    facts,
    source: citation(source),
  };
}

function purposeTopic({ id, name, definition, xcprivacyKey, source }: Purpose): Topic {
  return {
    kind: 'purpose',
    id,
    title: name,
    paragraphs: [definition],
    facts: [['In privacy manifests', xcprivacyKey]],
    source: citation(source),
  };
}

/** How many symbols a topic names. */
const mostSymbols = 12;

function signalTopic(
  id: string,
  { title, implies, source }: SignalDefinition,
  detector: Pick<Detector, 'symbols' | 'source'>,
): Topic {
  const symbols = [...new Set(detector.symbols.filter(({ signal }) => signal === id).map(({ symbol }) => symbol))];
  const more = symbols.length - mostSymbols;
  const named = `${symbols.slice(0, mostSymbols).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const facts = [
    ...(implies.length === 0 ? [] : [['Evidence for', implies.join(', ')] as const]),
    ...(symbols.length === 0 ? [] : [['Recognised by', named] as const]),
  ];
  return { kind: 'signal', id, title, paragraphs: [], facts, source: source ?? detector.source };
}

function termTopic({ id, title, text, source }: CatalogTerm): Topic {
  return { kind: 'term', id, title, paragraphs: [text], facts: [], source: citation(source) };
}

/** What mParticle surely forwards to an integration, and what it cannot. */
function forwardedFacts(id: string): Topic['facts'] {
  const known = integrationDataTypes.find((row) => row.id === id);
  return (['takes', 'never'] as const).flatMap((list) => {
    const types = known?.[list] ?? [];
    if (types.length === 0) return [];
    const label = list === 'takes' ? 'Surely gets' : 'Never gets';
    return [[label, `${types.join(', ')} (${known?.basis[list] ?? 'no source found'})`] as const];
  });
}

function integrationTopic(row: CatalogIntegration): Topic {
  const known = (label: string, value: string, key: string) =>
    [label, `${value} (${row.basis[key] ?? 'no source found'})`] as const;
  return {
    kind: 'integration',
    id: row.id,
    title: row.name,
    paragraphs: [`${row.what.slice(0, 1).toUpperCase()}${row.what.slice(1)}.`, ...row.notes],
    facts: [
      ['Kinds', row.kinds.join(', ')],
      ...forwardedFacts(row.id),
      known('Purposes', row.purposes.join(', ') || 'unknown', 'purposes'),
      known('Tracking', row.tracking, 'tracking'),
      known('Takes the IDFA', row.takesIdfa, 'takesIdfa'),
      known('Needs the ATT status', row.requiresAttStatus ? 'yes' : 'no', 'requiresAttStatus'),
      ...(row.kit === null || row.kit.pods.length === 0 ? [] : [['Kit', row.kit.pods.join(', ')] as const]),
      ...(row.replacedBy === null ? [] : [['Replaced by', row.replacedBy] as const]),
    ],
    source: citation(row.source),
  };
}
