import { pairBrackets } from './brackets.js';
import type { Stretch } from './conditionals.js';
import { isCpp, rewriteCpp } from './cpp.js';
import { preprocess, type Inclusion, type MacroDefinition } from './directives.js';
import { applyEdits } from './edits.js';
import { rewriteMacros } from './macros.js';
import { tokenize, type Token } from './tokens.js';

/** A text made fit for the grammar. Nothing in it has moved. */
export interface Prepared {
  /** What the grammar parses. */
  readonly code: string;
  /** Where names are read from: macros are what they stand for, C++ is as written. */
  readonly names: string;
  /** What the grammar parses, with the arms of conditionals that it must not see. */
  readonly uncut: string;
  /** Where these arms stand. */
  readonly cuts: readonly Stretch[];
  readonly imports: readonly Inclusion[];
  readonly macros: readonly MacroDefinition[];
  /** How deep brackets nest. */
  readonly depth: number;
}

/**
 * Takes comments, directives, dead regions and macros out of a text, and what of C++ the grammar does not know.
 * @param file Its path, whose extension tells C++ from C.
 */
export function prepare(file: string, text: string): Prepared {
  const { code, cuts, imports, macros } = preprocess(text);
  const tokens = tokenize(code);
  const brackets = pairBrackets(tokens);
  const names = applyEdits(code, rewriteMacros(tokens, brackets, code));
  const uncut = isCppFile(file, tokens) ? applyEdits(names, rewriteCpp(tokens, brackets)) : names;
  const edits = cuts.map(({ start, end }) => ({ start, end, text: '' }));
  return { code: applyEdits(uncut, edits), names, uncut, cuts, imports, macros, depth: brackets.depth };
}

/** A header can be either's. */
function isCppFile(file: string, tokens: readonly Token[]): boolean {
  const extension = file.slice(file.lastIndexOf('.')).toLowerCase();
  return extension === '.mm' || (extension === '.h' && isCpp(tokens));
}
