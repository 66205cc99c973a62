import type { Declaration } from '../../../model/declaration.js';
import type { Dependency, Ecosystem } from '../../../model/dependency.js';
import type { Place } from '../../../model/place.js';
import type { Problem } from '../../../model/problem.js';
import type { Source } from '../../../model/source.js';
import { mostCharactersByHand, mostProblems, obstacleTo } from '../dependency-reader.js';
import type { ComputedPart, ManifestContent, ManifestContents, ManifestReader, SettingLine } from '../manifest.js';
import { withoutConflictMarkers } from '../merge-conflict.js';
import { publicAddress } from '../public-address.js';
import { lineIndex, lineStarts } from '../text-position.js';
import { runProgram, type Run } from './run.js';
import type { Text } from './value.js';

/** Reads a text in the language of a manifest. */
export interface ProgramParser {
  parse(file: string, text: string): Source;
}

/** A manifest that is code: what it does, and where its texts stand. */
export interface ReadProgram {
  readonly file: string;
  readonly source: Source;
  readonly run: Run;
  /** Where the last line with a text on it ends. */
  readonly end: Place;
  /** Where a text itself stands, past its quotation mark. @param after How many characters of it are passed over. */
  placeOf(text: Text, after?: number): Place;
}

/** A part of a program that could not be understood, and so may hide a dependency. */
export interface ProgramFlaw {
  readonly place: Place;
  /** A sentence with a capital and a full stop. */
  readonly message: string;
}

/** A part of a program that only running it tells. */
export interface Computed extends ProgramFlaw {
  readonly kind: Problem['kind'];
  /** What to do about it: an imperative sentence. */
  readonly remedy: string;
}

/** What a program says. */
export interface ProgramExtract {
  readonly dependencies: readonly Dependency[];
  readonly declarations?: readonly Declaration[];
  readonly settings?: readonly SettingLine[];
  readonly flaws?: readonly ProgramFlaw[];
  /** What a lock file can tell instead. */
  readonly computed?: readonly Computed[];
}

/** What sets one manifest in code apart from the others. */
export interface ProgramFormat {
  /** What to do about a file that cannot be read: an imperative sentence. */
  readonly remedy: string;
  /** The package manager whose lock file tells what is computed; null where there is none. */
  readonly ecosystem: Ecosystem | null;
  readonly mayBeEmpty?: boolean;
  /** What to say of a syntax error, where it hides nothing of an app for iOS; absent where it may. */
  readonly partial?: string;
  /** Pure; never throws, whatever the program. */
  extract(program: ReadProgram): ProgramExtract;
}

/** A manifest in code with what other files declare for it. */
export interface ProgramFile extends ManifestContent {
  readonly file: string;
  /** The files whose functions and types it sees, each with its text. */
  readonly library: readonly { readonly source: Source; readonly text: string }[];
}

/**
 * Makes the reader of a manifest that is code.
 * @param format What its calls mean.
 * @param parser The parser of its language.
 */
export function programReader(format: ProgramFormat, parser: ProgramParser): ManifestReader {
  return { read: (file, content) => readProgram(format, parser, { ...content, file, library: [] }) };
}

/**
 * Reads a manifest that is code. What no format can read (an empty, binary or oversized file, a syntax error, a program that does
 * not end) becomes a problem here.
 */
export function readProgram(format: ProgramFormat, parser: ProgramParser, program: ProgramFile): ManifestContents {
  const { file, library } = program;
  const { remedy } = format;
  const obstacle = obstacleTo({ limit: mostCharactersByHand, mayBeEmpty: format.mayBeEmpty ?? false }, program.text);
  if (obstacle !== null)
    return { dependencies: [], declarations: [], problems: [{ place: { file, line: 1, column: 1 }, remedy, ...obstacle }] };
  const { text, conflict } = withoutConflictMarkers(program.text);
  const source = parser.parse(file, text);
  const run = runProgram({
    file,
    statements: source.statements,
    library: library.map((each) => each.source.statements),
    parse: (inner) => wholeIn(parser.parse(file, inner)),
  });
  const placeOf = textPlaces(new Map([...library.map((each) => [each.source.file, each.text] as const), [file, text]]));
  const extract = format.extract({ file, source, run, end: endOf(file, text), placeOf });
  const flaws = [...(conflict === null ? damageOf(source, format) : [conflictAt(file, text, conflict)]), ...stoppedAt(run)];
  const all = flaws.length > 0 ? flaws : (extract.flaws ?? []);
  return {
    dependencies: once(extract.dependencies.map(withPublicAddress)),
    declarations: once(extract.declarations ?? []),
    problems: all
      .slice(0, mostProblems)
      .map((flaw) => ({ kind: format.partial === undefined ? 'incomplete' : 'partial', ...flaw, remedy })),
    computed: once(extract.computed ?? [])
      .slice(0, mostProblems)
      .map((problem): ComputedPart => ({ problem, ecosystem: format.ecosystem })),
    ...(extract.settings === undefined ? {} : { settings: once(extract.settings) }),
  };
}

/** What of a text was evaluated, where its language has no doubt of it. */
function wholeIn({ statements, recovered }: Source): Source['statements'] | null {
  return recovered.length === 0 ? statements : null;
}

function withPublicAddress(dependency: Dependency): Dependency {
  const { url } = dependency;
  return url === null ? dependency : { ...dependency, url: publicAddress(url) };
}

/** Where the parser does not understand a text: all of it may be the rest of a declaration. */
function damageOf({ file, recovered, problems }: Source, { partial }: ProgramFormat): readonly ProgramFlaw[] {
  const [beyond] = problems.filter(({ kind }) => kind === 'incomplete');
  if (beyond !== undefined) return [{ place: beyond.place, message: beyond.message }];
  const [first] = recovered;
  if (first === undefined) return [];
  const message = partial ?? 'The syntax is invalid here, or the file ends too early.';
  return [{ place: { file, line: first.first, column: 1 }, message }];
}

function conflictAt(file: string, text: string, offset: number): ProgramFlaw {
  return { place: { file, ...lineIndex(text)(offset) }, message: 'The file contains an unresolved merge conflict.' };
}

function stoppedAt({ stopped }: Run): readonly ProgramFlaw[] {
  if (stopped === null) return [];
  return [{ place: stopped, message: 'The audit stopped reading here because the file takes too many steps.' }];
}

/** Each value once: a function that is called twice says everything twice. */
function once<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function endOf(file: string, text: string): Place {
  return { file, ...lineIndex(text)(text.trimEnd().length) };
}

const quotes = /["'`]/;

/** Finds the places of the texts of some files. */
function textPlaces(texts: ReadonlyMap<string, string>): ReadProgram['placeOf'] {
  const starts = new Map([...texts].map(([file, text]) => [file, lineStarts(text)]));
  return ({ place }, after = 0) => {
    const line = starts.get(place.file)?.[place.line - 1] ?? 0;
    const opening = texts.get(place.file)?.charAt(line + place.column - 1) ?? '';
    return { ...place, column: place.column + (quotes.test(opening) ? 1 : 0) + after };
  };
}
