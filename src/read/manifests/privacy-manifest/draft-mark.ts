import { undecidedDraftMark } from '../../../model/undecided-draft.js';

/**
 * Finds the mark of an undecided draft in the comments of a property list.
 * @param text The file's text.
 * @returns Its 0-based offset, or null where no comment holds it.
 */
export function draftMark(text: string): number | null {
  let start = text.indexOf('<!--');
  while (start !== -1) {
    const closing = text.indexOf('-->', start);
    const end = closing === -1 ? text.length : closing;
    const mark = text.slice(start, end).indexOf(undecidedDraftMark);
    if (mark !== -1) return start + mark;
    start = text.indexOf('<!--', end);
  }
  return null;
}
