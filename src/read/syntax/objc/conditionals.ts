/** A stretch of text, from and to (excluded) 0-based offsets in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One arm of an `#if`: where it stands, how it moves the nesting of brackets, and its last character. */
interface Arm {
  readonly start: number;
  end: number;
  net: number;
  low: number;
  last: number;
}

interface Frame {
  readonly parentDead: boolean;
  /** An arm that is always compiled was seen, so that no later one is. */
  decided: boolean;
  dead: boolean;
  /** Whether some build leaves out what another one compiles. */
  depends: boolean;
  readonly arms: Arm[];
}

/** Follows the conditionals of one text while a scanner reads it from start to end. */
export interface Conditionals {
  /** Whether the scanner stands in a region that is never compiled. */
  isDead(): boolean;
  /** Whether no conditional is open: what stands there is compiled whatever a build sets. */
  isOutermost(): boolean;
  /** `#if`, `#ifdef`, `#ifndef`; a condition that is not constant is null. */
  open(condition: boolean | null, after: number): void;
  /** `#elif`, `#else`. */
  alternative(condition: boolean | null, before: number, after: number): void;
  /** `#endif`. */
  close(before: number): void;
  /** A bracket of the code: +1 opens, -1 closes. */
  bracket(step: 1 | -1): void;
  /** A character of the code that is neither space nor comment. */
  character(offset: number): void;
  /**
   * Arms that cannot stand in one text together with the first arm of their conditional: they do not
   * close the brackets that they open, or they go on with an expression that the first arm completes.
   */
  readonly cuts: Stretch[];
  /** The arms of each conditional that are whole statements and stand side by side, the inner conditional first. */
  readonly choices: (readonly Stretch[])[];
}

/**
 * Makes a follower of conditionals.
 * @param text The text that the scanner reads.
 */
export function createConditionals(text: string): Conditionals {
  const cuts: Stretch[] = [];
  const choices: (readonly Stretch[])[] = [];
  const outermost: Frame = { parentDead: false, decided: false, dead: false, depends: false, arms: [createArm(0)] };
  const frames = [outermost];
  const frame = (): Frame => frames.at(-1) ?? outermost;
  const arm = (): Arm | undefined => frame().arms.at(-1);

  const start = (target: Frame, after: number): void => {
    if (!target.dead) target.arms.push(createArm(after));
  };
  const end = (target: Frame, before: number): void => {
    const last = target.arms.at(-1);
    if (!target.dead && last !== undefined) last.end = before;
  };

  return {
    cuts,
    choices,
    isDead: () => frame().dead,
    isOutermost: () => frame() === outermost,
    open(condition, after) {
      const parentDead = frame().dead;
      const dead = parentDead || condition === false;
      const opened: Frame = { parentDead, decided: condition === true, dead, depends: condition === null, arms: [] };
      frames.push(opened);
      start(opened, after);
    },
    alternative(condition, before, after) {
      const current = frame();
      if (current === outermost) return;
      end(current, before);
      current.dead = current.parentDead || current.decided || condition === false;
      current.decided ||= condition === true;
      current.depends ||= !current.dead && current.arms.length > 0;
      start(current, after);
    },
    close(before) {
      const closed = frame();
      if (closed === outermost) return;
      end(closed, before);
      frames.pop();
      const kept = keepCompatibleArms(text, closed.arms, cuts);
      if (closed.depends && kept.length > 0 && kept.every((each) => isWhole(text, each)))
        choices.push(kept.map(({ start: from, end: to }) => ({ start: from, end: to })));
      for (const { net, low, last } of kept) move(arm(), net, low, last);
    },
    bracket(step) {
      move(arm(), step, Math.min(step, 0), -1);
    },
    character(offset) {
      const current = arm();
      if (current !== undefined) current.last = offset;
    },
  };
}

function createArm(start: number): Arm {
  return { start, end: start, net: 0, low: 0, last: -1 };
}

function move(arm: Arm | undefined, net: number, low: number, last: number): void {
  if (arm === undefined) return;
  arm.low = Math.min(arm.low, arm.net + low);
  arm.net += net;
  if (last !== -1) arm.last = last;
}

/** The arms that may stay side by side; the others are cut. */
function keepCompatibleArms(text: string, arms: readonly Arm[], cuts: Stretch[]): readonly Arm[] {
  const written = arms.filter(({ last }) => last !== -1);
  const [first, ...others] = written;
  if (first === undefined || others.length === 0) return written;
  const balanced = written.every(({ net, low }) => net === 0 && low === 0);
  if (balanced && endsStatement(text, first.last)) return written;
  for (const { start, end } of others) cut(cuts, start, end);
  return [first];
}

/** Whether an arm closes what it opens, and ends with a statement. */
function isWhole(text: string, { net, low, last }: Arm): boolean {
  return net === 0 && low === 0 && endsStatement(text, last);
}

/** Cuts a stretch out; the stretches inside it go with it. */
function cut(cuts: Stretch[], start: number, end: number): void {
  while ((cuts.at(-1)?.start ?? -1) >= start) cuts.pop();
  cuts.push({ start, end });
}

/** Whether what stands after this character can begin a new statement or list item. */
function endsStatement(text: string, last: number): boolean {
  return ';{},'.includes(text.charAt(last)) || text.slice(last - 3, last + 1) === '@end';
}

/**
 * Evaluates the condition of an `#if` or `#elif`.
 * @param condition Its text, without comments.
 * @returns Its value where it is a constant (`0`, `(1)`, `!0`, `false`), asks for a simulator or a Mac, where no app that ships
 * runs, or for iOS and the systems made of it (TargetConditionals.h), or combines such conditions; else null.
 */
export function constantCondition(condition: string): boolean | null {
  const text = condition.replace(/\s/g, '');
  const [isChoice, isConjunction] = [text.includes('||'), text.includes('&&')];
  if (!isChoice && !isConjunction) return constantTerm(text.replace(/[()]/g, ''));
  // Without its brackets a longer condition says the same only if they belong to its terms.
  if (text.includes('!(') || (isChoice && isConjunction)) return null;
  const terms = text
    .replace(/[()]/g, '')
    .split(isChoice ? '||' : '&&')
    .map(constantTerm);
  if (terms.includes(isChoice)) return isChoice;
  return terms.every((term) => term === !isChoice) ? !isChoice : null;
}

function constantTerm(term: string): boolean | null {
  const [, negations = '', digits, word] =
    /^(!{0,64})(?:(\d{1,20})[uUlL]{0,3}|(true|false|YES|NO|TARGET_(?:OS_SIMULATOR|IPHONE_SIMULATOR|OS_OSX|OS_IPHONE)))$/.exec(
      term,
    ) ?? [];
  if (digits === undefined && word === undefined) return null;
  const value = word === undefined ? Number(digits) !== 0 : /^(?:true|YES|TARGET_OS_IPHONE)$/.test(word);
  return negations.length % 2 === 0 ? value : !value;
}
