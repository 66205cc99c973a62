import { eventAttributesOf } from '../../catalog/event-attributes.js';
import { eventContents, eventNameOf, eventTypeOf } from '../../catalog/events.js';
import { citation } from '../../catalog/citation.js';
import { userAttributesOf, type PersonalName } from '../../catalog/user-attributes.js';
import type { EventDetail, Signal } from '../../model/signal.js';
import type { Hint } from './hint.js';
import { listOfUses } from './uses.js';

/** A signal whose detail is what an event carries. */
export type EventSignal = Signal & { readonly detail: EventDetail };

/**
 * Whether a signal says what an event carries.
 * @param signal Any signal.
 */
export function isEvent(signal: Signal): signal is EventSignal {
  return signal.detail.kind === 'event';
}

/**
 * Says what an event shows of data types: by the keys of its attributes, its type and its name. A key that no row knows is a
 * question, and so are attributes whose keys are computed, under the types that `eventContents` names.
 * @param signal An event.
 */
export function hintsOfEvent(signal: EventSignal): readonly Hint[] {
  const { detail } = signal;
  const event = eventInWords(signal);
  const type = detail.type === null ? null : eventTypeOf(detail.type);
  const name = detail.name === null ? null : eventNameOf(detail.name);
  const ofKeys = keysOf(detail).flatMap((key) => hintsOfRows(signal, rowsOfKey(key, detail), `the attribute ${key} of ${event}`));
  const ofType = hintsOfRows(signal, type === null ? [] : [type], `${event}, whose type is ${detail.type ?? ''}`);
  const ofName = hintsOfRows(signal, name === null ? [] : [name], event);
  return [...beyond(ofName, beyond(ofType, ofKeys)), ...openHints(signal, event)];
}

/** Adds what weaker signs of the same event show and the stronger ones do not. */
function beyond(weaker: readonly Hint[], stronger: readonly Hint[]): readonly Hint[] {
  return [...stronger, ...weaker.filter(({ dataType }) => !stronger.some((hint) => hint.dataType === dataType))];
}

/**
 * What of an event is not understood.
 * @param signal An event.
 * @returns The keys that no row knows, and whether further keys are computed.
 */
export function notUnderstood({ detail, confidence }: EventSignal): {
  readonly keys: readonly string[];
  readonly computed: boolean;
} {
  // What tests log never ships.
  if (confidence === 'possible') return { keys: [], computed: false };
  return { keys: keysOf(detail).filter((key) => rowsOfKey(key, detail).length === 0), computed: detail.computed };
}

/**
 * Names an event for a sentence: `the event Search (MParticle.logEvent(_:eventType:eventInfo:))`.
 * @param signal An event.
 */
export function eventInWords({ symbol, detail: { carrier, name } }: EventSignal): string {
  const article = name !== null ? 'the' : /^(?:[aeio]|u(?!s))/.test(carrier) ? 'an' : 'a';
  return `${article} ${carrier}${name === null ? '' : ` ${name}`} (${symbol})`;
}

function keysOf({ keys, constants }: EventDetail): readonly string[] {
  return [...keys, ...constants];
}

/** A constant whose value nobody has read is judged by its own name, which is a hint and no more. */
function rowsOfKey(key: string, { constants, keys, beside, ofUser }: EventDetail): readonly PersonalName[] {
  if (constants.includes(key) && !keys.includes(key)) {
    const rows = eventAttributesOf(nameOfConstant(key), []);
    return rows.map((row) => ({ ...row, certainty: 'possible' }));
  }
  const asUser = ofUser ? userAttributesOf(key) : [];
  return asUser.length > 0 ? asUser : eventAttributesOf(key, [...keys, ...beside]);
}

/** `Keys.email`, `kEmail`, `EMAIL_KEY` and `emailKey` are named for an email. */
function nameOfConstant(constant: string): string {
  const own = constant.slice(constant.lastIndexOf('.') + 1);
  return own.replace(/^k(?=[A-Z])/, '').replace(/_?(?:key|attribute|param|parameter|property)$/i, '') || own;
}

function hintsOfRows(signal: EventSignal, rows: readonly PersonalName[], what: string): readonly Hint[] {
  return rows.flatMap(({ dataTypes, certainty, source }) =>
    dataTypes
      // What the call alone shows needs no further sign.
      .filter((dataType) => !signal.implies.includes(dataType))
      .map((dataType): Hint => {
        const isSure = certainty === 'certain' && signal.confidence !== 'possible';
        return { dataType, kind: isSure ? 'sent' : 'unsure', signal, what, source: citation(source) };
      }),
  );
}

function openHints(signal: EventSignal, event: string): readonly Hint[] {
  const { keys, computed } = notUnderstood(signal);
  return eventContents.flatMap(({ id, unknownKey, source }): readonly Hint[] => {
    const common = { dataType: id, signal, source: citation(source) };
    const named =
      unknownKey === null || keys.length === 0
        ? null
        : `the ${keys.length === 1 ? 'attribute' : 'attributes'} ${listOfUses(keys)}`;
    return [
      ...(named === null ? [] : [{ ...common, kind: 'unknown-key', what: `${named} of ${event}` } as const]),
      ...(computed ? [{ ...common, kind: 'computed', what: event } as const] : []),
    ];
  });
}
