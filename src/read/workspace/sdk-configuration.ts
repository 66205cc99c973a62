import { integrations, type CatalogIntegration } from '../../catalog/integrations.js';
import { isDataPlan, readDataPlan } from './data-plan.js';
import { blocksUnplanned, forwardingOf, type EnforcedPlan, type Forwarding } from './forwarding.js';
import { at, listOf, textOf } from './json.js';
import { joinLearned, nothingLearned, type Learned } from './learned.js';

/**
 * Whether a JSON value is the configuration that an mParticle SDK downloads: the native SDKs' list of kits is `eks`, the web SDK's
 * `kitConfigs` (facts/mparticle-sdk.md §11a).
 * @param value Any JSON value.
 */
export function isSdkConfiguration(value: unknown): boolean {
  return Array.isArray(at(value, 'eks')) || Array.isArray(at(value, 'kitConfigs')) || at(value, 'dt') === 'ac';
}

/**
 * Reads which kits an SDK configuration starts. Their settings hold keys of the partners and are not looked at. What mParticle
 * forwards from its servers is not in it.
 * @param value What `isSdkConfiguration` accepts.
 */
export function readSdkConfiguration(value: unknown): Learned {
  const document = at(value, 'dpr', 'dtpn', 'vers', 'version_document');
  const planId = textOf(at(value, 'dpr', 'dtpn', 'dpid'));
  const plan = { version_document: document, version: at(value, 'dpr', 'dtpn', 'dpvn'), data_plan_id: planId };
  const planned = isDataPlan(plan) ? readDataPlan(plan, 'data plan') : nothingLearned;
  const [first] = planned.dataPlans;
  const enforced = first === undefined ? null : { plan: first, blocksUnplanned: blocksUnplanned(value) };
  const kits = [
    ...listOf(at(value, 'eks')).map((kit) => nativeKit(kit, enforced)),
    ...listOf(at(value, 'kitConfigs')).map(webKit),
  ];
  return joinLearned([...kits.map(learnedOf), planned]);
}

/** A kit by the number that mParticle's modules have, its name where the configuration gives one, and what it gets. */
interface Kit {
  readonly module: number | string | null;
  readonly name: string | null;
  readonly forwarding: Forwarding;
}

function nativeKit(value: unknown, enforced: EnforcedPlan | null): Kit {
  return { module: moduleOf(at(value, 'id')), name: null, forwarding: forwardingOf(value, enforced) };
}

/** What a web page sends to a kit says nothing of the app. */
function webKit(value: unknown): Kit {
  return { module: moduleOf(at(value, 'moduleId')), name: textOf(at(value, 'name')), forwarding: { kind: 'unstated' } };
}

function moduleOf(value: unknown): number | string | null {
  return typeof value === 'number' ? value : textOf(value);
}

function learnedOf(kit: Kit): Learned {
  const { module, name } = kit;
  const rows =
    module === null ? [] : integrations.filter(({ moduleIds }) => moduleIds.some((id) => String(id) === String(module)));
  const chosen = rows.length === 1 ? rows : rows.filter((row) => isNamed(row, name));
  const [row] = chosen;
  return row !== undefined && chosen.length === 1
    ? { ...nothingLearned, integrations: [entryOf(row.id, kit)], unknown: remarksOf(row.id, kit) }
    : learnedOfUnknown(kit, rows);
}

/** It gets the app's data whatever it is called: its entry keeps that open until a person says more. */
function learnedOfUnknown(kit: Kit, candidates: readonly CatalogIntegration[]): Learned {
  const { module, name } = kit;
  const label = `The kit ${String(module ?? name)}${module !== null && name !== null ? ` (${name})` : ''}`;
  const what =
    candidates.length === 0
      ? 'is not in the catalog. State its purposes and tracking in app-privacy.yaml.'
      : `can be ${candidates.map(({ id }) => id).join(' or ')}. Write the correct id in app-privacy.yaml.`;
  const id = name ?? (module === null ? null : `kit ${String(module)}`);
  return { ...nothingLearned, integrations: id === null ? [] : [entryOf(id, kit)], unknown: [`${label} ${what}`] };
}

function entryOf(id: string, { forwarding }: Kit): Learned['integrations'][number] {
  return { id, purposes: null, tracking: null, dataTypes: null, except: forwarding.kind === 'known' ? forwarding.except : null };
}

function remarksOf(id: string, { forwarding }: Kit): readonly string[] {
  if (forwarding.kind !== 'filtered') return [];
  return [
    `${id} gets filtered data, but the filters identify the data by hashes. List what it gets under dataTypes in app-privacy.yaml.`,
  ];
}

function isNamed(row: CatalogIntegration, name: string | null): boolean {
  const wanted = name?.toLowerCase();
  return [row.name, ...row.aliases].some((known) => known.toLowerCase() === wanted);
}
