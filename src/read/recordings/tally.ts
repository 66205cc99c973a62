import type { Moment, Occurrences, Recording, RecordedAccess, RecordedContact } from '../../model/recording.js';
import type { Problem } from '../../model/problem.js';

/** More hosts than any app contacts: a file with more is not a recording of an app, and would fill the memory. */
const mostContacts = 20_000;

/** Problems that are listed one by one; further ones are counted. */
const mostProblems = 20;

/** What a reader of a format has found so far. */
export interface Tally {
  /** Adds an access, or several that one record stands for. */
  access(access: RecordedAccess): void;
  contact(contact: RecordedContact): void;
  /** Adds what could not be read. */
  problem(line: number, message: string, remedy: string): void;
  /** Everything that was added. */
  result(): Omit<Recording, 'file' | 'format' | 'apps' | 'unknown'>;
}

type Growing<Item> = { -readonly [Key in keyof Item]: Item[Key] };

/**
 * Counts what a recording contains, in bounded memory however long it is.
 * @param file The file, as problems name it.
 */
export function createTally(file: string): Tally {
  const accesses = new Map<string, Growing<RecordedAccess>>();
  const contacts = new Map<string, Growing<RecordedContact>>();
  const problems: Problem[] = [];
  let unlisted = 0;
  let records = 0;
  let isFull = false;
  const problem = (line: number, message: string, remedy: string): void => {
    if (problems.length >= mostProblems) unlisted += 1;
    else problems.push({ kind: 'incomplete', place: { file, line, column: 1 }, message, remedy });
  };
  return {
    problem,
    access(access) {
      records += 1;
      add(accesses, access.category, access);
    },
    contact(contact) {
      records += 1;
      const key = `${contact.byUser ? 'u' : 'a'}\n${contact.website}\n${contact.host}`;
      if (contacts.size < mostContacts || contacts.has(key)) {
        const stored = add(contacts, key, contact);
        stored.flagged ||= contact.flagged;
      } else if (!isFull) {
        isFull = true;
        problem(contact.line, `The recording has more than ${mostContacts} different hosts. The others were not read.`, shorten);
      }
    },
    result() {
      const more = unlisted === 0 ? [] : [furtherProblems(file, problems, unlisted)];
      const found = [...accesses.values(), ...contacts.values()];
      return {
        records,
        from: found.map(({ first }) => first).reduce<Moment | null>(earlier, null),
        to: found.map(({ last }) => last).reduce<Moment | null>(later, null),
        accesses: sorted([...accesses.values()], ({ category }) => category),
        contacts: sorted([...contacts.values()], ({ host, website }) => `${host}\n${website}`),
        problems: [...problems, ...more],
      };
    },
  };
}

const shorten = 'Record only what you do in this app, and export the recording again.';

function furtherProblems(file: string, [first]: readonly Problem[], count: number): Problem {
  const place = first?.place ?? { file, line: 1, column: 1 };
  const message = `${count} more ${count === 1 ? 'record' : 'records'} could not be read.`;
  return { kind: 'incomplete', place, message, remedy: first?.remedy ?? shorten };
}

function add<Item extends Occurrences>(items: Map<string, Growing<Item>>, key: string, item: Item): Growing<Item> {
  const before = items.get(key);
  if (before === undefined) {
    const copy = { ...item };
    items.set(key, copy);
    return copy;
  }
  before.count += item.count;
  if (item.first.at < before.first.at) {
    before.first = item.first;
    before.line = item.line;
  }
  if (item.last.at > before.last.at) before.last = item.last;
  return before;
}

function earlier(a: Moment | null, b: Moment): Moment {
  return a === null || b.at < a.at ? b : a;
}

function later(a: Moment | null, b: Moment): Moment {
  return a === null || b.at > a.at ? b : a;
}

function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
