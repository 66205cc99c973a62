import { namesOf, normalKey, userAttributesOf, type AttributeName, type PersonalName } from './user-attributes.js';
import rows from './event-attributes.json' with { type: 'json' };

/** What a key of an event's attributes stands for, where it is not what it is as a user attribute. */
interface EventAttribute extends AttributeName {
  /** It is certain only beside one of these keys in the same event: a latitude with a longitude. */
  readonly with?: readonly string[];
  /** Whether a longer key that ends with it may hold the same: `billing_zip`. */
  readonly ends?: boolean;
}

/** Keys of events, sorted by id: the key in lower case without anything but letters and digits. */
export const eventAttributes = rows as readonly EventAttribute[];

const byId = new Map(eventAttributes.map((row) => [row.id, row]));

/**
 * Says what an attribute of an event holds, judged by its key. What a row of user attributes alone knows is possible at most:
 * an event may be about something else than the user.
 * @param key The key as written: `email`, `search_term`, `billingZip`.
 * @param beside The other keys of the same event.
 * @returns The rows that say so, with the certainty that they have here; none where no row knows the key.
 */
export function eventAttributesOf(key: string, beside: readonly string[]): readonly PersonalName[] {
  const row = byId.get(normalKey(key));
  if (row !== undefined) return namesOf(row, isPaired(row, beside) ? row.certainty : 'possible');
  const known = userAttributesOf(key);
  return (known.length > 0 ? known : attributesByEnd(key)).map((each) => ({ ...each, certainty: 'possible' }));
}

/**
 * Says what a key may hold, judged by its last words: `customerEmail`, `billing_zip`. In English they are what a name is about,
 * those before only say which one, so `email_opened` and `phone_layout` say nothing; nor does a key that starts as a question.
 * @param key A key that no row knows.
 * @returns The row that says so, if there is one.
 */
export function attributesByEnd(key: string): readonly PersonalName[] {
  const words = wordsOf(key);
  if (words.length > mostWords || questionWords.has(words[0] ?? '')) return [];
  for (let first = 1; first < words.length; first += 1) {
    const end = words.slice(first).join('');
    const row = byId.get(end);
    if (row !== undefined) return row.ends === true ? namesOf(row, 'possible') : [];
    if (userAttributesOf(end).length > 0) return [];
  }
  return [];
}

/** A key with more words is a sentence. */
const mostWords = 12;

/** Words that make a key a yes or no about the thing, not the thing. */
const questionWords: ReadonlySet<string> = new Set([
  'is',
  'has',
  'had',
  'did',
  'does',
  'can',
  'should',
  'was',
  'no',
  'with',
  'show',
]);

function wordsOf(key: string): readonly string[] {
  const spaced = key.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

function isPaired({ with: partners }: EventAttribute, beside: readonly string[]): boolean {
  return partners === undefined || beside.some((key) => partners.includes(normalKey(key)));
}
