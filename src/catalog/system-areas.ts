import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './system-areas.json' with { type: 'json' };

/** An area of Apple's frameworks that can yield personal data (facts/system-apis.json). */
export interface SystemArea {
  /** The id of its signal: `system.location`. */
  readonly id: `system.${string}`;
  readonly title: string;
  /** What it yields, in the middle of a question: `calendar events or reminders`. */
  readonly data: string;
  readonly imports: readonly string[];
  /** The Info.plist keys without which iOS refuses access; none where it asks for no permission. */
  readonly usageKeys: readonly string[];
  /** Keys that it needs and that say nothing of it by themselves: they are another area's. */
  readonly sharedKeys: readonly string[];
  readonly implies: readonly DataTypeId[];
  /** Whether the app alone gets what it yields, and nobody else where the app sends nothing; absent where Apple or others get it too. */
  readonly staysLocal?: true;
  /** Why it is not collected then, after what the code calls, where that is not that nothing talks to a server. */
  readonly kept?: string;
  readonly source: Citation;
}

/** All areas, sorted by id. */
export const systemAreas = rows as readonly SystemArea[];

const byId = new Map<string, SystemArea>(systemAreas.map((row) => [row.id, row]));

/**
 * Finds the area of a signal.
 * @param id A signal's id.
 * @returns The area, or null where the signal is none of Apple's frameworks.
 */
export function systemAreaOf(id: string): SystemArea | null {
  return byId.get(id) ?? null;
}
