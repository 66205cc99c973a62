import { undecidedDraftKey } from '../../model/undecided-draft.js';
import { unite, type ApprovedAnswers } from './approved-answers.js';
import { undecided, type ApprovedEntry } from './approved-file.js';
import { storeAnswers } from './store-answers.js';

/**
 * Reads fastlane's `app_privacy_details.json` (facts/apple.md §3).
 * @param entries Its entries.
 * @throws {UsageError} When one names what App Store Connect does not know, or contradicts itself, or marks an undecided draft.
 */
export function fastlaneAnswers(entries: readonly ApprovedEntry[]): ApprovedAnswers {
  const draft = entries.find(({ value }) => undecidedDraftKey in value);
  if (draft !== undefined) throw undecided(draft.at);
  return {
    format: 'fastlane',
    answers: unite(entries.flatMap((entry) => storeAnswers(entry, 'data_protections'))),
    undecided: [],
  };
}
