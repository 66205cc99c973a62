import { childOf, childrenOf, textOf, type Tree } from './tree.js';

/** Calls that do not return. Source: their declarations in Swift's standard library and in Darwin say `-> Never`. */
const endings = new Set(['fatalError', 'preconditionFailure', 'abort', 'exit']);

/**
 * Whether what follows a block's statements never runs after them.
 * @param statements The statements in order.
 * @param leaves Whether `break` leaves what follows as well: it does in a loop, and not in a case of a switch.
 */
export function alwaysExits(statements: readonly Tree[], leaves = true): boolean {
  const last = statements.at(-1);
  return last !== undefined && exits(last, leaves);
}

function exits(statement: Tree, leaves: boolean): boolean {
  switch (statement.kind) {
    case 'control_transfer_statement':
      return leaves || statement.children[0]?.kind !== 'break';
    case 'call_expression':
      return isEnding(statement);
    case 'if_statement':
      return armsOf(statement).every(
        (arm) => arm !== null && (arm.kind === 'if_statement' ? exits(arm, leaves) : alwaysExits(arm.children, leaves)),
      );
    case 'switch_statement':
      return childrenOf(statement, 'switch_entry').every(
        (entry) => endsWithFallthrough(entry) || alwaysExits(bodyOf(entry), false),
      );
    default:
      return false;
  }
}

function isEnding({ children: [callee] }: Tree): boolean {
  return callee?.kind === 'simple_identifier' && endings.has(textOf(callee));
}

/** What an if runs when its test holds, and when it does not: null where there is nothing. */
function armsOf({ children }: Tree): readonly (Tree | null)[] {
  const otherwise = children.findIndex(({ kind }) => kind === 'else');
  const body = children.find(({ kind }) => kind === 'statements') ?? null;
  if (otherwise === -1) return [body, null];
  return [body, children.slice(otherwise).find(({ kind }) => kind === 'statements' || kind === 'if_statement') ?? null];
}

/** The statements of a case. */
export function bodyOf(entry: Tree): readonly Tree[] {
  return childOf(entry, 'statements')?.children ?? [];
}

/** Whether a case goes on with the next one. The grammar takes the word for a name where it stands alone. */
export function endsWithFallthrough(entry: Tree): boolean {
  const last = bodyOf(entry).at(-1) ?? entry.children.at(-1);
  return [last, entry.children.at(-1)].some(
    (each) => each?.kind === 'fallthrough' || (each?.kind === 'simple_identifier' && textOf(each) === 'fallthrough'),
  );
}
