import { dataTypes } from '../../catalog/data-types.js';
import type { Note } from '../../model/assessment.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Place } from '../../model/place.js';
import type { Signal } from '../../model/signal.js';
import { claim, type Claim } from './claim.js';
import { eventInWords, isEvent, notUnderstood } from './event-hints.js';
import { firstOf } from './in-list.js';

/** How many names a sentence has. */
const mostNamed = 12;

/** How many places a note points to. */
const mostPlaces = 24;

/**
 * Says which events the audit did not understand: attributes whose names no row of the catalogue knows, and attributes that it
 * cannot read.
 * @param signals All signals.
 * @returns At most one note of each kind.
 */
export function notesOnEvents(signals: readonly Signal[]): readonly Note[] {
  const events = signals.filter(isEvent);
  const named = events.flatMap((event) =>
    notUnderstood(event).keys.map((key) => ({ what: `${key} of ${eventInWords(event)}`, place: event.place })),
  );
  const computed = events.flatMap((event) =>
    notUnderstood(event).computed ? [{ what: eventInWords(event), place: event.place }] : [],
  );
  return [
    ...noteOf(
      named,
      (count, names) =>
        `The catalog does not know ${count === 1 ? '1 attribute' : `${count} attributes`} of events: ${names}. Check what ${count === 1 ? 'it contains' : 'they contain'}, and answer those data types in app-privacy.yaml.`,
    ),
    ...noteOf(
      computed,
      (count, names) =>
        `The audit cannot read all attributes of ${count === 1 ? '1 event' : `${count} events`}: ${names}. Their keys are computed, or come from callers in files that do not mention mParticle. Check what they contain, and answer those data types in app-privacy.yaml.`,
    ),
  ];
}

/**
 * Says of data types that nothing shows that events which the audit cannot read were not counted for them.
 * @param signals All signals.
 * @param claims What all else says.
 */
export function claimsOfUnreadEvents(signals: readonly Signal[], claims: readonly Claim[]): readonly Claim[] {
  const unread = signals.filter(isEvent).filter((event) => notUnderstood(event).computed);
  if (unread.length === 0) return [];
  const names = firstOf(unread.map(eventInWords), mostNamed);
  return dataTypes
    .filter(({ id }) => !mayBeCollected(claims, id))
    .map(({ id, noun }) =>
      claim({
        dataType: id,
        by: 'code',
        text: `The audit cannot read all attributes of ${names}. If one of them contains ${noun}, the answer is yes.`,
      }),
    );
}

function mayBeCollected(claims: readonly Claim[], id: DataTypeId): boolean {
  return claims.some(({ dataType, collected }) => dataType === id && (collected === 'yes' || collected === 'review'));
}

interface Unread {
  readonly what: string;
  readonly place: Place;
}

function noteOf(unread: readonly Unread[], text: (count: number, names: string) => string): readonly Note[] {
  if (unread.length === 0) return [];
  const places = [...new Set(unread.map(({ place }) => place))];
  const names = firstOf(
    unread.map(({ what }) => what),
    mostNamed,
  );
  return [{ topic: 'events', text: text(unread.length, names), places: places.slice(0, mostPlaces) }];
}
