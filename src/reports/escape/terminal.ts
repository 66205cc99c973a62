/**
 * Everything that could move the cursor, recolour, reorder or hide text: C0 and C1 controls (escape
 * sequences begin with one), bidirectional marks (Unicode TR9), zero-width characters, line and
 * paragraph separators, the byte order mark, tags, and halves of surrogate pairs.
 */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': ' ' };

/**
 * Makes text that an audited repository controls safe to print on a terminal.
 * @param text Any text.
 * @returns One line that the terminal shows as it is; what is unsafe appears as `\u{…}`, a tab as a space.
 */
export function escapeTerminal(text: string): string {
  return text.replace(unsafe, (character) => named[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
