import type { ScopeIndex } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import type { Parser } from '../language.js';
import { linePlaces } from '../line-places.js';
import { createFacts } from '../lower/facts.js';
import { lowerBlock } from '../lower/statements.js';
import { recoverStatements } from '../token-recovery.js';
import type { TreeParser } from '../tree-sitter.js';
import { isBeyondGrammar } from './beyond-grammar.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import { createFactWriter, type FactWriter } from './facts.js';
import { focusOf } from './focus.js';
import { type Prepared, prepare } from './prepare.js';
import type { Reader } from './reader.js';
import { readBlock } from './statements.js';
import type { Stretch } from './stretch.js';
import { tokenGrammar } from './token-grammar.js';
import { tokenise } from './tokens.js';
import { readTree, type Tree } from './tree.js';

/** Beyond this many characters the grammar's tree costs more memory than it can tell; tokens are read instead. */
const longestTree = 2_000_000;

/**
 * Makes the parser of Swift.
 * @param parseTree The loaded grammar.
 */
export function createSwiftParser(parseTree: TreeParser): Parser {
  return {
    parse(file, text, tokens) {
      const focus = tokens === undefined ? null : focusOf(text, tokens);
      const prepared = prepare(text, focus);
      const root = grow(parseTree, prepared.text);
      const session = createSession(file, text);
      if (root === null) recoverWhole(session);
      else readGrammar(session, prepared, root);
      return sourceOf(session);
    },
  };
}

/** Parses a text. @returns The tree, or null for a text that is beyond the grammar. */
function grow(parseTree: TreeParser, text: string): Tree | null {
  if (text.length > longestTree || isBeyondGrammar(text)) return null;
  try {
    return readTree(parseTree(text));
  } catch {
    // Whatever the engine makes of a text, tokens still say something.
    return null;
  }
}

/** 1-based first and last lines. */
interface Region {
  readonly first: number;
  readonly last: number;
}

/** What reading one file needs. */
interface Session {
  readonly writer: FactWriter;
  readonly text: string;
  readonly regions: Region[];
  /** Whether the file is beyond the grammar, and was read by its tokens alone. */
  isBeyond: boolean;
  placeAt(index: number): Place;
}

function createSession(file: string, text: string): Session {
  return { writer: createFactWriter(file), text, regions: [], isBeyond: false, placeAt: linePlaces(file, text) };
}

function readGrammar(session: Session, { text, directives, aside }: Prepared, root: Tree): void {
  const { writer } = session;
  const errors = new Set(errorsOf(root));
  /** Where the parts of a tree with errors stand, for the errors that no reader comes upon. */
  const places = new Map<Tree, ScopeIndex>();
  const reader: Reader = {
    writer,
    directives,
    visit: (tree, scope) => {
      if (errors.size > 0) places.set(tree, scope);
      const declaration = declarations[tree.kind];
      if (declaration !== undefined) declaration(reader, tree, scope);
      else reader.expression(tree, scope);
    },
    expression: (tree, scope, use = 'read') => {
      if (errors.size > 0) places.set(tree, scope);
      const read = expressions[tree.kind];
      if (read !== undefined) return read(reader, tree, scope, use);
      if (tree.kind === 'ERROR') reader.recover(tree, scope);
      else if (tree.kind === 'control_transfer_statement') readTransfer(reader, tree, scope);
      else if (tree.kind === 'statements') reader.block(tree.children, scope);
      else for (const child of tree.children) reader.visit(child, scope);
      return { kind: 'opaque', parts: [], place: writer.placeOf(tree) };
    },
    block: (statements, scope) => {
      readBlock(reader, statements, scope);
    },
    recover: (tree, scope) => {
      if (!errors.has(tree)) return;
      // Errors inside of what is read as text are read with it.
      for (const part of [tree, ...tree.children.filter((child) => !isWhole(child)).flatMap(errorsOf)]) errors.delete(part);
      for (const gap of gapsOf(tree)) {
        if (gap.kind === 'tree') reader.visit(gap.tree, scope);
        else recoverText({ ...session, text }, gap, scope);
      }
    },
  };
  if (root.kind === 'ERROR') reader.recover(root, 0);
  else reader.block(root.children, 0);
  if (errors.size > 0) sweep(reader, root, places, 0);
  for (const stretch of aside) recoverText(session, stretch, 0);
}

