import type { Moment } from '../../model/recording.js';

/** RFC 3339, also with a zone without colon; a time without a zone could mean any of 24 hours. */
const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/i;

/**
 * Reads a moment.
 * @param text Such as `2021-08-06T15:46:13.532-07:00`.
 * @returns Null where it is not a date and time with a zone.
 */
export function momentOf(text: string): Moment | null {
  const [, clock = '', fraction = '', zone = ''] = form.exec(text) ?? [];
  if (clock === '') return null;
  const hours = zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase();
  const at = Date.parse(`${clock.toUpperCase()}${fraction.slice(0, 4)}${hours}`);
  return Number.isNaN(at) ? null : { text, at };
}
