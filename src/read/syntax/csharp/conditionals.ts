import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Owner, Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { isCompiled, symbolsOf } from './compiled.js';
import { partsIn } from './nodes.js';

const directives = new Set(['#if', '#elif', '#else', '#endif', 'preproc_elif', 'preproc_else']);

/** The arms of an `#if` that may be compiled for iOS, each with what stands in it. */
function armsOf(tree: Tree): readonly (readonly Tree[])[] {
  const symbols = symbolsOf(tree.source);
  const arms: (readonly Tree[])[] = [];
  for (let arm: Tree | null = tree; arm !== null; arm = childOf(arm, 'preproc_elif', 'preproc_else')) {
    const condition = fieldOf(arm, 'condition');
    const holds = arm.kind === 'preproc_else' || (condition === null ? null : isCompiled(textOf(condition), symbols));
    if (holds === false) continue;
    arms.push(arm.children.filter((child) => child !== condition && !directives.has(child.kind)));
    if (holds === true) return arms;
  }
  return [...arms, []];
}

/** Translates `#if A … #else … #endif` around statements or declarations where nobody knows A. */
export function readConditional(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const arms = armsOf(tree).map((arm) => translator.statements(arm, owner));
  // Declarations are there in one build or another: each is read.
  if (owner === 'type') return arms.flat();
  return [{ kind: 'conditional', arms, place: translator.placeOf(tree) }];
}

/** Translates an `#if` inside of an expression: one of several values. */
export function chooseArm(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const values = armsOf(tree).flatMap((arm) => {
    const [value] = arm.length === 0 ? [] : partsIn({ ...tree, children: arm });
    return value === undefined ? [] : [translator.expression(value)];
  });
  const [first, ...others] = values;
  if (first === undefined) return { kind: 'opaque', parts: [], place };
  return others.reduce<Expression>((value, other) => {
    const test: Expression = { kind: 'opaque', parts: [], place };
    return { kind: 'operation', operator: '?:', operands: [test, value, other], place };
  }, first);
}
