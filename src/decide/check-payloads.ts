import { signalsOfPayloads } from '../find/signals/server/payload-signals.js';
import type { Assessments } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';
import { findTargets } from '../read/apps/targets.js';
import { ignoresOf } from '../read/config/app-configuration.js';
import { emptyConfiguration } from '../read/config/empty.js';
import { readPayloads } from '../read/payloads/read-payloads.js';
import { openRoot } from '../read/project/open-root.js';
import { decodeText } from '../read/project/read-file.js';
import { readConfiguration } from '../read/read-configuration.js';
import { createStopwatch } from '../read/stopwatch.js';
import { readTool } from '../read/tool.js';
import { findBeginnings } from './rules/beginnings.js';
import { assess } from './assess.js';
import { notesOnDefaultStatus } from './questionnaire/default-status.js';
import { answerQuestionnaire } from './questionnaire/index.js';
import { judge } from './rules/judge.js';
import { readLines } from './rules/lines.js';
import { findStatements } from './rules/statements.js';

/** A file of payloads that the user names. */
export interface PayloadFile {
  /** As reports call it. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What to check, and how. */
export interface CheckOptions {
  readonly files: readonly PayloadFile[];
  /** The folder whose `app-privacy.yaml` says which findings are accepted. */
  readonly root: string;
  /** A configuration file other than that. */
  readonly configFile: string | null;
  readonly timings: boolean;
  /** The day on which ignore entries are judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether an ignore entry without a reason accepts nothing. */
  readonly requiresReasons: boolean;
}

/** Payloads are built into no app. */
const noOwner = { app: null, target: null };

/** The area of the rules that look at payloads: entries of the configuration for others say nothing here. */
const area = 's2s/';

/**
 * Checks server-to-server payloads alone: no app is looked at.
 * @param options What to check, and how.
 * @throws {UsageError} When the named configuration cannot be opened.
 */
export async function checkPayloads(options: CheckOptions): Promise<Assessments> {
  const stopwatch = createStopwatch();
  const { configuration, problems, texts } = await readConfiguration(openRoot(options.root), options.configFile);
  const read = options.files.map(readOne);
  const payloads = read.flatMap((file) => file.payloads);
  stopwatch.lap('payloads');
  const empty = {
    ...{ dependencies: [], declarations: [], integrations: [], thirdPartySdks: [], sdks: [] },
    ...{ starts: [], prompts: [], consentForms: [], updates: [], reads: [], timestamps: [], apiUses: [] },
  };
  const known = { ...empty, payloads, signals: signalsOfPayloads(payloads) };
  const noCode = { sdkEntries: [], unreadCode: [], isAppFound: true };
  const questionnaire = answerQuestionnaire({ ...emptyConfiguration, ...known, ...noCode });
  const judgement = judge(
    {
      ...known,
      questionnaire,
      label: null,
      targets: findTargets([], []),
      platforms: [],
      unknownIntegrations: [],
      configuredIntegrations: [],
    },
    { app: null, ownerOf: () => noOwner, lines: readLines([...read, ...texts], () => false), codeAt: findStatements([]) },
  );
  stopwatch.lap('judge');
  const results = {
    ...known,
    ...judgement,
    signals: known.signals.map((signal) => ({ ...signal, ...noOwner })),
    app: null,
    scope: 'repository' as const,
    apps: [],
    questionnaire,
    subjects: read
      .slice(0, 1)
      .map(({ path }) => ({ name: null, kind: 'payloads', isApp: false, mayBeLibrary: false, place: startOf(path) })),
    code: read.map((file) => ({ path: file.path, language: 'JSON', isParsed: file.payloads.length > 0 })),
    unreadCode: [],
    platforms: [],
    sources: [],
    files: { scanned: read.length, manifests: 0, parsed: 0 },
    notes: notesOnDefaultStatus(configuration.attDefaultStatus),
    problems: [...read.flatMap((file) => file.problems), ...judgement.problems],
  };
  const ignores = ignoresOf(configuration).filter(({ rule }) => rule.startsWith(area));
  return assess([results], {
    tool: readTool(),
    acceptances: {
      ...{ ignores, comments: [], beginningsOf: findBeginnings([], []), baseline: null, base: null },
      repository: { apps: [], hasFile: () => false },
      today: options.today,
      requiresReasons: options.requiresReasons,
      covers: () => true,
    },
    problems,
    timings: options.timings ? stopwatch.laps() : null,
  });
}

function readOne({
  name,
  bytes,
}: PayloadFile): ReturnType<typeof readPayloads> & { readonly path: string; readonly text: string } {
  const { text, valid } = decodeText(bytes);
  // Data, such as a compressed batch, has bytes that no text has.
  if (text.includes('\0') || !valid) return { payloads: [], problems: [binary(name)], path: name, text: '' };
  return { ...readPayloads(name, text), path: name, text };
}

function binary(file: string): Problem {
  const message = 'The file contains binary data. The audit did not read it.';
  const remedy = 'Save it as UTF-8 text. If it is compressed, decompress it first.';
  return { kind: 'incomplete', place: startOf(file), message, remedy };
}

function startOf(file: string): Problem['place'] {
  return { file, line: 1, column: 1 };
}
