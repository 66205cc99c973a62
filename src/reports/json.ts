import type { AuditedCommit } from '../model/app.js';
import type { Answer, Question, Questionnaire } from '../model/answer.js';
import type { Assessment, Assessments, Note, OwnedSignal, Summary } from '../model/assessment.js';
import type { Change, Comparison } from '../model/comparison.js';
import type { SinceBase } from '../model/since.js';
import type { AcceptanceRemark } from '../model/acceptance.js';
import type { Finding } from '../model/finding.js';
import type { Integration, IntegrationOrigin } from '../model/integration.js';
import { byPlace, type Place, type Position } from '../model/place.js';
import type { ThirdPartySdk } from '../model/third-party-sdk.js';
import { problemsOf } from './completeness.js';
import { writeReport } from './json/write.js';
import type { Renderer, RenderOptions } from './report.js';
import { stateOf } from './states.js';
import { undecidedAnswers } from './undecided.js';
import { wholeOf } from './whole.js';

/** Raised when a key disappears or changes its meaning; new keys do not raise it. */
const schemaVersion = 2;

/** The report for programs; `report.schema.json` describes it. */
export const jsonReport: Renderer = {
  render: (assessment, options) => write([assessment], options),
  renderAll: write,
};

function write(assessments: Assessments, { scope }: RenderOptions): string {
  return writeReport(documentOf(assessments, scope));
}

function documentOf(assessments: Assessments, scope: RenderOptions['scope']): object {
  const whole = wholeOf(assessments);
  const { tool, commit, notes } = whole;
  const [first, ...others] = assessments;
  const apps = assessments.filter(({ app }) => app !== null).map((assessment) => appOf(assessment, scope));
  // Version 1 had the parts of its only app here.
  const only = others.length === 0 ? partsOf(first, scope) : {};
  return {
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    apps,
    ...(commit === null ? {} : { commit: commitOf(commit) }),
    ...only,
    ...(scope === 'audit'
      ? {
          signals: assessments
            .flatMap(({ signals }) => signals)
            .toSorted(byPlace)
            .map(signalOf),
        }
      : {}),
    ...(scope === 'export'
      ? {}
      : { findings: whole.findings.map(findingOf), acceptanceRemarks: whole.acceptanceRemarks.map(remarkOf) }),
    ...(scope === 'check' ? {} : { notes: notes.map(noteOf) }),
    lookedAt: {
      apps: whole.subjects.map(({ name, kind, isApp, place }) => ({ name, kind, isApp, ...lineOf(place) })),
      languages: whole.readCode.map(({ language, files, parsed }) => ({ language, files, parsed })),
    },
    unreadCode: whole.unreadCode.map(({ language, files, example, runsIn }) => ({ language, files, example, runsIn })),
    problems: problemsOf(whole).map(({ kind, place, message, remedy }) => ({ kind, ...lineOf(place), message, remedy })),
    summary: summaryOf(whole.summary, first.since !== null),
  };
}

/** A time that nobody looked up is absent. */
function commitOf(commit: AuditedCommit): object {
  if (commit.kind === 'none') return commit;
  const { kind, id, time } = commit;
  return { kind, id, ...(time === null ? {} : { time }) };
}

/** Where version 1 had the parts of its only app. */
function partsOf(assessment: Assessment, scope: RenderOptions['scope']): object {
  const { platforms, sdks, ...parts } = answersOf(assessment, scope);
  return { project: { platforms, sdks }, ...parts };
}

/** What Apple asks of an app, and what the answers rest on. */
function answersOf(assessment: Assessment, scope: RenderOptions['scope']) {
  const { project, dependencies, integrations, thirdPartySdks, questionnaire, comparison, since } = assessment;
  const head = {
    platforms: project.platforms,
    sdks: project.sdks.map(({ name, version, place }) => ({ name, version, ...lineOf(place) })),
  };
  const compared = {
    ...(comparison === null ? {} : { comparison: comparisonOf(comparison) }),
    ...(since === null ? {} : { since: sinceOf(since) }),
  };
  if (scope === 'check') return { ...head, ...compared, undecided: undecidedAnswers(assessment) };
  const listed = dependencies.map(({ name, version, ecosystem, place }) => ({ name, version, ecosystem, ...lineOf(place) }));
  return {
    ...head,
    ...(scope === 'export' ? {} : { dependencies: listed }),
    integrations: integrations.map(integrationOf),
    thirdPartySdks: thirdPartySdks.map(sdkOf),
    questionnaire: questionnaireOf(questionnaire),
    ...compared,
  };
}

/** The variants of an app differ in what they state of themselves; a value that the build fills in is as written. */
function appOf(assessment: Assessment, scope: RenderOptions['scope']): object {
  const { app, apps: variants } = assessment;
  return {
    id: app?.id ?? '',
    name: variants.find(({ name }) => name?.isResolved === true)?.name?.text ?? app?.id ?? '',
    isSample: app?.isSample ?? false,
    targets: app?.targets.map(({ name, kind }) => ({ id: name, kind })) ?? [],
    variants: variants.map(({ name, bundleId, version, place }) => ({
      name: name?.text ?? null,
      bundleId: bundleId?.text ?? null,
      version: version?.text ?? null,
      ...lineOf(place),
    })),
    ...answersOf(assessment, scope),
  };
}

