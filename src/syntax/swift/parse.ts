import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import type { Parser } from '../language.js';
import type { TreeParser } from '../tree-sitter.js';
import { blankDeadRegions } from './conditional-compilation.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { createFactWriter, type FactWriter } from './facts.js';
import type { Reader } from './reader.js';
import { recoverFacts } from './recover.js';
import { readBlock } from './statements.js';
import { readTree, type Tree } from './tree.js';

/** Beyond this many characters the grammar's tree costs more memory than it can tell; tokens are read instead. */
const longestTree = 2_000_000;

/**
 * Makes the parser of Swift.
 * @param parseTree The loaded grammar.
 */
export function createSwiftParser(parseTree: TreeParser): Parser {
  return {
    parse(file, text) {
      const live = blankDeadRegions(text);
      const writer = createFactWriter(file);
      const regions: Region[] = [];
      if (live.length > longestTree || deepestBrackets(live) > 200) recoverWhole(writer, live, regions);
      else readGrammar(parseTree, writer, live, regions);
      return sourceOf(writer, regions);
    },
  };
}

/** 1-based first and last lines. */
interface Region {
  readonly first: number;
  readonly last: number;
}

function readGrammar(parseTree: TreeParser, writer: FactWriter, text: string, regions: Region[]): void {
  const lines = lineStarts(text);
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
      const wasRecovering = writer.recovering;
      for (const gap of gapsOf(tree)) {
        if (gap.kind === 'tree') {
          reader.visit(gap.tree, scope);
          continue;
        }
        writer.recovering = true;
        recoverFacts(writer, text, gap.start, gap.end, scope, (index) => placeAt(writer.file, lines, index));
        writer.recovering = wasRecovering;
        regions.push({ first: placeAt(writer.file, lines, gap.start).line, last: placeAt(writer.file, lines, gap.end).line });
      }
    },
  };
  const root = readTree(parseTree(text), () => undefined);
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
  const lines = lineStarts(text);
  writer.recovering = true;
  recoverFacts(writer, text, 0, text.length, 0, (index) => placeAt(writer.file, lines, index));
  regions.push({ first: 1, last: lines.length });
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

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeAt(file: string, lines: readonly number[], index: number): Place {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: index - (lines[low] ?? 0) + 1 };
}

/** How deep brackets nest, strings and comments counted too: a cheap bound, before the grammar sees the text. */
function deepestBrackets(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 91 || code === 123) deepest = Math.max(deepest, (depth += 1));
    else if ((code === 41 || code === 93 || code === 125) && depth > 0) depth -= 1;
  }
  return deepest;
}
