import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { BaselineEntry } from '../../model/acceptance.js';
import type { Assessment, Assessments } from '../../model/assessment.js';
import { groupBy } from '../../model/group-by.js';
import { placeKey } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { UsageError } from '../../model/usage-error.js';
import { baselineName } from '../../read/project/baseline-file.js';
import { openRoot } from '../../read/project/open-root.js';
import type { ReadBaseline } from '../../read/read-baseline.js';
import { areInputsRead, inputProblems } from '../../reports/completeness.js';
import { wholeOf } from '../../reports/whole.js';
import { assessFolder } from '../assess-folder.js';
import { nothingToAudit } from '../nothing-to-audit.js';
import { replaceFile } from '../replace-file.js';
import { writeFailure } from '../write-failure.js';

/** The flags of both commands, parsed. */
export interface BaselineFlags {
  readonly config?: string | undefined;
  readonly quiet: boolean;
  readonly 'include-vendored': boolean;
}

/** What a baseline has and could have. */
export interface OpenBaseline {
  readonly algorithm: string;
  /** As the file has it. */
  readonly old: ReadBaseline;
  /** The findings that nothing else accepts, each with its entry in the file; null for one that it does not have. */
  readonly found: readonly FoundEntry[];
}

/** A finding as the baseline is to have it. */
export interface FoundEntry extends BaselineEntry {
  /** The entry that accepts it, which can have an older name of its app or file. */
  readonly old: BaselineEntry | null;
}

/**
 * Reads the baseline of a folder, and audits the folder.
 * @param path The folder, as the user gave it.
 * @param flags As parsed.
 * @throws {UsageError} When the folder cannot be audited, or not in full: what was not read can hide findings.
 */
export async function openBaseline(path: string, flags: BaselineFlags): Promise<OpenBaseline> {
  const [{ readBaseline }, { fingerprintAlgorithm: algorithm }] = await Promise.all([
    import('../../read/read-baseline.js'),
    import('../../decide/rules/fingerprint.js'),
  ]);
  const old = readBaseline(openRoot(path), algorithm);
  const assessments = await assessFolder(path, { ...flags, timings: false });
  const nothing = nothingToAudit(path, wholeOf(assessments));
  if (nothing !== null) throw nothing;
  const inputs = assessments.map(withoutBaseline);
  if (!inputs.every(areInputsRead)) throw incomplete(inputs.flatMap((one) => inputProblems(one)));
  const found = entriesOf(assessments, old.baseline?.entries ?? []);
  return { algorithm, old, found: old.foreign === null ? found : pairedByWords(found, old.foreign.entries) };
}

/** Fingerprints of another version cannot be compared: what people read in an entry can, one entry for one finding. */
function pairedByWords(found: readonly FoundEntry[], entries: readonly BaselineEntry[]): readonly FoundEntry[] {
  const keyOf = ({ rule, path, app }: BaselineEntry): string => JSON.stringify([rule, path, app]);
  const left: ReadonlyMap<string, BaselineEntry[]> = groupBy(entries, keyOf);
  return found.map((entry) => ({ ...entry, old: left.get(keyOf(entry))?.pop() ?? null }));
}

/** What is wrong with the baseline hides no finding. */
function withoutBaseline(assessment: Assessment): Assessment {
  return { ...assessment, problems: assessment.problems.filter(({ place }) => place.file !== baselineName) };
}

function entriesOf(assessments: Assessments, entries: readonly BaselineEntry[]): readonly FoundEntry[] {
  const byPlace = new Map(entries.map((entry) => [placeKey(entry.place), entry]));
  return assessments.flatMap(({ app, findings }) =>
    findings
      .filter(({ acceptance }) => acceptance === null || acceptance.by === 'baseline')
      .map(({ rule, place, fingerprint: { hash }, acceptance }) => ({
        ...{ rule, path: place.file, app: app?.id ?? null, hash, place },
        old: acceptance === null ? null : (byPlace.get(placeKey(acceptance.place)) ?? null),
      })),
  );
}

/** Problems that a message lists. */
const mostProblems = 5;

function incomplete(problems: readonly Problem[]): UsageError {
  const all = [...new Set(problems.filter(({ kind }) => kind === 'incomplete').map(lineOf))];
  const more =
    all.length > mostProblems ? [`${String(all.length - mostProblems)} more are in the report of app-privacy audit.`] : [];
  return new UsageError(`The audit is incomplete, so ${baselineName} stays as it is.`, [...all.slice(0, mostProblems), ...more]);
}

/** Says what is wrong with an input, in a line. */
export function lineOf({ place, message, remedy }: Problem): string {
  return `${place.file}:${String(place.line)}: ${message} ${remedy}`;
}

/**
 * Writes a baseline, wholly or not at all.
 * @param folder The folder, as the user gave it.
 * @param text The whole file.
 * @throws {UsageError} When it cannot be written; an old one is as it was.
 */
export function writeBaseline(folder: string, text: string): void {
  const path = join(openRoot(folder), baselineName);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new UsageError(`${baselineName} is a link or a folder, so nothing was written.`, [
      'Remove it, and run the command again.',
    ]);
  try {
    replaceFile(path, text);
  } catch (error) {
    throw writeFailure(baselineName, path, error);
  }
}
