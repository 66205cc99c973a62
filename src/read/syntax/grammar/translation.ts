import type { Scoping } from '../../../model/scoping.js';
import type { TokenReading } from '../recovery.js';
import type { Copying } from './tree.js';
import type { ExpressionTranslation, StatementTranslation } from './translator.js';

/** All that tells one language with a grammar from another: tables by the grammar's kinds, and data. */
export interface Translation {
  /** As people call the language. */
  readonly title: string;
  /** The grammar's file in dist/grammars, without its ending. */
  readonly grammar: string;
  readonly scoping: Scoping;
  readonly copying: Copying;
  /** Blanks what is no code of an app for iOS before it is parsed, every offset the same; absent where all of a text is code. */
  readonly prepare?: (text: string) => string;
  readonly statements: Readonly<Record<string, StatementTranslation>>;
  readonly expressions: Readonly<Record<string, ExpressionTranslation>>;
  /** Kinds of which nothing runs: types, annotations. */
  readonly silent: ReadonlySet<string>;
  /** How what the grammar does not understand is read. */
  readonly tokens: TokenReading;
}
