import { findServerSdks } from '../catalog/server-sdks.js';
import type { App } from '../model/app.js';
import type { Questionnaire } from '../model/answer.js';
import type { Assessment, Assessments, Note, ReadCode, Sdk, Summary, UnreadCode } from '../model/assessment.js';
import type { Declaration } from '../model/declaration.js';
import type { Dependency } from '../model/dependency.js';
import type { Finding, RuleMetadata, Severity } from '../model/finding.js';
import type { Integration } from '../model/integration.js';
import { mapNonEmpty } from '../model/non-empty.js';
import { byPlace } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import type { Source } from '../model/source.js';
import type { Subject } from '../model/subject.js';
import type { ThirdPartySdk } from '../model/third-party-sdk.js';
import type { CodeFile, FileCounts } from '../read/read-project.js';
import { acceptFindings, type Accepted, type Acceptances } from './acceptance/accept.js';
import type { Tool } from '../read/tool.js';

/** What the stages found out about an app, before it is put in order. */
export interface Results {
  readonly app: Assessment['app'];
  readonly scope: Assessment['scope'];
  readonly platforms: readonly string[];
  readonly sdks: readonly Sdk[];
  readonly apps: readonly App[];
  readonly dependencies: readonly Dependency[];
  readonly declarations: readonly Declaration[];
  readonly integrations: readonly Integration[];
  readonly thirdPartySdks: readonly ThirdPartySdk[];
  readonly signals: Assessment['signals'];
  /** All of them; nothing is accepted yet. */
  readonly findings: readonly Finding[];
  readonly questionnaire: Questionnaire;
  readonly subjects: readonly Subject[];
  /** Of the whole run. */
  readonly code: readonly CodeFile[];
  readonly unreadCode: readonly UnreadCode[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  readonly rules: readonly RuleMetadata[];
  readonly sources: readonly Source[];
  /** Of the whole run. */
  readonly files: FileCounts;
}

/** What holds for the whole run. */
export interface Run {
  readonly tool: Tool;
  readonly acceptances: Acceptances;
  /** What was wrong with the configuration. */
  readonly problems: readonly Problem[];
  readonly timings: Readonly<Record<string, number>> | null;
}

/**
 * Puts the results of all stages into the one form that reports see, in an order that depends on
 * nothing but the results.
 * @param results Of each app; at least one.
 * @param run What holds for all of them.
 */
export function assess(results: readonly [Results, ...Results[]], run: Run): Assessments {
  const found = results.map(({ app, findings }) => ({ app: app?.id ?? null, findings }));
  const rules = results[0].rules.map(({ id }) => id);
  const accepted = acceptFindings(found, run.acceptances, rules);
  const problems = [...run.problems, ...accepted.problems];
  const isRead = areRead([...problems, ...results.flatMap((result) => result.problems)]);
  const remarks = accepted.remarks.filter(({ kind }) => isRead || kind !== 'unused');
  return mapNonEmpty(results, (result, index) =>
    assessOne(result, { remarks, findings: accepted.findings[index] ?? [] }, { ...run, problems }),
  );
}

/** What was not read may hide the finding that an entry accepts: nobody knows whether it is still needed. */
function areRead(problems: readonly Problem[]): boolean {
  return !problems.some(({ kind }) => kind === 'incomplete');
}

/** The findings of an app in their states, and what is said of the whole run. */
interface Judged extends Pick<Accepted, 'remarks'> {
  readonly findings: readonly Finding[];
}

function assessOne(results: Results, { findings, remarks }: Judged, { tool, problems, timings }: Run): Assessment {
  return {
    tool,
    app: results.app,
    scope: results.scope,
    project: { platforms: results.platforms, sdks: [...results.sdks, ...findServerSdks(results.declarations)] },
    apps: results.apps,
    commit: null,
    dependencies: results.dependencies.toSorted(byPlace),
    declarations: results.declarations.toSorted(byPlace),
    integrations: results.integrations,
    thirdPartySdks: results.thirdPartySdks,
    signals: results.signals,
    findings,
    acceptanceRemarks: remarks,
    questionnaire: results.questionnaire,
    subjects: results.subjects,
    readCode: countByLanguage(results.code),
    unreadCode: results.unreadCode,
    comparison: null,
    since: null,
    notes: [...results.notes, ...partlyParsed(results.sources)],
    problems: [...problems, ...results.problems].toSorted(byPlace),
    rules: results.rules,
    summary: { ...summarise(results, findings), timings },
  };
}

function summarise({ files }: Results, findings: readonly Finding[]): Omit<Summary, 'timings'> {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.acceptance === null && finding.severity === severity).length;
  const [inBaseline, inBase] = (['baseline', 'base'] as const).map(
    (by) => findings.filter(({ acceptance }) => acceptance?.by === by).length,
  ) as [number, number];
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    accepted: findings.filter(({ acceptance }) => acceptance !== null).length - inBaseline - inBase,
    baseline: inBaseline,
    base: inBase,
    filesScanned: files.scanned,
    filesParsed: files.parsed,
    manifestsRead: files.manifests,
  };
}

/** One pass: a project has thousands of files. */
function countByLanguage(code: readonly CodeFile[]): readonly ReadCode[] {
  const counts = new Map<string, { files: number; parsed: number }>();
  for (const { language, isParsed } of code) {
    const count = counts.get(language) ?? { files: 0, parsed: 0 };
    count.files += 1;
    if (isParsed) count.parsed += 1;
    counts.set(language, count);
  }
  return [...counts].map(([language, count]) => ({ language, ...count })).sort((a, b) => (a.language < b.language ? -1 : 1));
}

function partlyParsed(sources: readonly Source[]): readonly Note[] {
  const places = sources.flatMap(({ file, recovered }) => recovered.map(({ first }) => ({ file, line: first, column: 1 })));
  if (places.length === 0) return [];
  const files = new Set(places.map(({ file }) => file)).size;
  const text = `${String(files)} ${files === 1 ? 'file contains' : 'files contain'} syntax that the parser does not understand. The audit read tokens there, so its answers are less certain.`;
  return [{ topic: 'partly-parsed', text, places }];
}
