import type { Expression } from '../../model/expression.js';
import type { Statement } from '../../model/module.js';
import { expressions } from './expressions.js';
import { statements } from './statements.js';
import { childrenOf, nodeIn, nodesIn, type Node } from './syntax-tree.js';
import type { Target, Translator } from './translator.js';

/** Below this depth a tree is no code that a person wrote; its tokens are read instead. */
const deepest = 400;

/**
 * Translates Babel's tree of a file.
 * @param file Path relative to the root.
 * @param tree What Babel made of it.
 * @throws RangeError for a tree that nests too deeply.
 */
export function translate(file: string, tree: Node): readonly Statement[] {
  const program = nodeIn(tree, 'program');
  return program === null ? [] : createTranslator(file).statements(nodesIn(program, 'body'));
}

function createTranslator(file: string): Translator {
  let depth = 0;
  let hoisted: Statement[] = [];
  let innermost: Target = { labels: [] };
  const deeper = <Result>(translate: () => Result): Result => {
    if (depth >= deepest) throw new RangeError('The tree nests too deeply.');
    depth += 1;
    const result = translate();
    depth -= 1;
    return result;
  };
  const translator: Translator = {
    placeOf: ({ loc }) => ({ file, line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 }),
    statement(node) {
      const outer = hoisted;
      const own: Statement[] = [];
      hoisted = own;
      const translated = deeper(() => (statements[node.type] ?? runParts)(translator, node));
      hoisted = outer;
      return own.length === 0 ? translated : [...own, ...translated];
    },
    statements: (nodes) => nodes.flatMap((node) => translator.statement(node)),
    expression: (node) => deeper(() => (expressions[node.type] ?? opaque)(translator, node)),
    parts: (node) => deeper(() => partsOf(translator, node)),
    hoist(each) {
      hoisted.push(...each);
    },
    inside(target, translate) {
      const outer = innermost;
      innermost = target;
      const result = translate();
      innermost = outer;
      return result;
    },
    isInnermost: (label) => innermost.labels.includes(label),
  };
  return translator;
}

function opaque(translator: Translator, node: Node): Expression {
  return { kind: 'opaque', parts: partsOf(translator, node), place: translator.placeOf(node) };
}

/** A statement without a meaning of its own is run for its parts. */
function runParts(translator: Translator, node: Node): readonly Statement[] {
  const place = translator.placeOf(node);
  if (node.type in expressions) return [{ kind: 'expression', expression: translator.expression(node), place }];
  const parts = partsOf(translator, node);
  return parts.length === 0 ? [] : [{ kind: 'expression', expression: { kind: 'opaque', parts, place }, place }];
}

/** Fields of nodes that hold types, of which nothing runs, and names that are no values. */
const unreadFields = new Set([
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'returnType',
  'predicate',
  'superTypeParameters',
  'implements',
  'label',
  'meta',
]);

/** The sub-expressions of a node that has no meaning of its own; statements among them are those of a closure that is called. */
function partsOf(translator: Translator, node: Node): readonly Expression[] {
  return childrenOf(node, unreadFields).flatMap((child): readonly Expression[] => {
    if (child.type in expressions) return [translator.expression(child)];
    return child.type in statements ? runStatement(translator, child) : translator.parts(child);
  });
}

function runStatement(translator: Translator, node: Node): readonly Expression[] {
  const body = translator.statement(node);
  const place = translator.placeOf(node);
  const callee: Expression = { kind: 'closure', parameters: [], body, place };
  return body.length === 0 ? [] : [{ kind: 'call', callee, arguments: [], place }];
}
