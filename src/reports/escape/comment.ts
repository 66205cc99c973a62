import { escapeMarkup } from './markup.js';

/** What GitHub and GitLab link although it is text: mentions, numbers of issues, addresses. */
const linked = /@|(?<!&)#|:(?=\/\/)|\bwww(?=\.)/gi;

/**
 * Escapes text for HTML in a comment on a pull request.
 * @param text Any text.
 * @returns One line that mentions nobody and links nothing: a zero-width space parts what would.
 */
export function escapeComment(text: string): string {
  return escapeMarkup(text).replace(linked, (mark) => `${mark}&#8203;`);
}
