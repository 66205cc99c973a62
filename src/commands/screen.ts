/** Columns of a report that goes to a file or a pipe. */
const fileWidth = 100;

/** What decides whether standard output gets colours, and how wide it is. */
export interface ScreenFacts {
  readonly isTty: boolean;
  readonly columns: number | undefined;
  readonly noColorFlag: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Decides width and colour of a report on standard output.
 *
 * The flag wins over the environment; a `NO_COLOR` that is not empty (no-color.org) wins over
 * `FORCE_COLOR` (force-color.org), and both over what the stream is.
 */
export function screenOptions({ isTty, columns, noColorFlag, env }: ScreenFacts): {
  readonly width: number;
  readonly color: boolean;
} {
  return {
    width: isTty && columns !== undefined && columns > 0 ? columns : fileWidth,
    color: !noColorFlag && wantsColor(env, isTty),
  };
}

/** Width and colour of a report in a file. */
export const fileOptions = { width: fileWidth, color: false } as const;

function wantsColor(env: ScreenFacts['env'], isTty: boolean): boolean {
  const force = env['FORCE_COLOR'];
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTty && env['TERM'] !== 'dumb';
}
