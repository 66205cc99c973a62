import type { DataTypeId } from '../model/data-type.js';
import type { LanguageName } from '../model/source.js';
import type { Citation } from './citation.js';
import rows from './carried-data.json' with { type: 'json' };

/** Data that a system or a library gives an app in a value, which code can carry to a server. */
export interface CarriedData {
  readonly id: string;
  /** As a sentence names it. */
  readonly shown: string;
  readonly implies: readonly DataTypeId[];
  /** The languages in which the use of an API shows it as well. In others it is a question here where nothing is seen to send it. */
  readonly shownIn: readonly LanguageName[];
  /** The signal of the API that says what else it carries, such as the scopes that a sign-in asks for; absent where it carries nothing else. */
  readonly carriesOf?: string;
  /** Where code gets it. */
  readonly gives: readonly CarriedSource[];
  /** Byte sequences, one of which stands in every file with it. */
  readonly tokens: readonly string[];
  readonly source: Citation;
}

/**
 * Where code gets data: as a parameter of its own function of this name (the one with the label, or at the position), as a member
 * that it reads, as what a call gives, or as a parameter of the handler that a call takes. `modules`: the file imports one of these, or a part of it; empty for what every file
 * has. `on`: the name of what the call is made on; absent for any. `named`: the text that the first argument must be, such as the name of an event.
 */
export type CarriedSource =
  | { readonly kind: 'parameter'; readonly function: string; readonly label?: string; readonly position?: number }
  | { readonly kind: 'read'; readonly member: string; readonly modules: readonly string[] }
  | { readonly kind: 'result'; readonly callee: string; readonly on?: string; readonly modules: readonly string[] }
  | {
      readonly kind: 'handler';
      readonly callee: string;
      readonly on?: string;
      readonly named?: string;
      readonly modules: readonly string[];
      /** Which argument the handler is; absent for the last one. */
      readonly position?: number;
      readonly parameter: number;
    };

/** All rows, sorted by id. */
export const carriedData = rows as readonly CarriedData[];
