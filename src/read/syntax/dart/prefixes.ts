import { childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** Takes the prefixes of imports away: with `import 'x.dart' as p`, `p.A` is what `A` is without it. */
export function withoutPrefixes(program: Tree): Tree {
  const prefixes = new Set(program.children.flatMap(prefixOf));
  if (prefixes.size === 0) return program;
  const strip = (tree: Tree): Tree => {
    const children = tree.children.map(strip);
    const [object, named] = children;
    const isPrefixed = tree.kind === 'member' && object?.kind === 'identifier' && prefixes.has(textOf(object));
    return isPrefixed && named !== undefined ? { ...named, field: tree.field } : { ...tree, children };
  };
  return strip(program);
}

/** The name after `as` of an import. */
function prefixOf(tree: Tree): readonly string[] {
  const specification = tree.kind === 'import_or_export' ? tree.children[0]?.children[0] : undefined;
  if (specification?.kind !== 'import_specification') return [];
  return childrenOf(specification, 'identifier').map(textOf);
}
