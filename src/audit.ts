import { findSdks } from './catalog/sdks.js';
import { emptyConfiguration } from './config/empty.js';
import { loadConfiguration } from './config/load.js';
import { resolveIntegrations } from './integrations/resolve-integrations.js';
import { isManifest, readManifests } from './manifests/read-manifests.js';
import type { Assessment } from './model/assessment.js';
import { findFiles } from './project/find-files.js';
import { openRoot, readConfiguration } from './project/open-root.js';
import { platformsOf } from './project/platforms.js';
import { readProject } from './project/read-project.js';
import { findTargets } from './project/targets.js';
import { createTokenGate } from './project/token-gate.js';
import { answerQuestionnaire } from './questionnaire/index.js';
import { judge } from './rules/judge.js';
import { detectSignals, followedTokens, tokens } from './signals/index.js';
import { languageOf } from './syntax/index.js';
import { parseSources } from './syntax/parse-sources.js';
import { assess } from './assess.js';
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

  const { paths } = findFiles(root, { includeVendored: options.includeVendored, exclude: configuration.exclude });
  stopwatch.lap('find');
  const gate = createTokenGate(tokens, followedTokens);
  const classes = { isManifest, isSource: (path: string) => languageOf(path) !== null, worthOf: gate.worthOf };
  const files = readProject(root, paths, classes, (done, total) => {
    options.onProgress('Reading', done, total);
  });
  stopwatch.lap('read');
  const sources = await parseSources(files.sources, gate.pattern, (done, total) => {
    options.onProgress('Parsing', done, total);
  });
  stopwatch.lap('parse');
  const manifests = await readManifests(files.manifests);
  stopwatch.lap('manifests');

  const detected = detectSignals(sources);
  const { integrations, unknown } = resolveIntegrations(configuration.integrations, manifests.dependencies);
  const sdks = findSdks(manifests.dependencies);
  stopwatch.lap('detect');
  const known = { ...manifests, ...detected, integrations, sdks };
  const questionnaire = answerQuestionnaire({ ...known, answers: configuration.answers });
  const texts = [...files.sources, ...files.manifests, ...(written === null ? [] : [{ path: written.file, text: written.text }])];
  const targets = findTargets(paths);
  const verdict = judge(
    { ...known, targets, unknownIntegrations: unknown, configuredIntegrations: configuration.integrations },
    configuration.ignore,
    options.today,
    texts,
  );
  stopwatch.lap('judge');

  return assess({
    ...known,
    ...verdict,
    tool: readTool(),
    questionnaire,
    platforms: platformsOf(paths, manifests.dependencies),
    sources,
    files,
    notes: [...detected.notes, ...verdict.notes],
    problems: [
      ...problems,
      ...files.problems,
      ...sources.flatMap((source) => source.problems),
      ...manifests.problems,
      ...verdict.problems,
    ],
    timings: options.timings ? stopwatch.laps() : null,
  });
}
