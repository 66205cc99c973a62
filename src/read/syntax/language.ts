import type { LanguageName, Source } from '../../model/source.js';
import type { Lexis } from './lexis.js';

/** A grammar: text in, facts out. */
export interface Language {
  readonly name: LanguageName;
  /** As people call it. */
  readonly title: string;
  /** Lower-case file extensions with their dot. */
  readonly extensions: readonly string[];
  /** Whether Android's own code is written in it: in a module of an Android app it says nothing of one for iOS. Absent where it is not. */
  readonly isForAndroid?: true;
  /** Whether its files show views and run nothing. Absent for code. */
  readonly isDocument?: true;
  /** How it writes comments and strings. */
  readonly lexis: Lexis;
  /** The code of a text, everything else blank and every offset the same; absent where all of a text is code. */
  codeOf?(text: string): string;
  /** Loads the engine. Nothing of a grammar is loaded before a file needs it. */
  load(): Promise<Parser>;
}

/** A loaded grammar. */
export interface Parser {
  /**
   * Reads one file. Pure: never throws for bad input, which costs a region and never the file.
   * @param file Path relative to the root, for places.
   * @param text The file's text.
   * @param tokens Where given, what it does not match in a file may be left unread, but for what leads to a match.
   */
  parse(file: string, text: string, tokens?: RegExp): Source;
}
