import type { Expression } from '../../../model/expression.js';
import type { Declaration, ImportStatement, Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { blockBody, parametersOf } from './functions.js';
import { loop } from './loops.js';
import { emptyLoop } from '../grammar/loops.js';

/** Methods that run their block once for each element, or for ever. Source: https://docs.ruby-lang.org/en/master/Enumerable.html, Kernel.html#method-i-loop. */
const loops: ReadonlySet<string> = new Set([
  'each',
  'find_each',
  'each_with_index',
  'each_entry',
  'each_pair',
  'loop',
  'times',
  'each_value',
]);

/** Translates a call that is a statement: `require 'a'`, `raise b` and `c.each do |d|` have meanings of their own. */
export function readCallStatement(translator: Translator, tree: Tree): readonly Statement[] {
  const receiver = fieldOf(tree, 'receiver');
  const method = tree.kind === 'bare_call' ? tree : fieldOf(tree, 'method');
  const name = method === null ? '' : textOf(method);
  if (receiver === null && /^require(?:_relative)?$|^load$|^autoload$/.test(name)) return readRequire(translator, tree, name);
  if (receiver === null && (name === 'raise' || name === 'fail' || name === 'throw')) return [throwOf(translator, tree)];
  const block = fieldOf(tree, 'block');
  if (block !== null && loops.has(name)) return [loopOf(translator, tree, receiver, block)];
  return [{ kind: 'expression', expression: translator.expression(tree), place: translator.placeOf(tree) }];
}

function readRequire(translator: Translator, tree: Tree, name: string): readonly ImportStatement[] {
  const given = fieldOf(tree, 'arguments');
  const string = given === null ? null : childOf(given, 'string');
  const content = string === null ? null : childOf(string, 'string_content');
  if (content === null) return [];
  const path = textOf(content);
  const module = name === 'require_relative' && !path.startsWith('.') ? `./${path}` : path;
  return [{ kind: 'import', module, bindings: [], exports: [], place: translator.placeOf(tree) }];
}

function throwOf(translator: Translator, tree: Tree): Statement {
  const given = fieldOf(tree, 'arguments');
  const [value] = given === null ? [] : translator.parts(given);
  return { kind: 'exit', how: 'throw', value: value ?? null, place: translator.placeOf(tree) };
}

function loopOf(translator: Translator, tree: Tree, receiver: Tree | null, block: Tree): Statement {
  const place = translator.placeOf(tree);
  const subject: Expression | null = receiver === null ? null : translator.expression(receiver);
  const declares = parametersOf(translator, fieldOf(block, 'parameters')).map(({ name }): Declaration => ({
    kind: 'declaration',
    declares: 'variable',
    name,
    type: null,
    value: null,
    wrapper: null,
    place,
  }));
  const body = translator.inside({ labels: [loop] }, () => blockBody(translator, block));
  return { ...emptyLoop(place), subject, declares, body };
}
