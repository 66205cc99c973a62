import type { Flaw } from '../dependency-reader.js';
import { indentedLines, keyAndValue, type IndentedLine } from '../indented-lines.js';

/** What is looked at of an entry of `packages`. */
interface Entry {
  readonly name: string;
  /** `name@version`, without peers. */
  readonly identity: string;
  readonly offset: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** A package of a registry that a project or a package asks for. */
interface Requirement {
  readonly name: string;
  readonly offset: number;
}

/** What the lines show besides the packages. */
interface Outline {
  readonly sections: ReadonlySet<string>;
  /** What the projects ask for. */
  readonly direct: readonly Requirement[];
  /** What the packages ask for. */
  readonly transitive: readonly Requirement[];
  /** The keys of `snapshots` without peers. */
  readonly snapshots: ReadonlySet<string>;
  readonly lastLine: IndentedLine | null;
}

/**
 * Tells whether a pnpm-lock.yaml lacks its end, by what pnpm writes after each thing. A file that is cut between two packages of
 * version 5 or 6, of which nothing before asks for a later one, does not tell.
 * @param text The whole file.
 * @param major Of the lock file's version.
 * @param entries Those of `packages`, in the order of the file.
 * @returns At most one flaw.
 */
export function cutShort(text: string, major: number, entries: readonly Entry[]): readonly Flaw[] {
  const outline = outlineOf(text);
  if (outline.lastLine !== null && !isWhole(outline.lastLine))
    return [{ offset: outline.lastLine.offset, message: 'The file ends before the entry that this line begins is complete.' }];
  const [first] = outline.direct;
  if (first !== undefined && entries.length === 0)
    return [{ offset: first.offset, message: 'The file ends before the entry of this package.' }];
  return major >= 9 ? withoutSnapshot(outline, entries) : withoutEntry(outline, entries);
}

/** Version 9 ends with a snapshot for every package. */
function withoutSnapshot({ sections, snapshots }: Outline, entries: readonly Entry[]): readonly Flaw[] {
  if (!sections.has('importers')) {
    const isPart = sections.has('packages') || sections.has('snapshots');
    return isPart ? [] : [{ offset: 0, message: 'The file ends before the key importers.' }];
  }
  const missing = entries.find(({ identity }) => !snapshots.has(identity));
  return missing === undefined ? [] : [{ offset: missing.offset, message: 'The file ends before the snapshot of this package.' }];
}

/** Versions 5 and 6 sort the packages by name, and write into each whether it is for development only. */
function withoutEntry({ direct, transitive }: Outline, entries: readonly Entry[]): readonly Flaw[] {
  const last = entries.at(-1);
  if (last === undefined) return [];
  if (!last.fields.has('dev') && entries.some(({ fields }) => fields.has('dev')))
    return [{ offset: last.offset, message: 'The file ends in the middle of this package.' }];
  const known = new Set(entries.map(({ name }) => name));
  const missing = [...direct, ...transitive].find(({ name }) => name > last.name && !known.has(name));
  return missing === undefined ? [] : [{ offset: missing.offset, message: 'The file ends before the entry of this package.' }];
}

const requirementBlocks: readonly string[] = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** A key that lines below it belong to. */
interface OpenKey {
  readonly indent: number;
  readonly key: string;
  readonly offset: number;
}

/** Closes the keys that a line of an indent does not belong to. */
function leaveKeys(open: OpenKey[], indent: number): void {
  while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
}

function outlineOf(text: string): Outline {
  const direct: Requirement[] = [];
  const transitive: Requirement[] = [];
  const [sections, snapshots] = [new Set<string>(), new Set<string>()];
  let lastLine: IndentedLine | null = null;
  /** The keys that the line stands in, with their indents. */
  const open: OpenKey[] = [];
  for (const line of indentedLines(text)) {
    leaveKeys(open, line.indent);
    lastLine = line;
    const pair = keyAndValue(line.text);
    if (pair === null) continue;
    if (line.indent === 0) sections.add(pair.key);
    if (open.length === 1 && open[0]?.key === 'snapshots') snapshots.add(withoutPeers(pair.key));
    const required = requirementIn(line, open, pair);
    if (required !== null) (open[0]?.key === 'packages' ? transitive : direct).push(required);
    open.push({ indent: line.indent, key: pair.key, offset: line.offset });
  }
  return { sections, direct, transitive, snapshots, lastLine };
}

/** A last line has a value, all of it; and what a project specifies has a version in the next line. */
function isWhole({ text }: IndentedLine): boolean {
  const pair = keyAndValue(text.replace(/^[?:] /, ''));
  if (pair === null || pair.value === '' || pair.key === 'specifier') return false;
  return !(pair.value.startsWith('{') && !pair.value.endsWith('}')) && !(pair.value.startsWith('[') && !pair.value.endsWith(']'));
}

/** `name: 1.0.0` in a block of requirements, or `version: 1.0.0` below the name. */
function requirementIn(
  { offset }: IndentedLine,
  open: readonly { readonly key: string; readonly offset: number }[],
  { key, value }: { readonly key: string; readonly value: string },
): Requirement | null {
  if (!/^\d/.test(value) || open[0]?.key === 'snapshots') return null;
  const [block, parent] = [open.at(-2), open.at(-1)];
  if (requirementBlocks.includes(parent?.key ?? '')) return { name: key, offset };
  if (key !== 'version' || parent === undefined || !requirementBlocks.includes(block?.key ?? '')) return null;
  return { name: parent.key, offset: parent.offset };
}

function withoutPeers(key: string): string {
  const bracket = key.indexOf('(');
  return bracket === -1 ? key : key.slice(0, bracket);
}
