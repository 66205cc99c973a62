import { nearest } from '../../catalog/spelling/nearest.js';

/**
 * Tells whether an entry is about a rule.
 * @param written The id of a rule, or the pattern of an area: `att/*`.
 * @param rule The id of a rule.
 */
export function isRuleOf(written: string, rule: string): boolean {
  return rule === written || (written.endsWith('/*') && rule.startsWith(written.slice(0, -1)));
}

/**
 * Says that no rule has a name.
 * @param written The id of a rule, or the pattern of an area.
 * @param rules The ids of all rules.
 * @returns Null where there is one.
 */
export function unknownRule(
  written: string,
  rules: readonly string[],
): { readonly message: string; readonly remedy: string } | null {
  if (rules.some((rule) => isRuleOf(written, rule))) return null;
  const areas = [...new Set(rules.map((rule) => `${rule.slice(0, rule.indexOf('/'))}/*`))].sort();
  const [near] = nearest(written, written.endsWith('/*') ? areas : rules, 1);
  const hint = near === undefined ? '' : `Did you mean ${near}? `;
  return {
    message: `No rule is called ${written}, so this entry accepts no finding.`,
    remedy: `${hint}app-privacy rules list prints all rules.`,
  };
}
