import type { Expression } from '../../model/expression.js';
import type { Declaration } from '../../model/module.js';
import attributes from './attributes.json' with { type: 'json' };
import type { Translator } from './translator.js';
import { childOf, childrenOf, type Tree } from './tree.js';
import { typeName } from './types.js';

/** Attributes that the compiler knows itself: whatever else is written before a property is the type of a wrapper. */
const ofCompiler: ReadonlySet<string> = new Set(attributes.map(({ name }) => name));

/** Whether a member is its type's and not an instance's. */
export function isStatic(declaration: Tree): boolean {
  const modifiers = childOf(declaration, 'modifiers');
  return childrenOf(modifiers ?? declaration, 'property_modifier').some(
    ({ children }) => childOf({ ...declaration, children }, 'static', 'class') !== null,
  );
}

/** The attribute that wraps a property, or null. */
export function readWrapper(translator: Translator, declaration: Tree): Declaration['wrapper'] {
  const modifiers = childOf(declaration, 'modifiers');
  if (modifiers === null) return null;
  for (const attribute of childrenOf(modifiers, 'attribute')) {
    const named = childOf(attribute, 'user_type');
    const name = named === null ? null : typeName(named);
    if (name !== null && !ofCompiler.has(name)) return { name, arguments: readArguments(translator, attribute) };
  }
  return null;
}

const marks = new Set(['(', ')', ',', ':']);

/** What stands between an attribute's parentheses, without the labels. */
function readArguments(translator: Translator, { children }: Tree): readonly Expression[] {
  const open = children.findIndex(({ kind }) => kind === '(');
  if (open === -1) return [];
  return children
    .slice(open)
    .filter(({ kind }, index, inside) => !marks.has(kind) && inside[index + 1]?.kind !== ':')
    .map((value) => translator.expression(value));
}
