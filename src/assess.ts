import { findServerSdks } from './catalog/server-sdks.js';
import type { App } from './model/app.js';
import type { Questionnaire } from './model/answer.js';
import type { Assessment, Note, ReadCode, Sdk, Summary, UnreadCode } from './model/assessment.js';
import type { Declaration } from './model/declaration.js';
import type { Dependency } from './model/dependency.js';
import type { Finding, RuleMetadata, Severity } from './model/finding.js';
import type { Integration } from './model/integration.js';
import type { Place } from './model/place.js';
import type { Problem } from './model/problem.js';
import type { Signal } from './model/signal.js';
import type { Source } from './model/source.js';
import type { Subject } from './model/subject.js';
import type { ThirdPartySdk } from './model/third-party-sdk.js';
import type { Tool } from './tool.js';

/** What the stages found, before it is put in order. */
export interface Results {
  readonly tool: Tool;
  readonly platforms: readonly string[];
  readonly sdks: readonly Sdk[];
  readonly apps: readonly App[];
  readonly dependencies: readonly Dependency[];
  readonly declarations: readonly Declaration[];
  readonly integrations: readonly Integration[];
  readonly thirdPartySdks: readonly ThirdPartySdk[];
  readonly signals: readonly Signal[];
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  readonly questionnaire: Questionnaire;
  readonly subjects: readonly Subject[];
  readonly readCode: readonly ReadCode[];
  readonly unreadCode: readonly UnreadCode[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  readonly rules: readonly RuleMetadata[];
  readonly sources: readonly Source[];
  /** How many files were opened, and how many of them are manifests that could be read. */
  readonly files: { readonly scanned: number; readonly manifests: number };
  readonly timings: Readonly<Record<string, number>> | null;
}

/**
 * Puts the results of all stages into the one form that reports see, in an order that depends on
 * nothing but the results.
 */
export function assess(results: Results): Assessment {
  return {
    tool: results.tool,
    project: { platforms: results.platforms, sdks: [...results.sdks, ...findServerSdks(results.declarations)] },
    apps: results.apps,
    commit: null,
    dependencies: results.dependencies.toSorted(byPlace),
    declarations: results.declarations.toSorted(byPlace),
    integrations: results.integrations,
    thirdPartySdks: results.thirdPartySdks,
    signals: results.signals,
    findings: results.findings,
    questionnaire: results.questionnaire,
    subjects: results.subjects,
    readCode: results.readCode,
    unreadCode: results.unreadCode,
    comparison: null,
    notes: [...results.notes, ...partlyParsed(results.sources)],
    problems: results.problems.toSorted(byPlace),
    rules: results.rules,
    summary: summarise(results),
  };
}

function summarise({ findings, suppressed, sources, files, timings }: Results): Summary {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    suppressed,
    filesScanned: files.scanned,
    filesParsed: sources.length,
    manifestsRead: files.manifests,
    timings,
  };
}

function partlyParsed(sources: readonly Source[]): readonly Note[] {
  const places = sources.flatMap(({ file, recovered }) => recovered.map(({ first }) => ({ file, line: first, column: 1 })));
  if (places.length === 0) return [];
  const files = new Set(places.map(({ file }) => file)).size;
  const text = `${String(files)} ${files === 1 ? 'file contains' : 'files contain'} syntax that the parser does not understand. The audit read tokens there, so its answers are less certain.`;
  return [{ topic: 'partly-parsed', text, places }];
}

function byPlace(a: { readonly place: Place }, b: { readonly place: Place }): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
