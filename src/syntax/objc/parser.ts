import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import type { Parser } from '../language.js';
import type { TreeParser } from '../tree-sitter.js';
import { pairBrackets } from './brackets.js';
import { isCpp, rewriteCpp } from './cpp.js';
import { preprocess } from './directives.js';
import { applyEdits } from './edits.js';
import { readTree } from './grammar/read-tree.js';
import { rewriteMacros } from './macros.js';
import { problemsOf, type Reading } from './problems.js';
import { createRecovery } from './recover/recovery.js';
import { tokenize } from './tokens.js';
import { createWriter, type Writer } from './writer.js';

/** UTF-16 units. Above this, and on longer lines, the grammar's tree costs more than it tells. */
const longestForGrammar = 2_000_000;
const longestLineForGrammar = 50_000;
/** Brackets. The grammar's own parser is fast at any depth; what walks its tree needs stack. */
const deepestForGrammar = 200;
/** UTF-16 units. No file that a person wrote is longer. */
const longest = 20_000_000;

/**
 * Makes the parser of Objective-C and Objective-C++.
 * @param parseTree Parses a text with the grammar.
 */
export function createParser(parseTree: TreeParser): Parser {
  return { parse: (file, text) => read(parseTree, file, text) };
}

function read(parseTree: TreeParser, file: string, text: string): Source {
  const writer = createWriter(file, text);
  if (text.includes('\0')) return finish(writer, 'binary');
  if (text.length > longest) return finish(writer, 'too-long');
  const preprocessed = preprocess(text);
  for (const { module, offset } of preprocessed.imports) writer.include(module, offset);
  const tokens = tokenize(preprocessed.code);
  const brackets = pairBrackets(tokens);
  const cpp = /\.mm$/i.test(file) || (/\.h$/i.test(file) && isCpp(tokens)) ? rewriteCpp(tokens, brackets) : [];
  const uncut = applyEdits(preprocessed.code, [...rewriteMacros(tokens, brackets, preprocessed.code), ...cpp]);
  const code = applyEdits(
    uncut,
    preprocessed.cuts.map(({ start, end }) => ({ start, end, text: '' })),
  );
  const recovery = createRecovery(writer, code);
  const fitsGrammar = text.length <= longestForGrammar && brackets.depth <= deepestForGrammar && !hasLongLine(text);
  const isTree = fitsGrammar && tryTree(parseTree, code, writer, recovery.stretch);
  if (!isTree) recovery.stretch(0, code.length);
  for (const { start, end } of preprocessed.cuts) recovery.arm(uncut, start, end);
  for (const macro of preprocessed.macros) recovery.macro(macro);
  const reading: Reading = recovery.skipped() ? 'too-deep' : fitsGrammar ? 'whole' : 'too-large-for-grammar';
  return finish(writer, reading);
}

/** Reads with the grammar; where the engine itself fails, nothing was collected and tokens have to do. */
function tryTree(parseTree: TreeParser, code: string, writer: Writer, recover: (start: number, end: number) => void): boolean {
  let root;
  try {
    root = parseTree(code);
  } catch {
    return false;
  }
  readTree(root, code, writer, recover);
  return true;
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > longestLineForGrammar) return true;
    if (end === -1) return false;
    start = end + 1;
  }
  return false;
}

function finish(writer: Writer, reading: Reading): Source {
  const recovered = writer.recovered.map(({ start, end }) => ({
    first: writer.place(start).line,
    last: writer.place(Math.max(start, end - 1)).line,
  }));
  const problems: readonly Problem[] = problemsOf(writer.file, reading, recovered);
  return { file: writer.file, platform: 'ios', scopes: writer.scopes, facts: writer.facts, recovered, problems };
}
