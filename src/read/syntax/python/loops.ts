import type { Expression } from '../../../model/expression.js';
import type { Declaration, LoopStatement, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { emptyLoop } from '../grammar/loops.js';

/** The name of an element that is taken apart in the body. */
const element = '$0';

/** Translates `for a in b`: what runs after it, unless it was left, may run. */
export function readFor(translator: Translator, tree: Tree): readonly Statement[] {
  return [declareLoop(translator, tree, loopBody(translator, tree)), ...afterLoop(translator, tree)];
}

/** Translates `while a`. */
export function readWhile(translator: Translator, tree: Tree): readonly Statement[] {
  const test = fieldOf(tree, 'condition');
  const conditions = test === null ? [] : [{ test: translator.expression(test), declares: [] }];
  const isEndless = test?.kind === 'true';
  return [
    {
      ...emptyLoop(translator.placeOf(tree)),
      conditions: isEndless ? [] : conditions,
      body: loopBody(translator, tree),
    },
    ...afterLoop(translator, tree),
  ];
}

/**
 * Translates the head of a loop over a sequence, of a statement or in a comprehension.
 * @param body What it runs.
 */
export function declareLoop(translator: Translator, tree: Tree, body: readonly Statement[]): LoopStatement {
  const place = translator.placeOf(tree);
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  const subject: Expression = right === null ? { kind: 'opaque', parts: [], place } : translator.expression(right);
  if (left?.kind === 'identifier')
    return { ...emptyLoop(place), subject, declares: [variable(textOf(left), translator.placeOf(left))], body };
  const taken: Expression = { kind: 'name', name: element, place };
  const parts = left === null ? [] : left.children.filter(({ kind }) => kind === 'identifier');
  const declares = parts.map((named, index): Declaration => {
    const at: Expression = { kind: 'literal', value: index, place };
    const value: Expression = { kind: 'operation', operator: 'subscript', operands: [taken, at], place };
    return { ...variable(textOf(named), translator.placeOf(named)), value, takenFrom: taken };
  });
  return { ...emptyLoop(place), subject, declares: [variable(element, place)], body: [...declares, ...body] };
}

function variable(name: string, place: Place): Declaration {
  return { kind: 'declaration', declares: 'variable', name, type: null, value: null, wrapper: null, place };
}

function loopBody(translator: Translator, tree: Tree): readonly Statement[] {
  return translator.inside({ labels: [] }, () => translator.statements(fieldOf(tree, 'body')?.children ?? []));
}

/** `else` of a loop runs where no `break` has left it. */
function afterLoop(translator: Translator, tree: Tree): readonly Statement[] {
  const clause = fieldOf(tree, 'alternative');
  if (clause === null) return [];
  const place = translator.placeOf(clause);
  const then = translator.statements(fieldOf(clause, 'body')?.children ?? []);
  if (!breaks(fieldOf(tree, 'body'))) return [{ kind: 'block', statements: then, place }];
  const test: Expression = { kind: 'opaque', parts: [], place };
  return [{ kind: 'if', conditions: [{ test, declares: [] }], then, otherwise: null, place }];
}

function breaks(body: Tree | null): boolean {
  if (body === null) return false;
  return body.children.some(
    (child) => child.kind === 'break_statement' || (!/^(?:for|while)_statement$|_definition$/.test(child.kind) && breaks(child)),
  );
}
