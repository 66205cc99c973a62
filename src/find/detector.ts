import type { SpeltApi } from '../catalog/apis/spelt.js';
import type { TokensByLanguage } from '../catalog/apis/tokens.js';
import type { DataTypeId } from '../model/data-type.js';
import type { Note } from '../model/assessment.js';
import type { ApiUse, PassedDetail, Signal, SignalDetail } from '../model/signal.js';
import type { Call, Expression, ScopeIndex } from '../model/expression.js';
import type { Parameter } from '../model/source.js';
import type { IndexedSource, Program } from './match/program.js';
import type { SymbolUse } from './match/symbols.js';
import type { TypeResolver } from './match/types.js';

/** Recognises one area's signals. */
export interface Detector<Id extends string = string> {
  /** The signals that it can give; the questionnaire reads `implies` and never switches on ids. */
  readonly defines: Readonly<Record<Id, SignalDefinition>>;
  /** Where its symbols are documented; a definition may name a page of its own. */
  readonly source: string;
  /** What it recognises, for who asks. */
  readonly apis: readonly SpeltApi[];
  /** By language, byte sequences, one of which a file must hold to be worth parsing. */
  readonly tokens: TokensByLanguage;
  /**
   * Those of its tokens that make a whole file worth reading: flows follow its signals through functions that hold no token themselves.
   * Null where none does: then the functions of a file that hold no token are not read.
   */
  readonly followed: TokensByLanguage | null;
  /** Whether its names are accounted for in files that were read in part: not where much other code has the same names. */
  readonly accounted: boolean;
  /** Reads the facts of the whole project. Pure. */
  detect(program: Program, types: TypeResolver): Detection<NoInfer<Id>>;
}

/** What a signal id means. */
export interface SignalDefinition {
  readonly title: string;
  /** What it is, in a sentence, where its title and symbols do not say it. */
  readonly description?: string;
  readonly implies: readonly DataTypeId[];
  readonly source?: string;
}

/** Where data comes into the app. */
export interface Origin {
  /** What shows it. */
  readonly signals: readonly Signal[];
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly enters:
    | { readonly kind: 'parameter'; readonly parameter: Parameter }
    | { readonly kind: 'value'; readonly expression: Expression }
    /** A view: what has the text that is entered in it from then on, and what is told of it. */
    | {
        readonly kind: 'field';
        readonly call: Call;
        readonly bound: readonly Expression[];
        readonly handlers: readonly Expression[];
      };
}

/** Data that flows follow from where it comes into the app to what sends it. */
export interface DataToFollow<Id extends string = string> {
  readonly origins: readonly Origin[];
  /** What sends what it is given. */
  readonly sinks: readonly FoundSignal[];
  /**
   * The signals of the data. @param sentBy What becomes of what a signal of an origin shows: of what sends it the first that counts, all
   * where nothing says which do; null where the audit finds nothing.
   */
  conclude(
    sentBy: (signal: Signal, counts?: (use: SymbolUse) => boolean) => SentDetail | PassedDetail | null,
  ): readonly Signal<Id>[];
}

/** The detail of a signal of data that is sent. */
export type SentDetail = Extract<SignalDetail, { readonly kind: 'sent' }>;

/** What a detector found. */
export interface Detection<Id extends string = string> {
  readonly found: readonly FoundSignal<Id>[];
  /** Signals that no flow asks about, tests left out. */
  readonly unfollowed: readonly Signal<Id>[];
  /** Every use of an API of the area's SDKs, signal or not. */
  readonly uses: readonly SymbolUse[];
  readonly apiUses: readonly ApiUse[];
  readonly notes: readonly Note[];
  /** Absent where no data is followed. */
  readonly data?: DataToFollow<Id>;
}

/** A signal with the use that it was recognised in, which flows follow further. */
export interface FoundSignal<Id extends string = string> {
  readonly signal: Signal<Id>;
  readonly use: SymbolUse;
}
