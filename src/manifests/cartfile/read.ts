import { cartfileEntries } from '../cartfile-lines.js';
import { dependencyReader, mostCharactersByHand } from '../dependency-reader.js';

/** Reads a Cartfile. */
export const read = dependencyReader({
  remedy: 'Correct the line so that Carthage can read the Cartfile.',
  mayBeEmpty: true,
  limit: mostCharactersByHand,
  extract: (text) => cartfileEntries(text, 'required'),
});
