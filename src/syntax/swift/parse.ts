import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import type { Parser } from '../language.js';
import { linePlaces } from '../line-places.js';
import { recoverFacts } from '../token-recovery.js';
import type { SyntaxNode, TreeParser } from '../tree-sitter.js';
import { blankDeadRegions } from './conditional-compilation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { createFactWriter, type FactWriter } from './facts.js';
import type { Reader } from './reader.js';
import { readBlock } from './statements.js';
import { keywords, tokenise } from './tokens.js';
import { readTree, type Tree } from './tree.js';

/** Beyond this many characters the grammar's tree costs more memory than it can tell; tokens are read instead. */
const longestTree = 2_000_000;

/**
 * Makes the parser of Swift.
 * @param parseTree The loaded grammar.
 */
export function createSwiftParser(parseTree: TreeParser): Parser {
  return {
    parse(file, text, focus) {
      const live = blankDeadRegions(text);
      const writer = createFactWriter(file);
      const regions: Region[] = [];
      if (live.length > longestTree || isBeyondGrammar(live)) recoverWhole(writer, live, regions);
      else readGrammar(parseTree(live), writer, live, regions, focus ?? null);
      return sourceOf(writer, regions);
    },
  };
}

/** 1-based first and last lines. */
interface Region {
  readonly first: number;
  readonly last: number;
}

function readGrammar(tree: SyntaxNode, writer: FactWriter, text: string, regions: Region[], focus: RegExp | null): void {
  const placeAt = linePlaces(writer.file, text);
  const reader: Reader = {
    writer,
    visit: (tree, scope) => {
      const declaration = declarations[tree.kind];
      if (declaration !== undefined) declaration(reader, tree, scope);
      else reader.expression(tree, scope);
    },
    expression: (tree, scope, use = 'read') => {
      const read = expressions[tree.kind];
      if (read !== undefined) return read(reader, tree, scope, use);
      if (tree.kind === 'ERROR') reader.recover(tree, scope);
      else if (tree.kind === 'control_transfer_statement') readTransfer(reader, tree, scope);
      else if (tree.kind === 'statements') reader.block(tree.children, scope);
      else for (const child of tree.children) reader.visit(child, scope);
      return { kind: 'opaque', place: writer.placeOf(tree) };
    },
    block: (statements, scope) => readBlock(reader, statements, scope),
    recover: (tree, scope) => {
      for (const gap of gapsOf(tree)) {
        if (gap.kind === 'tree') {
          reader.visit(gap.tree, scope);
          continue;
        }
        writer.facts.push(...recoverFacts(tokenise(text, gap.start, gap.end), keywords, scope, placeAt));
        regions.push({ first: placeAt(gap.start).line, last: placeAt(gap.end).line });
      }
    },
  };
  const root = readTree(tree, focus);
  if (root.kind === 'ERROR') reader.recover(root, 0);
  else reader.block(root.children, 0);
}

function readTransfer({ writer, expression }: Reader, tree: Tree, scope: number): void {
  const [keyword, value] = tree.children;
  if (value === undefined) return;
  const given = expression(value, scope);
  if (keyword?.kind === 'return') writer.give(given, scope);
}

/** A part of a region that the grammar did not understand: one that it did, or text. */
type Gap = { readonly kind: 'tree'; readonly tree: Tree } | { readonly kind: 'text'; readonly start: number; readonly end: number };

/** Whole declarations and statements inside of an error are read as such; what is between them is text. */
function gapsOf(tree: Tree): readonly Gap[] {
  const gaps: Gap[] = [];
  const { start, end } = tree.node.range();
  let from = start.index;
  for (const child of tree.children) {
    if (!isWhole(child)) continue;
    const range = child.node.range();
    if (range.start.index > from) gaps.push({ kind: 'text', start: from, end: range.start.index });
    gaps.push({ kind: 'tree', tree: child });
    from = range.end.index;
  }
  if (end.index > from) gaps.push({ kind: 'text', start: from, end: end.index });
  return gaps;
}

function isWhole({ kind }: Tree): boolean {
  return (kind in declarations && kind !== 'modifiers') || /_statement$|^statements$|^assignment$/.test(kind);
}

function recoverWhole(writer: FactWriter, text: string, regions: Region[]): void {
  const placeAt = linePlaces(writer.file, text);
  for (const fact of recoverFacts(tokenise(text, 0, text.length), keywords, 0, placeAt)) writer.facts.push(fact);
  regions.push({ first: 1, last: placeAt(text.length).line });
}

function sourceOf(writer: FactWriter, regions: readonly Region[]): Source {
  const [first] = regions;
  const problems: readonly Problem[] =
    first === undefined
      ? []
      : [
          {
            kind: 'partial',
            place: { file: writer.file, line: first.first, column: 1 },
            message: `The Swift grammar did not understand ${String(regions.length)} region${regions.length === 1 ? '' : 's'}; tokens were read there.`,
            remedy: 'Read the signals near these lines with care; nothing has to be changed.',
          },
        ];
  return { file: writer.file, platform: 'ios', scopes: writer.scopes, facts: writer.facts, recovered: regions, problems };
}

/** Brackets and comments nested deeper, or a line longer, than a person writes: the engine's time grows with their square. */
const deepestNesting = 200;
const longestLine = 20_000;

/** A cheap bound, before the grammar sees the text; strings and comments count too. */
function isBeyondGrammar(text: string): boolean {
  let depth = 0;
  let comments = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) lineStart = at;
    else if (code === 40 || code === 91 || code === 123) depth += 1;
    else if (code === 41 || code === 93 || code === 125) depth = Math.max(0, depth - 1);
    else if (code === 42 && text.charCodeAt(at - 1) === 47) comments += 1;
    else if (code === 47 && text.charCodeAt(at - 1) === 42) comments = Math.max(0, comments - 1);
    if (depth > deepestNesting || comments > deepestNesting || at - lineStart > longestLine) return true;
  }
  return false;
}