function integrationOf({ id, name, kinds, sources, tracking, purposes, forwarded }: Integration): object {
  return {
    ...{ id, name, kinds, sources: sources.map(sourceOf), tracking, purposes },
    ...{ dataTypes: forwarded.yes, exceptDataTypes: forwarded.no, otherDataTypes: forwarded.others },
  };
}

function sourceOf(source: IntegrationOrigin): object {
  return source.kind === 'config' ? { config: source.place.file, line: source.place.line } : lineOf(source.place);
}

/** A signal that is in several apps has a row for each. */
function signalOf({ id, symbol, place, confidence, platform, app, target }: OwnedSignal): object {
  return { id, symbol, ...columnOf(place), confidence, platform, app, target };
}

function findingOf(finding: Finding): object {
  const { rule, severity, app, target, message, place, end, related, advice, fingerprint, acceptance } = finding;
  return {
    ...{ rule, severity, message, ...columnOf(place), ...endOf(end) },
    related: related.map((other) => ({ ...columnOf(other.place), ...endOf(other.end), message: other.message })),
    ...{ app, target, advice, fingerprint: `${fingerprint.algorithm}:${fingerprint.hash}` },
    ...{ state: stateOf(finding), why: acceptance?.why ?? null, until: acceptance?.until ?? null },
    acceptedAt: acceptance === null ? null : lineOf(acceptance.place),
  };
}

function remarkOf({ kind, place, message, remedy }: AcceptanceRemark): object {
  return { kind, ...lineOf(place), message, remedy };
}

function comparisonOf({ file, format, changes, historyProblem }: Comparison): object {
  return {
    file,
    format,
    changes: changes.map(changeOf),
    historyProblem,
  };
}

function changeOf({ dataType, part, before, now, kind, evidence }: Change): object {
  return {
    ...{ dataType: dataType.id, part, before, now, kind },
    evidence: evidence.map(({ what, place, status, origin }) => ({ what, ...lineOf(place), status, origin })),
  };
}

function sinceOf({ revision, base, head, isBaseComplete, tracking, changes, fixed }: SinceBase): object {
  return {
    ...{ revision, base, head, isBaseComplete, tracking },
    changes: changes.map(changeOf),
    fixed: fixed.map(({ rule, severity, message, place, fingerprint }) => ({
      ...{ rule, severity, message, ...columnOf(place), fingerprint: `${fingerprint.algorithm}:${fingerprint.hash}` },
    })),
  };
}

function sdkOf(sdk: ThirdPartySdk): object {
  const { id, name, version, manifestVersion, basis, tracking, trackingDomains, dataTypes, flaws, source, place } = sdk;
  return {
    ...{ id, name, version, manifestVersion, basis, tracking, trackingDomains },
    dataTypes: dataTypes.map(({ id: type, linked, tracking: tracks, purposes }) => ({
      id: type,
      linked,
      tracking: tracks,
      purposes,
    })),
    flaws,
    source,
    ...lineOf(place),
  };
}

function questionnaireOf({ tracking, dataTypes, questions, terms, notLookedAt }: Questionnaire): object {
  return {
    tracking: { answer: tracking.answer, reasons: tracking.reasons.map(reasonOf), domains: tracking.domains },
    dataTypes: dataTypes.map(answerOf),
    questions: questions.map(questionOf),
    terms: terms.map(({ id, title, text, source }) => ({ id, title, text, source })),
    notLookedAt,
  };
}

function answerOf(answer: Answer): object {
  const { id, name, category, collected, linked, tracking, purposes, openPurposes, parties, optionalDisclosure } = answer;
  return {
    ...{ id, name, category, collected, linked, tracking, purposes, openPurposes },
    parties: parties.map((party) => ({ ...party })),
    optionalDisclosure,
    reasons: answer.reasons.map(reasonOf),
    evidence: answer.evidence.map(({ what, place }) => ({ what, ...lineOf(place) })),
    guidance: answer.guidance.map(({ id: rule, text, applied, source }) => ({ id: rule, text, applied, source })),
    questions: answer.questions.map(questionOf),
    contradictions: answer.contradictions.map(({ part, place, text }) => ({ part, ...lineOf(place), text })),
  };
}

function questionOf({ about, text, parts, answeredIn, options }: Question): object {
  return { about, text, ...(parts === undefined ? {} : { parts }), answeredIn, options };
}

function reasonOf({ by, text, source }: Answer['reasons'][number]): object {
  return { by, text, source };
}

function noteOf({ topic, text, places }: Note): object {
  return { topic, text, places: places.map(lineOf) };
}

function summaryOf({ timings, base, ...counts }: Summary, hasBase: boolean): object {
  return { ...counts, ...(hasBase ? { base } : {}), ...(timings === null ? {} : { timings }) };
}

function lineOf({ file, line }: Place): { readonly file: string; readonly line: number } {
  return { file, line };
}

function endOf({ line, column }: Position): { readonly endLine: number; readonly endColumn: number } {
  return { endLine: line, endColumn: column };
}

function columnOf({ file, line, column }: Place): Place {
  return { file, line, column };
}
