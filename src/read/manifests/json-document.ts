import type { Problem } from '../../model/problem.js';
import { parseJson } from './json-tree.js';
import type { JsonValue } from './json-tree.js';
import { withoutConflictMarkers } from './merge-conflict.js';
import { lineIndex } from './text-position.js';
import type { TextPosition } from './text-position.js';

/** Far above any configuration or catalogue that declares something; the scanner takes a second for as much of nothing. */
const mostCharacters = 5_000_000;

/** A JSON file, as far as it could be read. */
export interface JsonDocument {
  /** Null where the text holds no value. */
  readonly root: JsonValue | null;
  readonly problems: readonly Problem[];
  /** Gives the position of a 0-based offset. */
  readonly positionOf: (offset: number) => TextPosition;
}

/**
 * Reads a JSON file that declares something. What is wrong with it becomes one problem, as after the
 * first flaw come mostly its consequences; of an unresolved merge both sides are read.
 * @param file Path relative to the root.
 */
export function readJson(file: string, text: string): JsonDocument {
  const positionOf = lineIndex(text);
  const problem = (offset: number, message: string): Problem => jsonProblem(file, positionOf(offset), message);
  if (text.length > mostCharacters) {
    const tooLarge = `The file has more than ${mostCharacters / 1_000_000} million characters. The audit did not read it.`;
    return { root: null, problems: [problem(0, tooLarge)], positionOf };
  }
  const merge = withoutConflictMarkers(text);
  const { root, flaws } = parseJson(merge.text);
  if (merge.conflict !== null)
    return { root, problems: [problem(merge.conflict, 'The file contains an unresolved merge conflict.')], positionOf };
  return { root, problems: flaws.slice(0, 1).map(({ offset, message }) => problem(offset, message)), positionOf };
}

/**
 * A problem in a JSON file that may hide a declaration.
 * @param file Path relative to the root.
 * @param message A sentence with a capital and a full stop.
 */
export function jsonProblem(file: string, position: TextPosition, message: string): Problem {
  return {
    kind: 'incomplete',
    place: { file, line: position.line, column: position.column },
    message,
    remedy: 'Fix the JSON on this line. If the file is not part of the app, list it under exclude in app-privacy.yaml.',
  };
}
