import type { ApprovedAnswer } from '../../model/comparison.js';
import { undecidedDraftKey } from '../../model/undecided-draft.js';
import { unite, type ApprovedAnswers } from './approved-answers.js';
import { knownDataType, knownPurposes, listOf, quoted, refused, undecided, type ApprovedEntry } from './approved-file.js';

/** What App Store Connect calls the ways in which data is protected (facts/apple.md §1). */
const protections = ['DATA_LINKED_TO_YOU', 'DATA_NOT_LINKED_TO_YOU', 'DATA_USED_TO_TRACK_YOU', 'DATA_NOT_COLLECTED'];

/**
 * Reads fastlane's `app_privacy_details.json` (facts/apple.md §3).
 * @param entries Its entries.
 * @throws {UsageError} When one names what App Store Connect does not know, or contradicts itself, or marks an undecided draft.
 */
export function fastlaneAnswers(entries: readonly ApprovedEntry[]): ApprovedAnswers {
  const draft = entries.find(({ value }) => undecidedDraftKey in value);
  if (draft !== undefined) throw undecided(draft.at);
  return { format: 'fastlane', answers: unite(entries.flatMap(answerOf)), undecided: [] };
}

/** One that says that no data is collected stands for no data type. */
function answerOf({ value: { category, purposes, data_protections }, at, position }: ApprovedEntry): readonly ApprovedAnswer[] {
  const said = listOf(data_protections);
  const unknown = said.find((protection) => !protections.some((known) => known === protection));
  if (unknown !== undefined) throw refused(`${at}: ${quoted(unknown)} is not a data protection of App Store Connect.`);
  if (category === undefined && said.includes('DATA_NOT_COLLECTED')) return [];
  const [linked, notLinked] = [said.includes('DATA_LINKED_TO_YOU'), said.includes('DATA_NOT_LINKED_TO_YOU')];
  if (linked && notLinked) throw refused(`${at} declares the data as both linked and not linked to the user.`);
  return [
    {
      id: knownDataType(category, at),
      linked: linked || notLinked ? linked : null,
      tracking: said.includes('DATA_USED_TO_TRACK_YOU'),
      purposes: knownPurposes(purposes, at),
      evidence: [],
      position,
    },
  ];
}
