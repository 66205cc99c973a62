import { integrations, type CatalogIntegration } from '../catalog/integrations.js';
import { isDataPlan, readDataPlan } from './data-plan.js';
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
  const kits = [...listOf(at(value, 'eks')).map(nativeKit), ...listOf(at(value, 'kitConfigs')).map(webKit)];
  const document = at(value, 'dpr', 'dtpn', 'vers', 'version_document');
  const planId = textOf(at(value, 'dpr', 'dtpn', 'dpid'));
  const plan = { version_document: document, version: at(value, 'dpr', 'dtpn', 'dpvn'), data_plan_id: planId };
  return joinLearned([...kits.map(learnedOf), isDataPlan(plan) ? readDataPlan(plan, 'data plan') : nothingLearned]);
}

/** A kit by the number that mParticle's modules have, and its name where the configuration gives one. */
interface Kit {
  readonly module: number | string | null;
  readonly name: string | null;
}

function nativeKit(value: unknown): Kit {
  return { module: moduleOf(at(value, 'id')), name: null };
}

function webKit(value: unknown): Kit {
  return { module: moduleOf(at(value, 'moduleId')), name: textOf(at(value, 'name')) };
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
    ? { ...nothingLearned, integrations: [entryOf(row.id)] }
    : learnedOfUnknown(kit, rows);
}

/** It gets the app's data whatever it is called: its entry keeps that open until a person says more. */
function learnedOfUnknown({ module, name }: Kit, candidates: readonly CatalogIntegration[]): Learned {
  const label = `The kit ${String(module ?? name)}${module !== null && name !== null ? ` (${name})` : ''}`;
  const what =
    candidates.length === 0
      ? 'is none that the catalogue knows: state its purposes and tracking in app-privacy.yaml.'
      : `can be ${candidates.map(({ id }) => id).join(' or ')}: write the one that it is.`;
  const id = name ?? (module === null ? null : `kit ${String(module)}`);
  return { ...nothingLearned, integrations: id === null ? [] : [entryOf(id)], unknown: [`${label} ${what}`] };
}

function entryOf(id: string): Learned['integrations'][number] {
  return { id, purposes: null, tracking: null };
}

function isNamed(row: CatalogIntegration, name: string | null): boolean {
  const wanted = name?.toLowerCase();
  return [row.name, ...row.aliases].some((known) => known.toLowerCase() === wanted);
}
