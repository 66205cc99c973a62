/** CocoaPods nests four levels; a YAML parser recurses, so that depth costs stack. */
const deepest = 50;

/**
 * Whether a YAML text may nest so deeply that parsing it overflows the stack. It counts brackets wherever they stand, list
 * marks at the start of a line, and indentation: it may call a strange text too deep, never a deep one flat.
 * @param text The whole file.
 */
export function isNestedTooDeeply(text: string): boolean {
  let brackets = 0;
  let marks = 0;
  let atStart = true;
  let column = 0;
  for (const character of text) {
    column += 1;
    if (character === '\n') {
      atStart = true;
      marks = 0;
      column = 0;
    } else if (character === '[' || character === '{') brackets += 1;
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    else if (atStart && '-?:'.includes(character)) marks += 1;
    if (atStart && !' \n-?:'.includes(character)) atStart = false;
    if (brackets > deepest || marks > deepest || (atStart && column > 4 * deepest)) return true;
  }
  return false;
}
