import type { Evidence } from '../../model/answer.js';
import type { Signal } from '../../model/signal.js';
import { firstOf } from './in-list.js';

/** How many different uses a sentence names. */
const mostNamed = 3;

/**
 * Names what signals show, for a sentence.
 * @param signals At least one.
 */
export function usesOf(signals: readonly Signal[]): string {
  return listOfUses(signals.map(inWords));
}

/**
 * Lists uses in words for a sentence, each once.
 * @param words At least one.
 */
export function listOfUses(words: readonly string[]): string {
  return firstOf(words, mostNamed);
}

/**
 * Points to what signals show.
 * @param signals In the order in which the evidence is listed.
 */
export function evidenceOf(signals: readonly Signal[]): readonly Evidence[] {
  return signals.map((signal) => ({ what: inWords(signal), place: signal.place }));
}

/**
 * Says what a signal shows, in words.
 * @param signal Any signal.
 */
export function inWords({ symbol, detail }: Signal): string {
  if (detail.kind === 'identity')
    return detail.type === null ? `${symbol} with a computed identity type` : `${symbol} with the identity ${detail.type}`;
  if (detail.kind === 'user-attribute')
    return detail.key === null ? `${symbol} with a computed key` : `${symbol} with the key ${detail.key}`;
  return symbol;
}
