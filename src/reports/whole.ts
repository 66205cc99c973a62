import type { Assessment, Assessments, Summary } from '../model/assessment.js';
import { byPlace } from '../model/place.js';

/** What can be said of all apps of a repository together. */
export type Whole = Pick<
  Assessment,
  | 'tool'
  | 'project'
  | 'commit'
  | 'findings'
  | 'acceptanceRemarks'
  | 'subjects'
  | 'readCode'
  | 'unreadCode'
  | 'notes'
  | 'problems'
  | 'rules'
  | 'summary'
>;

/**
 * Puts together what was found out about the apps of a repository. What holds for several apps is said once, except findings and
 * signals, which name their app.
 * @param assessments Of each app.
 */
export function wholeOf(assessments: Assessments): Whole {
  const [first, ...others] = assessments;
  if (others.length === 0) return first;
  const all = <Item>(itemsOf: (assessment: Assessment) => readonly Item[]): readonly Item[] => assessments.flatMap(itemsOf);
  return {
    tool: first.tool,
    project: {
      platforms: [...new Set(all(({ project }) => project.platforms))].sort(),
      sdks: once(all(({ project }) => project.sdks)),
    },
    commit: first.commit,
    findings: all(({ findings }) => findings).toSorted(byPlace),
    acceptanceRemarks: once(all(({ acceptanceRemarks }) => acceptanceRemarks)),
    subjects: once(all(({ subjects }) => subjects)).toSorted(byPlace),
    readCode: first.readCode,
    unreadCode: once(all(({ unreadCode }) => unreadCode)),
    notes: once(all(({ notes }) => notes)),
    problems: once(all(({ problems }) => problems)).toSorted(byPlace),
    rules: first.rules,
    summary: summaryOf(assessments),
  };
}

function summaryOf(assessments: Assessments): Summary {
  const count = (part: 'errors' | 'warnings' | 'notes' | 'accepted' | 'baseline' | 'base'): number =>
    assessments.reduce((sum, { summary }) => sum + summary[part], 0);
  const [{ summary }] = assessments;
  return {
    ...summary,
    errors: count('errors'),
    warnings: count('warnings'),
    notes: count('notes'),
    accepted: count('accepted'),
    baseline: count('baseline'),
    base: count('base'),
  };
}

/** Equal things are one thing, told by what they say. */
function once<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
