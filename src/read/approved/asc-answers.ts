import { undecidedDraftKey } from '../../model/undecided-draft.js';
import { unite, type ApprovedAnswers } from './approved-answers.js';
import { refused, undecided, type ApprovedEntry } from './approved-file.js';
import { storeAnswers } from './store-answers.js';

/**
 * Reads the privacy file of asc, which has an entry for each purpose and one for tracking (rorkai/App-Store-Connect-CLI@3ebcd22,
 * internal/cli/web/web_privacy.go).
 * @param file The file's name.
 * @param version Its schema version; asc takes a file without one for the first.
 * @param entries Its entries.
 * @throws {UsageError} When it is of another version, when an entry names what App Store Connect does not know or contradicts another
 * one, or when the file is an undecided draft.
 */
export function ascAnswers(file: string, version: unknown, entries: readonly ApprovedEntry[]): ApprovedAnswers {
  if (version !== undefined && version !== 1) throw refused(`${file} does not have schema version 1, the only one of asc.`);
  const draft = entries.find(({ value }) => undecidedDraftKey in value);
  if (draft !== undefined) throw undecided(draft.at);
  if (entries.length === 0) throw refused(`${file} has no entry. asc writes DATA_NOT_COLLECTED if no data is collected.`);
  const answers = entries.flatMap((entry) => storeAnswers(entry, 'dataProtections'));
  for (const { id, linked, position } of answers)
    if (linked === false && answers.some((other) => other.id === id && other.linked === true))
      throw refused(`${file}:${String(position.line)} declares ${id} as not linked to the user, and another entry as linked.`);
  return { format: 'asc', answers: unite(answers), undecided: [] };
}
