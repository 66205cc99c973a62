import type { Module, Statement } from '../../../model/module.js';
import { linePlaces } from '../line-places.js';
import { readBlock, readBody } from './blocks.js';
import { declarations } from './declarations.js';
import { expressions, isSilent, readParts } from './expressions.js';
import { objectiveCName, readAttributes } from './modifiers.js';
import type { Prepared } from './prepare.js';
import { createRecovery, problemsOf, type Recovery } from '../recovery.js';
import { tokenReading } from './token-reading.js';
import { statements } from './statements.js';
import type { Stretch } from '../stretch.js';
import type { Owner, StatementTranslation, Translator } from './translator.js';
import type { Tree } from './tree.js';

const translations: Readonly<Record<string, StatementTranslation>> = { ...statements, ...declarations };

/**
 * Translates a file's tree.
 * @param file Path relative to the root.
 * @param text The file's text.
 * @param prepared The text that the grammar read.
 * @param root The tree.
 */
export function translate(file: string, text: string, prepared: Prepared, root: Tree): Module {
  const recovery = createRecovery(tokenReading, linePlaces(file, text));
  const translator = createTranslator(file, prepared, recovery);
  const read = root.kind === 'ERROR' ? translator.statements(root, 'code') : translator.block(root.children);
  const aside = prepared.aside.flatMap((stretch) => recovery.recover(text, stretch) ?? []);
  if (endsEarly(root)) recovery.miss(text.trimEnd().length);
  const regions = recovery.regions.toSorted((a, b) => a.first - b.first);
  const left = translator.withRecovered(root, []);
  return { file, statements: [...left, ...read, ...aside], recovered: regions, problems: problemsOf(file, regions, 'Swift') };
}

/** Whether the grammar missed something at the end of a text, such as a closing bracket: the last node of all has no text. */
function endsEarly(root: Tree): boolean {
  let last: Tree | undefined = root;
  while (last !== undefined && last.children.length > 0) last = last.children.at(-1);
  return last !== undefined && last !== root && last.node.text() === '';
}

function createTranslator(file: string, { text, directives, named }: Prepared, recovery: Recovery): Translator {
  /** The errors whose text was read, of which no second reading is wanted. */
  const read = new Set<Tree>();
  const translator: Translator = {
    directives,
    objectiveCName: (declaration) => objectiveCName(declaration, named),
    placeOf({ node }) {
      const { line, column } = node.range().start;
      return { file, line: line + 1, column: column + 1 };
    },
    expression: (tree) => (expressions[tree.kind] ?? readParts)(translator, tree),
    statements(tree, owner) {
      if (tree.kind === 'ERROR') return recover(tree, owner);
      return translator.withRecovered(tree, readStatement(translator, tree, owner));
    },
    block: (trees) => readBlock(translator, trees),
    body: (trees) => readBody(translator, trees),
    withRecovered: (tree, made) => (tree.hasError ? [...sweep(tree), ...made] : made),
  };
  /** Recovers the errors that no translation came upon, such as between the arguments of a call. */
  const sweep = (tree: Tree): readonly Statement[] => {
    if (!tree.hasError) return [];
    return [...(tree.kind === 'ERROR' ? recover(tree, 'code') : []), ...tree.children.flatMap(sweep)];
  };
  const recover = (tree: Tree, owner: Owner): readonly Statement[] => {
    if (read.has(tree)) return [];
    for (const part of [tree, ...tree.children.filter((child) => !isWhole(child)).flatMap(errorsOf)]) read.add(part);
    return gapsOf(tree).flatMap((gap) =>
      gap.kind === 'tree' ? translator.statements(gap.tree, owner) : (recovery.recover(text, gap) ?? []),
    );
  };
  return translator;
}

function readStatement(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const translation = translations[tree.kind];
  if (tree.kind in declarations)
    return [...readAttributes(translator, tree, owner), ...(translation?.(translator, tree, owner) ?? [])];
  if (translation !== undefined) return translation(translator, tree, owner);
  if (tree.kind in expressions) {
    const expression = translator.expression(tree);
    return isSilent(expression) ? [] : [{ kind: 'expression', expression, place: expression.place }];
  }
  return tree.children.flatMap((child) => translator.statements(child, owner));
}

function errorsOf(tree: Tree): readonly Tree[] {
  if (!tree.hasError) return [];
  return [...(tree.kind === 'ERROR' ? [tree] : []), ...tree.children.flatMap(errorsOf)];
}

/** A part of a region that the grammar did not understand: one that it did, or text. */
type Gap = { readonly kind: 'tree'; readonly tree: Tree } | (Stretch & { readonly kind: 'text' });

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
