import type { Place } from './place.js';

/** A name from the catalog as a text holds it, outside of comments and strings, before anyone knows what it means there. */
export interface Mention {
  readonly name: string;
  readonly place: Place;
  /** Whether a colon follows, which makes the name a label or a key where the language writes these so. */
  readonly isLabel: boolean;
  /** Whether a dot or a parenthesis follows, or the name begins a message: then something is asked of it. */
  readonly isUsed: boolean;
  /** Whether it is a string that names a module to import. */
  readonly isModule: boolean;
}
