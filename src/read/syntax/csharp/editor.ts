import type { Parser } from '../language.js';
import { loadParser } from '../grammar/parse.js';
import { withoutOtherPlatforms } from './prepare.js';
import { translation } from './translation.js';

const ofEditor = { ...translation, prepare: (text: string) => withoutOtherPlatforms(text, 'editor') };

/** Loads a parser for code that the editor runs when it builds for iOS. */
export function loadEditorParser(): Promise<Parser> {
  return loadParser(ofEditor);
}
