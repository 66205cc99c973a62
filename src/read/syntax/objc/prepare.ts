import { pairBrackets } from './brackets.js';
import type { Stretch } from './conditionals.js';
import { isCpp, rewriteCpp } from './cpp.js';
import { preprocess, type Inclusion, type MacroDefinition } from './directives.js';
import { apart, applyEdits, editTokens } from './edits.js';
import { rewriteMacros } from './macros.js';
import { tokenize, type Token } from './tokens.js';

/** A text without what the preprocessor acts upon. Nothing in it has moved. */
export interface Prepared {
  /** The tokens to read. */
  readonly tokens: readonly Token[];
  /** Where names are read from: macros are what they stand for, C++ is as written. */
  readonly names: string;
  /** The arms of conditionals that cannot be read beside the first one, and the text that has them. */
  readonly arms: { readonly uncut: string; readonly cuts: readonly Stretch[] };
  /** The arms of each conditional that are whole statements and stand side by side. */
  readonly choices: readonly (readonly Stretch[])[];
  readonly imports: readonly Inclusion[];
  readonly macros: readonly MacroDefinition[];
}

/**
 * Takes comments, directives, dead regions and macros out of a text, and writes its C++ as C.
 * @param file Its path, whose extension tells C++ from C.
 */
export function prepare(file: string, text: string): Prepared {
  const { code, cuts, choices, imports, macros } = preprocess(text);
  const tokens = tokenize(code);
  const brackets = pairBrackets(tokens);
  const rewritten = apart(rewriteMacros(tokens, brackets, code));
  const names = applyEdits(code, rewritten);
  const isCppText = isCppFile(file, tokens);
  const uncut = isCppText ? applyEdits(names, rewriteCpp(tokens, brackets)) : names;
  const edits = cuts.map(({ start, end }) => ({ start, end, text: '' }));
  // C++'s names are joined, so that the tokens beside an edit change with it.
  const isEdited = isCppText || cuts.length > 0;
  const read = isEdited ? tokenize(applyEdits(uncut, edits)) : editTokens(tokens, rewritten, names);
  return { tokens: read, names, arms: { uncut, cuts }, choices, imports, macros };
}

/** A header can be either's. */
function isCppFile(file: string, tokens: readonly Token[]): boolean {
  const extension = file.slice(file.lastIndexOf('.')).toLowerCase();
  return extension === '.mm' || (extension === '.h' && isCpp(tokens));
}
