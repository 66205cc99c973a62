import type { Closure } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { readBody } from './bodies.js';
import { giveLast } from './values.js';

/** The parameters of a method or block: a keyword is given by its name. */
export function parametersOf(translator: Translator, list: Tree | null): readonly Parameter[] {
  return (list?.children ?? []).flatMap((each): readonly Parameter[] => {
    const named = each.kind === 'identifier' ? each : fieldOf(each, 'name');
    if (named === null) return each.kind === 'destructured_parameter' ? [{ name: '', label: null, type: null, value: null }] : [];
    const name = textOf(named);
    const initial = fieldOf(each, 'value');
    const value = initial === null ? null : translator.expression(initial);
    const takesRest = rests[each.kind];
    const label = each.kind === 'keyword_parameter' ? name : null;
    return [{ name, label, type: null, value, ...(takesRest === undefined ? {} : { takesRest }) }];
  });
}

/** What a parameter behind stars takes. */
const rests: Readonly<Record<string, Parameter['takesRest']>> = { splat_parameter: 'values', hash_splat_parameter: 'entries' };

/** Translates a block or lambda: what it runs last is what it gives. */
export function readBlock(translator: Translator, tree: Tree): Closure {
  const inner = tree.kind === 'lambda' ? (fieldOf(tree, 'body') ?? tree) : tree;
  const list = fieldOf(tree, 'parameters') ?? childOf(inner, 'block_parameters');
  const written = parametersOf(translator, list);
  return {
    kind: 'closure',
    parameters: written.length > 0 ? written : unnamed(inner),
    body: translator.inside({ labels: [] }, () => giveLast(blockBody(translator, inner))),
    place: translator.placeOf(tree),
  };
}

/** The statements of a block. */
export function blockBody(translator: Translator, block: Tree): readonly Statement[] {
  const body = fieldOf(block, 'body');
  return body === null ? [] : readBody(translator, body.children);
}

/** `{ it.a }`, `{ _1.a }`: what a block without parameters calls what it is given. */
function unnamed(block: Tree): readonly Parameter[] {
  const name = /\b_1\b/.test(textOf(block)) ? '_1' : 'it';
  return [{ name, label: null, type: null, value: null }];
}
