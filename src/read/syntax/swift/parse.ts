import type { Module } from '../../../model/module.js';
import type { Parser } from '../language.js';
import { lower } from '../lower/index.js';
import type { TreeParser } from '../tree-sitter.js';
import { isBeyondGrammar } from '../beyond-grammar.js';
import { focusOf } from './focus.js';
import { prepare } from './prepare.js';
import { recoverWhole } from '../recovery.js';
import { tokenReading } from './token-reading.js';
import { scoping } from './scoping.js';
import { translate } from './translate.js';
import { readTree, type Tree } from './tree.js';

/** Beyond this many characters the grammar's tree costs more memory than it can tell; tokens are read instead. */
const longestTree = 2_000_000;

/**
 * Makes the parser of Swift.
 * @param parseTree The loaded grammar.
 */
export function createSwiftParser(parseTree: TreeParser): Parser {
  return {
    parse: (file, text, tokens) => lower(readModule(parseTree, file, text, tokens), scoping),
  };
}

function readModule(parseTree: TreeParser, file: string, text: string, tokens: RegExp | undefined): Module {
  const focus = tokens === undefined ? null : focusOf(text, tokens);
  const prepared = prepare(text, focus);
  try {
    const root = grow(parseTree, prepared.text);
    if (root !== null) return translate(file, text, prepared, root);
  } catch {
    // Whatever the engine makes of a text, tokens still say something.
  }
  return recoverWhole(tokenReading, file, text);
}

/** Parses a text. @returns The tree, or null for a text that is beyond the grammar. */
function grow(parseTree: TreeParser, text: string): Tree | null {
  return text.length > longestTree || isBeyondGrammar(text) ? null : readTree(parseTree(text));
}
