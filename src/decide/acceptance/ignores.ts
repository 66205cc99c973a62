import type { AcceptanceRemark } from '../../model/acceptance.js';
import type { IgnoreEntry } from '../../model/configuration.js';
import { createIgnoreList, leavesOut } from '../../read/patterns/ignore-list.js';
import type { PatternWork } from '../../read/patterns/pattern-work.js';
import type { Acceptances, Acceptor } from './accept.js';
import { isRuleOf, unknownRule } from './rule-names.js';

/**
 * Makes an entry of `ignore` accept findings. A pattern that is refused accepts nothing, nor does any once matching takes too long: the
 * findings stay.
 * @param entry As the configuration has it.
 * @param acceptances The day, and what the run covers.
 * @param rules The ids of all rules.
 * @param work What all patterns of a run may cost together.
 */
export function ignoreAcceptor(
  entry: IgnoreEntry,
  acceptances: Acceptances,
  rules: readonly string[],
  work: PatternWork,
): Acceptor {
  const { rule, path, app, reason, until, place } = entry;
  const paths = path === null ? null : createIgnoreList(path, work);
  return {
    acceptance: { by: 'configuration', place, why: reason, until },
    flaw: flawOf(entry, acceptances, rules),
    unused: acceptances.covers(app) ? unusedEntry(entry) : null,
    accepts: (finding, own) =>
      isRuleOf(rule, finding.rule) && (app === null || app === own) && (paths === null || leavesOut(paths, finding.place.file)),
  };
}

function flawOf(
  { rule, reason, until, place }: IgnoreEntry,
  { today, requiresReasons }: Acceptances,
  rules: readonly string[],
): AcceptanceRemark | null {
  const unknown = unknownRule(rule, rules);
  if (unknown !== null) return { kind: 'unknown-rule', place, ...unknown };
  if (until !== null && until < today)
    return {
      kind: 'expired',
      place,
      message: `The ignore entry for ${rule} expired on ${until}.`,
      remedy: 'Fix the findings and remove the entry, or set a later date in until.',
    };
  if (requiresReasons && reason.trim() === '')
    return { kind: 'no-reason', place, message: `The ignore entry for ${rule} has no reason.`, remedy: 'State one in reason.' };
  return null;
}

function unusedEntry({ rule, path, place }: IgnoreEntry): AcceptanceRemark {
  const where = path === null ? '' : ` in ${path}`;
  return {
    kind: 'unused',
    place,
    message: `The ignore entry for ${rule}${where} does not match any finding.`,
    remedy: 'Remove the entry.',
  };
}
