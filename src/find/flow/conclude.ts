import { takesStatusBesideStart } from '../../catalog/apis/roles.js';
import { attStatuses, type AttStatus } from '../../model/att-status.js';
import type { PromptFlow, ReadFlow, StartFlow, TimestampFlow, UpdateFlow } from '../../model/flow.js';
import { groupBy } from '../../model/group-by.js';
import { byPlace } from '../../model/place.js';
import type { Signal } from '../../model/signal.js';
import type { FoundSignal } from '../detector.js';
import { constantsOf } from './conclude-payload.js';
import { beyondLimits } from './limits.js';
import { mistakenOf } from './mistaken.js';
import type { ReadRecord, Records, StartRecord } from './run.js';
import { isPolled } from './prompts.js';
import { unrelatedTo } from './unrelated.js';
import { hasAtt, mayTrack } from './worlds.js';

const moreCode = 'More code leads here than the audit follows.';

/** What the records say of a start. Each way that leads to it has to give the status. */
export function concludeStart({ starts, cut }: Records, { signal, use }: FoundSignal): StartFlow {
  const records = (starts.get(signal) ?? []).filter(({ world }) => hasAtt(world));
  const isBeside = takesStatusBesideStart(use.row.sdk, use.row.language);
  const statuses = [...new Set(records.flatMap((record) => [...record.statuses, ...record.late]))];
  const base = { kind: 'start', start: signal, statuses } as const;
  if (cut.has(signal)) {
    const question = isBeside
      ? `${moreCode} Does it give mParticle the ATT status whenever the app starts?`
      : `${moreCode} Do the options have an attStatus when mParticle starts?`;
    return { ...base, status: 'undecided', question };
  }
  // Before App Tracking Transparency there is no status to give.
  if (records.length === 0) return { ...base, status: starts.has(signal) ? 'given' : 'absent', question: null };
  const ways = groupBy(records, ({ path }) => path);
  const ends = [...ways.values()].map(isBeside ? besideWay : ofWay);
  const worst =
    ends.find(({ status }) => status === 'absent') ??
    ends.find(({ status }) => status === 'late') ??
    ends.find(({ status }) => status === 'undecided');
  return worst === undefined ? { ...base, status: 'given', question: null } : { ...base, ...worst };
}

/** One way: the status is given where some path of it puts it on the options, unless that takes a condition that nobody knows. */
function ofWay(records: readonly StartRecord[]): Pick<StartFlow, 'status' | 'question'> {
  const given = records.filter((record) => record.status === 'given' && !comesLate(record));
  if (given.some(({ isDoubtful }) => !isDoubtful)) return { status: 'given', question: null };
  const [perhaps] = given.flatMap(({ statuses }) => statuses);
  if (perhaps !== undefined) return { status: 'undecided', question: whetherEachTime(perhaps, 'set') };
  const open = records.find(({ status }) => status === 'undecided');
  if (open !== undefined) return { status: 'undecided', question: open.question };
  return { status: records.some(({ late }) => late.length > 0) ? 'late' : 'absent', question: null };
}

/** Where a call beside the start gives the status: it has to on every launch, whatever the user has answered before. */
function besideWay(records: readonly StartRecord[]): Pick<StartFlow, 'status' | 'question'> {
  const gives = (record: StartRecord): boolean =>
    record.late.length > 0 || (record.status === 'given' && !record.isRemembered && !record.isDoubtful);
  const missed = mostAnswers.filter((status) => !records.some((record) => record.world.before === status && gives(record)));
  if (missed.length === 0) return { status: 'given', question: null };
  const own = new Set(records.flatMap((record) => (gives(record) ? [...record.late, ...record.statuses] : [])));
  const perhaps = records.flatMap(({ isRemembered, isDoubtful, statuses }) => (isRemembered || isDoubtful ? statuses : []));
  const first = perhaps.find((status) => !own.has(status));
  if (first === undefined) return { status: records.some(gives) ? 'late' : 'absent', question: null };
  return { status: 'undecided', question: whetherEachTime(first, 'give it') };
}

function whetherEachTime({ place: { file, line } }: Signal, does: string): string {
  return `Does ${file}:${String(line)} ${does} one whenever the app starts?`;
}

/** What most users have answered by the time of a later launch. */
const mostAnswers = ['denied', 'authorized'] as const satisfies readonly AttStatus[];

/** Whether all that other code has put there is put there after the start on this way. */
function comesLate({ isRemembered, statuses, late }: StartRecord): boolean {
  return isRemembered && late.length > 0 && statuses.every((status) => late.includes(status));
}

/** What the records say of a prompt; null for one that is never shown, for iOS shows it only while nothing is decided. */
export function concludePrompt(records: Records, found: FoundSignal): Omit<PromptFlow, 'drops'> | null {
  const { prompts, given, questions, cut } = records;
  const { signal, use } = found;
  const shown = prompts.get(signal);
  // Code that no run comes to never runs on iOS.
  if ((shown === undefined || shown.size === 0) && !cut.has(signal)) return null;
  const updates = given.get(signal) ?? new Map<Signal, ReadonlySet<AttStatus>>();
  const base = { kind: 'prompt', prompt: signal } as const;
  if (updates.size > 0) return { ...base, ...ofUpdates(records, found, updates) };
  const question = questionOf([...(questions.get(signal) ?? [])], cut.has(signal), use.confidence);
  return { ...base, ...nothingGiven, outcome: question === null ? 'dropped' : 'undecided', question };
}

