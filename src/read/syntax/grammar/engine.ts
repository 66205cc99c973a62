import { setFlagsFromString } from 'node:v8';
import type * as Engine from 'web-tree-sitter';
import { grammarFile } from '../grammar-files.js';
import { copyTree, type Copying, type Tree } from './tree.js';

/** Parses a text. @returns Null where the engine gives up. */
export type TreeParser = (text: string) => Tree | null;

let engine: Promise<typeof Engine> | null = null;

/** The grammars that are loaded, by their names: several readings of a language share one. */
const grammars = new Map<string, Promise<Engine.Language>>();

/**
 * Loads a grammar. The first one loads the engine too.
 * @param grammar The file's name in dist/grammars, without its ending: a row of scripts/grammars/grammars.json.
 * @param copying How the copy of a tree differs from the engine's, which is freed at once.
 */
export async function loadGrammar(grammar: string, copying: Copying): Promise<TreeParser> {
  engine ??= loadEngine();
  const { Language, Parser } = await engine;
  const parser = new Parser();
  const language = grammars.get(grammar) ?? Language.load(grammarFile(`${grammar}.wasm`));
  grammars.set(grammar, language);
  parser.setLanguage(await language);
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null) return null;
    const cursor = tree.walk();
    try {
      return copyTree(cursor, text, copying);
    } finally {
      // The engine's memory is not the collector's.
      cursor.delete();
      tree.delete();
    }
  };
}

/**
 * V8 compiles a grammar's largest functions a second time after a few calls, to make them faster. That takes longer than all that an
 * app of thousands of files has for them, and 30 MB.
 */
const once = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

async function loadEngine(): Promise<typeof Engine> {
  for (const flag of once) setFlagsFromString(flag);
  const loaded = await import('web-tree-sitter');
  await loaded.Parser.init({ locateFile: () => grammarFile('web-tree-sitter.wasm') });
  return loaded;
}
