import { errorKind, textOf, treeOf, type Tree } from '../grammar/tree.js';
import { isInfix, rebuildInfix } from './operators.js';
import { withoutPrefixes } from './prefixes.js';

/** Kinds of what goes on with the expression that stands before it. */
const links = new Set([
  'selector',
  'argument_part',
  'unconditional_assignable_selector',
  'conditional_assignable_selector',
  'cascade_section',
]);

/** More links than these in one chain are no code that a person wrote; its tokens are read instead. */
const longestChain = 150;

/** Kinds whose children are declarations, one after the other. */
const containers = new Set(['program', 'class_body', 'enum_body', 'extension_body']);

/**
 * Puts a node of the grammar into the form that the tables expect. The grammar writes `a.b(c)` as a list of siblings, a
 * function's body beside its head, and operators without regard to which binds tighter.
 */
export function shape(tree: Tree): Tree {
  const joined = tree.children.some(({ kind }) => links.has(kind)) ? { ...tree, children: joinLinks(tree.children) } : tree;
  if (isInfix(joined)) return rebuildInfix(joined);
  if (joined.kind === 'block' && joined.children.some(isLabel)) return { ...joined, children: joinLabels(joined.children) };
  if (!containers.has(joined.kind)) return joined;
  const grouped = { ...joined, children: groupMembers(joined.children) };
  return joined.kind === 'program' ? withoutPrefixes(grouped) : grouped;
}

/** Joins each expression with what goes on with it. */
function joinLinks(children: readonly Tree[]): readonly Tree[] {
  const joined: Tree[] = [];
  let length = 0;
  for (const child of children) {
    const before = joined.at(-1);
    if (before === undefined || !links.has(child.kind)) {
      joined.push(child);
      length = 0;
      continue;
    }
    length += 1;
    const whole = join(before, child);
    joined[joined.length - 1] = length > longestChain ? { ...whole, kind: errorKind, children: [], hasError: true } : whole;
  }
  return joined;
}

/** `a` with `.b` is a member, with `(c)` a call, with `[i]` a subscript; `!` and type arguments leave no trace. */
function join(before: Tree, link: Tree): Tree {
  const { field } = before;
  if (before.kind === errorKind) return { ...before, end: link.end };
  if (link.kind === 'cascade_section') {
    const sections = before.kind === 'cascade' ? before.children : ([before] as const);
    const [first = before, ...more] = sections;
    return treeOf('cascade', [first, ...more, link], field);
  }
  const inner = link.kind === 'selector' ? link.children.find(({ kind }) => links.has(kind)) : undefined;
  if (inner !== undefined) return join(before, inner);
  if (link.kind === 'argument_part') return joinArguments(before, link);
  const named = link.children.find(({ kind }) => kind === 'identifier');
  if (named !== undefined) return treeOf('member', [before, named], field);
  const index = link.children.find(({ kind }) => kind === 'index_selector');
  return index === undefined ? before : treeOf('subscript', [before, index], field);
}

function joinArguments(before: Tree, link: Tree): Tree {
  const given = link.children.find(({ kind }) => kind === 'arguments');
  return given === undefined ? before : treeOf('call', [before, given], before.field);
}

/** The grammar has no labels: `name:` before a statement is an error to it. */
function isLabel({ kind, children }: Tree): boolean {
  const [named, colon, ...more] = children;
  return kind === errorKind && named?.kind === 'identifier' && colon?.kind === ':' && more.length === 0;
}

function joinLabels(children: readonly Tree[]): readonly Tree[] {
  return children.flatMap((child, index): readonly Tree[] => {
    const before = children[index - 1];
    if (isLabel(child) && children[index + 1] !== undefined) return [];
    const [named] = before === undefined || !isLabel(before) ? [] : before.children;
    return named === undefined ? [child] : [treeOf('labelled_statement', [named, child])];
  });
}

/** What stands after a declaration's head and belongs to it. */
const bodies = new Set(['function_body']);

/** Joins each function's head with its body, and the words of a variable's declaration up to its semicolon. */
function groupMembers(children: readonly Tree[]): readonly Tree[] {
  const grouped: Tree[] = [];
  let open: Tree[] = [];
  const close = (kind: string): void => {
    const [first, ...more] = open;
    if (first !== undefined) grouped.push(treeOf(kind, [first, ...more]));
    open = [];
  };
  for (const child of children) {
    if (bodies.has(child.kind)) {
      open.push(child);
      close('function_definition');
    } else if (child.kind === ';') close('declaration');
    else if (isWord(child)) open.push(child);
    else {
      close('declaration');
      if (child.kind !== 'annotation' && child.kind !== ',') grouped.push(withAnnotations(children, child));
    }
  }
  close('declaration');
  return grouped;
}

/** A declaration with the annotations before it: they say under which name a library writes it. */
function withAnnotations(children: readonly Tree[], child: Tree): Tree {
  if (child.kind !== 'declaration') return child;
  const before = children.slice(0, children.indexOf(child));
  const annotations = before.slice(before.findLastIndex(({ kind }) => kind !== 'annotation') + 1);
  return annotations.length === 0 ? child : { ...child, children: [...child.children, ...annotations] };
}

/** Whether a node is a part of a declaration that has no node of its own. */
function isWord({ kind, children, ...rest }: Tree): boolean {
  if (/_signature$|_builtin$|_declaration_list$|_identifier_list$/.test(kind)) return true;
  if (/^(?:type_identifier|type_arguments|nullable_type|inferred_type|void_type|function_type|record_type)$/.test(kind))
    return true;
  return children.length === 0 && /^(?:late|static|external|covariant|augment|\.)$/.test(textOf({ kind, children, ...rest }));
}
