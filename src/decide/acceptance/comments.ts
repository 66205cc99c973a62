import type { AcceptanceRemark, IgnoreComment } from '../../model/acceptance.js';
import type { Acceptances, Acceptor } from './accept.js';
import { isRuleOf, unknownRule } from './rule-names.js';

/**
 * Makes a comment accept findings of the code that begins on the line that it is about. The names that no rule has are a flaw of the whole comment: a comment
 * that was written in haste must not accept half of what it says.
 * @param comment As the file has it.
 * @param acceptances What the run covers.
 * @param rules The ids of all rules.
 */
export function commentAcceptor(comment: IgnoreComment, acceptances: Acceptances, rules: readonly string[]): Acceptor {
  const { place, line, reason, rules: written } = comment;
  return {
    acceptance: { by: 'comment', place, why: reason, until: null },
    flaw: flawOf(comment, acceptances, rules),
    unused: acceptances.covers(null) ? unusedComment(comment) : null,
    accepts: (finding) =>
      finding.place.file === place.file &&
      (finding.place.line === line || acceptances.beginningsOf(finding.place).has(line)) &&
      written.some((rule) => isRuleOf(rule, finding.rule)),
  };
}

function flawOf(
  { place, rules: written, reason }: IgnoreComment,
  { requiresReasons }: Acceptances,
  rules: readonly string[],
): AcceptanceRemark | null {
  if (written.length === 0)
    return {
      kind: 'unknown-rule',
      place,
      message: 'The ignore comment lists no rule, so it accepts no finding.',
      remedy: 'Write the id of the rule in the comment.',
    };
  const [unknown] = written.flatMap((rule) => unknownRule(rule, rules) ?? []);
  if (unknown !== undefined) return { kind: 'unknown-rule', place, ...unknown };
  if (requiresReasons && reason === null)
    return {
      kind: 'no-reason',
      place,
      message: `The ignore comment for ${written.join(', ')} has no reason.`,
      remedy: 'Add one after two hyphens: -- reason.',
    };
  return null;
}

function unusedComment({ place, line, rules }: IgnoreComment): AcceptanceRemark {
  return {
    kind: 'unused',
    place,
    message: `The ignore comment for ${rules.join(', ')} does not match any finding on line ${String(line)}.`,
    remedy: 'Remove the comment, or move it to the finding.',
  };
}
