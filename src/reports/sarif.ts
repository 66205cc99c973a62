import type { Assessment, Assessments } from '../model/assessment.js';
import type { Acceptance, AcceptanceRemark } from '../model/acceptance.js';
import type { RelatedPlace, RuleMetadata } from '../model/finding.js';
import type { Place, Position } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { remarksIn, resultsOf, type Entry } from './ci/entries.js';
import { acceptanceRule, changedRule, incompleteRule, partialRule, undecidedRule } from './ci/outcome-rules.js';
import { repositoryPath, uriOf } from './ci/paths.js';
import { isComplete, problemsOf } from './completeness.js';
import { escapeTerminal } from './escape/terminal.js';
import { writeReport } from './json/write.js';
import type { Renderer, RenderOptions } from './report.js';
import { isFailing } from './states.js';

/**
 * Static Analysis Results Interchange Format 2.1.0, within what GitHub's code scanning takes (GitHub Docs, "SARIF support for code
 * scanning"): one run for each app, under a category that depends on nothing but the app. GitHub's own fingerprint of the line is
 * left out: `upload-sarif` computes it, and warns of any other.
 */
export const sarifReport: Renderer = {
  render: (assessment, options) => render([assessment], options),
  renderAll: render,
};

/** What GitHub refuses more of: runs of a file, results of a run, places of a result; and the longest description. */
const most = { runs: 20, results: 25_000, places: 1000, description: 1024 } as const;

function render(assessments: Assessments, options: RenderOptions): string {
  const [first, ...others] = assessments;
  const runs =
    assessments.length > most.runs ? [runOf([first, ...others], options)] : assessments.map((one) => runOf([one], options));
  return writeReport({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs });
}

/** Of one app; of all of them where a file cannot hold a run for each. */
function runOf(assessments: Assessments, options: RenderOptions): object {
  const [{ tool, rules: ownRules }, ...others] = assessments;
  const rules = [...ownRules, changedRule, undecidedRule];
  const told = assessments.flatMap((one) => resultsOf(one, options));
  const all = options.run?.leavesOutAccepted === true ? told.filter(({ acceptance }) => acceptance === null) : told;
  const kept = { any: all.some(({ state }) => state !== 'new'), baseline: all.some(({ state }) => state === 'baseline') };
  const problems = assessments.flatMap((one) => problemsOf(one));
  const left = all.length - most.results;
  return {
    tool: {
      driver: {
        name: 'app-privacy',
        version: tool.version,
        semanticVersion: tool.version,
        informationUri: incompleteRule.source.url,
        rules: [...ownRules.map(explainedRule), ...[changedRule, undecidedRule].map(ruleOf)],
        notifications: [incompleteRule, partialRule, acceptanceRule].map(ruleOf),
      },
    },
    automationDetails: { id: others.length > 0 ? 'app-privacy/' : categoryOf(assessments[0]) },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: assessments.every((one) => isComplete(one)),
        toolExecutionNotifications: [
          ...problems.map((problem) => notificationOf(problem, options)),
          ...(left > 0 ? [leftOut(left)] : []),
        ],
        toolConfigurationNotifications: remarksIn([assessments[0], ...others]).map((remark) => remarkOf(remark, options)),
      },
    ],
    results: all.slice(0, most.results).map((entry) => resultOf(entry, rules, kept, options)),
  };
}

/** A category that varies never closes its alerts. An id has a slash only as its end, so that nothing collides. */
function categoryOf({ app, scope }: Assessment): string {
  if (app === null) return 'app-privacy/';
  const target = scope === 'target' ? app.targets.map(({ name }) => `${encoded(name)}/`).join('') : '';
  return `app-privacy/${encoded(app.id)}/${target}`;
}

function encoded(name: string): string {
  return uriOf(name).replaceAll('/', '%2F');
}

function ruleOf({ id, severity, title, rationale, advice, source }: RuleMetadata) {
  const [area = ''] = id.split('/');
  return {
    id,
    shortDescription: { text: clipped(title) },
    fullDescription: { text: clipped(rationale) },
    help: {
      text: `${rationale}\n\nFix: ${advice}\n\nSource: ${source.title}, ${source.url}`,
      markdown: `${rationale}\n\n**Fix:** ${advice}\n\n**Source:** [${source.title}](${source.url})`,
    },
    helpUri: source.url,
    defaultConfiguration: { level: severity },
    properties: {
      precision: 'high',
      'problem.severity': severity === 'note' ? 'recommendation' : severity,
      tags: ['privacy', area],
    },
  };
}

