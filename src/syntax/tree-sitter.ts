import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Engine from '@ast-grep/napi';

/** A node of a tree-sitter tree. Ranges are 0-based, columns in UTF-16 code units. */
export type SyntaxNode = Engine.SgNode;

/** The grammars that the engine loads as libraries. */
export type Grammar = 'swift' | 'objc';

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
  napi.registerDynamicLanguage({
    swift,
    objc: { libraryPath: objcLibrary(), extensions: ['m'], languageSymbol: 'tree_sitter_objc', expandoChar: '$' },
  });
  return napi;
}

/** The grammar's prebuilt library: the package ships one a platform, and no install script has to run. */
function objcLibrary(): string {
  const root = dirname(createRequire(import.meta.url).resolve('tree-sitter-objc/package.json'));
  const path = join(root, 'prebuilds', `${process.platform}-${process.arch}`, 'tree-sitter-objc.node');
  if (!existsSync(path)) throw new Error(`tree-sitter-objc ships no library for ${process.platform}-${process.arch}.`);
  return path;
}
