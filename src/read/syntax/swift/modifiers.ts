import type { Declaration, Statement } from '../../../model/module.js';
import attributes from './attributes.json' with { type: 'json' };
import type { Owner, Translator } from './translator.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';
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

/** Whether code of other files can write what a declaration declares: it is a variable and nothing hides it or its setter. */
export function isOpen(declaration: Tree): boolean {
  const binding = childOf(declaration, 'value_binding_pattern');
  if (binding === null || childOf(binding, 'var') === null) return false;
  const modifiers = childOf(declaration, 'modifiers');
  const visibility = modifiers === null ? [] : childrenOf(modifiers, 'visibility_modifier');
  return !visibility.some((modifier) => childOf(modifier, 'private', 'fileprivate') !== null);
}

/** Whether only code of the same file can read what a declaration declares: `private`, and not `private(set)`. */
export function isHidden(declaration: Tree): boolean {
  const modifiers = childOf(declaration, 'modifiers');
  const visibility = modifiers === null ? [] : childrenOf(modifiers, 'visibility_modifier');
  return visibility.some((modifier) => hiding.has(textOf(modifier)));
}

const hiding: ReadonlySet<string> = new Set(['private', 'fileprivate']);

/** The attribute that wraps a property, or null. */
export function readWrapper(translator: Translator, declaration: Tree): Declaration['wrapper'] {
  const modifiers = childOf(declaration, 'modifiers');
  if (modifiers === null) return null;
  for (const attribute of childrenOf(modifiers, 'attribute')) {
    const name = nameOfOwn(attribute);
    if (name === null) continue;
    // What calls something runs when the object is made: it is read as a value of its own.
    const named = argumentsOf(attribute).filter((argument) => !holdsCall(argument));
    return { name, arguments: named.map((argument) => translator.expression(argument)) };
  }
  return null;
}

/** The name that an attribute gives a declaration in Objective-C, or null. @param named Such names, by the attributes' indices. */
export function objectiveCName(declaration: Tree, named: ReadonlyMap<number, string>): string | null {
  const modifiers = named.size === 0 ? null : childOf(declaration, 'modifiers');
  const attributes = modifiers === null ? [] : childrenOf(modifiers, 'attribute');
  return attributes.map(({ node }) => named.get(node.range().start.index)).find((name) => name !== undefined) ?? null;
}

/** The name of an attribute that is not the compiler's own, or null. */
export function nameOfOwn(attribute: Tree): string | null {
  const named = childOf(attribute, 'user_type');
  const name = named === null ? null : typeName(named);
  return name === null || ofCompiler.has(name) ? null : name;
}

/** The type that an attribute of a function or property names: what its statements give may be put together by it. */
export function readBuilder(declaration: Tree): { readonly builtBy?: string } {
  const attributes = childrenOf(childOf(declaration, 'modifiers') ?? { ...declaration, children: [] }, 'attribute');
  const [builtBy] = attributes.flatMap((attribute) => nameOfOwn(attribute) ?? []);
  return builtBy === undefined ? {} : { builtBy };
}

/**
 * What the arguments of attributes and macros run: calls in them are calls like any other. They are values of the type, as a property's.
 * @param declaration What the attributes stand before, with its parameters; a property's first wrapper, its declaration holds.
 */
export function readAttributes(translator: Translator, declaration: Tree, owner: Owner): readonly Statement[] {
  const attributes = [
    ...childrenOf(childOf(declaration, 'modifiers') ?? { ...declaration, children: [] }, 'attribute'),
    ...childrenOf(declaration, 'attribute'),
  ].filter((attribute) => nameOfOwn(attribute) !== null);
  const wrapper = declaration.kind === 'property_declaration' ? attributes[0] : undefined;
  return attributes.flatMap((attribute) =>
    argumentsOf(attribute)
      .filter((argument) => holdsCall(argument) || (attribute !== wrapper && argument.kind === 'navigation_expression'))
      .map((argument) => translator.expression(argument))
      .map((value) => ({
        kind: 'declaration',
        declares: owner === 'type' ? 'property' : 'variable',
        name: `@${nameOfOwn(attribute) ?? ''}`,
        type: null,
        value,
        wrapper: null,
        place: value.place,
      })),
  );
}

function holdsCall({ kind, children }: Tree): boolean {
  return kind === 'call_expression' || children.some(holdsCall);
}

const marks = new Set(['(', ')', ',', ':']);

/** What stands between an attribute's parentheses, without the labels. */
function argumentsOf({ children }: Tree): readonly Tree[] {
  const open = children.findIndex(({ kind }) => kind === '(');
  if (open === -1) return [];
  return children.slice(open).filter(({ kind }, index, inside) => !marks.has(kind) && inside[index + 1]?.kind !== ':');
}
