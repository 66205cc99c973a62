import { groupPairs } from '../../model/group-by.js';
import type { Code } from '../../model/module.js';
import type { Signal } from '../../model/signal.js';
import type { FoundSignal } from '../detector.js';
import { bodiesAround } from '../match/scopes.js';
import type { Evaluation } from './run.js';

/** What is asked of an outcome that goes where the audit does not follow. */
export const beyondLimits = 'The outcome passes through more code than the audit follows. Does mParticle get it?';

/**
 * Says that code was not run because of a limit: what is known of the signals in it, and in all that it leads to, is not
 * everything, so it is a question.
 * @param codes Functions and closures that were not run, or not to their end.
 */
export function cutOff({ signalsIn, leadsTo, records }: Evaluation, codes: Iterable<Code>): void {
  const open = [...codes].filter((code) => !records.cutCode.has(code));
  for (const code of open) {
    if (records.cutCode.has(code)) continue;
    records.cutCode.add(code);
    for (const signal of signalsIn.get(code) ?? []) records.cut.add(signal);
    for (const next of leadsTo.get(code) ?? []) if (!records.cutCode.has(next)) open.push(next);
  }
}

/** The signals in the code of each function and closure. */
export function signalsByCode(found: readonly FoundSignal[]): ReadonlyMap<Code, readonly Signal[]> {
  return groupPairs(found.flatMap((each) => Array.from(codesAround(each), (code) => [code, each.signal] as const)));
}

/**
 * Says the same of signals in functions that code has made and that no run has come to, and of functions of SDKs that code
 * hands to others and that no run has seen called: only code that a condition rules out never runs.
 */
export function cutUnentered({ signals, records }: Evaluation): void {
  for (const found of signals.values()) {
    for (const each of found) {
      const outermost = codesAround(each).findLast((code) => !records.entered.has(code));
      const isMissed = outermost !== undefined && records.made.has(outermost);
      const isKept = records.handed.has(each.signal) && !records.reached.has(each.signal);
      if (isMissed || isKept) records.cut.add(each.signal);
    }
  }
}

function codesAround({ use: { source, scope } }: FoundSignal): readonly Code[] {
  return bodiesAround(source, scope).flatMap(({ scope: each }) =>
    each.kind === 'function' || each.kind === 'closure' ? [each.code] : [],
  );
}
