import type { ParserOptions, ParserPlugin } from '@babel/parser';
import type { Module } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Problem } from '../../../model/problem.js';
import type { Parser } from '../language.js';
import { linePlaces } from '../line-places.js';
import { lower } from '../lower/index.js';
import { recoverStatements } from '../token-recovery.js';
import { isNode, type Node } from './syntax-tree.js';
import { translate } from './translate.js';
import { scoping } from './scoping.js';
import { keywords, recoverImports, tokenise } from './tokens.js';

/** Babel's parse function. */
export type Parse = (text: string, options: ParserOptions) => unknown;

/** A longer script is a bundle: generated from sources that are read by themselves. */
const longestScript = 2_000_000;

/** A text of which a script is made: all of a file, or a part of one. */
export interface Script {
  readonly text: string;
  /** Whether it is TypeScript; null where the file's name tells. */
  readonly isTyped: boolean | null;
  /** Turns an index into the text into a place in the file. */
  placeAt(index: number): Place;
}

/**
 * Makes the parser of JavaScript and its dialects.
 * @param parse Babel's parse function.
 */
export function createJavascriptParser(parse: Parse): Parser {
  return {
    parse(file, text) {
      if (/\.d\.[cm]?ts$/.test(file)) return lower({ file, statements: [], recovered: [], problems: [] }, scoping);
      return lower(readScript(parse, file, { text, isTyped: null, placeAt: linePlaces(file, text) }), scoping);
    },
  };
}

/**
 * Reads a script. Where Babel gives it up, its tokens are read.
 * @param parse Babel's parse function.
 * @param file Path relative to the root.
 */
export function readScript(parse: Parse, file: string, script: Script): Module {
  if (script.text.length > longestScript) return beyondParser(file, script, 'too long to be written by hand');
  try {
    return readProgram(parse, file, script);
  } catch (error) {
    if (error instanceof RangeError) return beyondParser(file, script, 'nested too deeply');
    return recoverWhole(file, script, unparsed(file, lineOf(error), reasonOf(error)));
  }
}

function readProgram(parse: Parse, file: string, script: Script): Module {
  const tree = parseDialects(parse, file, script);
  const [first] = Array.isArray(tree['errors']) ? (tree['errors'] as unknown[]) : [];
  const problems = first === undefined ? [] : [partial(file, lineOf(first), reasonOf(first))];
  return { file, statements: translate(file, tree), recovered: [], problems };
}

const common: readonly ParserPlugin[] = ['decorators-legacy', 'explicitResourceManagement', 'importAttributes'];

/** Tries the dialects that a file's name allows, the likeliest first; the last one's failure is thrown. */
function parseDialects(parse: Parse, file: string, script: Script): Node {
  const { text } = script;
  const dialects = dialectsOf(file, script);
  const { line, column } = script.placeAt(0);
  const start = { startLine: line, startColumn: column - 1 };
  for (const [index, plugins] of dialects.entries()) {
    try {
      const errorRecovery = index === dialects.length - 1;
      const tree = parse(text, { ...options, ...start, plugins: [...common, ...plugins], errorRecovery });
      if (isNode(tree)) return tree;
    } catch (error) {
      if (index === dialects.length - 1) throw error;
    }
  }
  throw new Error('no dialect fits');
}

const options: ParserOptions = {
  sourceType: 'unambiguous',
  allowAwaitOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  attachComment: false,
};

function dialectsOf(file: string, { text, isTyped }: Script): readonly (readonly ParserPlugin[])[] {
  if (isTyped === true) return [['typescript'], ['typescript', 'jsx']];
  if (/\.[cm]?ts$/.test(file)) return [['typescript']];
  if (file.endsWith('.tsx')) return [['typescript', 'jsx']];
  const flow: ParserPlugin = ['flow', { all: /@flow\b/.test(text.slice(0, 2000)) }];
  return [
    ['jsx', flow],
    ['jsx', 'typescript'],
    ['jsx', flow],
  ];
}

/** A script that the parser gave up is read by its tokens. */
function recoverWhole(file: string, { text, placeAt }: Script, problem: Problem): Module {
  const tokens = tokenise(text);
  const { statements, ...region } = recoverStatements(tokens, { keywords, closures: null }, placeAt);
  return {
    file,
    statements: [{ ...region, statements: [...recoverImports(tokens, placeAt), ...statements] }],
    recovered: [{ first: placeAt(0).line, last: placeAt(text.length).line }],
    problems: [problem],
  };
}

/** Tokens have no branches and no values: what governs a call of such a script, and what it is given, is lost. */
function beyondParser(file: string, script: Script, what: string): Module {
  return recoverWhole(file, script, {
    kind: 'incomplete',
    place: { file, line: 1, column: 1 },
    message: `This file is ${what}. The audit read its tokens, but not its conditions and the values that it passes on.`,
    remedy: 'If the file is generated, list it under exclude in app-privacy.yaml. Otherwise split it.',
  });
}

function unparsed(file: string, line: number, why: string): Problem {
  return {
    kind: 'partial',
    place: { file, line, column: 1 },
    message: `The audit could not parse this file: ${why}. It read the tokens instead.`,
    remedy: 'Fix the syntax, or list the file under exclude in app-privacy.yaml.',
  };
}

function partial(file: string, line: number, why: string): Problem {
  const message = `Syntax error: ${why}. The audit read the code around it.`;
  return { kind: 'partial', place: { file, line, column: 1 }, message, remedy: 'Fix the syntax error on this line.' };
}

function lineOf(error: unknown): number {
  const loc = typeof error === 'object' && error !== null && 'loc' in error ? error.loc : null;
  return typeof loc === 'object' && loc !== null && 'line' in loc && typeof loc.line === 'number' ? loc.line : 1;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s*\(\d+:\d+\)\s*$/, '').replace(/\.$/, '');
}
