import type { Answer } from '../model/answer.js';
import type { DataTypeId } from '../model/data-type.js';
import { escapeJson } from './escape/json.js';
import type { Renderer } from './report.js';
import { draftMark, openForStore, statedAnswers } from './store/answers.js';

/**
 * fastlane's `app_privacy_details.json`, as `upload_app_privacy_details_to_app_store` reads it and as its download writes it
 * (fastlane/fastlane@d534769, both actions; facts/apple.md §3).
 *
 * fastlane checks nothing and deletes the answers in App Store Connect before it sends the first new one. A file that is written
 * while something is open begins with an entry that names it. fastlane sends one answer for each of an entry's `data_protections`
 * and looks at no key but `category`, `purposes` and `data_protections`, so that an entry without protections sends nothing.
 */
export const fastlaneReport: Renderer = {
  facts: {
    consequence: 'fastlane deletes the answers in App Store Connect before it uploads these.',
    open: (assessment) => openForStore(assessment, 'fastlane'),
  },
  render(assessment) {
    const { tool } = assessment;
    const undecided = openForStore(assessment, 'fastlane');
    const complete = statedAnswers(assessment);
    const entries =
      undecided.length === 0
        ? entriesOf(complete)
        : [{ ...draftMark(tool, undecided), data_protections: [] }, ...complete.map(entryOf).sort(byCategory)];
    return `${escapeJson(JSON.stringify(entries, null, 2))}\n`;
  },
};

/** One entry of the file. */
interface Entry {
  readonly category?: DataTypeId;
  readonly purposes?: readonly string[];
  readonly data_protections: readonly string[];
}

/** Entries sorted by category and lists sorted, as fastlane's own download writes them. */
function entriesOf(answers: readonly Answer[]): readonly Entry[] {
  if (answers.length === 0) return [{ data_protections: ['DATA_NOT_COLLECTED'] }];
  return answers.map(entryOf).sort(byCategory);
}

function entryOf({ id, purposes, linked, tracking }: Answer): Required<Entry> {
  return {
    category: id,
    purposes: purposes.toSorted(),
    data_protections: [
      linked === 'yes' ? 'DATA_LINKED_TO_YOU' : 'DATA_NOT_LINKED_TO_YOU',
      ...(tracking === 'yes' ? ['DATA_USED_TO_TRACK_YOU'] : []),
    ],
  };
}

function byCategory(a: Required<Entry>, b: Required<Entry>): number {
  return a.category < b.category ? -1 : 1;
}
