import type { Signal } from '../../model/signal.js';
import table from './platform-words.json' with { type: 'json' };

/** What can be said of a platform, or of one of its languages: what is possible there, in its own spelling. */
export interface PlatformWords {
  /** What its code is called, at the beginning of a sentence. */
  readonly title: string;
  /** How a status is given where the start itself takes none; null where the options have it, or nothing can give it. */
  readonly atStart: string | null;
  /** How a status is put on the options; null where the rule's own advice says it, or no options have it. */
  readonly onOptions: string | null;
  /** How the outcome of the prompt is given; null where the rule's own advice says it. */
  readonly afterPrompt: string | null;
  /** Where a status comes from; null where the rule's own advice says it. */
  readonly status: string | null;
  /** What has to be true where the advertising identifier is read; null where the rule's own advice says it. */
  readonly read: string | null;
  /** How each case of a switch over the outcome is given; null for what is said of the outcome. */
  readonly cases: string | null;
  /** What stands before an identity request with the identifier; null where the rule's own advice, or what is said of the outcome, does. */
  readonly beforeIdentity: string | null;
}

/** `of` names a platform of projects (`read/project/platforms.json`) whose code the row is about; absent for any. */
type Row = Pick<PlatformWords, 'title'> &
  Partial<PlatformWords> & {
    readonly platform: string;
    readonly language?: string;
    readonly of?: string;
    readonly source: string;
  };

const rows: readonly Row[] = table;

const none: PlatformWords = {
  title: 'Other code',
  atStart: null,
  onOptions: null,
  afterPrompt: null,
  status: null,
  read: null,
  cases: null,
  beforeIdentity: null,
};

/**
 * The words for where a signal is: those of the one platform that the project shows, else its language's, else the platform's.
 * @param signal What is spoken of.
 * @param platforms What the project is written for.
 */
export function wordsFor(
  { platform, language }: Pick<Signal, 'platform' | 'language'>,
  platforms: readonly string[],
): PlatformWords {
  const own = rows.filter((row) => row.platform === platform);
  const [shown, ...others] = own.filter(({ of }) => of !== undefined && platforms.includes(of));
  const row =
    (others.length === 0 ? shown : undefined) ??
    own.find((each) => each.language === language && language !== undefined) ??
    own.find((each) => each.language === undefined && each.of === undefined);
  return { ...none, ...row };
}
