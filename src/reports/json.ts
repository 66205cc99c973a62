import type { Answer, Question, Questionnaire } from '../model/answer.js';
import type { App } from '../model/app.js';
import type { Assessment, Note, Summary } from '../model/assessment.js';
import type { Comparison } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import type { Integration, IntegrationOrigin } from '../model/integration.js';
import type { Place } from '../model/place.js';
import type { Signal } from '../model/signal.js';
import type { ThirdPartySdk } from '../model/third-party-sdk.js';
import { problemsOf } from './completeness.js';
import { escapeJson } from './escape/json.js';
import type { Renderer, RenderOptions } from './report.js';
import { undecidedAnswers } from './undecided.js';

/** Raised when a key disappears or changes its meaning; new keys do not raise it. */
const schemaVersion = 1;

/** The report for programs; `report.schema.json` describes it. */
export const jsonReport: Renderer = {
  render: (assessment, { scope }) => `${escapeJson(JSON.stringify(documentOf(assessment, scope), null, 2))}\n`,
};

function documentOf(assessment: Assessment, scope: RenderOptions['scope']): object {
  const { tool, project, dependencies, findings, questionnaire, notes, summary } = assessment;
  const head = {
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    apps: assessment.apps.map(appOf),
    ...(assessment.commit === null ? {} : { commit: assessment.commit }),
    project: {
      platforms: project.platforms,
      sdks: project.sdks.map(({ name, version, place }) => ({ name, version, ...lineOf(place) })),
    },
  };
  const tail = {
    lookedAt: {
      apps: assessment.subjects.map(({ name, kind, isApp, place }) => ({ name, kind, isApp, ...lineOf(place) })),
      languages: assessment.readCode.map(({ language, files, parsed }) => ({ language, files, parsed })),
    },
    unreadCode: assessment.unreadCode.map(({ language, files, example, runsIn }) => ({ language, files, example, runsIn })),
    problems: problemsOf(assessment).map(({ kind, place, message, remedy }) => ({ kind, ...lineOf(place), message, remedy })),
    summary: summaryOf(summary),
  };
  const parts = {
    dependencies: dependencies.map(({ name, version, ecosystem, place }) => ({ name, version, ecosystem, ...lineOf(place) })),
    integrations: assessment.integrations.map(integrationOf),
    thirdPartySdks: assessment.thirdPartySdks.map(sdkOf),
    signals: assessment.signals.map(signalOf),
    findings: findings.map(findingOf),
    questionnaire: questionnaireOf(questionnaire),
    ...(assessment.comparison === null ? {} : { comparison: comparisonOf(assessment.comparison) }),
    notes: notes.map(noteOf),
  };
  const compared = assessment.comparison === null ? {} : { comparison: parts.comparison };
  if (scope === 'check')
    return { ...head, findings: parts.findings, ...compared, undecided: undecidedAnswers(assessment), ...tail };
  if (scope === 'export')
    return {
      ...head,
      integrations: parts.integrations,
      thirdPartySdks: parts.thirdPartySdks,
      questionnaire: parts.questionnaire,
      ...compared,
      notes: parts.notes,
      ...tail,
    };
  return { ...head, ...parts, ...tail };
}

/** A value that the build fills in is as written. */
function appOf({ name, bundleId, version, place }: App): object {
  return { name: name?.text ?? null, bundleId: bundleId?.text ?? null, version: version?.text ?? null, ...lineOf(place) };
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

function signalOf({ id, symbol, place, confidence, platform }: Signal): object {
  return { id, symbol, ...columnOf(place), confidence, platform };
}

function findingOf({ rule, severity, message, place, advice, fingerprint }: Finding): object {
  return { rule, severity, message, ...columnOf(place), advice, fingerprint: `${fingerprint.algorithm}:${fingerprint.hash}` };
}

function comparisonOf({ file, format, changes, historyProblem }: Comparison): object {
  return {
    file,
    format,
    changes: changes.map(({ dataType, part, before, now, kind, evidence }) => ({
      ...{ dataType: dataType.id, part, before, now, kind },
      evidence: evidence.map(({ what, place, status, origin }) => ({ what, ...lineOf(place), status, origin })),
    })),
    historyProblem,
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

function summaryOf({ timings, ...counts }: Summary): object {
  return { ...counts, ...(timings === null ? {} : { timings }) };
}

function lineOf({ file, line }: Place): { readonly file: string; readonly line: number } {
  return { file, line };
}

function columnOf({ file, line, column }: Place): Place {
  return { file, line, column };
}
