import type { Assessment, Assessments } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';
import { problemsIn, resultsOf, sentenceOf, type Entry } from './ci/entries.js';
import { incompleteRule } from './ci/outcome-rules.js';
import { repositoryPath } from './ci/paths.js';
import { escapeMarkup } from './escape/markup.js';
import type { Renderer, RenderOptions } from './report.js';

/**
 * JUnit's XML as Jenkins and GitLab read it (jenkinsci/xunit-plugin `junit-10.xsd`): a suite for each app, a test case for each
 * finding. Findings that fail the run are failures; the others, and those that are accepted, are skipped with their text. A rule
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
  const suites = [auditSuite(problemsIn(assessments), options), ...assessments.map((one) => suiteOf(one, options))];
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
function auditSuite(problems: readonly Problem[], options: RenderOptions): Suite {
  const missing = problems.filter(({ kind }) => kind === 'incomplete');
  const text = problems.map(
    ({ kind, place, message, remedy }) =>
      `${repositoryPath(place.file, options)}:${String(place.line)} (${kind}): ${message} ${remedy}`,
  );
  const one: Case = {
    className: 'app-privacy.audit',
    name: 'The audit is complete',
    outcome: missing.length > 0 ? 'error' : 'passed',
    type: incompleteRule.id,
    message: missing[0]?.message ?? '',
    text,
  };
  return { name: 'audit', cases: [one] };
}

function suiteOf(assessment: Assessment, options: RenderOptions): Suite {
  const name = assessment.scope === 'rest' ? 'code that no app ships' : (assessment.app?.id ?? 'app-privacy');
  return { name, cases: numbered(resultsOf(assessment, options).map((entry) => caseOf(entry, options))) };
}

function caseOf(entry: Entry, options: RenderOptions): Case {
  const { rule, message, place, fails, acceptance, severity, related } = entry;
  const file = repositoryPath(place.file, options);
  const accepted =
    acceptance === null ? [] : [`Accepted${acceptance.until === null ? '' : ` until ${acceptance.until}`}: ${acceptance.reason}`];
  return {
    className: `app-privacy.${rule}`,
    // Without a line, so that GitLab and Jenkins know it again in the next run.
    name: `${file}: ${message}`,
    outcome: fails ? 'failure' : 'skipped',
    type: severity,
    message,
    text: [
      ...accepted,
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
