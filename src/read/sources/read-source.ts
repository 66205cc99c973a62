import type { Mention } from '../../model/mention.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { LanguageName, Source } from '../../model/source.js';
import { decodeText, isPlainText, readFile, type DecodedText } from '../project/read-file.js';
import { unreadable } from '../project/read-problem.js';
import { languageOf } from '../syntax/index.js';
import { linePlaces } from '../syntax/line-places.js';
import { scanText, type LexicalScan } from './lexical-scan.js';
import { mentionsIn } from './mentions.js';
import { createOwnerTest, type OwnedFile } from './own-files.js';
import { parseSource } from './parse-source.js';
import { createTokenGate, type Extent, type Tokens } from './token-gate.js';
import type { QuotasOf } from './token-quota.js';

/** A source that was parsed. */
export interface ParsedSource {
  readonly source: Source;
  readonly text: string;
  /** Whether all of it was read, and not only the parts that can matter. */
  readonly isWhole: boolean;
}

/** What became of a source file. */
export interface SourceReading {
  /** Null where no signal can come from the file, or it could not be read. */
  readonly parsed: ParsedSource | null;
  readonly problems: readonly Problem[];
  /** The names of the catalog in it, if it could be read in part only; no one accounts for them but the detectors. */
  readonly mentions: readonly Mention[];
  /** The SDK whose own source the file is: it was not read as the app's. Null for any other file. */
  readonly owner: OwnedFile | null;
}

/**
 * Reads one source file, given its path relative to the root; pure but for reading it.
 * @param matters Where given, this says whether the whole file matters, whatever tokens it holds.
 */
export interface SourceReader {
  (path: string, matters?: (text: string) => boolean): Promise<SourceReading>;
  /** The keys of the quotas for which files were left out. */
  exceeded(): readonly string[];
}

/** Beyond this a source is generated or no source; parsing it would cost more memory than it can tell. */
const largestSource = 8 * 1024 * 1024;

/** Nearly every source fits; a buffer for each would have to be collected. */
const scratchBytes = 256 * 1024;

/** Nothing can come from the file. */
const nothing: SourceReading = { parsed: null, problems: [], mentions: [], owner: null };

/**
 * Makes a reader that opens each file once and parses it only if its bytes hold a token.
 * @param root Absolute path of the audited folder.
 * @param tokens What a file must hold to matter.
 * @param quotasOf What makes further files matter, for so long as nothing came of it.
 */
export function createSourceReader(root: string, tokens: Tokens, quotasOf: QuotasOf = () => []): SourceReader {
  const gate = createTokenGate(tokens, quotasOf);
  const ownerOf = createOwnerTest(tokens);
  const scratch = Buffer.allocUnsafe(scratchBytes);
  const read = async (path: string, matters?: (text: string) => boolean): Promise<SourceReading> => {
    const result = readFile(root, path, scratch);
    if (result.kind === 'failed') return { ...nothing, problems: [unreadable(path, result.why)] };
    const decoded = isPlainText(result.bytes) ? null : decodeText(result.bytes);
    const bytes = decoded === null ? result.bytes : withoutEncoding(result.bytes, decoded);
    const extent = matters === undefined ? gate.extentOf(path, nameOfLanguage(path), bytes) : extentBy(matters, bytes);
    if (extent.worth === 'nothing') return nothing;
    if (result.bytes.length > largestSource) {
      const problem = tooLarge(path, result.bytes.length);
      return { ...nothing, problems: [extent.worth === 'whole' ? problem : asPartial(problem)] };
    }
    const { text, valid } = decoded ?? decodeText(result.bytes);
    if (isBinary({ text, valid }) || hidesNames(result.bytes, decoded, extent.pattern))
      return { ...nothing, problems: [binary(path)] };
    const owner = ownerOf(path, text);
    return owner === null ? readText(path, { text, valid }, extent, tokens) : { ...nothing, owner };
  };
  return Object.assign(read, { exceeded: () => gate.exceeded() });
}

async function readText(
  path: string,
  { text, valid }: DecodedText,
  { worth, pattern }: Extent,
  tokens: Tokens,
): Promise<SourceReading> {
  // Compilers take a zero byte for white space.
  const source = await parseSource({ path, text: text.replaceAll('\0', ' ') }, worth === 'whole' ? null : pattern);
  const flaws = [...(valid ? [] : [invalidText(path, text)]), ...source.problems];
  const problems = worth === 'whole' ? flaws : flaws.map(asPartial);
  const mentioned = mentionsOf(source, text, tokens, problems.length > 0);
  return {
    parsed: { source, text, isWhole: worth === 'whole' },
    problems: [...problems, ...mentioned.problems],
    mentions: mentioned.mentions,
    owner: null,
  };
}

