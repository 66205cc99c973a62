import type { Expression } from '../../../model/expression.js';
import type { Condition, Declaration, LoopStatement, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import { assignPattern, declarePattern, isPattern } from './patterns.js';
import { nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Translator } from './translator.js';

/** The name of an element that is taken apart in the body. */
const element = '$0';

/** Translates `for (begin; test; step)`: what it begins with stands before the loop, in a block of its own. */
export function translateFor(translator: Translator, node: Node, labels: readonly string[] = []): readonly Statement[] {
  const begin = nodeIn(node, 'init');
  const step = nodeIn(node, 'update');
  const place = translator.placeOf(node);
  const loop: LoopStatement = {
    ...emptyLoop(place),
    conditions: conditionsOf(translator, node),
    body: bodyOf(translator, node, labels),
    step: step === null ? [] : [translator.expression(step)],
  };
  return begin === null ? [loop] : [{ kind: 'block', statements: [...translator.statement(begin), loop], place }];
}

/** Translates `while` and `do … while`. */
export function translateWhile(translator: Translator, node: Node, labels: readonly string[] = []): readonly Statement[] {
  return [
    {
      ...emptyLoop(translator.placeOf(node)),
      conditions: conditionsOf(translator, node),
      runsFirst: node.type === 'DoWhileStatement',
      body: bodyOf(translator, node, labels),
    },
  ];
}

/** Translates `for … of` and `for … in`. */
export function translateForEach(translator: Translator, node: Node, labels: readonly string[] = []): readonly Statement[] {
  const left = nodeIn(node, 'left');
  const right = nodeIn(node, 'right');
  if (left === null || right === null) return [];
  const subject = translator.expression(right);
  const { declares, first } = elementOf(translator, left);
  const body = [...first, ...bodyOf(translator, node, labels)];
  return [{ ...emptyLoop(translator.placeOf(node)), subject, declares, body }];
}

/** Translates what has a label; a block that has one is a loop of one round. */
export function translateLabelled(translator: Translator, node: Node, outer: readonly string[] = []): readonly Statement[] {
  const label = nodeIn(node, 'label');
  const body = nodeIn(node, 'body');
  if (label === null || body === null) return [];
  const labels = [...outer, textIn(label, 'name')];
  const translate = labelled[body.type];
  if (translate !== undefined) return loosen(translate(translator, body, labels));
  const place = translator.placeOf(node);
  const test: Expression = { kind: 'literal', value: false, place };
  const statements = translator.inside({ labels }, () => translator.statement(body));
  return [{ ...emptyLoop(place), conditions: [{ test, declares: [] }], runsFirst: true, body: statements }];
}

const labelled: Readonly<Record<string, typeof translateFor>> = {
  ForStatement: translateFor,
  ForInStatement: translateForEach,
  ForOfStatement: translateForEach,
  WhileStatement: translateWhile,
  DoWhileStatement: translateWhile,
  LabeledStatement: translateLabelled,
};

/** An inner loop may leave one with a label while its conditions still hold: they are tested in the body, and say nothing of what follows. */
function loosen(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement): Statement => {
    if (statement.kind === 'block') return { ...statement, statements: loosen(statement.statements) };
    if (statement.kind !== 'loop' || statement.conditions.length === 0 || statement.runsFirst) return statement;
    const { conditions, body, place } = statement;
    const leave: Statement = { kind: 'exit', how: 'break', value: null, place };
    const test: Statement = { kind: 'if', conditions, then: body, otherwise: [leave], place };
    return { ...statement, conditions: [], body: [test] };
  });
}

function emptyLoop(place: Place): LoopStatement {
  return { kind: 'loop', subject: null, declares: [], conditions: [], runsFirst: false, body: [], step: [], place };
}

function conditionsOf(translator: Translator, node: Node): readonly Condition[] {
  const test = nodeIn(node, 'test');
  return test === null ? [] : [{ test: translator.expression(test), declares: [] }];
}

function bodyOf(translator: Translator, node: Node, labels: readonly string[]): readonly Statement[] {
  const body = nodeIn(node, 'body');
  if (body === null) return [];
  return translator.inside({ labels }, () =>
    body.type === 'BlockStatement' ? translator.statements(nodesIn(body, 'body')) : translator.statement(body),
  );
}

/** The name of an element, and what the body begins with to take it apart or give it to a variable that is declared elsewhere. */
function elementOf(translator: Translator, left: Node): { declares: readonly Declaration[]; first: readonly Statement[] } {
  const pattern =
    left.type === 'VariableDeclaration' ? nodesIn(left, 'declarations').flatMap((each) => nodeIn(each, 'id') ?? [])[0] : left;
  if (pattern === undefined) return { declares: [], first: [] };
  if (left.type === 'VariableDeclaration' && !isPattern(pattern))
    return { declares: declarePattern(translator, pattern, null), first: [] };
  const place = translator.placeOf(pattern);
  const declares: readonly Declaration[] = [
    { kind: 'declaration', declares: 'variable', name: element, type: null, value: null, wrapper: null, place },
  ];
  const value: Expression = { kind: 'name', name: element, place };
  if (left.type === 'VariableDeclaration') return { declares, first: declarePattern(translator, pattern, value) };
  const expression = assignPattern(translator, pattern, value) ?? assignPlain(translator, pattern, value);
  return { declares, first: [{ kind: 'expression', expression, place }] };
}

function assignPlain(translator: Translator, target: Node, value: Expression): Expression {
  return { kind: 'assignment', operator: '=', target: translator.expression(target), value, place: value.place };
}
