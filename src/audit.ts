import type { BaseFindings } from './decide/acceptance/base.js';
import { findBeginnings } from './decide/rules/beginnings.js';
import { assessApp } from './decide/assess-app.js';
import { assess, type Results } from './decide/assess.js';
import { fingerprintAlgorithm } from './decide/rules/fingerprint.js';
import { readLines } from './decide/rules/lines.js';
import { findStatements } from './decide/rules/statements.js';
import { tokenQuotas } from './decide/token-quotas.js';
import { detectInScopes, type DetectedScope } from './find/detect-apps.js';
import { tokens } from './find/signals/index.js';
import type { Assessments } from './model/assessment.js';
import { mapNonEmpty } from './model/non-empty.js';
import type { Problem } from './model/problem.js';
import { labelFor, type FiledLabel } from './read/approved/filed-label.js';
import { findAuditedApps } from './read/apps/audited-apps.js';
import { chooseScopes, coverageOf, type AppChoice } from './read/apps/choose-apps.js';
import { nameOfOnly } from './read/apps/find-apps.js';
import { findIgnoreComments, withIgnoreComments } from './read/comments/ignore-comments.js';
import { configurationOf, ignoresOf, unknownApps } from './read/config/app-configuration.js';
import { openRoot } from './read/project/open-root.js';
import { readTextFile } from './read/project/read-file.js';
import { findSubjects } from './read/project/subjects.js';
import { noBaseline, readBaseline } from './read/read-baseline.js';
import { readConfiguration } from './read/read-configuration.js';
import { readProject } from './read/read-project.js';
import { createStopwatch } from './read/stopwatch.js';
import { readTool } from './read/tool.js';

/** What to audit, and how. */
export interface AuditOptions {
  /** The folder, as the user gave it. */
  readonly root: string;
  /** A configuration file other than `app-privacy.yaml` at the root. */
  readonly configFile: string | null;
  readonly includeVendored: boolean;
  /** Which of several apps; all of them where nothing is chosen. */
  readonly choice: AppChoice;
  /** The label that was filed, to hold the apps against; null where none was passed. */
  readonly label: FiledLabel | null;
  /** Whether the summary tells the milliseconds of each stage. */
  readonly timings: boolean;
  /** The day on which ignore entries are judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether findings in the baseline are told from new ones. */
  readonly usesBaseline: boolean;
  /** Whether what accepts a finding has to give a reason. */
  readonly requiresReasons: boolean;
  /** What was there before the change that is looked at; null where all findings count. */
  readonly base: AuditedBase | null;
  /** Told what the audit is doing, and how far it is. */
  readonly onProgress: (stage: string, done: number, total: number) => void;
}

/** What was found before a change, and what of the change the audit cannot see. */
export interface AuditedBase extends BaseFindings {
  readonly problems: readonly Problem[];
}

/**
 * Audits a repository: files to facts, and for each of its apps, facts to signals, signals to findings and answers.
 * @param options What to audit, and how.
 * @throws {UsageError} When the folder or the named configuration cannot be opened, or there is no app of the name that was chosen,
 * or the label is of another app.
 */
export async function audit(options: AuditOptions): Promise<Assessments> {
  const stopwatch = createStopwatch();
  const root = openRoot(options.root);
  const { configuration, problems, texts } = await readConfiguration(root, options.configFile);
  const known = options.usesBaseline ? readBaseline(root, fingerprintAlgorithm) : noBaseline;
  const read = await readProject(
    root,
    { includeVendored: options.includeVendored, exclude: configuration.exclude, tokens: withIgnoreComments(tokens), tokenQuotas },
    stopwatch,
    (done, total) => {
      options.onProgress('Reading', done, total);
    },
  );
  const textOf = (path: string): string | null => readTextFile(root, path);
  const subjects = findSubjects({ ...read.manifests, paths: read.paths, textOf });
  const nameIn = (root: string): string | null =>
    nameOfOnly(read.manifests.declarations.filter(({ place }) => read.targets.of(place.file) === root));
  const owned = findAuditedApps(subjects, nameIn, read.targets, read.manifests.declarations);
  const ids = owned.apps.map(({ id }) => id);
  const { project, scopes } = await detectInScopes(chooseScopes(owned, options.choice), read);
  stopwatch.lap('detect');
  const paths = new Set(project.paths);
  const code = new Set(project.sources.map(({ file }) => file));
  const { label } = options;
  const labelText = label === null ? [] : [{ path: label.path, text: label.text }];
  const lines = readLines([...project.texts, ...texts, ...labelText], (file) => code.has(file));
  const codeAt = findStatements(project.sources);
  const assessScope = async ({ scope, ...found }: DetectedScope): Promise<Results> =>
    assessApp({
      ...found,
      ...{ root, scope, lines, codeAt },
      label: labelFor(label, scope, scopes, owned.apps),
      configuration: configurationOf(scope.app?.id ?? null, configuration),
      subjects: subjects.filter(({ place }) => scope.isToldAt(place)),
    });
  const results = await Promise.all(mapNonEmpty(scopes, assessScope));
  stopwatch.lap('assess');
  return assess(results, {
    tool: readTool(),
    acceptances: {
      ...{ ignores: ignoresOf(configuration), baseline: known.baseline, base: options.base },
      comments: await findIgnoreComments([...project.texts, ...texts]),
      beginningsOf: findBeginnings(project.sources, project.texts),
      repository: { apps: ids, hasFile: (path: string) => paths.has(path) },
      ...{ today: options.today, requiresReasons: options.requiresReasons, covers: coverageOf(options.choice) },
    },
    problems: [...problems, ...known.problems, ...unknownApps(configuration, ids), ...(options.base?.problems ?? [])],
    timings: options.timings ? stopwatch.laps() : null,
  });
}