/**
 * Says that what was not read hides no finding: no rule asks for what a file without an API that is followed can hold.
 * @param problem As it would be elsewhere.
 */
export function asPartial(problem: Problem): Problem {
  return { ...problem, kind: 'partial' };
}

function extentBy(matters: (text: string) => boolean, bytes: Buffer): Extent {
  return { worth: matters(bytes.toString('latin1')) ? 'whole' : 'nothing', pattern: /(?!)/ };
}

/** What a text holds that was not understood in full. */
type Mentioned = Pick<SourceReading, 'mentions' | 'problems'>;

const allUnderstood: Mentioned = { mentions: [], problems: [] };

/** The names of a text that was not understood in full, as its parser or its brackets, strings and comments say. */
function mentionsOf(source: Source, text: string, tokens: Tokens, isPart: boolean): Mentioned {
  const language = languageOf(source.file);
  if (language === null) return allUnderstood;
  const { lexis } = language;
  const isDamaged = isPart || source.recovered.length > 0 || text.includes('\0');
  if (!isDamaged && lexis.isStrict) return allUnderstood;
  const code = language.codeOf?.(text) ?? text;
  const scan = scanText(code, lexis);
  const pattern = isDamaged || scan.isBroken ? tokens.names.get(source.language) : undefined;
  if (pattern === undefined) return allUnderstood;
  const placeAt = linePlaces(source.file, text);
  const mentions = mentionsIn(code, pattern, scan, lexis, placeAt);
  return { mentions, problems: mentions.length > 0 ? openCommentOf(scan, placeAt) : [] };
}

function openCommentOf({ openComment }: LexicalScan, placeAt: (offset: number) => Place): readonly Problem[] {
  return openComment === null ? [] : [commentWithoutEnd(placeAt(openComment))];
}

function nameOfLanguage(path: string): LanguageName | null {
  return languageOf(path)?.name ?? null;
}

/** A text and its bytes without zeros: where an encoding breaks off in the middle, the text no longer has all the names. */
function withoutEncoding(bytes: Buffer, { text }: DecodedText): Buffer {
  return Buffer.concat([Buffer.from(text), withoutZeros(bytes)]);
}

function withoutZeros(bytes: Buffer): Buffer {
  return bytes.filter((byte) => byte !== 0) as Buffer;
}

/** Whether bytes hold a name more often than the text that was made of them; null for bytes that are plain text. */
function hidesNames(bytes: Buffer, decoded: DecodedText | null, pattern: RegExp): boolean {
  if (decoded === null) return false;
  const count = (within: string): number => within.match(new RegExp(pattern, 'g'))?.length ?? 0;
  return count(withoutZeros(bytes).toString('latin1')) > count(decoded.text);
}

/** Text may hold a zero byte; data holds many, or other bytes that are no text. */
function isBinary({ text, valid }: DecodedText): boolean {
  if (!text.includes('\0')) return false;
  return !valid || text.split('\0').length > text.length / 20 + 2;
}

function binary(file: string): Problem {
  const message = 'The audit did not read this file because it contains binary data. It also contains a symbol from the catalog.';
  const remedy = 'Save it as UTF-8 text, or list it under exclude in app-privacy.yaml.';
  return { kind: 'incomplete', place: startOf(file), message, remedy };
}

function tooLarge(file: string, bytes: number): Problem {
  const message = `The audit did not parse this file because it is too large (${(bytes / 1048576).toFixed(1)} MB). It contains a symbol from the catalog.`;
  const remedy = 'If the file is generated, list it under exclude in app-privacy.yaml.';
  return { kind: 'incomplete', place: startOf(file), message, remedy };
}

function invalidText(file: string, text: string): Problem {
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  const message = 'The file is not valid UTF-8 from this line on. The audit skipped the invalid bytes.';
  return { kind: 'partial', place: { file, line, column: 1 }, message, remedy: 'Save the file as UTF-8.' };
}

function commentWithoutEnd(place: Place): Problem {
  const message = 'Nothing closes the comment that begins here. The audit does not know which code below it is compiled.';
  const remedy = 'Close the comment, or list the file under exclude in app-privacy.yaml.';
  return { kind: 'incomplete', place, message, remedy };
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
