import type * as Engine from '@ast-grep/napi';

/** A node of a tree-sitter tree. Ranges are 0-based, columns in UTF-16 code units. */
export type SyntaxNode = Engine.SgNode;

/** The grammars that the engine loads as libraries. */
type Grammar = 'swift';

/** Parses a text and returns the root of its tree. */
export type TreeParser = (text: string) => SyntaxNode;

let engine: Promise<typeof Engine> | null = null;

/**
 * Loads a grammar. The engine takes all its dynamic grammars in one registration a process, so the
 * first call registers every one.
 * @param grammar The grammar to parse with.
 */
export async function loadGrammar(grammar: Grammar): Promise<TreeParser> {
  engine ??= loadEngine();
  const { parse } = await engine;
  return (text) => parse(grammar, text).root();
}

async function loadEngine(): Promise<typeof Engine> {
  const napi = await import('@ast-grep/napi');
  const swift = (await import('@ast-grep/lang-swift')).default;
  napi.registerDynamicLanguage({ swift });
  return napi;
}
