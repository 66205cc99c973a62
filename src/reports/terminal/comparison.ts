import type { Change, Comparison } from '../../model/comparison.js';
import { escapeTerminal } from '../escape/terminal.js';
import type { SinceBase } from '../../model/since.js';
import { originText, shortCommit } from '../origin.js';
import { comparedText } from '../since.js';
import { counted, heading, placeText, prose, type Page } from './page.js';

/**
 * What is no longer as it was approved.
 * @param comparison The comparison, or null where none was asked for.
 * @param page The page.
 */
export function comparisonSection(comparison: Comparison | null, page: Page): readonly string[] {
  if (comparison === null) return [];
  const { file, changes, historyProblem } = comparison;
  const title = heading(
    'Changes since the approved answers',
    page,
    `${escapeTerminal(file)}: ${counted(changes.length, 'change')}`,
  );
  return [
    title,
    ...(changes.length === 0
      ? ['  None. The answers match the approved ones.']
      : changes.flatMap((change) => linesOf(change, page))),
    ...(historyProblem === null ? [] : prose(`The commits that made the changes are unknown: ${historyProblem}.`, page, 2)),
  ];
}

/**
 * What a change does to the answers, and which findings it fixes.
 * @param since The comparison with the commit that it began at, or null where none was asked for.
 * @param page The page.
 */
export function sinceSection(since: SinceBase | null, page: Page): readonly string[] {
  if (since === null) return [];
  const { base, tracking, changes, fixed } = since;
  return [
    heading(`Changes since ${shortCommit(base)}`, page),
    ...prose(comparedText(since), page, 2),
    ...(tracking === null
      ? []
      : prose(`Whether the app tracks users was ${tracking.before} and is ${tracking.now}`, page, 4, '  ✖ ')),
    ...(changes.length === 0 ? ['  No answer changed.'] : changes.flatMap((change) => linesOf(change, page))),
    ...fixed
      .slice(0, mostFixed)
      .flatMap((finding) => prose(`Fixed: ${finding.message} (${placeText(finding.place)})`, page, 4, '  ✔ ')),
    ...(fixed.length > mostFixed ? [`  and ${counted(fixed.length - mostFixed, 'more fixed finding')}`] : []),
  ];
}

/** Of what is fixed, nobody needs more than to see that it is. */
const mostFixed = 10;

function linesOf({ dataType, part, before, now, kind, evidence }: Change, page: Page): readonly string[] {
  const [first] = evidence;
  const where =
    first === undefined ? '' : ` (${[first.what, placeText(first.place), originText(first)].filter(isWritten).join(', ')})`;
  const words = `${dataType.name}: ${part} was ${before === '' ? 'none' : before} and ${becomes[kind](now === '' ? 'none' : now)}${where}`;
  return prose(words, page, 4, kind === 'drift' ? '  ✖ ' : '  ? ');
}

const becomes = {
  drift: (now: string) => `is ${now}`,
  open: (now: string) => (now === 'review' ? 'now needs review' : `is ${now}`),
  unshown: () => 'the audit found no evidence of it; if it is still collected, answer it in app-privacy.yaml',
} as const satisfies Record<Change['kind'], (now: string) => string>;

function isWritten(text: string): boolean {
  return text !== '';
}
