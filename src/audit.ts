import { findSdks } from './catalog/sdks.js';
import { emptyConfiguration } from './config/empty.js';
import { loadConfiguration } from './config/load.js';
import { resolveIntegrations } from './integrations/resolve-integrations.js';
import { isManifest, readManifests } from './manifests/read-manifests.js';
import type { Assessment } from './model/assessment.js';
import { findFiles } from './project/find-files.js';
import { openRoot, readConfiguration } from './project/open-root.js';
import { platformsOf } from './project/platforms.js';
import { readManifestFiles } from './project/read-manifest-files.js';
import { findTargets } from './project/targets.js';
import { unmappedPoints } from './questionnaire/data-plans.js';
import { answerQuestionnaire } from './questionnaire/index.js';
import { judge } from './rules/judge.js';
import { detectSignals, tokens } from './signals/index.js';
import type { SourceReading } from './sources/read-source.js';
import { readSources } from './sources/read-sources.js';
import { languageOf } from './syntax/index.js';
import { assess } from './assess.js';
import { readCheckouts } from './read-checkouts.js';
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
  const written = readConfiguration(root, options.configFile);
  const { configuration, problems } =
    written === null ? { configuration: emptyConfiguration, problems: [] } : await loadConfiguration(written.file, written.text);

  const { paths, problems: unlisted } = findFiles(root, {
    includeVendored: options.includeVendored,
    exclude: configuration.exclude,
  });
  stopwatch.lap('find');
  const manifestPaths = new Set(paths.filter(isManifest));
  const sourcePaths = paths.filter((path) => languageOf(path) !== null && !manifestPaths.has(path));
  const readings = await readSources(root, sourcePaths, tokens, (done, total) => {
    options.onProgress('Reading', done, total);
  });
  const sources = readings.flatMap(({ parsed }) => parsed?.source ?? []);
  stopwatch.lap('sources');
  const manifestFiles = readManifestFiles(root, [...manifestPaths]);
  const manifests = await readManifests(manifestFiles.files);
  stopwatch.lap('manifests');

  const detected = detectSignals(sources);
  const { integrations, unknown } = resolveIntegrations(configuration.integrations, manifests.dependencies);
  const sdks = findSdks(manifests.dependencies);
  const { thirdPartySdks, notes } = await readCheckouts(root, manifests.dependencies);
  stopwatch.lap('detect');
  const known = { ...manifests, ...detected, integrations, sdks, thirdPartySdks };
  const questionnaire = answerQuestionnaire({ ...known, ...configuration, integrations });
  const targets = findTargets(paths);
  const verdict = judge(
    { ...known, questionnaire, targets, unknownIntegrations: unknown, configuredIntegrations: configuration.integrations },
    configuration.ignore,
    options.today,
    [...parsedTexts(readings), ...manifestFiles.files, ...(written === null ? [] : [{ path: written.file, text: written.text }])],
  );
  stopwatch.lap('judge');

  return assess({
    ...known,
    ...verdict,
    tool: readTool(),
    questionnaire,
    platforms: platformsOf(paths, manifests.dependencies),
    sources,
    files: { scanned: sourcePaths.length + manifestPaths.size, manifests: manifestFiles.files.length },
    notes: [...detected.notes, ...verdict.notes, ...unmappedPoints(configuration.dataPlans), ...notes],
    problems: [
      ...problems,
      ...unlisted,
      ...manifestFiles.problems,
      ...readings.flatMap((reading) => reading.problems),
      ...manifests.problems,
      ...verdict.problems,
    ],
    timings: options.timings ? stopwatch.laps() : null,
  });
}

function parsedTexts(readings: readonly SourceReading[]): readonly { readonly path: string; readonly text: string }[] {
  return readings.flatMap(({ parsed }) => (parsed === null ? [] : { path: parsed.source.file, text: parsed.text }));
}
