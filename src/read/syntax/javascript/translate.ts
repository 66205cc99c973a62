import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import { expressions } from './expressions.js';
import { statements } from './statements.js';
import { isNode, nodeIn, nodesIn, type Node } from './syntax-tree.js';
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
  let hoisted: Statement[] | null = null;
  let innermost: Target = { labels: [] };
  const deepen = (): void => {
    if (depth >= deepest) throw new RangeError('The tree nests too deeply.');
    depth += 1;
  };
  const translator: Translator = {
    placeOf: ({ loc }) => ({ file, line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 }),
    statement(node) {
      const outer = hoisted;
      hoisted = null;
      deepen();
      const translated = (statements[node.type] ?? runParts)(translator, node);
      depth -= 1;
      const own = hoisted as Statement[] | null;
      hoisted = outer;
      return own === null ? translated : [...own, ...translated];
    },
    statements(nodes) {
      const all: Statement[] = [];
      for (const node of nodes) for (const each of translator.statement(node)) all.push(each);
      return all;
    },
    expression(node) {
      deepen();
      const translated = (expressions[node.type] ?? opaque)(translator, node);
      depth -= 1;
      return translated;
    },
    parts(node) {
      deepen();
      const parts = partsOf(translator, node);
      depth -= 1;
      return parts;
    },
    hoist(each) {
      hoisted = [...(hoisted ?? []), ...each];
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

/** Fields of nodes that hold types, of which nothing runs, names that are no values, and what is no part of the tree. */
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
  'closingElement',
  'loc',
  'extra',
  'errors',
  'comments',
  'tokens',
]);

/** The sub-expressions of a node that has no meaning of its own; statements among them are those of a closure that is called. */
function partsOf(translator: Translator, node: Node): readonly Expression[] {
  const parts: Expression[] = [];
  for (const field in node) {
    const value = node[field];
    if (typeof value !== 'object' || value === null || unreadFields.has(field)) continue;
    for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (isNode(child)) addParts(translator, child, parts);
  }
  return parts;
}

function addParts(translator: Translator, node: Node, parts: Expression[]): void {
  if (node.type in expressions) parts.push(translator.expression(node));
  else if (node.type in statements) parts.push(...runStatement(translator, node));
  else if (!leaves.has(node.type)) parts.push(...translator.parts(node));
}

/** The most frequent nodes without parts. */
const leaves = new Set(['JSXText', 'JSXIdentifier', 'JSXEmptyExpression', 'TemplateElement']);

function runStatement(translator: Translator, node: Node): readonly Expression[] {
  const body = translator.statement(node);
  const place = translator.placeOf(node);
  const callee: Expression = { kind: 'closure', parameters: [], body, place };
  return body.length === 0 ? [] : [{ kind: 'call', callee, arguments: [], place }];
}
