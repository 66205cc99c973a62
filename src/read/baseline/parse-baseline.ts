import type { Baseline, BaselineEntry } from '../../model/acceptance.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { parseJson, property, textOf, type JsonArray, type JsonValue } from '../manifests/json-tree.js';
import { formatVersion } from './write-baseline.js';

/** A baseline, and what is wrong with its file. */
export interface ParsedBaseline {
  /** What could be understood; null where that is nothing. */
  readonly baseline: Baseline | null;
  /** What another version wrote: its fingerprints say nothing to this one, but its rules, files and apps do. Null for any other file. */
  readonly foreign: Baseline | null;
  readonly problems: readonly Problem[];
}

/** Above this many UTF-16 code units, a text has more entries than any app has findings. */
const largestText = 16 * 1024 * 1024;

/** More problems than these say nothing new about a file. */
const mostProblems = 20;

/**
 * Understands a baseline.
 * @param file Path relative to the root, for places.
 * @param written The text, and whether every byte of the file made sense.
 * @param algorithm How the fingerprints of this version are made: those of another cannot be compared with them.
 */
export function parseBaseline(
  file: string,
  { text, valid }: { readonly text: string; readonly valid: boolean },
  algorithm: string,
): ParsedBaseline {
  const at = placesIn(file, text);
  if (text.length > largestText) return refused(at(0), `${file} is larger than 16 MB.`, renewal);
  if (text.trim() === '') return refused(at(0), `${file} is empty.`, renewal);
  const binary = valid ? text.indexOf('\0') : text.search(/[\0\ufffd]/);
  if (binary >= 0) return refused(at(binary), `${file} is not UTF-8 text.`, renewal);
  const conflict = text.search(/^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/m);
  if (conflict >= 0)
    return refused(
      at(conflict),
      `${file} contains a merge conflict.`,
      'Keep the entries of both sides, remove the lines of the conflict markers, and run app-privacy baseline prune.',
    );
  const { root, flaws } = parseJson(text);
  const [flaw] = flaws;
  if (flaw !== undefined) return refused(at(flaw.offset), `${file} is not valid JSON: ${flaw.message}`, repair);
  return documentOf(file, root, algorithm, at);
}

const renewal = 'Restore it from version control, or run app-privacy baseline write to write it again.';
const repair = `Fix the JSON on this line or the line before it. ${renewal}`;

type Places = (offset: number) => Place;

function documentOf(file: string, root: JsonValue | null, algorithm: string, at: Places): ParsedBaseline {
  if (root?.kind !== 'object') return refused(at(root?.offset ?? 0), `${file} is not a baseline of app-privacy.`, renewal);
  const [version, own, findings] = ['version', 'algorithm', 'findings'].map((key) => property(root, key));
  const placeOf = (value: JsonValue | undefined): Place => at(value?.offset ?? root.offset);
  const later = versionFlaw(version);
  if (later !== null) return refused(placeOf(version), `${file} ${later}`, update);
  const other = algorithmFlaw(own, algorithm);
  if (other !== null) return foreignDocument(refused(placeOf(own), `${file} ${other}`, migration), own, findings, at);
  if (findings?.kind !== 'array') return refused(placeOf(findings), 'findings must be a list.', renewal);
  const { entries, problems } = entriesOf(findings, at);
  return { baseline: { algorithm, entries }, foreign: null, problems };
}

function foreignDocument(
  refusal: ParsedBaseline,
  algorithm: JsonValue | undefined,
  findings: JsonValue | undefined,
  at: Places,
): ParsedBaseline {
  const entries = findings?.kind === 'array' ? entriesOf(findings, at).entries : [];
  return { ...refusal, foreign: { algorithm: textOf(algorithm) ?? '', entries } };
}

const update = 'Use the version of app-privacy that wrote the file, or run app-privacy baseline write to write it again.';
const migration =
  'Run app-privacy baseline write to update the file. It compares rules, files and apps, and states how many findings it adds.';

function versionFlaw(version: JsonValue | undefined): string | null {
  if (version?.kind === 'scalar' && version.value === formatVersion) return null;
  const what = version === undefined ? 'does not state its version' : 'has a version that app-privacy does not know';
  return `${what}. app-privacy reads version ${String(formatVersion)}.`;
}

function algorithmFlaw(own: JsonValue | undefined, algorithm: string): string | null {
  const written = textOf(own);
  if (written === algorithm) return null;
  const what = written === null ? 'an unknown algorithm' : `the algorithm ${written}`;
  return `contains fingerprints of ${what}. This version of app-privacy makes ${algorithm}.`;
}

function entriesOf({ items }: JsonArray, at: Places): Pick<ParsedBaseline, 'problems'> & Pick<Baseline, 'entries'> {
  const entries: BaselineEntry[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    const entry = entryOf(item, at);
    if ('kind' in entry) problems.push(entry);
    else entries.push(entry);
    if (problems.length >= mostProblems) break;
  }
  return { entries, problems };
}

function entryOf(item: JsonValue, at: Places): BaselineEntry | Problem {
  const place = at(item.offset);
  const [rule, path, written] = ['rule', 'path', 'fingerprint'].map((key) => textOf(property(item, key)));
  const app = property(item, 'app');
  const isApp = app?.kind === 'scalar' && (app.value === null || typeof app.value === 'string');
  if (typeof rule !== 'string' || typeof path !== 'string' || typeof written !== 'string' || !isApp)
    return broken(place, 'The entry must have the texts rule, path and fingerprint, and app, which is a text or null.');
  if (!/^[0-9a-f]{4}(?:-[0-9a-f]{4})+$/.test(written))
    return broken(place, 'fingerprint must be groups of four hexadecimal digits, with hyphens between them.');
  return { rule, path, app: textOf(app), hash: written.replaceAll('-', ''), place };
}

function broken(place: Place, message: string): Problem {
  return { kind: 'incomplete', place, message, remedy: `Correct the entry, or remove its line. ${renewal}` };
}

function refused(place: Place, message: string, remedy: string): ParsedBaseline {
  return { baseline: null, foreign: null, problems: [{ kind: 'incomplete', place, message, remedy }] };
}

/** Offsets are asked for in ascending order mostly, so a line is counted once. */
function placesIn(file: string, text: string): Places {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) [line, start] = [1, 0];
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { file, line, column: offset - start + 1 };
  };
}
