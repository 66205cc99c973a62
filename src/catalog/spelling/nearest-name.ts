import { nearest } from './nearest.js';

/** As many names in one message as a reader takes in; where more are equally near, none is. */
const mostNear = 3;

/** Longer names are not compared. */
const longestName = 200;

/**
 * Finds the names that a wrong one may stand for, where names are made of words and all begin alike
 * (`NSPrivacyCollectedDataTypePhoneNumber`): the part in which they differ decides.
 * @param written As written.
 * @param known The names that would be right.
 * @returns The nearest, by code unit: one where the spelling is near, else those that hold all the words that were written, or whose
 * words the written name holds; none where nothing is near, or too much is.
 */
export function nearestNames(written: string, known: readonly string[]): readonly string[] {
  if (written.length > longestName) return [];
  const { shared, candidates } = listOf(known);
  const wanted = withoutLeading(wordsOf(written), shared);
  if (wanted.length === 0) return [];
  const [spelt] = nearest(
    wanted.join(''),
    candidates.map(({ words }) => words.join('')),
    1,
  );
  if (spelt !== undefined) return candidates.filter(({ words }) => words.join('') === spelt).map(({ name }) => name);
  const holding = candidates.filter(({ words }) => words.length > 0 && (isWithin(wanted, words) || isWithin(words, wanted)));
  return holding.length > mostNear ? [] : holding.map(({ name }) => name).toSorted();
}

/** A list of names, by the words in which they differ. */
interface NameList {
  /** The words with which all of them begin. */
  readonly shared: readonly string[];
  readonly candidates: readonly { readonly name: string; readonly words: readonly string[] }[];
}

/** A file can have thousands of wrong names, all compared with the same list. */
const lists = new WeakMap<readonly string[], NameList>();

function listOf(known: readonly string[]): NameList {
  const before = lists.get(known);
  if (before !== undefined) return before;
  const shared = sharedWords(known.map(wordsOf));
  const list = { shared, candidates: known.map((name) => ({ name, words: withoutLeading(wordsOf(name), shared) })) };
  lists.set(known, list);
  return list;
}

/** `NSPrivacyCollectedDataTypeUserID`: ns, privacy, collected, data, type, user, id. */
function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

/** The words with which all names begin. */
function sharedWords(names: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = names;
  const end = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  return end === -1 ? [] : first.slice(0, end);
}

/** A name may begin with some of the shared words only, or with misspelt ones left out. */
function withoutLeading(words: readonly string[], shared: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !shared.includes(word));
  return start === -1 ? [] : words.slice(start);
}

function isWithin(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.includes(word));
}
