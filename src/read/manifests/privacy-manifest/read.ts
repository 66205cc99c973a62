import type { DeclaredDataType, PrivacyManifest } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import type { Problem } from '../../../model/problem.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import { plistProblems, problemAt, problemLimit, repetitions } from '../plist/plist-problems.js';
import type { PlistArray, PlistDictionary, PlistValue } from '../plist/plist-value.js';
import { plistEntry } from '../plist/plist-value.js';
import { readPlist } from '../plist/read-plist.js';
import { shown, spaceHint } from '../plist/visible-space.js';
import { lineIndex, type TextPosition } from '../text-position.js';
import { draftMark } from './draft-mark.js';

/** The keys of a privacy manifest and of the dictionaries in it (facts/apple.md §4.1). */
const keys = {
  manifest: ['NSPrivacyTracking', 'NSPrivacyTrackingDomains', 'NSPrivacyCollectedDataTypes', 'NSPrivacyAccessedAPITypes'],
  dataType: [
    'NSPrivacyCollectedDataType',
    'NSPrivacyCollectedDataTypeLinked',
    'NSPrivacyCollectedDataTypeTracking',
    'NSPrivacyCollectedDataTypePurposes',
  ],
  accessedApi: ['NSPrivacyAccessedAPIType', 'NSPrivacyAccessedAPITypeReasons'],
} as const;

/** Reads values of one file and notes what is not of the kind that Apple's format asks for. */
interface Reading {
  readonly file: string;
  readonly problems: Problem[];
  /** What to do about a problem, where that is not a matter of Xcode. */
  readonly remedy?: string;
}

/**
 * Reads a privacy manifest. Values are kept as written, Apple's or not; what has no place in the format
 * becomes a problem.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const document = readPlist(content);
  const reading: Reading = { file, problems: [...plistProblems(file, document)] };
  const { root } = document;
  if (root !== null && root.kind !== 'dictionary')
    complain(reading, root, 'The top-level value of the file is not a dictionary.');
  const nothingRead = document.issues.length > 0 && root?.kind === 'dictionary' && root.entries.length === 0;
  const declarations = root?.kind === 'dictionary' && !nothingRead ? [readManifest(reading, root, content.text)] : [];
  return { dependencies: [], declarations, problems: reading.problems };
}

/**
 * Reads a privacy manifest that another file holds and a tool writes when the app is built (`expo.ios.privacyManifests`).
 * @param file Path of that file, relative to the root.
 * @param root The value that becomes the manifest, with its places in that file.
 * @param remedy What to do about a value that has no place in a privacy manifest: an imperative sentence.
 */
export function readEmbedded(
  file: string,
  root: PlistValue,
  remedy: string,
): Pick<ManifestContents, 'declarations' | 'problems'> {
  const reading: Reading = { file, problems: [], remedy };
  if (root.kind === 'dictionary') return { declarations: [readManifest(reading, root, '')], problems: reading.problems };
  complain(reading, root, 'The value is not a dictionary, so it is not a privacy manifest.');
  return { declarations: [], problems: reading.problems };
}

function readManifest(reading: Reading, root: PlistDictionary, text: string): PrivacyManifest {
  complainOfKeys(reading, root, keys.manifest);
  const mark = draftMark(text);
  const tracking = plistEntry(root, 'NSPrivacyTracking');
  return {
    kind: 'privacy-manifest',
    tracking: booleanOf(reading, root, 'NSPrivacyTracking'),
    trackingDomains: itemsOf(reading, root, 'NSPrivacyTrackingDomains').flatMap((item) => {
      const domain = textOf(reading, item, 'A tracking domain');
      return domain === null ? [] : [{ domain, place: place(reading, item) }];
    }),
    dataTypes: dictionariesOf(reading, root, 'NSPrivacyCollectedDataTypes').flatMap((item) => dataType(reading, item)),
    accessedApis: dictionariesOf(reading, root, 'NSPrivacyAccessedAPITypes').flatMap((item) => accessedApi(reading, item)),
    ...(mark === null ? {} : { undecidedDraft: place(reading, lineIndex(text)(mark)) }),
    place: place(reading, tracking ?? root),
    lists: {
      ...placed('trackingDomains', listPlace(reading, root, 'NSPrivacyTrackingDomains')),
      ...placed('dataTypes', listPlace(reading, root, 'NSPrivacyCollectedDataTypes')),
    },
  };
}