/** A rule that `explain` knows, too. */
function explainedRule(rule: RuleMetadata): object {
  const { help, ...described } = ruleOf(rule);
  return {
    ...described,
    help: { ...help, markdown: `${help.markdown}\n\nRun \`npx app-privacy explain ${rule.id}\` for examples.` },
  };
}

function clipped(text: string): string {
  return text.length <= most.description ? text : `${text.slice(0, most.description - 1)}…`;
}

/** Which states the results of a run have beside new. */
interface Kept {
  readonly any: boolean;
  readonly baseline: boolean;
}

function resultOf(entry: Entry, rules: readonly RuleMetadata[], kept: Kept, options: RenderOptions): object {
  const { rule, severity, message, advice, place, end, app, target, algorithm, hash, state, acceptance } = entry;
  const related = entry.related.slice(0, most.places - 1).map((one, index) => ({ id: index + 1, ...explained(one, options) }));
  const location = locationOf(place, end, options);
  const flow = [
    ...related.map((step) => ({ location: step })),
    { location: { ...location, message: { text: textOf(message) } } },
  ];
  const index = rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: severity,
    message: { text: textOf(`${message} ${advice}`) },
    locations: [location],
    ...(related.length === 0 ? {} : { relatedLocations: related, codeFlows: [{ threadFlows: [{ locations: flow }] }] }),
    partialFingerprints: { [algorithm]: hash },
    // Either every result of a run says whether it is suppressed, or none does (§3.27.23).
    ...(kept.any ? { suppressions: acceptance === null ? [] : [suppressionOf(acceptance, options)] } : {}),
    // What is accepted otherwise is not in the baseline, whether it was there then or not.
    ...(kept.baseline && entry.kind === 'finding' && state !== 'accepted'
      ? { baselineState: state === 'baseline' ? 'unchanged' : 'new' }
      : {}),
    ...(app === null && target === null ? {} : { properties: { app, target } }),
  };
}

function suppressionOf({ by, place, why, until }: Acceptance, options: RenderOptions): object {
  const reason = why ?? (by === 'baseline' ? 'In the baseline' : '');
  const justification = textOf(until === null ? reason : `${reason} (until ${until})`);
  return {
    kind: by === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(justification.trim() === '' ? {} : { justification }),
    location: locationOf(place, place, options),
  };
}

function explained({ place, end, message }: RelatedPlace, options: RenderOptions): object {
  return { ...locationOf(place, end, options), message: { text: textOf(message) } };
}

function locationOf({ file, line, column }: Place, end: Position, options: RenderOptions): object {
  const artifactLocation = { uri: uriOf(repositoryPath(file, options)), uriBaseId: '%SRCROOT%' };
  const region = { startLine: line, startColumn: column, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation, region } };
}

function notificationOf({ kind, place, message, remedy }: Problem, options: RenderOptions): object {
  const { id, severity } = kind === 'incomplete' ? incompleteRule : partialRule;
  return {
    descriptor: { id },
    level: severity,
    message: { text: textOf(`${message} ${remedy}`) },
    locations: [locationOf(place, place, options)],
  };
}

function remarkOf({ kind, place, message, remedy }: AcceptanceRemark, options: RenderOptions): object {
  const { id, severity } = acceptanceRule;
  return {
    descriptor: { id },
    level: isFailing(kind, options.run?.isStrict ?? false) ? 'error' : severity,
    message: { text: textOf(`${message} ${remedy}`) },
    locations: [locationOf(place, place, options)],
  };
}

function leftOut(count: number): object {
  const text = `${String(count)} more ${count === 1 ? 'finding is' : 'findings are'} not in this file because GitHub does not accept more than ${String(most.results)} results.`;
  return { descriptor: { id: incompleteRule.id }, level: 'warning', message: { text } };
}

/** Text in which nothing is a link (§3.11.6) or a placeholder (§3.11.5). */
function textOf(text: string): string {
  return escapeTerminal(text)
    .replaceAll('](', '] (')
    .replace(/\{(\d+)\}/g, '{{$1}}');
}
