import type { DataPlanPoint } from '../model/configuration.js';
import { eventAttributesOf } from './event-attributes.js';
import { eventNameOf, eventTypeOf } from './events.js';
import { identityTypeOf } from './identity-types.js';
import { userAttributesOf, type PersonalName } from './user-attributes.js';
import rows from './data-plan-points.json' with { type: 'json' };

/** Points of a data plan by their type, sorted by id; identities that no SDK constant names are `identity:<name>`. */
const dataPlanPoints = rows as readonly PersonalName[];

const byId = new Map(dataPlanPoints.map((row) => [row.id, row]));

/**
 * Says what a point of a data plan holds.
 * @param point A point.
 * @returns The rows that say so: of an event, one for its type, one for its own kind and one for its name; none where no row knows
 * the name, so that a person has to look.
 */
export function rowsOfPoint({ kind, name, eventType, beside }: Omit<DataPlanPoint, 'place'>): readonly PersonalName[] {
  switch (kind) {
    case 'identity':
      return present(byId.get(`identity:${name.toLowerCase()}`) ?? identityTypeOf(name));
    case 'user-attribute':
      return userAttributesOf(name);
    case 'event-attribute':
      return eventAttributesOf(name, beside);
    case 'event':
      return [...rowsOfType(eventType ?? ''), ...present(eventNameOf(name))];
    case 'other':
      return present(byId.get(name));
  }
}

/** Custom events have a type of their own, which the code may name too. */
function rowsOfType(eventType: string): readonly PersonalName[] {
  const [type = '', own] = eventType.split(':');
  if (own === undefined) return present(byId.get(type));
  return [...present(byId.get(type)), ...present(type === 'custom_event' ? eventTypeOf(own) : byId.get(eventType.toLowerCase()))];
}

function present(row: PersonalName | null | undefined): readonly PersonalName[] {
  return row === null || row === undefined ? [] : [row];
}
