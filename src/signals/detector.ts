import type { DataTypeId } from '../model/data-type.js';
import type { ApiUse, Signal } from '../model/signal.js';
import type { Program } from './match/program.js';

/** Recognises one area's signals. */
export interface Detector<Id extends string = string> {
  /** The signals that it can give; the questionnaire reads `implies` and never switches on ids. */
  readonly defines: Readonly<Record<Id, SignalDefinition>>;
  /** Byte sequences, one of which a file must hold to be worth parsing. */
  readonly tokens: readonly string[];
  /** Reads the facts of the whole project. Pure. */
  detect(program: Program): Detection<NoInfer<Id>>;
}

/** What a signal id means. */
export interface SignalDefinition {
  readonly title: string;
  readonly implies: readonly DataTypeId[];
}

/** What a detector found. */
export interface Detection<Id extends string = string> {
  readonly signals: readonly Signal<Id>[];
  readonly apiUses: readonly ApiUse[];
}
