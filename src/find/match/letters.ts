import type { Api } from '../../catalog/apis/api.js';

/** In which letters a text is written. */
export type Letters = NonNullable<Api['letters']>;

/** A text in small or capital letters. */
export function lettered(text: string, letters: Letters): string {
  return letters === 'small' ? text.toLowerCase() : text.toUpperCase();
}
