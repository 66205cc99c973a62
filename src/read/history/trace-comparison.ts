import { relative } from 'node:path';
import type { Change, ChangeEvidence, Comparison, Origin } from '../../model/comparison.js';
import { readTextFile } from '../project/read-file.js';
import { HistoryTooLong, linesOf, openRepository } from './open-repository.js';
import type { Repository } from './repository.js';
import { lastChange, traceAddition, traceRemoval, unknown } from './trace-line.js';

/** Further evidence of a change is the same finding again; its commit is not looked for. */
const mostEvidence = 10;

/**
 * Looks up, for the evidence of every change, the commit that brought it or took it away.
 * @param comparison The changes.
 * @param root Real, absolute path of the audited folder.
 * @param approvedFile Real, absolute path of the approved answers: where they are committed too, their last commit tells what
 * the lines were that are gone.
 * @returns The comparison; the evidence of each change that was looked up, newest commit first. A history that cannot be read
 * is said, and fails nothing.
 */
export async function traceComparison(comparison: Comparison, root: string, approvedFile: string): Promise<Comparison> {
  if (comparison.changes.length === 0) return comparison;
  const opened = await openRepository(root);
  if (opened.kind === 'none') return { ...comparison, historyProblem: opened.why };
  const inside = relative(root, approvedFile).replaceAll('\\', '/');
  const { repository } = opened;
  const changes = await traceChanges(comparison.changes, { repository, root, earlier: () => lastChange(repository, inside) });
  return { ...comparison, changes };
}

/** What evidence is traced through. */
export interface TracedHistory {
  readonly repository: Repository;
  /** Real, absolute path of the folder with the lines of today. */
  readonly root: string;
  /** The commit with the lines that are gone; null where there is none. */
  readonly earlier: () => Promise<string | null>;
}

/**
 * Looks up, for the evidence of changes, the commit that brought it or took it away.
 * @param changes The changes.
 * @param history What is looked through.
 * @returns The changes; the evidence of each that was looked up, newest commit first.
 */
export async function traceChanges(changes: readonly Change[], history: TracedHistory): Promise<readonly Change[]> {
  const origins = tracer(history);
  const traced: Change[] = [];
  for (const change of changes) {
    const evidence: ChangeEvidence[] = [];
    for (const one of change.evidence.slice(0, mostEvidence)) evidence.push({ ...one, origin: await origins(one) });
    traced.push({ ...change, evidence: [...evidence.sort(newestFirst), ...change.evidence.slice(mostEvidence)] });
  }
  return traced;
}

function tracer({ repository, root, earlier }: TracedHistory) {
  let before: Promise<string | null> | undefined;
  return async ({ what, place: { file, line }, status }: ChangeEvidence): Promise<Origin> => {
    try {
      if (status === 'present') {
        const now = lineAt(readTextFile(root, file), line);
        return now === null
          ? unknown('the audit cannot read its line')
          : await traceAddition(repository, file, sameEvidence(what, now));
      }
      before ??= earlier();
      const commit = await before;
      if (commit === null) return unknown('the approved answers are not committed');
      const then = (await repository.file(commit, file))?.lines[line - 1] ?? '';
      return then === '' ? unknown('the approved answers were committed without it') : await traceRemoval(repository, file, then);
    } catch (error) {
      if (error instanceof HistoryTooLong) return unknown('the audit would have to read more than 512 MB of history');
      return unknown('an object in the history is missing, damaged or larger than 16 MB');
    }
  };
}

/** Words that make a line evidence: names of at least four letters. */
const name = /[A-Za-z_$][\w$]{3,}/g;

/**
 * Makes a test for the lines that are the same evidence: they hold the same of its names, whatever else was edited in them. A person's
 * answer is another one once its line is.
 */
function sameEvidence(what: string, line: string): (other: string) => boolean {
  const names = /\.ya?ml\b| is (?:answered|configured)$/.test(what)
    ? []
    : (what.match(name) ?? []).filter((word) => line.includes(word));
  return names.length === 0 ? (other) => other === line : (other) => names.every((word) => other.includes(word));
}

/** The 1-based line without the white space around it, or null where there is none or it is blank. */
function lineAt(text: string | null, line: number): string | null {
  const found = text === null ? undefined : linesOf(text)[line - 1];
  return found === undefined || found === '' ? null : found;
}

/** What is not committed yet is newest; what is not known comes last. */
function newestFirst({ origin: a }: ChangeEvidence, { origin: b }: ChangeEvidence): number {
  const [left, right] = [rankOf(a), rankOf(b)];
  return left < right ? 1 : left > right ? -1 : 0;
}

function rankOf(origin: Origin | null): number {
  if (origin?.kind === 'uncommitted') return Infinity;
  return origin?.kind === 'commit' ? Date.parse(origin.time) : -Infinity;
}
