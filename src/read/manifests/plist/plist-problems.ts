import type { Problem } from '../../../model/problem.js';
import type { TextPosition } from '../text-position.js';
import { repeatedEntries } from './plist-value.js';
import type { PlistDictionary, PlistDocument } from './plist-value.js';

/** `plutil -lint` finds what breaks the syntax, and nothing else. */
const syntaxRemedy =
  'Fix the file. Check it with `plutil -lint`. If it is not part of the app, list it under exclude in app-privacy.yaml.';

const contentRemedy =
  'Fix the value, then run the audit again. `plutil -lint` does not find this because the file is a valid property list. If the file is not part of the app, list it under exclude in app-privacy.yaml.';

/** More problems of one kind in one file than this say no more than the first ones. */
export const problemLimit = 20;

/**
 * The issues of a property list as problems of the file.
 * @param file Path relative to the root.
 */
export function plistProblems(file: string, document: PlistDocument): readonly Problem[] {
  return document.issues.map((issue) => ({ ...syntaxProblemAt(file, issue, issue.message), kind: issue.kind }));
}

/**
 * A place where the syntax of a property list is broken.
 * @param file Path relative to the root.
 * @param message A sentence with a capital and a full stop.
 */
export function syntaxProblemAt(file: string, position: TextPosition, message: string): Problem {
  return { ...problemAt(file, position, message), remedy: syntaxRemedy };
}

/**
 * A value or key that is not what Apple's format asks for, in a list that can be read; it may hide a declaration.
 * @param file Path relative to the root.
 * @param message A sentence with a capital and a full stop.
 */
export function problemAt(file: string, position: TextPosition, message: string): Problem {
  return { kind: 'incomplete', place: { file, line: position.line, column: position.column }, message, remedy: contentRemedy };
}

/**
 * A problem for every key that stands again in a dictionary: nothing is lost, as Apple's reader decides, but it is hardly meant.
 * @param file Path relative to the root.
 */
export function repetitions(file: string, dictionary: PlistDictionary): readonly Problem[] {
  return repeatedEntries(dictionary)
    .slice(0, problemLimit)
    .map((entry) => {
      return {
        ...problemAt(file, entry, `The key ${entry.key} occurs more than once. The audit used the last one.`),
        kind: 'partial',
      };
    });
}