function errorsOf(tree: Tree): readonly Tree[] {
  const errors: Tree[] = [];
  const walk = (each: Tree): void => {
    if (each.kind === 'ERROR') errors.push(each);
    each.children.forEach(walk);
  };
  walk(tree);
  return errors;
}

/** Recovers the errors that stand where no reader looks, such as between the arguments of a call. */
function sweep(reader: Reader, tree: Tree, places: ReadonlyMap<Tree, ScopeIndex>, outer: ScopeIndex): void {
  const scope = places.get(tree) ?? outer;
  if (tree.kind === 'ERROR') reader.recover(tree, scope);
  for (const child of tree.children) sweep(reader, child, places, scope);
}

/** A text that the grammar cannot read is read by its tokens, whatever they say. */
function recoverWhole(session: Session): void {
  const { text, regions, placeAt } = session;
  recoverText(session, { start: 0, end: text.length }, 0);
  regions.splice(0, regions.length, { first: 1, last: placeAt(text.length).line });
  session.isBeyond = true;
}

const scoping = {
  platform: 'ios',
  language: 'swift',
  casesFallThrough: false,
  neverReturn: new Set<string>(),
  demands: new Set<string>(),
} as const;

/** Reads a stretch by its tokens, and notes its lines unless nothing but separators stands there. */
function recoverText({ writer, text, regions, placeAt }: Session, { start, end }: Stretch, scope: ScopeIndex): void {
  const tokens = tokenise(text, start, end);
  const [first] = tokens;
  if (first === undefined || tokens.every((token) => token.text === ';' || token.text === ',')) return;
  const facts = createFacts(writer.file, scoping);
  lowerBlock(facts, [recoverStatements(tokens, tokenGrammar, placeAt)], 0);
  const scopes = [scope];
  for (const { parent, ...own } of facts.scopes.slice(1)) scopes.push(writer.open(scopes[parent ?? 0] ?? scope, own));
  for (const fact of facts.facts) writer.facts.push({ ...fact, scope: scopes[fact.scope] ?? scope });
  regions.push({ first: placeAt(first.start).line, last: placeAt(end).line });
}

function readTransfer({ writer, expression }: Reader, tree: Tree, scope: number): void {
  const [keyword, value] = tree.children;
  if (value === undefined) return;
  const given = expression(value, scope);
  if (keyword?.kind === 'return') writer.give(given, scope);
}

/** A part of a region that the grammar did not understand: one that it did, or text. */
type Gap =
  { readonly kind: 'tree'; readonly tree: Tree } | { readonly kind: 'text'; readonly start: number; readonly end: number };

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

function sourceOf({ writer, regions, isBeyond }: Session): Source {
  const [first] = regions;
  const problems =
    first === undefined ? [] : [isBeyond ? beyondGrammar(writer.file) : unreadRegions(writer.file, regions, first)];
  return {
    file: writer.file,
    platform: 'ios',
    language: 'swift',
    statements: [],
    scopes: writer.scopes,
    facts: writer.facts,
    recovered: regions,
    problems,
  };
}

/** Tokens have no branches and no values: what governs a call of such a file, and what it is given, is lost. */
function beyondGrammar(file: string): Problem {
  return {
    kind: 'incomplete',
    place: { file, line: 1, column: 1 },
    message:
      'This file or one of its lines is too long, or it is nested too deeply. The audit read its tokens, but not its conditions and the values that it passes on.',
    remedy: 'If the file is generated, list it under exclude in app-privacy.yaml. Otherwise split it.',
  };
}

function unreadRegions(file: string, regions: readonly Region[], { first }: Region): Problem {
  return {
    kind: 'partial',
    place: { file, line: first, column: 1 },
    message: `The parser does not understand ${String(regions.length)} region${regions.length === 1 ? '' : 's'} of this Swift file. The audit read the tokens there.`,
    remedy: 'Review the signals near these lines. You do not have to change anything.',
  };
}
