import type { Expression, Name } from '../../../model/expression.js';
import { splitPairs, type Pair } from '../pairs.js';
import { nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Translator } from './translator.js';

/**
 * Translates `<Sheet onDone={done}>…</Sheet>`: a component with what it is given, as a call that the view makes. What is an element
 * of the platform, whose name begins with a small letter, is run for its parts; only the fields among them are calls, too.
 */
export function translateElement(translator: Translator, node: Node): Expression {
  const opening = nodeIn(node, 'openingElement');
  const named = opening === null ? null : nodeIn(opening, 'name');
  const callee = named === null ? null : componentOf(translator, named);
  const place = translator.placeOf(node);
  if (opening === null || callee === null) return { kind: 'opaque', parts: translator.parts(node), place };
  const pairs = nodesIn(opening, 'attributes').flatMap((attribute) => pairOf(translator, attribute));
  const children = nodesIn(node, 'children').flatMap((child) => childOf(translator, child));
  const key: Expression = { kind: 'literal', value: 'children', place };
  const [only] = children;
  const all: Expression = children.length === 1 && only !== undefined ? only : { kind: 'list', items: children, place };
  const given: Expression = {
    kind: 'object',
    ...splitPairs(children.length === 0 ? pairs : [...pairs, { key, value: all }]),
    place: callee.place,
  };
  const call: Expression = { kind: 'call', callee, arguments: [{ label: null, value: given }], place: callee.place };
  return { kind: 'operation', operator: 'element', operands: [call], place };
}

/** The platform's elements in which a person enters something. */
const fields: ReadonlySet<string> = new Set(['input', 'textarea']);

/** The component that an element names, or the field; null for another element of the platform. */
function componentOf(translator: Translator, node: Node): (Expression & { readonly place: Name['place'] }) | null {
  const place = translator.placeOf(node);
  if (node.type === 'JSXIdentifier') {
    const name = textIn(node, 'name');
    if (/^[A-Z]/.test(name)) return { kind: 'name', name, place };
    // Named as in a template, so that no function of the script has the name.
    return fields.has(name) ? { kind: 'name', name: `<${name}>`, place } : null;
  }
  const [object, property] = [nodeIn(node, 'object'), nodeIn(node, 'property')];
  if (node.type !== 'JSXMemberExpression' || object === null || property === null) return null;
  return {
    kind: 'member',
    object: ownerOf(translator, object),
    name: textIn(property, 'name'),
    place: translator.placeOf(property),
  };
}

function ownerOf(translator: Translator, node: Node): Expression {
  const name = textIn(node, 'name');
  const plain: Expression = { kind: 'name', name: name === 'this' ? 'self' : name, place: translator.placeOf(node) };
  return componentOf(translator, node) ?? plain;
}

function pairOf(translator: Translator, attribute: Node): readonly Pair[] {
  const spread = nodeIn(attribute, 'argument');
  if (spread !== null) return [{ key: null, value: translator.expression(spread) }];
  const name = nodeIn(attribute, 'name');
  const value = nodeIn(attribute, 'value');
  const place = translator.placeOf(attribute);
  if (name === null) return [];
  const key: Expression = { kind: 'literal', value: textIn(name, 'name'), place };
  return [{ key, value: value === null ? { kind: 'literal', value: true, place } : inner(translator, value) }];
}

function childOf(translator: Translator, child: Node): readonly Expression[] {
  if (child.type === 'JSXText' || nodeIn(child, 'expression')?.type === 'JSXEmptyExpression') return [];
  return [inner(translator, child)];
}

/** What stands in braces, or the element itself. */
function inner(translator: Translator, node: Node): Expression {
  const held = node.type === 'JSXExpressionContainer' ? nodeIn(node, 'expression') : node;
  return translator.expression(held ?? node);
}
