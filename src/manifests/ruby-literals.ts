/**
 * Finds the end of a quoted literal, past strings inside its interpolations. A stack stands for the nesting, so that no depth
 * overflows.
 * @param text The whole file.
 * @param start 0-based offset after the opening mark.
 * @param mark The closing mark.
 * @returns The offset of the closing mark; null where there is none.
 */
export function quotedEnd(text: string, start: number, mark: string): number | null {
  const open = [mark];
  for (let position = start; position < text.length; position += 1) {
    const character = text[position] ?? '';
    const inside = open.at(-1) ?? mark;
    if (character === '\\') position += 1;
    else if (character === inside) open.pop();
    else open.push(...opened(text, position, inside));
    if (open.length === 0) return position;
  }
  return null;
}

/** The mark that closes what opens at a character of a literal (`#{`), or of the code inside an interpolation. */
function opened(text: string, position: number, inside: string): readonly string[] {
  const character = text[position] ?? '';
  if (inside !== '}') return character === '{' && text[position - 1] === '#' && inside !== "'" ? ['}'] : [];
  if (character === '{') return ['}'];
  return character === '"' || character === "'" ? [character] : [];
}

/** How far the end of a literal that is only guessed at is looked for; without a limit, wrong guesses would take quadratic time. */
const longestGuess = 1000;

/**
 * Finds the end of a regular expression; one over several lines is taken for a division.
 * @param text The whole file.
 * @param start 0-based offset of the opening slash.
 * @returns The offset after the closing slash and its flags, or null.
 */
export function regexEnd(text: string, start: number): number | null {
  const limit = Math.min(text.length, start + longestGuess);
  for (let position = start + 1; position < limit && text[position] !== '\n'; position += 1) {
    if (text[position] === '\\') position += 1;
    else if (text[position] === '/') {
      while (/[a-z]/.test(text[position + 1] ?? '')) position += 1;
      return position + 1;
    }
  }
  return null;
}

/**
 * Reads a `%` literal: `%w[a b]`, `%q(text)`, `%(text)`.
 * @param text The whole file.
 * @param position 0-based offset of the percent sign.
 * @returns The offsets of its text and after its end, and whether it is a string; null where none begins or ends here.
 */
export function percentLiteral(
  text: string,
  position: number,
): { readonly start: number; readonly end: number; readonly string: boolean } | null {
  const [opening, kind = '', mark = ''] = /^%([qQwWiIrxs]?)([([{<|!/])/.exec(text.slice(position, position + 3)) ?? [];
  if (opening === undefined) return null;
  const start = position + opening.length;
  const closing = { '(': ')', '[': ']', '{': '}', '<': '>' }[mark] ?? mark;
  const end = bracketedEnd(text, start, mark, closing);
  return end === null ? null : { start, end: end + 1, string: kind === '' || kind === 'q' || kind === 'Q' };
}

function bracketedEnd(text: string, start: number, opening: string, closing: string): number | null {
  const limit = Math.min(text.length, start + longestGuess);
  let depth = 1;
  for (let position = start; position < limit; position += 1) {
    const character = text[position];
    if (character === '\\') position += 1;
    else if (character === closing) depth -= 1;
    else if (character === opening) depth += 1;
    if (depth === 0) return position;
  }
  return null;
}

/**
 * Reads the opening of a heredoc.
 * @param text The whole file.
 * @param position 0-based offset of `<<`.
 * @returns Its tag, the offset after it, and whether its form (`<<~`, `<<-`) leaves no doubt; null where none begins here.
 */
export function heredocTag(
  text: string,
  position: number,
): { readonly name: string; readonly end: number; readonly indented: boolean } | null {
  const [opening, sign, , name] = /^<<([~-]?)(["'`]?)([A-Z_a-z]\w*)\2/.exec(text.slice(position, position + 100)) ?? [];
  return opening === undefined || name === undefined ? null : { name, end: position + opening.length, indented: sign !== '' };
}

/**
 * Finds the end of the heredocs of one line.
 * @param text The whole file.
 * @param position 0-based offset of the line after their openings.
 * @param tags Their tags, in order.
 * @returns The offset of the line after the last one; null where one has no end.
 */
export function heredocBodiesEnd(text: string, position: number, tags: readonly string[]): number | null {
  let start = position;
  for (const tag of tags) {
    let found = false;
    while (!found && start < text.length) {
      const feed = text.indexOf('\n', start);
      const end = feed === -1 ? text.length : feed;
      found = text.slice(start, end).trim() === tag;
      start = end + 1;
    }
    if (!found) return null;
  }
  return Math.min(start, text.length);
}
