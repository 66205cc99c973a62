import { childOf, textOf, treeOf, type Tree } from '../grammar/tree.js';

/** Fields whose names a node declares, or that belong to what stands before them. */
const ownFields: ReadonlySet<string | null> = new Set(['name', 'field', 'scope', 'key', 'parameters']);

/** Kinds of which the names are no values. */
const elsewhere = new Set(['import_declaration', 'package_declaration', 'annotation', 'marker_annotation', 'modifiers']);

/** Puts the type before what is imported from it: after `import static a.B.c`, `c` is `B.c`. */
export function shape(tree: Tree): Tree {
  if (tree.kind !== 'program') return tree;
  const owners = new Map(tree.children.flatMap(ownerOf));
  return owners.size === 0 ? tree : qualify(tree, owners);
}

function ownerOf(tree: Tree): readonly (readonly [name: string, owner: Tree])[] {
  if (tree.kind !== 'import_declaration' || childOf(tree, 'static') === null || childOf(tree, 'asterisk') !== null) return [];
  const [, path] = tree.children.filter(({ kind }) => kind !== 'import');
  const [scope, , named] = path?.children ?? [];
  const owner = scope?.kind === 'scoped_identifier' ? scope.children.at(-1) : scope;
  return named === undefined || owner === undefined ? [] : [[textOf(named), owner]];
}

function qualify(tree: Tree, owners: ReadonlyMap<string, Tree>): Tree {
  if (elsewhere.has(tree.kind)) return tree;
  const owner = tree.kind === 'identifier' && !ownFields.has(tree.field) ? owners.get(textOf(tree)) : undefined;
  if (owner !== undefined) return accessOf(owner, tree);
  const children = tree.children.map((child) => qualify(child, owners));
  const whole = { ...tree, children };
  return tree.kind === 'method_invocation' ? qualifyCall(whole, owners) : whole;
}

/** The owner stands elsewhere in the text: only its name counts. */
function accessOf(owner: Tree, named: Tree): Tree {
  const access = treeOf('field_access', [
    { ...owner, field: 'object' },
    { ...named, field: 'field' },
  ]);
  return { ...access, field: named.field, start: named.start, end: named.end };
}

function qualifyCall(call: Tree, owners: ReadonlyMap<string, Tree>): Tree {
  const [named] = call.children;
  const owner = named?.field === 'name' ? owners.get(textOf(named)) : undefined;
  return owner === undefined ? call : { ...call, children: [{ ...owner, field: 'object' }, ...call.children] };
}
