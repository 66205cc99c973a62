import type { DataTypeId } from '../model/data-type.js';
import type { PurposeId } from '../model/purpose.js';
import type { Verdict } from '../model/verdict.js';
import type { Citation } from './citation.js';
import categoryRows from './mparticle-guide.json' with { type: 'json' };
import rows from './mparticle-sdk.json' with { type: 'json' };

/** Something that the mParticle Apple SDK collects, in a range of its versions. */
export interface SdkCollection {
  readonly id: string;
  readonly dataType: DataTypeId;
  /**
   * `automatic`: without a line of the app's code. `call`: only where the app calls it, so that the
   * version range says whether a call can have an effect. `remote`: by server configuration.
   * `manifest`: the SDK's own privacy manifest declares it.
   */
  readonly trigger: 'automatic' | 'call' | 'remote' | 'manifest';
  /** The signal of the calls, where the trigger is one. */
  readonly signal?: string;
  readonly collected: Verdict;
  readonly purposes: readonly PurposeId[];
  readonly linked: Verdict;
  readonly tracking: Verdict;
  /** The first version that does it, or null where the oldest known version does. */
  readonly since: string | null;
  /** The first version that no longer does it, or null. */
  readonly until: string | null;
  /** A sentence. */
  readonly text: string;
  /** What a person has to find out, without its question mark, where `collected` is `review`. */
  readonly question: string | null;
  readonly source: Citation;
}

/** A line of the table of what the SDK collects by itself in mParticle's iOS 14 guide. */
export interface GuideCategory {
  /** A data type's `categoryId`. */
  readonly id: string;
  readonly automatic: 'yes' | 'no' | 'off-by-default';
  readonly source: Citation;
}

/** What the SDK collects, sorted by id (facts/mparticle-sdk.md §4 to §6, §9). */
export const sdkCollections = rows as readonly SdkCollection[];

/** The guide's table, sorted by id; the categories that Apple added in 2023 are not in it. */
export const guideCategories = categoryRows as readonly GuideCategory[];
