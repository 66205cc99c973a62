import type { Answer } from '../model/answer.js';
import type { Assessment } from '../model/assessment.js';
import { isComplete, problemsOf } from './completeness.js';
import { findingEntries } from './finding-entries.js';
import { columnTerms, filingOf } from './filing/filing.js';
import { identityOf } from './filing/identity.js';
import { cardsOf, collectsData } from './label.js';
import { openOrCollected, openQuestions } from './questions.js';
import type { RenderOptions } from './report.js';
import { comparedText } from './since.js';
import { keptCounts, newFindings, stateOf } from './states.js';

/**
 * Prepares an assessment for templates: the project's own and those that a user brings (docs/templates.md lists its names).
 * @param assessment What the audit found.
 * @param options The scope of the report.
 * @returns Plain data, in the order in which App Store Connect asks.
 */
export function viewOf(assessment: Assessment, { scope }: Pick<RenderOptions, 'scope'>): Readonly<Record<string, unknown>> {
  const { tool, project, integrations, questionnaire, notes, summary, acceptanceRemarks } = assessment;
  const problems = problemsOf(assessment);
  const shown = openOrCollected(questionnaire);
  return {
    ...{ tool, project, integrations, summary, problems, notes, acceptanceRemarks },
    findings: newFindings(assessment),
    keptFindings: keptFindings(assessment),
    keptCounts: keptCounts(summary),
    findingEntries: findingEntries(assessment),
    isAudit: scope === 'audit',
    isOneOfSeveral: assessment.scope !== 'repository',
    isIncomplete: !isComplete(assessment),
    tracking: questionnaire.tracking,
    collects: collectsData(questionnaire),
    questions: openQuestions(questionnaire),
    dataTypes: questionnaire.dataTypes,
    openOrCollected: shown,
    notCollected: questionnaire.dataTypes.filter(({ collected }) => collected === 'no'),
    filing: filingOf(assessment),
    identity: identityOf(assessment),
    categories: byCategory(shown),
    cards: cardsOf(questionnaire),
    declaringSdks: declaringSdks(assessment),
    comparison: assessment.comparison,
    since: assessment.since === null ? null : { ...assessment.since, compared: comparedText(assessment.since) },
    terms: questionnaire.terms,
    words: columnTerms(questionnaire),
    notLookedAt: questionnaire.notLookedAt,
    subjects: assessment.subjects,
    readCode: assessment.readCode,
    unreadCode: assessment.unreadCode,
    view: {
      problems,
      notes,
      summary,
      subjects: assessment.subjects,
      readCode: assessment.readCode,
      unreadCode: assessment.unreadCode,
    },
  };
}

function byCategory(answers: readonly Answer[]): readonly { readonly name: string; readonly types: readonly Answer[] }[] {
  const names = [...new Set(answers.map(({ category }) => category))];
  return names.map((name) => ({ name, types: answers.filter(({ category }) => category === name) }));
}

/** What is accepted or in the baseline, with the reason. */
function keptFindings({ findings }: Assessment): readonly object[] {
  return findings.flatMap(({ acceptance, ...finding }) =>
    acceptance === null
      ? []
      : [
          {
            ...finding,
            state: stateOf({ acceptance }),
            why: acceptance.why,
            until: acceptance.until,
            acceptedAt: acceptance.place,
          },
        ],
  );
}

/** The SDKs of which a privacy manifest is known, with the names of what it declares. */
function declaringSdks({ thirdPartySdks, questionnaire }: Assessment): readonly object[] {
  const names = new Map(questionnaire.dataTypes.map(({ id, name }) => [id, name]));
  return thirdPartySdks
    .filter(({ basis }) => basis !== 'unknown')
    .map((sdk) => ({ ...sdk, declares: sdk.dataTypes.map(({ id }) => names.get(id) ?? id) }));
}