function dataType(reading: Reading, item: PlistDictionary): readonly DeclaredDataType[] {
  complainOfKeys(reading, item, keys.dataType);
  const type = nameOf(reading, item, 'NSPrivacyCollectedDataType');
  if (type === null) return [];
  const purposes = textsOf(reading, item, 'NSPrivacyCollectedDataTypePurposes');
  return [
    {
      type: type.text,
      linked: booleanOf(reading, item, 'NSPrivacyCollectedDataTypeLinked'),
      tracking: booleanOf(reading, item, 'NSPrivacyCollectedDataTypeTracking'),
      purposes: purposes.map(({ text }) => text),
      place: type.place,
      purposePlaces: purposes.map((purpose) => purpose.place),
    },
  ];
}

function accessedApi(reading: Reading, item: PlistDictionary): PrivacyManifest['accessedApis'] {
  complainOfKeys(reading, item, keys.accessedApi);
  const category = nameOf(reading, item, 'NSPrivacyAccessedAPIType');
  if (category === null) return [];
  const key = 'NSPrivacyAccessedAPITypeReasons';
  const reasons = textsOf(reading, item, key);
  return [
    {
      category: category.text,
      reasons: reasons.map(({ text }) => text),
      place: category.place,
      places: { ...placed('list', listPlace(reading, item, key)), reasons: reasons.map((reason) => reason.place) },
    },
  ];
}

/** A text and where it stands. */
interface Text {
  readonly text: string;
  readonly place: Place;
}

/** A property with a place, or none: absent, not undefined. */
function placed<Name extends string>(name: Name, at: Place | null): Partial<Record<Name, Place>> {
  return at === null ? {} : ({ [name]: at } as Partial<Record<Name, Place>>);
}

/** Where the array of an entry stands. */
function listPlace(reading: Reading, dictionary: PlistDictionary, key: string): Place | null {
  const value = plistEntry(dictionary, key)?.value;
  return value?.kind === 'array' ? place(reading, value) : null;
}

/** The text by which an entry is known; an entry without it cannot be used. */
function nameOf(reading: Reading, item: PlistDictionary, key: string): Text | null {
  const entry = plistEntry(item, key);
  if (entry === null) complain(reading, item, `This entry has no ${key}.`);
  const text = entry === null ? null : textOf(reading, entry.value, `The value of ${key}`);
  return entry === null || text === null ? null : { text, place: place(reading, entry.value) };
}

function booleanOf(reading: Reading, dictionary: PlistDictionary, key: string): boolean | null {
  const entry = plistEntry(dictionary, key);
  if (entry === null) return null;
  if (entry.value.kind === 'boolean') return entry.value.value;
  complain(reading, entry.value, `The value of ${key} is not <true/> or <false/>.`);
  return null;
}

function textsOf(reading: Reading, dictionary: PlistDictionary, key: string): readonly Text[] {
  return itemsOf(reading, dictionary, key).flatMap((item) => {
    const text = textOf(reading, item, `A value of ${key}`);
    return text === null ? [] : [{ text, place: place(reading, item) }];
  });
}

function dictionariesOf(reading: Reading, dictionary: PlistDictionary, key: string): readonly PlistDictionary[] {
  return itemsOf(reading, dictionary, key).flatMap((item) => {
    if (item.kind === 'dictionary') return [item];
    complain(reading, item, `A value of ${key} is not a dictionary.`);
    return [];
  });
}

function itemsOf(reading: Reading, dictionary: PlistDictionary, key: string): PlistArray['items'] {
  const entry = plistEntry(dictionary, key);
  if (entry === null) return [];
  if (entry.value.kind === 'array') return entry.value.items;
  complain(reading, entry.value, `The value of ${key} is not an array.`);
  return [];
}

function textOf(reading: Reading, value: PlistValue, what: string): string | null {
  if (value.kind === 'string') return value.value;
  complain(reading, value, `${what} is not text.`);
  return null;
}

function complainOfKeys(reading: Reading, dictionary: PlistDictionary, known: readonly string[]): void {
  for (const entry of dictionary.entries) {
    if (!known.includes(entry.key))
      complain(
        reading,
        entry,
        `The key ${shown(entry.key)} is not allowed here in a privacy manifest.${spaceHint(entry.key, known)}`,
      );
  }
  reading.problems.push(...repetitions(reading.file, dictionary).map((problem) => inWordsOf(reading, problem)));
}

function complain(reading: Reading, position: TextPosition, message: string): void {
  if (reading.problems.length < problemLimit)
    reading.problems.push(inWordsOf(reading, problemAt(reading.file, position, message)));
}

function inWordsOf({ remedy }: Reading, problem: Problem): Problem {
  return remedy === undefined ? problem : { ...problem, remedy };
}

function place(reading: Reading, position: TextPosition): Place {
  return { file: reading.file, line: position.line, column: position.column };
}
