import { eventAttributesOf } from '../../../catalog/event-attributes.js';
import { dataTypes } from '../../../catalog/data-types.js';
import { inputRows, type NamedInput } from '../../../catalog/input-fields.js';
import { normalKey } from '../../../catalog/user-attributes.js';
import type { DataTypeId } from '../../../model/data-type.js';

const namedInputs = inputRows.filter((row) => row.kind === 'named');

/** What words say is entered. */
export interface SaidByWords {
  readonly id: 'collection.input' | 'collection.search' | 'collection.unclear';
  readonly word: string;
  readonly implies: readonly DataTypeId[];
}

const pages = inputRows.filter((row) => row.kind === 'pages');
const wordsOfPages: ReadonlySet<string> = new Set(pages.flatMap(({ members }) => members));
const wordsOfServers: ReadonlySet<string> = new Set(pages.flatMap(({ unless }) => unless));

/**
 * Whether what stands at a field for an address tells that it is the address of a page, such as a profile or a picture.
 * @param words Labels and names.
 */
export function isOfPage(words: readonly string[]): boolean {
  const all = words.flatMap(
    (word) =>
      word
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .match(/[a-z]+/g) ?? [],
  );
  return all.some((word) => wordsOfPages.has(word)) && !all.some((word) => wordsOfServers.has(word));
}

/** What words say is entered that no attribute of a user has: by the first row that knows one of them; null where none does. */
export function saidByWords(words: readonly string[]): SaidByWords | null {
  return namedInputs.flatMap((row) => saidBy(row, words) ?? [])[0] ?? null;
}

/** What words say is entered that no attribute of a user has; a word that may say it is clear beside a sign for it. */
function saidBy(row: NamedInput, words: readonly string[]): SaidByWords | null {
  const { members, unclear, signs, unless, within = [], signal, implies } = row;
  const names = words.map((word) => ({ word, name: withoutView(word) }));
  const clear = names.find(
    ({ word, name }) =>
      members.includes(normalKey(name)) ||
      members.includes(lastWord(name)) ||
      wordsThatTell(word).some((each) => within.includes(each)),
  );
  if (clear !== undefined) return { id: signal ?? 'collection.input', implies, word: clear.word };
  const open = names.find(({ name }) => unclear.includes(normalKey(name)));
  if (open === undefined) return null;
  const hasSign = words.some((word) => signs.includes(word.trim()));
  if (!hasSign && names.some(({ name }) => unless.includes(normalKey(name)) || unless.includes(lastWord(name)))) return null;
  return { id: hasSign ? 'collection.input' : 'collection.unclear', implies, word: open.word };
}

/** All parts of a name, and the first of a text. */
function wordsThatTell(word: string): readonly string[] {
  const parts = partsOf(word);
  return /\s/.test(word.trim()) ? parts.slice(0, 1) : parts;
}

/** `profileUrl` and `Profile URL` are of the same words. */
function partsOf(word: string): readonly string[] {
  return (
    word
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}

/** `monthlyIncome` is about income; a sentence is about more. */
export function lastWord(name: string): string {
  return /^\w+$/.test(name) ? (name.match(/(?:^|[A-Z_])[a-z]+$/)?.[0] ?? '').replace('_', '').toLowerCase() : '';
}

/** What people enter of themselves; everything has a name, so that alone says nothing. */
export function namedTypes(word: string): readonly DataTypeId[] {
  if (normalKey(word) === 'name') return [];
  const named = eventAttributesOf(word, []).flatMap(({ dataTypes: ids }) => ids);
  return named.filter((id) => personal.has(id));
}

const categories: ReadonlySet<string> = new Set(['CONTACT_INFO', 'FINANCIAL_INFO']);
const personal: ReadonlySet<DataTypeId> = new Set(
  dataTypes.filter(({ categoryId }) => categories.has(categoryId)).map(({ id }) => id),
);

/** `emailTextField`, `emailController`: what holds a text is called after the text. */
export function withoutView(word: string): string {
  return word
    .replace(/^[$_]+/, '')
    .replace(/(?:Text)?(?:Field|Input|Entry|Editor|Controller|View|Value|State|Binding|Text)$/, '');
}
