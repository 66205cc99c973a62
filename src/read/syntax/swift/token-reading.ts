import type { TokenReading } from '../recovery.js';
import { tokenGrammar } from './token-grammar.js';
import { tokenise } from './tokens.js';

/** How Swift's regions are read by their tokens. */
export const tokenReading: TokenReading = { grammar: tokenGrammar, tokenise };
