import type { Expression } from '../../../model/expression.js';
import type { Module, Statement } from '../../../model/module.js';
import { linePlaces } from '../line-places.js';
import { createRecovery, problemsOf, type Recovery } from '../recovery.js';
import { regionsIn } from './regions.js';
import type { Translation } from './translation.js';
import type { Owner, Target, Translator } from './translator.js';
import { errorKind, missingKind, type Tree } from './tree.js';

/** Below this depth a translation is no code that a person wrote; tokens are read instead. */
const deepest = 400;

/**
 * Translates a file's tree.
 * @param translation The language.
 * @param file Path relative to the root.
 * @param root The tree.
 * @throws {RangeError} For a tree that nests too deeply.
 */
export function translate(translation: Translation, file: string, root: Tree): Module {
  const recovery = createRecovery(translation.tokens, linePlaces(file, root.source));
  const statements = createTranslator(translation, file, root.source, recovery).statement(root);
  const regions = recovery.regions.toSorted((a, b) => a.first - b.first);
  return { file, statements, recovered: regions, problems: problemsOf(file, regions, translation.title) };
}

/** What is known on the way down a tree. */
interface Descent {
  depth: number;
  hoisted: Statement[] | null;
  innermost: Target;
  fresh: number;
  /** The errors whose text was read, of which no second reading is wanted. */
  readonly read: Set<Tree>;
}

function createTranslator(translation: Translation, file: string, source: string, recovery: Recovery): Translator {
  const { expressions } = translation;
  const placeAt = linePlaces(file, source);
  const descent: Descent = { depth: 0, hoisted: null, innermost: { labels: [] }, fresh: 0, read: new Set() };
  const deeper = <Result>(run: () => Result): Result => {
    if (descent.depth >= deepest) throw new RangeError('The tree nests too deeply.');
    descent.depth += 1;
    const result = run();
    descent.depth -= 1;
    return result;
  };
  const translator: Translator = {
    placeOf: ({ start }) => placeAt(start),
    expression: (tree) => deeper(() => (expressions[tree.kind] ?? opaque)(translator, tree)),
    statement: (tree, owner = 'code') => deeper(() => withHoisted(descent, () => read(tree, owner))),
    statements: (trees, owner = 'code') => trees.flatMap((tree) => translator.statement(tree, owner)),
    parts: (tree) => deeper(() => tree.children.flatMap((child) => partsOf(translator, translation, child))),
    hoist(statements) {
      descent.hoisted = [...(descent.hoisted ?? []), ...statements];
    },
    freshName() {
      descent.fresh += 1;
      return `$${String(descent.fresh)}`;
    },
    inside(target, run) {
      const outer = descent.innermost;
      descent.innermost = target;
      const result = run();
      descent.innermost = outer;
      return result;
    },
    isInnermost: (label) => descent.innermost.labels.includes(label),
  };
  /** What tokens recover in a statement stands before it. */
  const read = (tree: Tree, owner: Owner): readonly Statement[] => {
    if (tree.kind === errorKind || tree.kind === missingKind) return recover(tree, owner);
    const made = readStatement(translator, translation, tree, owner);
    return tree.hasError ? [...tree.children.flatMap(sweep), ...made] : made;
  };
  /** Recovers the errors that no translation came upon, such as between the arguments of a call. */
  const sweep = (tree: Tree): readonly Statement[] => {
    if (!tree.hasError) return [];
    return [...recover(tree, 'code'), ...tree.children.flatMap(sweep)];
  };
  const recover = (tree: Tree, owner: Owner): readonly Statement[] => {
    if (descent.read.has(tree)) return [];
    descent.read.add(tree);
    if (tree.kind === missingKind) recovery.miss(tree.start);
    if (tree.kind !== errorKind) return [];
    const { regions, errors } = regionsIn(tree, translation.statements);
    for (const error of errors) descent.read.add(error);
    const before = recovery.regions.length;
    const made = regions.flatMap((region) =>
      'tree' in region ? translator.statement(region.tree, owner) : (recovery.recover(source, region) ?? []),
    );
    // All that is in it was understood, such as the `do` of a block that has no end: it is an error all the same.
    if (recovery.regions.length === before) recovery.miss(tree.start);
    return made;
  };
  return translator;
}

function partsOf(translator: Translator, { expressions, statements, silent }: Translation, tree: Tree): readonly Expression[] {
  if (silent.has(tree.kind) || tree.kind === errorKind) return [];
  if (tree.kind in expressions) return [translator.expression(tree)];
  if (!(tree.kind in statements)) return tree.children.length === 0 ? [] : translator.parts(tree);
  const body = translator.statement(tree);
  const place = translator.placeOf(tree);
  const callee: Expression = { kind: 'closure', parameters: [], body, place };
  return body.length === 0 ? [] : [{ kind: 'call', callee, arguments: [], place }];
}

/** What an expression puts before its statement stands before that statement alone. */
function withHoisted(descent: Descent, run: () => readonly Statement[]): readonly Statement[] {
  const outer = descent.hoisted;
  descent.hoisted = null;
  const made = run();
  const own = descent.hoisted as Statement[] | null;
  descent.hoisted = outer;
  return own === null ? made : [...own, ...made];
}

function readStatement(translator: Translator, translation: Translation, tree: Tree, owner: Owner): readonly Statement[] {
  const row = translation.statements[tree.kind];
  if (row !== undefined) return row(translator, tree, owner);
  if (translation.silent.has(tree.kind)) return [];
  const place = translator.placeOf(tree);
  if (tree.kind in translation.expressions) return [{ kind: 'expression', expression: translator.expression(tree), place }];
  return tree.children.flatMap((child) => translator.statement(child, owner));
}

function opaque(translator: Translator, tree: Tree): Expression {
  // What is in an error is read by its statement.
  const parts = tree.kind === errorKind ? [] : translator.parts(tree);
  return { kind: 'opaque', parts, place: translator.placeOf(tree) };
}
