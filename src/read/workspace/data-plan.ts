import { at, listOf, objectOf, textOf } from './json.js';
import { nothingLearned, type Learned, type LearnedDataPlan, type LearnedEvent } from './learned.js';

/**
 * Whether a JSON value is a data plan, a version of one, or the document of a version (facts/mparticle-sdk.md §11c).
 * @param value Any JSON value.
 */
export function isDataPlan(value: unknown): boolean {
  return (
    Array.isArray(at(value, 'data_plan_versions')) ||
    Array.isArray(at(value, 'version_document', 'data_points')) ||
    Array.isArray(at(value, 'data_points'))
  );
}

/**
 * Reads a data plan: of a plan with several versions the active one, else the newest.
 * @param value What `isDataPlan` accepts.
 * @param name What to call a plan that has no id.
 */
export function readDataPlan(value: unknown, name: string): Learned {
  const versions = listOf(at(value, 'data_plan_versions'));
  if (!Array.isArray(at(value, 'data_plan_versions'))) {
    const document = at(value, 'version_document') ?? value;
    return { ...nothingLearned, dataPlans: [planOf(document, textOf(at(value, 'data_plan_id')) ?? name, at(value, 'version'))] };
  }
  const withPoints = versions.filter((version) => Array.isArray(at(version, 'version_document', 'data_points')));
  const active = withPoints.filter(isActive);
  const [chosen] = (active.length > 0 ? active : withPoints).toSorted((a, b) => versionOf(b) - versionOf(a));
  const id = textOf(at(value, 'data_plan_id')) ?? name;
  if (chosen === undefined)
    return {
      ...nothingLearned,
      skipped: [`The data plan ${id} contains no version with data points. Import one of its versions.`],
    };
  const others = versions.length - 1;
  return {
    ...nothingLearned,
    dataPlans: [planOf(at(chosen, 'version_document'), id, at(chosen, 'version'))],
    skipped:
      others === 0 ? [] : [`Other versions of the data plan ${id} (${others}): only version ${versionOf(chosen)} was imported.`],
  };
}

/**
 * Whether a version of a data plan is active in an environment (docs.mparticle.com, Platform API, Data Plans).
 * @param version One of `data_plan_versions`.
 */
export function isActive(version: unknown): boolean {
  const environment = textOf(at(version, 'activated_environment'))?.toLowerCase() ?? '';
  return environment !== '' && environment !== 'none';
}

function versionOf(version: unknown): number {
  return Number(at(version, 'version')) || 0;
}

function planOf(document: unknown, id: string, version: unknown): LearnedDataPlan {
  const points = listOf(at(document, 'data_points'));
  const ofType = (type: string): readonly unknown[] => points.filter((point) => at(point, 'match', 'type') === type);
  const isNamed = (type: string): boolean =>
    Object.hasOwn(namedBy, type) || type === 'user_identities' || type === 'user_attributes';
  const types = points.flatMap((point) => textOf(at(point, 'match', 'type')) ?? []);
  return {
    id,
    version: typeof version === 'number' && Number.isInteger(version) ? version : null,
    identities: sorted(ofType('user_identities').flatMap((point) => keysOf(at(point, 'validator', 'definition', 'properties')))),
    userAttributes: sorted(
      ofType('user_attributes').flatMap((point) => keysOf(at(point, 'validator', 'definition', 'properties'))),
    ),
    events: points.flatMap(eventOf),
    other: sorted(types.filter((type) => !isNamed(type))),
  };
}

/** Which of an event's criteria is its name, and which its own type. */
const namedBy: Readonly<Record<string, { readonly name: string | null; readonly type: string | null }>> = {
  custom_event: { name: 'event_name', type: 'custom_event_type' },
  screen_view: { name: 'screen_name', type: null },
  product_action: { name: null, type: 'action' },
  promotion_action: { name: null, type: 'action' },
  product_impression: { name: null, type: null },
};

function eventOf(point: unknown): readonly LearnedEvent[] {
  const type = textOf(at(point, 'match', 'type'));
  const by = type !== null && Object.hasOwn(namedBy, type) ? namedBy[type] : undefined;
  if (type === null || by === undefined) return [];
  const criteria = at(point, 'match', 'criteria');
  const attributes = at(
    point,
    ...['validator', 'definition', 'properties', 'data', 'properties', 'custom_attributes', 'properties'],
  );
  return [
    {
      type,
      name: by.name === null ? null : textOf(at(criteria, by.name)),
      eventType: by.type === null ? null : (textOf(at(criteria, by.type))?.toLowerCase() ?? null),
      attributes: sorted(keysOf(attributes)),
    },
  ];
}

function keysOf(value: unknown): readonly string[] {
  return Object.keys(objectOf(value) ?? {});
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
