import type { Stretch } from './conditionals.js';
import { tokenize, type Token } from './tokens.js';

/** An arm of a conditional that cannot stand beside the first one, with its tokens. */
export interface CutArm extends Stretch {
  readonly tokens: readonly Token[];
}

/** The arms that were cut out of a text, each of which waits for the body that encloses it. */
export interface ArmQueue {
  /** In the order of the text: those that begin a method, which only a type can hold, and the others. */
  readonly methods: readonly CutArm[];
  readonly others: readonly CutArm[];
  nextMethod: number;
  nextOther: number;
}

/**
 * Makes the queue of the arms that were cut out of a text.
 * @param uncut The text with them.
 * @param cuts Where they stand.
 */
export function queueArms(uncut: string, cuts: readonly Stretch[]): ArmQueue | null {
  if (cuts.length === 0) return null;
  const arms = [...cuts]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }): CutArm => ({ start, end, tokens: tokenize(uncut, start, end) }));
  const isMethod = ({ tokens }: CutArm): boolean => /^[+-]$/.test(tokens[0]?.text ?? '') && tokens[1]?.text === '(';
  return { methods: arms.filter(isMethod), others: arms.filter((arm) => !isMethod(arm)), nextMethod: 0, nextOther: 0 };
}
