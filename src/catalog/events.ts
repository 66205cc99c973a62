import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import { normalKey, type PersonalName } from './user-attributes.js';
import contentRows from './event-contents.json' with { type: 'json' };
import nameRows from './event-names.json' with { type: 'json' };
import typeRows from './event-types.json' with { type: 'json' };

/** A type of mParticle's events, as the app chooses it. */
interface EventType extends PersonalName {
  /** The number that Apple's SDK and React Native's give it, or null where neither has it. */
  readonly number: number | null;
}

/** A data type that attributes of an event may hold where the audit cannot tell what they are. */
interface EventContent {
  readonly id: DataTypeId;
  /** What is asked about keys that no row knows, if they may be of this type; else null, and only computed attributes may. */
  readonly unknownKey: { readonly about: 'collected' | 'line'; readonly question: string } | null;
  readonly source: Citation;
}

const types = typeRows as readonly EventType[];
const names = new Map((nameRows as readonly PersonalName[]).map((row) => [row.id, row]));

/**
 * What attributes of an event may hold where their keys are computed, or where no row knows a key. These are the types that keys
 * of events most often hold, not all 35: a question about each would bury the questions that matter.
 */
export const eventContents = contentRows as readonly EventContent[];

/**
 * Finds a type of events.
 * @param name Its name in any spelling (`search`, `UserContent`, `user_content`) or its number.
 * @returns The row, or null where mParticle has no such type.
 */
export function eventTypeOf(name: string | number): EventType | null {
  if (typeof name === 'number') return types.find(({ number }) => number === name) ?? null;
  return types.find(({ id }) => normalKey(id) === normalKey(name)) ?? null;
}

/**
 * Says what an event or a screen of a name is about.
 * @param name The name as written: `Search`, `order_completed`.
 * @returns The row, or null where the name says nothing.
 */
export function eventNameOf(name: string): PersonalName | null {
  return names.get(normalKey(name)) ?? null;
}
