import type { Source } from '../../model/source.js';
import type { Parser } from '../language.js';
import type { TreeParser } from '../tree-sitter.js';
import { readTree } from './grammar/read-tree.js';
import { prepare, type Prepared } from './prepare.js';
import { problemsOf, type Reading } from './problems.js';
import { createRecovery, type Recovery } from './recover/recovery.js';
import { createWriter, type Writer } from './writer.js';

/** UTF-16 units. Above this, and on longer lines, the grammar's tree costs more than it tells. */
const longestForGrammar = 1_000_000;
const longestLineForGrammar = 50_000;
/** Brackets. The engine is fast at any depth; what walks its tree needs stack. */
const deepestForGrammar = 200;
/** UTF-16 units. No file that a person wrote is longer. */
const longest = 4_000_000;

/**
 * Makes the parser of Objective-C and Objective-C++.
 * @param parseTree Parses a text with the grammar.
 */
export function createParser(parseTree: TreeParser): Parser {
  return { parse: (file, text) => read(parseTree, file, text) };
}

function read(parseTree: TreeParser, file: string, text: string): Source {
  if (text.length > longest) return finish(createWriter(file, ''), 'too-long');
  const prepared = prepare(file, text);
  const { code, names, uncut, cuts, imports, macros } = prepared;
  const writer = createWriter(file, names);
  const recovery = createRecovery(writer, code, text);
  for (const { module, offset } of imports) writer.include(module, offset);
  const fits = fitsGrammar(prepared);
  if (!fits || !tryTree(parseTree, code, writer, recovery)) recovery.stretch(0, code.length);
  for (const { start, end } of cuts) recovery.arm(uncut, start, end);
  for (const macro of macros) recovery.macro(macro);
  if (recovery.skipped()) return finish(writer, 'too-deep');
  return finish(writer, fits ? 'whole' : 'too-large-for-grammar');
}

/** Reads with the grammar; where the engine itself fails, nothing was collected and tokens have to do. */
function tryTree(parseTree: TreeParser, code: string, writer: Writer, recovery: Recovery): boolean {
  let root;
  try {
    root = parseTree(code);
  } catch {
    return false;
  }
  readTree(root, code, writer, recovery.stretch);
  return true;
}

function fitsGrammar({ code, depth }: Prepared): boolean {
  return code.length <= longestForGrammar && depth <= deepestForGrammar && !hasLongLine(code);
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
  const { file, scopes, facts } = writer;
  const problems = problemsOf(file, reading, recovered);
  return { file, platform: 'ios', language: 'objc', statements: [], scopes, facts, recovered, problems };
}
