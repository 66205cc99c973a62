import type { AttStatus } from '../../model/att-status.js';

/**
 * One way in which a run of the app can go. The evaluator runs the code once a world, with definite answers, so that no
 * condition on a status has to be understood as a set.
 */
export interface World {
  /** The major version of iOS: one before App Tracking Transparency, or one with it. */
  readonly system: 13 | 17;
  /** The status when the app starts. */
  readonly before: AttStatus;
  /** The status once the prompt was answered; iOS shows it only while the status is not determined. */
  readonly outcome: AttStatus;
}

/** What code can ask of a world. */
export type WorldQuestion = keyof World;

/** All that code can ask of a world. */
export const worldQuestions = ['system', 'before', 'outcome'] as const satisfies readonly WorldQuestion[];

/** Whether two worlds answer questions alike. */
export function answerAlike(a: World, b: World, questions: Iterable<WorldQuestion>): boolean {
  for (const question of questions) if (a[question] !== b[question]) return false;
  return true;
}

const asked = ['notDetermined', 'restricted', 'denied', 'authorized'] as const satisfies readonly AttStatus[];

const [unanswered, ...answers] = asked;

function asks(outcome: AttStatus): World {
  return { system: 17, before: 'notDetermined', outcome };
}

/** Every world. Source: facts/apple.md §5.1: a request answers at once where the status is determined. */
export const worlds: readonly [World, ...World[]] = [
  asks(unanswered),
  ...answers.map(asks),
  ...answers.map((before): World => ({ system: 17, before, outcome: before })),
  { system: 13, before: 'notDetermined', outcome: 'notDetermined' },
];

/** Whether App Tracking Transparency exists in a world. */
export function hasAtt({ system }: World): boolean {
  return system >= 14;
}

/** Whether the identifier may be read in a world at some time: the user agrees, or nobody has to ask. */
export function mayTrack(world: World): boolean {
  return !hasAtt(world) || world.outcome === 'authorized';
}
