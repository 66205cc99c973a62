import type { Assessment, Assessments } from '../model/assessment.js';
import type { AcceptanceRemark } from '../model/acceptance.js';
import type { Problem } from '../model/problem.js';
import { problemsIn, remarksIn, resultsOf, sentenceOf, type Entry } from './ci/entries.js';
import { acceptanceRule, incompleteRule } from './ci/outcome-rules.js';
import { repositoryPath } from './ci/paths.js';
import { escapeMarkup } from './escape/markup.js';
import type { Renderer, RenderOptions } from './report.js';
import { isFailing, whyKept } from './states.js';

/**
 * JUnit's XML as Jenkins and GitLab read it (jenkinsci/xunit-plugin `junit-10.xsd`): a suite for each app, a test case for each
 * finding. Findings that fail the run are failures; the others, and those that are accepted or in the baseline, are skipped with their text. A rule
 * without findings is no passed test, because the audit cannot know that the app keeps it; that the audit is complete is one.
 */
export const junitReport: Renderer = {
  render: (assessment, options) => render([assessment], options),
  renderAll: render,
};

/** A test case: what it reports, if it does not pass. */
interface Case {
  readonly className: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly type: string;
  readonly message: string;
  /** One line each. */
  readonly text: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function render(assessments: Assessments, options: RenderOptions): string {
  const suites = [auditSuite(assessments, options), ...assessments.map((one) => suiteOf(one, options))];
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="app-privacy" ${countsOf(all)}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

/** What was not read may hide a violation, so it is an error and not a failed rule. */
function auditSuite(assessments: Assessments, options: RenderOptions): Suite {
  const remarks = remarksIn(assessments);
  const kept = remarks.length === 0 ? [] : [acceptanceCase(remarks, options)];
  return { name: 'audit', cases: [completenessCase(problemsIn(assessments), options), ...kept] };
}

function completenessCase(problems: readonly Problem[], options: RenderOptions): Case {
  const missing = problems.filter(({ kind }) => kind === 'incomplete');
  const text = problems.map(
    ({ kind, place, message, remedy }) =>
      `${repositoryPath(place.file, options)}:${String(place.line)} (${kind}): ${message} ${remedy}`,
  );
  return {
    className: 'app-privacy.audit',
    name: 'The audit is complete',
    outcome: missing.length > 0 ? 'error' : 'passed',
    type: incompleteRule.id,
    message: missing[0]?.message ?? '',
    text,
  };
}

function acceptanceCase(remarks: readonly AcceptanceRemark[], options: RenderOptions): Case {
  return {
    className: 'app-privacy.audit',
    name: 'What accepts findings is up to date',
    outcome: remarks.some(({ kind }) => isFailing(kind, options.run?.isStrict ?? false)) ? 'failure' : 'skipped',
    type: acceptanceRule.id,
    message: remarks[0]?.message ?? '',
    text: remarks.map(
      ({ place, message, remedy }) => `${repositoryPath(place.file, options)}:${String(place.line)}: ${message} ${remedy}`,
    ),
  };
}

function suiteOf(assessment: Assessment, options: RenderOptions): Suite {
  const name = assessment.scope === 'rest' ? 'code that no app ships' : (assessment.app?.id ?? 'app-privacy');
  return { name, cases: numbered(resultsOf(assessment, options).map((entry) => caseOf(entry, options))) };
}

function caseOf(entry: Entry, options: RenderOptions): Case {
  const { rule, message, place, fails, acceptance, severity, related } = entry;
  const file = repositoryPath(place.file, options);
  return {
    className: `app-privacy.${rule}`,
    // Without a line, so that GitLab and Jenkins know it again in the next run.
    name: `${file}: ${message}`,
    outcome: fails ? 'failure' : 'skipped',
    type: severity,
    message,
    text: [
      ...(acceptance === null ? [] : [whyKept(acceptance)]),
      `${file}:${String(place.line)}:${String(place.column)}: ${severity}: ${sentenceOf(entry)}`,
      ...related.map((other) => `${repositoryPath(other.place.file, options)}:${String(other.place.line)}: ${other.message}`),
    ],
  };
}

/** Readers join cases of one name. */
function numbered(cases: readonly Case[]): readonly Case[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const key = `${one.className} ${one.name}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? one : { ...one, name: `${one.name} (${String(number)})` };
  });
}

function countsOf(cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): string => String(cases.filter((one) => one.outcome === outcome).length);
  return `tests="${String(cases.length)}" failures="${count('failure')}" errors="${count('error')}"`;
}

function suiteLines({ name, cases }: Suite): readonly string[] {
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
  return [
    `  <testsuite name="${escapeMarkup(name)}" ${countsOf(cases)} skipped="${String(skipped)}">`,
    ...cases.flatMap(caseLines),
    '  </testsuite>',
  ];
}

function caseLines({ className, name, outcome, type, message, text }: Case): readonly string[] {
  const body = text.map((line) => escapeMarkup(line)).join('\n');
  const inside = {
    passed: body === '' ? '' : `<system-out>${body}</system-out>`,
    skipped: `<skipped>${body}</skipped>`,
    failure: `<failure type="${escapeMarkup(type)}" message="${escapeMarkup(message)}">${body}</failure>`,
    error: `<error type="${escapeMarkup(type)}" message="${escapeMarkup(message)}">${body}</error>`,
  }[outcome];
  const head = `    <testcase classname="${escapeMarkup(className)}" name="${escapeMarkup(name)}"`;
  return inside === '' ? [`${head}/>`] : [`${head}>`, `      ${inside}`, '    </testcase>'];
}
