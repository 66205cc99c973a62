import { rowsOfPoint } from '../../catalog/data-plan-points.js';
import { dataTypes } from '../../catalog/data-types.js';
import { identityTypeOf } from '../../catalog/identity-types.js';
import { sdkCollections } from '../../catalog/mparticle-sdk.js';
import type { DataPlanPoint } from '../../model/configuration.js';
import type { DataTypeId } from '../../model/data-type.js';
import { at, objectOf } from './json.js';
import type { LearnedDataPlan } from './learned.js';

/** What an SDK configuration says that mParticle forwards to a kit. */
export type Forwarding =
  /** Everything but these data types. */
  | { readonly kind: 'known'; readonly except: readonly DataTypeId[] }
  /** Filters are set, and by their hashed names nothing can be said. */
  | { readonly kind: 'filtered' }
  /** The configuration holds no filters of the kit. */
  | { readonly kind: 'unstated' };

/** The data plan of an SDK configuration, and whether it lets nothing else through. */
export interface EnforcedPlan {
  readonly plan: LearnedDataPlan;
  readonly blocksUnplanned: boolean;
}

/**
 * Reads what mParticle forwards to a kit from its filters. They name events and attributes by hashes (MPIHasher.swift), so that only
 * a data plan that blocks everything else tells which names there are.
 * @param kit The kit's entry in `eks`; its filters are `hs` (facts/mparticle-sdk.md §11a).
 * @param enforced The plan in the same configuration, or null.
 */
export function forwardingOf(kit: unknown, enforced: EnforcedPlan | null): Forwarding {
  const filters = objectOf(at(kit, 'hs'));
  if (filters === null) return { kind: 'unstated' };
  const isFiltered = Object.keys(filters).some((section) => hiddenIn(filters, section).size > 0);
  if (!isFiltered) return { kind: 'known', except: [] };
  if (enforced?.blocksUnplanned !== true) return { kind: 'filtered' };
  const forwarded = pointsOf(enforced.plan).filter((point) => !isHidden(point, filters));
  const rows = forwarded.map(rowsOfPoint);
  if (rows.some((known) => known.length === 0)) return { kind: 'filtered' };
  const carried = new Set([...automatic, ...rows.flat().flatMap((row) => row.dataTypes)]);
  return { kind: 'known', except: dataTypes.map(({ id }) => id).filter((id) => !carried.has(id)) };
}

/**
 * Whether a data plan in an SDK configuration blocks events, attributes and identities that it does not name.
 * @param value The configuration.
 */
export function blocksUnplanned(value: unknown): boolean {
  return ['ev', 'ea', 'ua', 'id'].every((part) => {
    const blocked = at(value, 'dpr', 'dtpn', 'blok', part);
    return blocked === true || blocked === 1;
  });
}

type Point = Omit<DataPlanPoint, 'place'>;

function pointsOf({ identities, userAttributes, events, other }: LearnedDataPlan): readonly Point[] {
  const named = (kind: Point['kind'], names: readonly string[], beside: readonly string[] = []): readonly Point[] =>
    names.map((name) => ({ kind, name, eventType: null, beside }));
  return [
    ...named('identity', identities),
    ...named('user-attribute', userAttributes),
    ...events.flatMap(({ type, name, eventType, attributes }): readonly Point[] => [
      {
        kind: 'event',
        name: name ?? eventType ?? type,
        eventType: eventType === null ? type : `${type}:${eventType}`,
        beside: [],
      },
      ...named('event-attribute', attributes, attributes),
    ]),
    ...named('other', other),
  ];
}

/** What mParticle's SDK sends whatever a plan says. */
const automatic = sdkCollections.filter(({ trigger }) => trigger === 'automatic').map(({ dataType }) => dataType);

/** The keys of a section of filters that are off: 0 hides, 1 lets through (MPKitContainer.m). */
function hiddenIn(filters: Readonly<Record<string, unknown>>, section: string): ReadonlySet<string> {
  const entries = Object.entries(objectOf(filters[section]) ?? {});
  return new Set(entries.filter(([, value]) => value === 0 || value === false).map(([key]) => key));
}

/** Only identities and user attributes are looked up: a filter of events may hide them in some events and not in others. */
function isHidden({ kind, name }: Point, filters: Readonly<Record<string, unknown>>): boolean {
  if (kind === 'identity') return hiddenIn(filters, 'uid').has(String(identityTypeOf(name)?.number ?? ''));
  return kind === 'user-attribute' && hiddenIn(filters, 'ua').has(hashOf(name));
}

/** `hashString` of MPIHasher.swift: Java's hash of the bytes of the name in lower case. */
function hashOf(name: string): string {
  let hash = 0;
  for (const byte of new TextEncoder().encode(name.toLowerCase())) hash = (Math.imul(hash, 31) + byte) | 0;
  return String(hash);
}
