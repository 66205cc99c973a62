import type * as Engine from '@ast-grep/napi';
import { UsageError } from '../../model/usage-error.js';
import { grammarFile } from './grammar-files.js';

/** A node of a tree-sitter tree. Ranges are 0-based, columns in UTF-16 code units. */
export type SyntaxNode = Engine.SgNode;

/** The grammars that the engine loads as libraries. */
type Grammar = 'swift';

/** Parses a text and returns the root of its tree. */
export type TreeParser = (text: string) => SyntaxNode;

/** The systems for which scripts/grammars/grammars.json has a library: the engine ends the process where there is none. */
export const systems: readonly string[] = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'];

let engine: Promise<typeof Engine> | null = null;

/**
 * Loads a grammar. The engine takes all its dynamic grammars in one registration a process, so the
 * first call registers every one.
 * @param grammar The grammar to parse with.
 * @throws {UsageError} Where no library was built for this system.
 */
export async function loadGrammar(grammar: Grammar): Promise<TreeParser> {
  engine ??= loadEngine();
  const { parse } = await engine;
  return (text) => parse(grammar, text).root();
}

async function loadEngine(): Promise<typeof Engine> {
  const system = `${process.platform}-${process.arch}`;
  if (!systems.includes(system))
    throw new UsageError(`app-privacy has no Swift parser that runs on this system (${system}).`, [
      'Run the audit on macOS or Linux (x64 or arm64), or on Windows (x64).',
    ]);
  const napi = await import('@ast-grep/napi');
  const libraryPath = grammarFile(`tree-sitter-swift-${system}.so`);
  // The engine wants a character that begins variables in patterns, of which there are none here.
  napi.registerDynamicLanguage({
    swift: { libraryPath, extensions: ['swift'], languageSymbol: 'tree_sitter_swift', expandoChar: 'µ' },
  });
  return napi;
}
