import type { PlistEvents } from '../plist/plist-events.js';
import type { ProjectObject, ProjectText } from './objects.js';

/** Who is told what a project file holds. */
export interface ProjectReader {
  /** A value of a dictionary, as soon as it is read. @param owner The key under which the dictionary stands. */
  setting(name: ProjectText, value: string, owner: string | null): void;
  /** An object that has ended. */
  object(object: ProjectObject): void;
  issue(message: string, offset: number): void;
}

/** A dictionary or list that is being read. */
interface Frame {
  /** The key under which it stands: of an object of the project, its id. */
  readonly name: string | null;
  readonly start: number;
  /** The last key; null where none is open, and in a list. */
  key: ProjectText | null;
  /** The items of a list; null for a dictionary. */
  readonly items: string[] | null;
  readonly texts: Map<string, ProjectText>;
  lists: Map<string, readonly string[]> | null;
  dictionaries: Map<string, ReadonlyMap<string, ProjectText>> | null;
}

const noLists: ReadonlyMap<string, readonly string[]> = new Map();
const noDictionaries: ReadonlyMap<string, ReadonlyMap<string, ProjectText>> = new Map();
const noTexts = new Map<string, ProjectText>();

/** Follows the objects of a project file, wherever they stand in it. */
export function projectEvents(reader: ProjectReader): PlistEvents {
  const frames: Frame[] = [];
  return {
    open(kind, start) {
      const isList = kind === 'array';
      // A project has tens of thousands of objects, and few of them have parts.
      frames.push({
        name: frames.at(-1)?.key?.value ?? null,
        start,
        key: null,
        items: isList ? [] : null,
        texts: isList ? noTexts : new Map<string, ProjectText>(),
        lists: null,
        dictionaries: null,
      });
    },
    close() {
      const frame = frames.pop();
      if (frame !== undefined) tell(frame, frames.at(-1), reader);
    },
    key(value, offset) {
      const frame = frames.at(-1);
      if (frame !== undefined) frame.key = { value, offset };
    },
    scalar(scalar, offset) {
      const frame = frames.at(-1);
      if (frame === undefined || scalar.kind !== 'string') return;
      if (frame.items !== null) frame.items.push(scalar.value);
      if (frame.key === null) return;
      const { key } = frame;
      frame.key = null;
      reader.setting(key, scalar.value, frame.name);
      frame.texts.set(key.value, { value: scalar.value, offset });
    },
    issue(_, message, offset) {
      reader.issue(message, offset);
    },
  };
}

/** Tells of an object that has ended, or puts a part into what holds it. */
function tell(frame: Frame, outer: Frame | undefined, reader: ProjectReader): void {
  const { name, start: offset, items, texts, lists, dictionaries } = frame;
  const isa = texts.get('isa')?.value;
  if (isa !== undefined)
    reader.object({ id: name, isa, offset, texts, lists: lists ?? noLists, dictionaries: dictionaries ?? noDictionaries });
  else if (outer !== undefined && name !== null) {
    if (items !== null) outer.lists = (outer.lists ?? new Map<string, readonly string[]>()).set(name, items);
    else outer.dictionaries = (outer.dictionaries ?? new Map<string, ReadonlyMap<string, ProjectText>>()).set(name, texts);
  }
  if (outer !== undefined) outer.key = null;
}
