import type { DataPlanPoint } from '../model/configuration.js';
import { identityTypeOf } from './identity-types.js';
import { userAttributeOf, type PersonalName } from './user-attributes.js';
import rows from './data-plan-points.json' with { type: 'json' };

/** Points of a data plan by their type, sorted by id; identities that no SDK constant names are `identity:<name>`. */
const dataPlanPoints = rows as readonly PersonalName[];

const byId = new Map(dataPlanPoints.map((row) => [row.id, row]));

/**
 * Says what a point of a data plan holds.
 * @param point A point.
 * @returns The rows that say so: of an event, one for its type and one for its own kind; none where no row knows the name, so
 * that a person has to look.
 */
export function rowsOfPoint({ kind, name, eventType }: Omit<DataPlanPoint, 'place'>): readonly PersonalName[] {
  switch (kind) {
    case 'identity':
      return present(byId.get(`identity:${name.toLowerCase()}`) ?? identityTypeOf(name));
    case 'user-attribute':
      return present(userAttributeOf(name));
    case 'event-attribute':
      // The event may be about something else than the user: a search for "address" is no address.
      return present(userAttributeOf(name)).map((row) => ({ ...row, certainty: 'possible' }));
    case 'event':
      return typesOf(eventType ?? '').flatMap((type) => present(byId.get(type)));
    case 'other':
      return present(byId.get(name));
  }
}

function typesOf(eventType: string): readonly string[] {
  const [type = ''] = eventType.split(':');
  return type === eventType ? [type] : [type, eventType.toLowerCase()];
}

function present(row: PersonalName | null | undefined): readonly PersonalName[] {
  return row === null || row === undefined ? [] : [row];
}
