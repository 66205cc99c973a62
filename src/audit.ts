import { findApps } from './apps/find-apps.js';
import { findSdks } from './catalog/sdks.js';
import { resolveIntegrations } from './integrations/resolve-integrations.js';
import type { Assessment } from './model/assessment.js';
import { openRoot } from './project/open-root.js';
import { readTextFile } from './project/read-file.js';
import { findSubjects } from './project/subjects.js';
import { platformsOf } from './project/platforms.js';
import { notesOnDefaultStatus } from './questionnaire/default-status.js';
import { unmappedPoints } from './questionnaire/data-plans.js';
import { answerQuestionnaire } from './questionnaire/index.js';
import { unmatchedSdks } from './questionnaire/unknown-sdks.js';
import { notesOnEvents } from './questionnaire/unread-events.js';
import { judge } from './rules/judge.js';
import { unreadCode } from './syntax/unread-code.js';
import { assess } from './assess.js';
import { detect } from './detect.js';
import { readConfiguration } from './read-configuration.js';
import { readCheckouts } from './read-checkouts.js';
import { readProject } from './read-project.js';
import { createStopwatch } from './stopwatch.js';
import { readTool } from './tool.js';

/** What to audit, and how. */
export interface AuditOptions {
  /** The folder, as the user gave it. */
  readonly root: string;
  /** A configuration file other than `app-privacy.yaml` at the root. */
  readonly configFile: string | null;
  readonly includeVendored: boolean;
  /** Whether the summary tells the milliseconds of each stage. */
  readonly timings: boolean;
  /** The day on which ignore entries are judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** Told what the audit is doing, and how far it is. */
  readonly onProgress: (stage: string, done: number, total: number) => void;
}

/**
 * Audits a repository: files to facts, facts to signals, signals to findings and answers.
 * @param options What to audit, and how.
 * @throws {UsageError} When the folder or the named configuration cannot be opened.
 */
export async function audit(options: AuditOptions): Promise<Assessment> {
  const stopwatch = createStopwatch();
  const root = openRoot(options.root);
  const { configuration, problems, texts } = await readConfiguration(root, options.configFile);

  const read = await readProject(
    root,
    { includeVendored: options.includeVendored, exclude: configuration.exclude },
    stopwatch,
    (done, total) => {
      options.onProgress('Reading', done, total);
    },
  );
  const { project, detected } = await detect(read);
  const { manifests, sources, targets } = project;
  const { integrations, unknown } = resolveIntegrations(configuration.integrations, manifests.dependencies);
  const sdks = findSdks(manifests.dependencies);
  const { thirdPartySdks, notes } = await readCheckouts(root, manifests);
  stopwatch.lap('detect');
  const known = { ...manifests, ...detected, integrations, sdks, thirdPartySdks };
  const platforms = platformsOf(project.paths, manifests.dependencies);
  const unread = unreadCode(project.paths, platforms);
  const questionnaire = answerQuestionnaire({
    ...known,
    ...configuration,
    ...{ integrations, sdks, sdkEntries: configuration.sdks, unreadCode: unread },
  });
  const judgement = judge(
    { ...known, questionnaire, targets, unknownIntegrations: unknown, configuredIntegrations: configuration.integrations },
    configuration.ignore,
    options.today,
    { app: null, files: [...project.texts, ...texts], sources },
  );
  stopwatch.lap('judge');

  return assess({
    ...known,
    ...judgement,
    tool: readTool(),
    apps: findApps(manifests.declarations),
    questionnaire,
    subjects: findSubjects({ ...known, paths: project.paths, textOf: (path) => readTextFile(root, path) }),
    readCode: project.readCode,
    unreadCode: unread,
    platforms: platforms.map(({ platform }) => platform),
    sources,
    files: project.files,
    notes: [
      ...project.notes,
      ...detected.notes,
      ...judgement.notes,
      ...notesOnEvents(detected.signals),
      ...[unmappedPoints(configuration.dataPlans), notesOnDefaultStatus(configuration.attDefaultStatus)].flat(),
      ...unmatchedSdks(thirdPartySdks, configuration.sdks),
      ...notes,
    ],
    problems: [...problems, ...project.problems, ...detected.problems, ...judgement.problems],
    timings: options.timings ? stopwatch.laps() : null,
  });
}
