import type { Assessment, Assessments } from '../model/assessment.js';
import type { Severity } from '../model/finding.js';

/** An output format: what `--format` offers. */
export interface ReportFormat {
  readonly name: string;
  /** One line for the help text. */
  readonly summary: string;
  /** The reports that it can be; absent where it can be each. */
  readonly scopes?: readonly RenderOptions['scope'][];
  /** Loads the renderer; nothing of a format is loaded before it is asked for. */
  load(): Promise<Renderer>;
  /** The same with nothing but what a reader needs to act (`--compact`); absent where there is no such form. */
  readonly loadCompact?: () => Promise<Renderer>;
}

/** A loaded format. */
export interface Renderer {
  /** Pure: the same assessment and options give the same string, with a final line feed. */
  render(assessment: Assessment, options: RenderOptions): string;
  /** The same of several apps in one text; absent where the format holds the answers of one app. */
  renderAll?(assessments: Assessments, options: RenderOptions): string;
  /** Of a format that a machine or a store reads; absent where "undecided" can be written. */
  readonly facts?: StatedFacts;
  /** Whether its lines are commands for a CI engine, so that it takes out itself what the audited repository could slip in. */
  readonly isCommands?: boolean;
}

/**
 * What a format must state that has no word for "undecided". While something of it is open, the file is written only where the
 * user asks for it (`--allow-undecided`), leaves out what is open, and is marked (model/undecided-draft.ts).
 */
export interface StatedFacts {
  /** What comes of a file that states what nobody decided: a sentence. */
  readonly consequence: string;
  /** Lists what is open or contradicts itself, a sentence each; empty where the file can be relied on. */
  open(assessment: Assessment): readonly string[];
}

/** What a renderer may know about where its text goes. */
export interface RenderOptions {
  /** Which report: everything, the findings only, or the questionnaire draft. */
  readonly scope: 'audit' | 'check' | 'export';
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Leave out everything but findings and problems. */
  readonly quiet: boolean;
  /** What the formats for CI know of the run; absent where nothing is known. */
  readonly run?: RunContext;
}

/** How the audited folder and the outcome of a run look from outside: what formats for CI state besides findings. */
export interface RunContext {
  /** The audited folder: absolute, links resolved, with forward slashes. */
  readonly folder: string;
  /** The way to it from the root of its repository, with a slash at the end; empty where it is that root. */
  readonly prefix: string;
  /** The lowest severity that fails the run, or `never`. */
  readonly failOn: Severity | 'never';
  /** Whether open answers fail the run. */
  readonly failsOnUndecided: boolean;
  /** Whether entries that accept findings and are expired, unused or wrong fail the run. */
  readonly isStrict: boolean;
  /** Whether findings of this app can fail the run. */
  isDeciding(assessment: Assessment): boolean;
  /** Whether the reader takes what is accepted or in the baseline for a finding, as GitHub does of SARIF (github/codeql-action#1230). */
  readonly leavesOutAccepted: boolean;
}
