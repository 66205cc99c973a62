import { createHash } from 'node:crypto';
import {
  subjectDigits,
  type Fingerprint,
  type FindingSubject,
  type PayloadSubject,
  type SymbolSubject,
} from '../../model/finding.js';
import { comparePlaces, type Place } from '../../model/place.js';
import type { CodeAt } from './statements.js';

/** Another version of the algorithm has another name: no program can take its fingerprints for these. */
export const fingerprintAlgorithm = 'appPrivacy/v3';

/** A finding, as far as it has to be told from others. */
export interface Identifiable {
  readonly rule: string;
  readonly subject: FindingSubject;
  readonly place: Place;
}

/** A subject that code has. */
type CodeSubject = SymbolSubject | PayloadSubject;

/** What identities depend on beyond the findings. */
export interface IdentityContext {
  /** The app's own name, also where it is the only one of its repository; null for code that is no app's. */
  readonly app: string | null;
  /** Everything that a finding could be about in code, so that a finding does not become another one as its neighbour is fixed. */
  readonly uses: readonly CodeSubject[];
  readonly codeAt: CodeAt;
}

/**
 * Gives each finding a fingerprint, of the rule and the subject's own key, and then of the app. In code the key is the symbol, what encloses it, its
 * statement and the conditions around that; no line, and no path. Where several uses have all of that in common, the first is known
 * by it alone, and the others by what tells them apart as well: the file, or within a file the statement before. An order
 * among equals decides only where nothing else does.
 * @param findings In the order of the report.
 * @param context What identities depend on beyond them.
 * @returns In the order of the findings, each of them different.
 */
export function fingerprintsOf(findings: readonly Identifiable[], context: IdentityContext): readonly Fingerprint[] {
  const seats = findings.map((finding) => seatOf(finding, context.codeAt));
  const groups = groupsOf([...seats, ...equalUses(findings, context)]);
  const given = new Map<string, number>();
  return seats.map(({ rule, place, key, words }) => {
    const { file, after } = difference(groups.get(key), place, context.codeAt);
    const identity = [rule, words, after];
    const equals = given.get(JSON.stringify([...identity, file])) ?? 0;
    given.set(JSON.stringify([...identity, file]), equals + 1);
    const hash = `${hashOf([...identity, equals], subjectDigits)}${hashOf([context.app, file], ownerDigits)}`;
    return { algorithm: fingerprintAlgorithm, hash };
  });
}

/** The hexadecimal digits that say in which app a finding is, and in which of several files. */
const ownerDigits = 8;

/** Where a subject is, and what it is known by. */
interface Seat {
  readonly rule: string;
  readonly place: Place;
  /** The same for all that cannot be told apart without looking further. */
  readonly key: string;
  readonly words: readonly unknown[];
}

function seatOf({ rule, subject, place }: Identifiable, codeAt: CodeAt): Seat {
  if (!isCode(subject)) {
    const words = Object.values(subject);
    return { rule, place, key: JSON.stringify([rule, words]), words };
  }
  const { place: used, ...names } = subject;
  const statement = codeAt(used)?.statement ?? '';
  return { rule, place: used, key: JSON.stringify([useKey(subject), statement]), words: [Object.values(names), statement] };
}

function isCode(subject: FindingSubject): subject is CodeSubject {
  return subject.kind === 'symbol' || subject.kind === 'payload';
}

function useKey(subject: CodeSubject): string {
  return JSON.stringify([subject.kind, subject.kind === 'symbol' ? subject.symbol : '', subject.enclosing]);
}

/** The uses that are like those of findings, fixed or not. */
function equalUses(findings: readonly Identifiable[], { uses, codeAt }: IdentityContext): readonly Seat[] {
  const wanted = new Set(findings.flatMap(({ subject }) => (isCode(subject) ? [useKey(subject)] : [])));
  return uses
    .filter((subject) => wanted.has(useKey(subject)))
    .map((subject) => seatOf({ rule: '', subject, place: subject.place }, codeAt));
}

/** Places with one key. */
interface Group {
  readonly first: Place;
  readonly firstByFile: ReadonlyMap<string, Place>;
}

function groupsOf(seats: readonly Seat[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, { first: Place; firstByFile: Map<string, Place> }>();
  for (const { key, place } of seats.toSorted((a, b) => comparePlaces(a.place, b.place))) {
    const group = groups.get(key) ?? { first: place, firstByFile: new Map<string, Place>() };
    groups.set(key, group);
    if (!group.firstByFile.has(place.file)) group.firstByFile.set(place.file, place);
  }
  return groups;
}

/** What tells a place from those before it that are otherwise the same: null where nothing has to. */
function difference(
  group: Group | undefined,
  place: Place,
  codeAt: CodeAt,
): { readonly file: string | null; readonly after: string | null } {
  if (group === undefined) return { file: null, after: null };
  const firstInFile = group.firstByFile.get(place.file) ?? place;
  return {
    file: group.first.file === place.file ? null : place.file,
    after: comparePlaces(firstInFile, place) === 0 ? null : (codeAt(place)?.before ?? ''),
  };
}

function hashOf(identity: readonly unknown[], digits: number): string {
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, digits);
}
