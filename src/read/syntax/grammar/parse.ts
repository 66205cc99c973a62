import type { Module } from '../../../model/module.js';
import { isBeyondGrammar } from '../beyond-grammar.js';
import type { Parser } from '../language.js';
import { lower } from '../lower/index.js';
import { recoverWhole } from '../recovery.js';
import { loadGrammar, type TreeParser } from './engine.js';
import { translate } from './translate.js';
import type { Translation } from './translation.js';

/** Beyond this many characters a tree costs more memory than it can tell; tokens are read instead. */
const longestTree = 2_000_000;

const loaded = new Map<Translation, Promise<Parser>>();

/**
 * Loads the parser of a language with a grammar, once.
 * @param translation The language.
 */
export function loadParser(translation: Translation): Promise<Parser> {
  const parser = loaded.get(translation) ?? makeParser(translation);
  loaded.set(translation, parser);
  return parser;
}

async function makeParser(translation: Translation): Promise<Parser> {
  const parseTree = await loadGrammar(translation.grammar, translation.copying);
  const { prepare = (text: string) => text, scoping } = translation;
  return { parse: (file, text) => lower(readModule(translation, parseTree, file, prepare(text)), scoping) };
}

function readModule(translation: Translation, parseTree: TreeParser, file: string, text: string): Module {
  if (text.length > longestTree || isBeyondGrammar(text)) return recoverWhole(translation.tokens, file, text);
  try {
    const root = parseTree(text);
    if (root !== null) return translate(translation, file, root);
  } catch {
    // Whatever the engine makes of a text, tokens still say something.
  }
  return recoverWhole(translation.tokens, file, text);
}
