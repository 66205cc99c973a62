import type { Shortcuts } from '../plist/ascii-plist.js';
import type { ProjectObject, ProjectText } from './objects.js';

/** A file, or a use of one in a build, as Xcode writes it: on one line. */
const fileEntry = /\{isa = (PBX(?:BuildFile|FileReference));([^"{}\n]*(?:"[^"\\\n]*"[^"{}\n]*)*)\};/;

/** An object as a list names it. */
const listItem = /([0-9A-F]{24}) \/\*[^*\n]*\*\/,/;

/** A folder with its files, and a few settings of how the editor shows it. */
const groupEntry = new RegExp(
  [
    /\{\s{1,9}isa = PBXGroup;\s{1,9}children = \(/,
    /((?:\s{1,9}[0-9A-F]{24} \/\*[^*\n]*\*\/,){0,5000}\s{1,9})\);/,
    /((?:\s{1,9}\w{1,30} = (?:"[^"\\\n]*"|[\w/.$-]{1,200});){0,9})\s{1,9}\};/,
  ]
    .map(({ source }) => source)
    .join(''),
);

const noLists: ReadonlyMap<string, readonly string[]> = new Map();
const noDictionaries: ProjectObject['dictionaries'] = new Map();

/**
 * Takes whole what most of a project file is, as Xcode writes it: files, their uses in a build, groups, and the items of lists.
 * Each pattern matches one entry or item, so that none takes longer than these.
 * @param found Told of each object.
 * @param item Told of each item, with its 0-based offset.
 */
export function projectShortcuts(found: (object: ProjectObject) => void, item: (id: string, offset: number) => void): Shortcuts {
  return {
    entries: {
      pattern: new RegExp(`([0-9A-F]{24}) \\/\\*[^*\\n]*\\*\\/ = (?:${fileEntry.source}|${groupEntry.source})`, 'y'),
      taken({ index, 1: id = '', 2: isa, 3: file = '', 4: children = '', 5: group = '' }) {
        if (isa !== undefined) found(objectOf(id, isa, index, new EntryTexts(file, ' ', index), noLists));
        else found(objectOf(id, 'PBXGroup', index, new EntryTexts(group, '\t', index), new Map([['children', idsIn(children)]])));
      },
    },
    items: {
      pattern: new RegExp(listItem.source, 'y'),
      taken({ index, 1: id = '' }) {
        item(id, index);
      },
    },
  };
}

/** The values of an entry. A project has tens of thousands of entries, and few of their values are asked for. */
class EntryTexts {
  readonly #written: string;
  readonly #separator: string;
  readonly #offset: number;

  /** @param separator What stands before a key. @param offset Where the entry begins, 0-based. */
  constructor(written: string, separator: string, offset: number) {
    this.#written = written;
    this.#separator = separator;
    this.#offset = offset;
  }

  get(key: string): ProjectText | undefined {
    const value = valueIn(this.#written, `${this.#separator}${key} = `);
    return value === null ? undefined : { value, offset: this.#offset };
  }
}

function objectOf(
  id: string,
  isa: string,
  offset: number,
  texts: ProjectObject['texts'],
  lists: ReadonlyMap<string, readonly string[]>,
): ProjectObject {
  return { id, isa, offset, texts, lists, dictionaries: noDictionaries };
}

/** The value behind a key, without quotes and the comment behind it. */
function valueIn(written: string, key: string): string | null {
  const before = written.indexOf(key);
  if (before === -1) return null;
  const start = before + key.length;
  if (written[start] === '"') return written.slice(start + 1, written.indexOf('"', start + 1));
  const end = written.indexOf(';', start);
  const comment = written.indexOf(' ', start);
  return written.slice(start, comment !== -1 && comment < end ? comment : end);
}

function idsIn(list: string): readonly string[] {
  return [...list.matchAll(/[0-9A-F]{24}(?= \/\*)/g)].map(([id]) => id);
}
