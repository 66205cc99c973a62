import type { ScopeIndex } from '../../model/expression.js';
import type { Directive } from './prepare.js';
import type { Tree } from './tree.js';

/** A conditional that is open between the statements of a block. */
interface OpenConditional {
  /** The scope before it. */
  readonly scope: ScopeIndex;
  count: number;
}

/**
 * Follows the arms of conditional compilation between the statements of a block: an early exit in one arm says
 * nothing about the next, nor about what follows where there are several.
 * @param directives The file's directives.
 * @param first The block's first statement.
 * @param scope The block's own scope.
 * @returns Gives the scope of a statement, from the scope that the statement before it left.
 */
export function followArms(
  directives: readonly Directive[],
  first: Tree | undefined,
  scope: ScopeIndex,
): (statement: Tree, current: ScopeIndex) => ScopeIndex {
  const open: OpenConditional[] = [];
  const start = first === undefined ? 0 : startOf(first);
  let at = directives.findIndex((directive) => directive.start > start);
  if (at === -1) at = directives.length;
  return (statement, current) => {
    if (at === directives.length) return current;
    const index = startOf(statement);
    let result = current;
    for (let directive = directives[at]; directive !== undefined && directive.start < index; directive = directives[at]) {
      at += 1;
      result = pass(open, directive.word, result, scope);
    }
    return result;
  };
}

/** Passes a directive. @returns The scope after it. */
function pass(open: OpenConditional[], word: Directive['word'], current: ScopeIndex, block: ScopeIndex): ScopeIndex {
  if (word === 'if') {
    open.push({ scope: current, count: 1 });
    return current;
  }
  const conditional = word === 'endif' ? open.pop() : open.at(-1);
  if (word === 'endif') return conditional !== undefined && conditional.count > 1 ? conditional.scope : current;
  if (conditional !== undefined) conditional.count += 1;
  // An arm that began before the block's first statement began in the block's own scope.
  return conditional?.scope ?? block;
}

function startOf({ node }: Tree): number {
  return node.range().start.index;
}
