import { sdkNameOf } from '../../catalog/sdks.js';
import type { Sdk } from '../../model/assessment.js';
import type { Signal } from '../../model/signal.js';
import { placeKey } from '../../model/place.js';
import { compareVersions } from '../../catalog/versions/compare.js';
import { isBefore } from '../../catalog/versions/range.js';
import type { Findable } from './rule.js';
import { sharesTarget } from './scope.js';
import support from './att-support.json' with { type: 'json' };

/** A version with which an SDK can be given an ATT status: of the SDK itself, or of the package that took its place. */
export interface AttSupport {
  readonly id: string;
  /** The first version, of this package unless `successor` names another. */
  readonly since: string;
  /** The first version that does not read the advertising identifier by itself; null where it never did, or where that is not known. */
  readonly withoutIdfa: string | null;
  readonly successor: string | null;
  /** What to do where something else has brought the SDK into the project, as a sentence; absent where nothing does. */
  readonly broughtBy?: string;
  readonly source: string;
}

const rows: readonly AttSupport[] = support;
const byId = new Map(rows.map((row) => [row.id, row]));

/** Since when an SDK supports an ATT status, where none of the versions that the app can build with does; null otherwise. */
export function missingSupport({ name, ecosystem, range }: Sdk): AttSupport | null {
  const row = byId.get(sdkNameOf(ecosystem, name)?.id ?? '');
  return row === undefined || range === null || !isBefore(range, row.since) ? null : row;
}

/** What keeps an app from giving a status: the SDK that it builds with, or a start that only such an SDK has. */
export type Obstacle =
  { readonly kind: 'sdk'; readonly name: string; readonly version: string } | { readonly kind: 'start'; readonly symbol: string };

/**
 * Why a status is missing, as the end of a sentence.
 * @param obstacle What is in the way.
 * @param status What the sentence calls the status: `one` where it has named it.
 */
export function reasonOf(obstacle: Obstacle, status: 'one' | 'an ATT status'): string {
  const sdk = obstacle.kind === 'sdk' ? `${obstacle.name} ${obstacle.version}` : `the mParticle SDK that has ${obstacle.symbol}`;
  return `because ${sdk} does not support ${status}`;
}

/** What has to be done before a status can be given. */
export function upgradeOf(obstacle: Obstacle): string {
  return obstacle.kind === 'sdk'
    ? `Upgrade ${obstacle.name} first, as att/sdk-too-old says.`
    : `Upgrade the mParticle SDK first, to ${firstWithStatus} or a later version.`;
}

/** What obstacles depend on. */
type Project = Pick<Findable, 'sdks' | 'apiUses' | 'starts' | 'targets'>;

/** Gives what is in the way of a status at a signal; null where nothing is. */
export type Obstacles = (signal: Pick<Signal, 'place' | 'platform'>) => Obstacle | null;

/**
 * Tells what keeps the app of a signal from giving mParticle a status there, so that its absence follows from that: every SDK that
 * the code calls is too old, or the SDK is not known and mParticle is started in a way that was gone when the status came. Native
 * code calls the SDK itself, other code the package that wraps it. All signals of an app have the same, which is worked out once.
 * @param context The project.
 */
export function obstaclesIn(context: Project): Obstacles {
  const removals = removalsOf(context.apiUses);
  const known = new Map<string, Obstacle | null>();
  return ({ place, platform }) => {
    const target = context.targets.of(place.file);
    const key = `${platform} ${target}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const obstacle = obstacleIn(context, removals, target, platform);
    known.set(key, obstacle);
    return obstacle;
  };
}

function obstacleIn(
  context: Project,
  removals: ReadonlyMap<string, string | null>,
  target: string,
  platform: Signal['platform'],
): Obstacle | null {
  const isNear = (file: string): boolean => sharesTarget(context.targets.of(file), target);
  const near = context.sdks.filter((sdk) => isNear(sdk.place.file));
  const called = near.filter(({ ecosystem, name }) => sdkNameOf(ecosystem, name)?.native === (platform === 'ios'));
  const [sdk, ...others] = called.length > 0 ? called : near;
  if (sdk !== undefined) {
    const isOld = [sdk, ...others].every((one) => missingSupport(one) !== null);
    if (isOld) return { kind: 'sdk', name: sdk.name, version: sdk.version ?? sdk.requirement ?? '' };
    if (sdk.range !== null) return null;
  }
  const starts = context.starts.flatMap(({ start }) => (isNear(start.place.file) ? [start] : []));
  const isOld = starts.every((start) => compareVersions(removals.get(placeKey(start.place)) ?? latest, firstWithStatus) < 0);
  return isOld && starts[0] !== undefined ? { kind: 'start', symbol: starts[0].symbol } : null;
}

/** By place, the first version without the API that is used there, or null. */
function removalsOf(apiUses: Findable['apiUses']): ReadonlyMap<string, string | null> {
  const removals = new Map<string, string | null>();
  for (const { api, place } of apiUses) {
    const key = placeKey(place);
    if (!removals.has(key)) removals.set(key, api.kind === 'known' ? api.removed : null);
  }
  return removals;
}

/** Newer than every version. */
const latest = String(Number.MAX_SAFE_INTEGER);

/** Of Apple's SDK (facts/mparticle-sdk.md §2). */
const firstWithStatus = byId.get('cocoapods:mParticle-Apple-SDK')?.since ?? '';
