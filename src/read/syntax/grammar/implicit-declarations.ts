import type { Declaration, Statement } from '../../../model/module.js';
import type { Owner, Translator } from './translator.js';
import { textOf, type Tree } from './tree.js';

/** How a language writes that a name is assigned, which declares it: names belong to the function around, whatever block they are in. */
export interface Assigning {
  /** The names that a node assigns, itself. */
  readonly targets: (tree: Tree) => readonly Tree[];
  /** Kinds of nodes whose names are their own. */
  readonly stops: ReadonlySet<string>;
}

/** The names that a node assigns, or any node in it, in source order. */
export function namesAssigned(tree: Tree, assigning: Assigning): readonly Tree[] {
  const found: Tree[] = [];
  const visit = (each: Tree): void => {
    found.push(...assigning.targets(each));
    if (!assigning.stops.has(each.kind)) for (const child of each.children) visit(child);
  };
  visit(tree);
  return found;
}

/** What a body is of. */
interface Around {
  readonly assigning: Assigning;
  /** Names that are declared already: parameters, and what the code says is another function's. */
  readonly known: ReadonlySet<string>;
  readonly owner?: Owner;
}

/**
 * Translates the statements of a function or file, with declarations of what they assign: the first assignment is one where it stands
 * among them, and what is first assigned in a block is declared above.
 * @param trees The statements.
 */
export function declareAssigned(
  translator: Translator,
  trees: readonly Tree[],
  { assigning, known, owner = 'code' }: Around,
): readonly Statement[] {
  const declared = new Set(known);
  const above: Declaration[] = [];
  const body = trees.flatMap((tree) => {
    const made = translator.statement(tree, owner);
    const first = made.length === 1 ? asDeclaration(made[0], owner) : null;
    const isFirst = first !== null && !declared.has(first.name);
    if (isFirst) declared.add(first.name);
    for (const named of namesAssigned(tree, assigning)) {
      const name = textOf(named);
      if (declared.has(name)) continue;
      declared.add(name);
      above.push({ ...empty, declares: declares(owner), name, place: translator.placeOf(named) });
    }
    return isFirst ? [first] : made;
  });
  return [...above, ...body];
}

const empty = { kind: 'declaration', type: null, value: null, wrapper: null } as const;

function declares(owner: Owner): 'property' | 'variable' {
  return owner === 'type' ? 'property' : 'variable';
}

/** `a = b` as the declaration of `a`, or null. */
function asDeclaration(statement: Statement | undefined, owner: Owner): Declaration | null {
  if (statement?.kind === 'declaration') return statement;
  if (statement?.kind !== 'expression' || statement.expression.kind !== 'assignment') return null;
  const { operator, target, value } = statement.expression;
  if (operator !== '=' || target.kind !== 'name') return null;
  return { ...empty, declares: declares(owner), name: target.name, value, place: target.place };
}
