import type { Source } from '../../model/source.js';

/** All parsed sources of the audited project. */
export interface Program {
  readonly sources: readonly Source[];
}
