import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, type Tree } from '../grammar/tree.js';
import { splitPairs, type Pair } from '../pairs.js';
import { declareLoop } from './loops.js';

/** Translates `{'a': b, **c}`. */
export function readDictionary(translator: Translator, tree: Tree): Expression {
  const pairs = childrenOf(tree, 'pair', 'dictionary_splat').map((each): Pair => {
    const key = fieldOf(each, 'key');
    const value = fieldOf(each, 'value');
    if (key !== null && value !== null) return { key: translator.expression(key), value: translator.expression(value) };
    const [spread] = translator.parts(each);
    return { key: null, value: spread ?? { kind: 'opaque', parts: [], place: translator.placeOf(each) } };
  });
  return { kind: 'object', ...splitPairs(pairs), place: translator.placeOf(tree) };
}

/** Translates a list, tuple or set, and several targets of one assignment. */
export function readItems(translator: Translator, tree: Tree): Expression {
  const items = tree.children.filter(({ kind }) => /^[a-z]/.test(kind)).map((each) => translator.expression(each));
  return { kind: 'list', items, place: translator.placeOf(tree) };
}

/** Translates `[f(a) for a in b if c]`: it runs, and what it gives is not followed. */
export function readComprehension(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const body = fieldOf(tree, 'body');
  const given = body === null ? [] : body.kind === 'pair' ? translator.parts(body) : [translator.expression(body)];
  const runs = given.map((expression): Statement => ({ kind: 'expression', expression, place: expression.place }));
  const statements = childrenOf(tree, 'for_in_clause', 'if_clause').reduceRight<readonly Statement[]>(
    (inside, clause) => [clauseOf(translator, clause, inside)],
    runs,
  );
  const callee: Expression = { kind: 'closure', parameters: [], body: statements, place };
  return { kind: 'opaque', parts: [{ kind: 'call', callee, arguments: [], place }], place };
}

function clauseOf(translator: Translator, clause: Tree, inside: readonly Statement[]): Statement {
  const place = translator.placeOf(clause);
  if (clause.kind === 'for_in_clause') return declareLoop(translator, clause, inside);
  const [test] = translator.parts(clause);
  const conditions = test === undefined ? [] : [{ test, declares: [] }];
  return { kind: 'if', conditions, then: inside, otherwise: null, place };
}
