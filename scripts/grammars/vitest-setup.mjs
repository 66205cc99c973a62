// Vitest's global setup: the grammars are where a build would have put them.
import { copyGrammars } from './copy.mjs';

export const setup = copyGrammars;
