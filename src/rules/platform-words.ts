import type { Signal } from '../model/signal.js';
import table from './platform-words.json' with { type: 'json' };

/** What can be said of a platform: what is possible there, in its own spelling. */
export interface PlatformWords {
  /** What its code is called, at the beginning of a sentence. */
  readonly title: string;
  /** How a status is given where the start itself takes none; null where the options have it, or nothing can give it. */
  readonly atStart: string | null;
  /** How the outcome of the prompt is given; null where the rule's own advice says it. */
  readonly afterPrompt: string | null;
  /** Where a status comes from; null where the rule's own advice says it. */
  readonly status: string | null;
  /** What has to be true where the advertising identifier is read; null where the rule's own advice says it. */
  readonly read: string | null;
}

const byPlatform = new Map<string, PlatformWords>(table.map((row) => [row.platform, row]));

const none: PlatformWords = { title: 'Other code', atStart: null, afterPrompt: null, status: null, read: null };

/** The words for a platform. */
export function wordsFor(platform: Signal['platform']): PlatformWords {
  return byPlatform.get(platform) ?? none;
}
