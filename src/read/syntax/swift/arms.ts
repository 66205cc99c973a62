import type { Directive } from './prepare.js';
import type { Tree } from './tree.js';

/** A statement, or the arms of conditional compilation between statements. */
export type Part = Tree | Arms;

/** The arms of one conditional compilation. */
export interface Arms {
  readonly arms: readonly (readonly Part[])[];
}

/** Whether a part of a block has arms. */
export function hasArms(part: Part): part is Arms {
  return 'arms' in part;
}

/** The arms of a conditional that is open, the last of which still grows. */
type OpenArms = [Part[], ...Part[][]];

/**
 * Finds the arms of conditional compilation between the statements of a block.
 * @param directives The file's directives, in order.
 * @param trees The statements in order.
 */
export function splitArms(directives: readonly Directive[], trees: readonly Tree[]): readonly Part[] {
  const [first] = trees;
  const last = trees.at(-1);
  if (directives.length === 0 || first === undefined || last === undefined) return trees;
  const start = startOf(first);
  const end = startOf(last);
  const within = directives.filter((directive) => directive.start > start && directive.start < end);
  return within.length === 0 ? trees : split(within, trees);
}

function split(directives: readonly Directive[], trees: readonly Tree[]): readonly Part[] {
  const state: State = { open: [[[]]], foreign: 0 };
  let at = 0;
  for (const tree of trees) {
    const start = startOf(tree);
    for (let directive = directives[at]; directive !== undefined && directive.start < start; directive = directives[at]) {
      at += 1;
      pass(state, directive.word);
    }
    innermost(state).push(tree);
    if (at === directives.length) continue;
    const end = tree.node.range().end.index;
    for (let inner = directives[at]; inner !== undefined && inner.start < end; inner = directives[at]) {
      at += 1;
      passInside(state, inner.word);
    }
  }
  while (state.open.length > 1) close(state);
  return innermost(state);
}

interface State {
  /** Those that are open, the outermost first: the block itself, which is no conditional. */
  readonly open: OpenArms[];
  /** Conditionals that were opened inside of a statement, and end after it. */
  foreign: number;
}

/** Passes a directive between two statements. */
function pass(state: State, word: Directive['word']): void {
  const { open } = state;
  if (word === 'if') open.push([[]]);
  else if (state.foreign > 0) state.foreign -= word === 'endif' ? 1 : 0;
  else {
    // An arm that began before the block's first statement has all that came so far.
    if (open.length === 1) open.push([innermost(state).splice(0)]);
    if (word === 'else') open.at(-1)?.push([]);
    else close(state);
  }
}

/** Passes a directive inside of a statement: what ends there, the grammar could not tell apart. */
function passInside(state: State, word: Directive['word']): void {
  const { open } = state;
  if (word === 'if') state.foreign += 1;
  if (word !== 'endif') return;
  if (state.foreign > 0) state.foreign -= 1;
  else if (open.length > 1) innermostOf(open.pop()).forEach((part) => innermost(state).push(part));
}

function close(state: State): void {
  const arms = state.open.pop() ?? [];
  innermost(state).push({ arms });
}

function innermost({ open }: State): Part[] {
  return innermostOf(open.at(-1));
}

function innermostOf(arms: OpenArms | undefined): Part[] {
  return arms?.at(-1) ?? [];
}

function startOf({ node }: Tree): number {
  return node.range().start.index;
}
