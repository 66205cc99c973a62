/**
 * Marks a file that states answers as facts although some of them were open when it was written (`--allow-undecided`). It stands in
 * a comment of a privacy manifest; in JSON, which has no comments, `undecidedDraftKey` stands in the first entry.
 */
export const undecidedDraftMark = 'UNDECIDED DRAFT';

/** The key of the entry that marks fastlane's file. */
export const undecidedDraftKey = 'undecided_draft';
