import { blank } from '../../blank.js';
import type { FindCode } from './view-code.js';

/**
 * The text of a page or component with spaces in place of all that is no code, so that every offset stays the same. What the audit
 * does not read, or nothing ends, counts as code: it may be some.
 * @param text The file's text.
 * @param find What finds the code.
 */
export function codeOf(text: string, find: FindCode): string {
  const { blocks, fields, unread, unended } = find(text);
  const given = fields.flatMap((field) => field.given.flatMap(({ value }) => (typeof value === 'string' ? [] : [value])));
  const rest = unended === null ? [] : [{ start: unended, end: text.length }];
  const kept = [...blocks, ...given, ...unread, ...rest].sort((a, b) => a.start - b.start);
  let end = 0;
  const parts = kept.map((part) => {
    const start = Math.max(end, part.start);
    if (part.end <= end) return '';
    const gap = blank(text.slice(end, start));
    end = part.end;
    return `${gap}${text.slice(start, part.end)}`;
  });
  return `${parts.join('')}${blank(text.slice(end))}`;
}
