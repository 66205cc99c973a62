/** What JSON.stringify leaves as it is and a terminal or an editor would obey: C1 controls, bidirectional marks, separators. */
const unsafe = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * Makes JSON safe to print; what it says stays the same.
 * @param json JSON text, in which such characters can stand in strings only.
 * @returns The text with those characters as `\uXXXX`.
 */
export function escapeJson(json: string): string {
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
