import type { PlistIssue, PlistScalar } from './plist-value.js';

/**
 * What a text reader tells as it goes through a property list, from front to back, so that a reader of
 * large files need not build a tree. Offsets are 0-based, in UTF-16 code units. A list that is cut short
 * opens more than it closes; nothing is ever closed that was not opened.
 */
export interface PlistEvents {
  /** A dictionary or array begins, at its bracket or tag. */
  open(kind: 'dictionary' | 'array', offset: number): void;
  /** The innermost open dictionary or array ends. */
  close(): void;
  /** The name of the next value of the innermost dictionary. */
  key(name: string, offset: number): void;
  /** A value without parts. */
  scalar(value: PlistScalar, offset: number): void;
  /** Something that could not be read. */
  issue(kind: PlistIssue['kind'], message: string, offset: number): void;
}

/** No property list of Apple's nests deeper than about ten; a reader stops at a container that goes deeper than this. */
export const depthLimit = 200;

/** What a reader says when it stops at the limit. */
export const tooDeep = `The property list nests deeper than ${depthLimit} levels. The audit did not read the rest.`;

/** A text with more errors than this is no property list, and its reader stops. */
export const errorLimit = 100;
