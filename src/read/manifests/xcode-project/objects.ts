/** A text in the project file, with its 0-based offset. */
export interface ProjectText {
  readonly value: string;
  readonly offset: number;
}

/** An object of a project file: a file, a group, a phase of a build, a target, a configuration. */
export interface ProjectObject {
  /** The key under which it stands; null where it stands under none. */
  readonly id: string | null;
  /** Its class, such as `PBXNativeTarget`. */
  readonly isa: string;
  /** Where it begins, 0-based. */
  readonly offset: number;
  readonly texts: Pick<ReadonlyMap<string, ProjectText>, 'get'>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly dictionaries: ReadonlyMap<string, ReadonlyMap<string, ProjectText>>;
}

/** The objects of a project file by their ids. */
export type ProjectObjects = ReadonlyMap<string, ProjectObject>;

/** @returns The value of a key that is a text, or null. */
export function textOf({ texts }: ProjectObject, key: string): string | null {
  return texts.get(key)?.value ?? null;
}

/** @returns The objects that a list of ids names, those that the file lacks left out. */
export function objectsOf(objects: ProjectObjects, owner: ProjectObject, key: string): readonly ProjectObject[] {
  return (owner.lists.get(key) ?? []).flatMap((id) => objects.get(id) ?? []);
}
