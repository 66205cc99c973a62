import { dataTypes, type DataType } from '../../catalog/data-types.js';
import { glossary, type GlossaryEntry } from '../../catalog/glossary.js';
import { integrationDataTypes } from '../../catalog/integration-data-types.js';
import { integrations, type CatalogIntegration } from '../../catalog/integrations.js';
import { purposes, type Purpose } from '../../catalog/purposes.js';
import { requiredReasonCategories, type RequiredReasonCategory } from '../../catalog/required-reasons.js';
import { citation } from '../../catalog/citation.js';
import { systemAreas } from '../../catalog/system-areas.js';
import { terms, type CatalogTerm } from '../../catalog/terms.js';
import type { RuleMetadata } from '../../model/finding.js';
import { rules } from '../../decide/rules/index.js';
import type { Detector, SignalDefinition } from '../../find/detector.js';
import { detectors } from '../../find/signals/index.js';
import { configurationTopics } from './configuration-topics.js';
import { symbolTopics } from './symbol-topics.js';
import type { Topic } from './topic.js';

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
    ...glossary.map(glossaryTopic),
    ...configurationTopics(),
    ...usageKeyTopics(),
    ...requiredReasonCategories.map(apiCategoryTopic),
    ...symbolTopics(detectors, rules),
  ];
}

function ruleTopic({ id, severity, title, rationale, advice, source }: RuleMetadata): Topic {
  return {
    kind: 'rule',
    id,
    names: [],
    title,
    paragraphs: [rationale, advice],
    facts: [['Severity', severity]],
    see: [],
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
    names: [xcprivacyKey],
    title: name,
    paragraphs: [definition, ...(notes === null ? [] : [notes])],
    facts,
    see: [],
    source: citation(source),
  };
}

function purposeTopic({ id, name, definition, xcprivacyKey, source }: Purpose): Topic {
  return {
    kind: 'purpose',
    id,
    names: [xcprivacyKey],
    title: name,
    paragraphs: [definition],
    facts: [['In privacy manifests', xcprivacyKey]],
    see: [],
    source: citation(source),
  };
}

/** How many symbols a topic names. */
const mostSymbols = 12;

function signalTopic(
  id: string,
  { title, description, implies, source }: SignalDefinition,
  detector: Pick<Detector, 'apis' | 'source'>,
): Topic {
  const symbols = [...new Set(detector.apis.filter(({ signal }) => signal === id).map(({ symbol }) => symbol))];
  const more = symbols.length - mostSymbols;
  const named = `${symbols.slice(0, mostSymbols).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const facts = [
    ...(implies.length === 0 ? [] : [['Evidence for', implies.join(', ')] as const]),
    ...(symbols.length === 0 ? [] : [['Recognized by', named] as const]),
  ];
  const paragraphs = description === undefined ? [] : [description];
  return { kind: 'signal', id, names: [], title, paragraphs, facts, see: [], source: source ?? detector.source };
}

function termTopic({ id, title, text, source }: CatalogTerm): Topic {
  return { kind: 'term', id, names: [], title, paragraphs: [text], facts: [], see: [], source: citation(source) };
}

/** What mParticle surely forwards to an integration, and what it cannot. */
function forwardedFacts(id: string): Topic['facts'] {
  const known = integrationDataTypes.find((row) => row.id === id);
  return (['takes', 'never'] as const).flatMap((list) => {
    const types = known?.[list] ?? [];
    if (types.length === 0) return [];
    const label = list === 'takes' ? 'Known to get' : 'Never gets';
    return [[label, `${types.join(', ')} (${known?.basis[list] ?? 'no source found'})`] as const];
  });
}

function integrationTopic(row: CatalogIntegration): Topic {
  const known = (label: string, value: string, key: string) =>
    [label, `${value} (${row.basis[key] ?? 'no source found'})`] as const;
  return {
    kind: 'integration',
    id: row.id,
    names: row.kit?.pods ?? [],
    title: row.name,
    paragraphs: [`${row.what.slice(0, 1).toUpperCase()}${row.what.slice(1)}.`, ...row.notes],
    facts: [
      ['Kinds', row.kinds.join(', ')],
      ...forwardedFacts(row.id),
      known('Purposes', row.purposes.join(', ') || 'unknown', 'purposes'),
      known('Tracking', row.tracking, 'tracking'),
      known('Uses the IDFA', row.takesIdfa, 'takesIdfa'),
      known('Needs the ATT status', row.requiresAttStatus ? 'yes' : 'no', 'requiresAttStatus'),
      ...(row.kit === null || row.kit.pods.length === 0 ? [] : [['Kit', row.kit.pods.join(', ')] as const]),
      ...(row.replacedBy === null ? [] : [['Replaced by', row.replacedBy] as const]),
    ],
    see: [],
    source: citation(row.source),
  };
}

function glossaryTopic({ id, names, title, text, see, source }: GlossaryEntry): Topic {
  return { kind: 'term', id, names, title, paragraphs: [text], facts: [], see, source: citation(source) };
}

function apiCategoryTopic({ id, title, reasons, signal, source }: RequiredReasonCategory): Topic {
  return {
    kind: 'API category',
    id,
    names: reasons.map(({ code }) => code),
    title,
    paragraphs: ['A privacy manifest declares at least one of these reasons for the APIs in this category.'],
    facts: reasons.map(({ code, meaning, onlyForSdks }) => [code, `${meaning}${onlyForSdks ? ' (SDKs only)' : ''}`]),
    see: ['manifest/api-reason-missing', signal],
    source: citation(source),
  };
}

/** The Info.plist keys without which iOS refuses access. Two areas can need the same key. */
function usageKeyTopics(): readonly Topic[] {
  const explained = new Set(glossary.map(({ id }) => id));
  const keys = new Set(systemAreas.flatMap(({ usageKeys }) => usageKeys));
  return [...keys]
    .filter((key) => !explained.has(key))
    .map((key) => {
      const areas = systemAreas.filter(({ usageKeys }) => usageKeys.includes(key));
      return {
        kind: 'key of Info.plist',
        id: key,
        names: [],
        title: areas.map(({ title }) => title).join('; '),
        paragraphs: [],
        facts: [
          ['Gives access to', areas.map(({ data }) => data).join('; ')],
          ['Evidence for', [...new Set(areas.flatMap(({ implies }) => implies))].join(', ')],
        ],
        see: areas.map(({ id }) => id),
        source: areas.map(({ source }) => citation(source)).join('; '),
      };
    });
}
