import { fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** Types that say nothing of a value. */
const vague = new Set(['Any', 'None', 'object']);

/** What holds a value of the type in brackets, as far as code that reads it is concerned. */
const holders = new Set(['Optional', 'Annotated', 'Final', 'ClassVar', 'Awaitable', 'Required', 'NotRequired']);

/** The name of an annotation's type, without optionality, arguments and the module; null where it says nothing. */
export function typeNameOf(annotation: Tree | null): string | null {
  return annotation === null ? null : nameIn(textOf(annotation).replaceAll(/["'\s]/g, ''));
}

function nameIn(text: string): string | null {
  const whole = text.split('|').find((each) => each !== 'None') ?? text;
  const [, name = '', inside] = /^([\w.]+)(?:\[(.*)\])?$/.exec(whole) ?? [];
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (holders.has(last) && inside !== undefined) return nameIn(inside.split(',')[0] ?? '');
  return last === '' || vague.has(last) ? null : last;
}

/** The names of the classes that a class inherits from. */
export function superclassesOf(tree: Tree): readonly string[] {
  const list = fieldOf(tree, 'superclasses');
  const named = (list?.children ?? []).filter(({ kind }) => kind === 'identifier' || kind === 'attribute');
  return named.map((each) => textOf(fieldOf(each, 'attribute') ?? each));
}
