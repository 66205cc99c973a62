import type { Code } from '../../model/module.js';
import type { FoundSignal } from '../detector.js';
import { ancestors } from '../match/scopes.js';
import type { Evaluation } from './run.js';

/** What is asked of an outcome that goes where the audit does not follow. */
export const beyondLimits = 'The outcome passes through more code than the audit follows. Does mParticle get it?';

/**
 * Says that code was not run because of a limit: what is known of the signals in it, and in all that it leads to, is not
 * everything, so it is a question.
 * @param codes Functions and closures that were not run, or not to their end.
 */
export function cutOff({ signals, leadsTo, records }: Evaluation, codes: Iterable<Code>): void {
  const open = [...codes].filter((code) => !records.cutCode.has(code));
  if (open.length === 0) return;
  for (const code of open) {
    if (records.cutCode.has(code)) continue;
    records.cutCode.add(code);
    open.push(...(leadsTo.get(code) ?? []));
  }
  for (const found of signals.values())
    for (const each of found) if (codesAround(each).some((code) => records.cutCode.has(code))) records.cut.add(each.signal);
}

function codesAround({ use: { source, scope } }: FoundSignal): readonly Code[] {
  return ancestors(source, scope).flatMap(({ scope: each }) =>
    each.kind === 'function' || each.kind === 'closure' ? [each.code] : [],
  );
}
