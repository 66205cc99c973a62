/** Brackets and comments nested deeper, or a line longer, than a person writes: the engine's time grows with their square. */
const deepestNesting = 200;
const longestLine = 20_000;

/** What opens and closes, in brackets and comments. */
const nesting = /[([{]|[)\]}]|\/\*|\*\//g;

/**
 * A cheap bound, before the grammar sees the text; strings and comments count too.
 * @param text The source.
 * @returns Whether the grammar would take too long over it.
 */
export function isBeyondGrammar(text: string): boolean {
  return hasLongLine(text) || nestsTooDeep(text);
}

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (end - start > longestLine) return true;
    start = end + 1;
  }
  return text.length - start > longestLine;
}

function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  let comments = 0;
  for (const [mark] of text.matchAll(nesting)) {
    if (mark.length > 1) comments = Math.max(0, comments + (mark === '/*' ? 1 : -1));
    else brackets = Math.max(0, brackets + ('([{'.includes(mark) ? 1 : -1));
    if (brackets > deepestNesting || comments > deepestNesting) return true;
  }
  return false;
}
