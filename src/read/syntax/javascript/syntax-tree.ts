/** A node of Babel's tree, as far as a walk over all kinds knows it. */
export interface Node {
  readonly type: string;
  readonly start?: number | null;
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } } | null;
  readonly [field: string]: unknown;
}

/** Whether a field's value is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** A field's node, or null. */
export function nodeIn(node: Node, field: string): Node | null {
  const value = node[field];
  return isNode(value) ? value : null;
}

/** A field's nodes; holes of an array are left out. */
export function nodesIn(node: Node, field: string): readonly Node[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** A field's text, or the empty string. */
export function textIn(node: Node, field: string): string {
  const value = node[field];
  return typeof value === 'string' ? value : '';
}

/** The name of a member's key: an identifier, a string, or a private name without its number sign. */
export function nameOfKey(key: Node): string {
  const named = key.type === 'PrivateName' ? nodeIn(key, 'id') : key;
  return named === null ? '' : textIn(named, 'name') || textIn(named, 'value');
}
