/** A text with spaces in place of all but its line breaks, so that every offset and line stays the same. */
export function blank(text: string): string {
  return text.replaceAll(/[^\n\r]/g, ' ');
}
