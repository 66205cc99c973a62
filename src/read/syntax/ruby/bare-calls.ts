import { namesAssigned } from '../grammar/implicit-declarations.js';
import { textOf, type Tree } from '../grammar/tree.js';
import { assigning, parameterNames } from './assigning.js';

/** Kinds with names of their own. */
const closed = new Set(['method', 'singleton_method', 'class', 'module', 'singleton_class', 'program']);

/** Kinds that see the names around them, and add their parameters. */
const open = new Set(['block', 'do_block', 'lambda']);

/** Fields in which an identifier is a name and stands for no value. */
const naming = new Set(['method', 'name', 'key', 'pattern', 'variable']);

/** Kinds whose identifiers name parameters. */
const lists = /parameters?$|_pattern$|^(?:left_assignment_list|setter|alias|undef)$|^destructured_/;

/** What a block is given without a parameter. */
const given = /^(?:_[1-9]|it)$/;

/**
 * Tells the names of variables from calls without arguments, which look alike: a name that the method neither takes nor assigns is
 * a call.
 * @param program The whole file.
 */
export function withBareCalls(program: Tree): Tree {
  return read(program, new Set());
}

function read(tree: Tree, around: ReadonlySet<string>): Tree {
  const known = namesIn(tree, around);
  const children = tree.children.map((child) =>
    isBareCall(tree, child, known) ? { ...child, kind: 'bare_call' } : read(child, known),
  );
  return children.every((child, index) => child === tree.children[index]) ? tree : { ...tree, children };
}

function namesIn(tree: Tree, around: ReadonlySet<string>): ReadonlySet<string> {
  if (!closed.has(tree.kind) && !open.has(tree.kind)) return around;
  const own = [...parameterNames(tree), ...tree.children.flatMap((child) => namesAssigned(child, assigning)).map(textOf)];
  return new Set(open.has(tree.kind) ? [...around, ...own] : own);
}

function isBareCall({ kind: around }: Tree, child: Tree, known: ReadonlySet<string>): boolean {
  const { kind, field } = child;
  if (kind !== 'identifier' || lists.test(around) || (field !== null && naming.has(field))) return false;
  const name = textOf(child);
  return !known.has(name) && !given.test(name);
}
