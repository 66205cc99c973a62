import type { Observed, OpenPoint, Explained, RecordingFinding } from '../../model/verification.js';
import type { Occurrences } from '../../model/recording.js';

/** What became of a part of a recording. */
export interface Outcome {
  readonly findings: readonly RecordingFinding[];
  readonly questions: readonly OpenPoint[];
  readonly explained: readonly Explained[];
}

/** Nothing at all. */
export const nothing: Outcome = { findings: [], questions: [], explained: [] };

/**
 * Takes outcomes together, in their order.
 * @param outcomes All of them.
 */
export function joined(outcomes: readonly Outcome[]): Outcome {
  return {
    findings: outcomes.flatMap(({ findings }) => findings),
    questions: outcomes.flatMap(({ questions }) => questions),
    explained: outcomes.flatMap(({ explained }) => explained),
  };
}

/**
 * Leaves of something recorded what reports say of it.
 * @param subject A host or a category.
 * @param recorded Where it was recorded.
 */
export function observed(subject: string, { count, first, last, line }: Occurrences): Observed {
  return { subject, count, first, last, line };
}

/**
 * Joins what was recorded in several places, in the order of time.
 * @param parts At least one.
 */
export function together<Part extends Occurrences>(parts: readonly [Part, ...Part[]]): Occurrences {
  const [initial, ...others] = parts;
  return others.reduce<Occurrences>((a, b) => {
    const { first, line } = b.first.at < a.first.at ? b : a;
    return { count: a.count + b.count, first, line, last: b.last.at > a.last.at ? b.last : a.last };
  }, initial);
}

/**
 * Counts in words.
 * @param count How often.
 * @param noun In the singular.
 */
export function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Lists names in a sentence.
 * @param names At least one.
 * @param conjunction Before the last.
 */
export function listed(names: readonly string[], conjunction: 'and' | 'or'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
