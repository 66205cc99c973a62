/** A stretch of a text, from a 0-based index up to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}
