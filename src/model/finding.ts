import type { Acceptance } from './acceptance.js';
import type { Place, Position } from './place.js';

/** SARIF's own words, so that no format needs a mapping. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * What a finding is about: what is still the same once lines have moved and files have other names. The rule, the app and the
 * subject are its identity.
 */
export type FindingSubject =
  | SymbolSubject
  | PayloadSubject
  | DeclarationSubject
  | { readonly kind: 'dependency'; readonly ecosystem: string; readonly name: string }
  | { readonly kind: 'integration'; readonly id: string }
  /** A part of the answer for a data type. */
  | { readonly kind: 'data-type'; readonly id: string; readonly part: string };

/** A use of a symbol in code. */
export interface SymbolSubject {
  readonly kind: 'symbol';
  readonly symbol: string;
  /** The types and functions around it, joined by dots; empty at the top of a file, and where there is no code. */
  readonly enclosing: string;
  /** Where it is used, by which its statement is found: no part of the identity. */
  readonly place: Place;
}

/** A field of a server-to-server payload. */
export interface PayloadSubject {
  readonly kind: 'payload';
  readonly field: string;
  /** The value that is wrong, as text; empty where the field itself is. */
  readonly value: string;
  readonly enclosing: string;
  /** Where the payload is made: no part of the identity. */
  readonly place: Place;
}

/** What an app, an extension or one of their files declares, or has to. */
export interface DeclarationSubject {
  readonly kind: 'declaration';
  /** The keys and values that lead to it, the outermost first: `NSPrivacyCollectedDataTypes`, `NSPrivacyCollectedDataTypeName`. */
  readonly key: readonly string[];
  /** The one bundle or language that it is declared for; null where it is the app's, or several have it. */
  readonly holder: string | null;
}

/** Tells a finding from any other, in this version of the repository and in the next. */
export interface Fingerprint {
  /** How it is made, with a version: what another version has made cannot be compared with it. */
  readonly algorithm: string;
  readonly hash: string;
}

/** The hexadecimal digits of a hash that say what is found; those after them say in which app, and in which of several files. */
export const subjectDigits = 16;

/**
 * Gives the part of a fingerprint that a finding keeps in an app or a file of another name.
 * @param hash Of a fingerprint.
 */
export function subjectPart(hash: string): string {
  return hash.slice(0, subjectDigits);
}

/** A rule that is broken, at a place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The id of the app that it is about; null in a repository with one app or none. */
  readonly app: string | null;
  /** The target of the app that takes the file; null where nothing says. */
  readonly target: string | null;
  /** What is wrong, here: a sentence. */
  readonly message: string;
  readonly place: Place;
  /** The first position after the word, text or element at the place; the place's own where the file has no text to show. */
  readonly end: Position;
  /** Other places that belong to it, in the order in which they explain it. */
  readonly related: readonly RelatedPlace[];
  /** What to do: an imperative sentence that names an API. */
  readonly advice: string;
  /** Stable when lines move, files get other names or words change; unique in a report. */
  readonly fingerprint: Fingerprint;
  /** The source line, or null where the file has none to show. */
  readonly excerpt: Excerpt | null;
  /** What keeps it from being new; null for a new one. */
  readonly acceptance: Acceptance | null;
}

/** A place without which a finding is hard to understand. */
export interface RelatedPlace {
  readonly place: Place;
  readonly end: Position;
  /** What is there: a sentence. */
  readonly message: string;
}

/** The part of a source line that is shown for a place. */
export interface Excerpt {
  /** Without indentation; of a very long line, the part around the place. */
  readonly text: string;
  /** 1-based column of the place in this text, in UTF-16 code units. */
  readonly column: number;
}

/** A rule's words, which reports print without importing the rule. */
export interface RuleMetadata {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  readonly source: { readonly title: string; readonly url: string };
}
