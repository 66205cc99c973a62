import { cartfileEntries } from '../cartfile-lines.js';
import { dependencyReader } from '../dependency-reader.js';

/** Reads Cartfile.resolved. */
export const read = dependencyReader({
  remedy: 'Run carthage update again and commit Cartfile.resolved.',
  mayBeEmpty: true,
  extract: (text) => cartfileEntries(text, 'resolved'),
});
