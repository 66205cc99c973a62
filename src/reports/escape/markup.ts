import { escapeTerminal } from './terminal.js';

const references: Readonly<Record<string, string>> = { '&': '&#38;', '<': '&#60;', '>': '&#62;', '"': '&#34;', "'": '&#39;' };

/**
 * Escapes text for HTML and XML, in elements and in quoted attributes (HTML §13.1.4, XML 1.0 §2.4).
 * @param text Any text.
 * @returns One line; what XML forbids and what would reorder or hide text appears as `\u{…}`.
 */
export function escapeMarkup(text: string): string {
  return escapeTerminal(text).replace(/[&<>"']/g, (character) => references[character] ?? character);
}