/** What becomes of an outcome that mParticle is given after. @param updates What gives it, with the outcomes after which it does. */
function ofUpdates(
  records: Records,
  found: FoundSignal,
  updates: ReadonlyMap<Signal, ReadonlySet<AttStatus>>,
): Omit<PromptFlow, 'drops' | 'kind' | 'prompt'> {
  const { signal, use } = found;
  const isCut = records.cut.has(signal);
  const covered = new Set([...updates.values()].flatMap((statuses) => [...statuses]));
  // Who polls goes on once the user has answered.
  const waits = isPolled(use) || records.polled.has(signal);
  const dropped = attStatuses.filter((status) => !covered.has(status) && !(waits && status === 'notDetermined'));
  // What is beyond a limit may cover the others.
  if (dropped.length > 0 && isCut) return { ...nothingGiven, outcome: 'undecided', question: beyondLimits };
  const unrelated = isCut ? null : unrelatedTo(records, found);
  if (unrelated === 'nothing') return { ...nothingGiven, outcome: 'dropped', question: null };
  if (unrelated === 'unknown') return { ...nothingGiven, outcome: 'undecided', question: whichStatus };
  const mistaken = mistakenOf(records, found);
  const conditional = isCut ? [] : conditionalOf(covered, records.freely.get(signal) ?? new Set());
  const reached = [...updates.keys()].sort(byPlace);
  return { outcome: 'forwarded', updates: reached, dropped, mistaken, conditional, question: null };
}

/**
 * The outcomes that mParticle gets only under a condition of which nobody knows whether it holds. Without an answer nothing changes, which
 * code may test. What gives every outcome under a condition decides whether mParticle gets any: that is the app's choice.
 */
function conditionalOf(covered: ReadonlySet<AttStatus>, freely: ReadonlySet<AttStatus>): readonly AttStatus[] {
  if (freely.size === 0) return [];
  return attStatuses.filter((each) => each !== 'notDetermined' && covered.has(each) && !freely.has(each));
}

const whichStatus = 'The app then gives mParticle a constant. Does the outcome decide which one?';

const nothingGiven = { updates: [], dropped: [], mistaken: [], conditional: [] } as const;

function questionOf([first]: readonly string[], isCut: boolean, confidence: Signal['confidence']): string | null {
  if (first !== undefined) return first;
  if (isCut) return beyondLimits;
  return confidence === 'certain' ? null : 'What does the app do with the outcome?';
}

/**
 * What the records say of a constant that is given as status; null where no path gives one. A constant beside other values is right
 * where only its own status leads to it, or to an answer that it sums up, and so is `notDetermined` where nothing better is known.
 */
export function concludeUpdate({ updates }: Records, { signal }: FoundSignal): UpdateFlow | null {
  const records = (updates.get(signal) ?? []).filter(({ world }) => hasAtt(world));
  const constants = [...new Set(records.flatMap(({ constant }) => constant ?? []))];
  const isTested = (constant: AttStatus): boolean => {
    const statuses = new Set(records.flatMap((record) => (record.constant === constant ? [record.current] : [])));
    return statuses.has(constant) && statuses.size < attStatuses.length;
  };
  // Until an outcome is there, nothing better is known.
  const isUnanswered = (constant: AttStatus): boolean =>
    constant === 'notDetermined' && records.every(({ isEarly, world }) => isEarly || world.outcome === constant);
  const [first] = constants;
  if (first === undefined) return null;
  const base = { kind: 'update', update: signal } as const;
  if (records.every(({ constant }) => constant === first))
    return { ...base, constant: first, hardCoded: isTested(first) || isUnanswered(first) ? 'no' : 'yes', question: null };
  const untested = constants.find((constant) => constant !== 'notDetermined' && !isTested(constant));
  if (untested === undefined) return { ...base, constant: first, hardCoded: 'no', question: null };
  return { ...base, constant: untested, hardCoded: 'undecided', question: `Is it given only while the status is ${untested}?` };
}

/** What the records say of a read: it is governed where no world in which the user does not agree comes to it. */
export function concludeRead({ reads, cut }: Records, { signal }: FoundSignal): ReadFlow {
  const base = { kind: 'read', read: signal } as const;
  const bad = (reads.get(signal) ?? []).filter(({ world }) => !mayTrack(world));
  if (cut.has(signal)) {
    const question = `${moreCode} Does all of it check for permission to track?`;
    return { ...base, governed: 'undecided', question };
  }
  if (bad.length === 0) return { ...base, governed: 'yes', question: null };
  const plain = bad.find(({ questions }) => questions.length === 0);
  return plain === undefined
    ? { ...base, governed: 'undecided', question: doubtOf(bad) }
    : { ...base, governed: 'no', question: null };
}

function doubtOf([first]: readonly ReadRecord[]): string {
  return `Is the condition ${first?.questions[0] ?? ''} true only if the user gave permission to track?`;
}

/** The times that are given with a status, each once; null where the code shows none. */
export function concludeTimestamp({ timestamps }: Records, { signal }: FoundSignal): TimestampFlow | null {
  const values = (timestamps.get(signal) ?? []).flatMap(constantsOf).filter((value) => value !== null);
  const each = new Map(values.map((value) => [JSON.stringify(value), value]));
  return each.size === 0 ? null : { kind: 'timestamp', update: signal, values: [...each.values()] };
}
