import { cartfileEntries } from '../cartfile-lines.js';
import { dependencyReader, mostCharactersByHand } from '../dependency-reader.js';

/** Reads a Cartfile. */
export const read = dependencyReader({
  remedy: 'Fix the line. Carthage cannot read it.',
  mayBeEmpty: true,
  limit: mostCharactersByHand,
  extract: (text) => cartfileEntries(text, 'required'),
});
