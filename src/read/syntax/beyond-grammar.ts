/** Brackets and comments nested deeper, or a line longer, than a person writes: the engine's time grows with their square. */
const deepestNesting = 200;
const longestLine = 20_000;

/**
 * More words and marks, some 500 KB of code, no person and hardly a generator writes: each makes about two nodes, and a node takes
 * 0.8 KB. The longest file of the corpus has 61,000.
 */
const mostLexemes = 100_000;

/** A word or a mark. */
const lexeme = /\w+|[^\s\w]/g;

/** What opens and closes, in brackets and comments. */
const nesting = /[([{]|[)\]}]|\/\*|\*\//g;

/**
 * Cheap bounds, before the grammar sees the text; strings and comments count too.
 * @param text The source.
 * @returns Whether the grammar would take too long over it, or its tree too much memory.
 */
export function isBeyondGrammar(text: string): boolean {
  return hasLongLine(text) || nestsTooDeep(text) || hasTooMuch(text);
}

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (end - start > longestLine) return true;
    start = end + 1;
  }
  return text.length - start > longestLine;
}

function hasTooMuch(text: string): boolean {
  if (text.length <= mostLexemes) return false;
  let left = mostLexemes;
  lexeme.lastIndex = 0;
  while (left >= 0 && lexeme.test(text)) left -= 1;
  return left < 0;
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
