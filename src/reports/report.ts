import type { Assessment } from '../model/assessment.js';

/** An output format: what `--format` offers. */
export interface ReportFormat {
  readonly name: string;
  /** One line for the help text. */
  readonly summary: string;
  /** The reports that it can be; absent where it can be each. */
  readonly scopes?: readonly RenderOptions['scope'][];
  /** Loads the renderer; nothing of a format is loaded before it is asked for. */
  load(): Promise<Renderer>;
}

/** A loaded format. */
export interface Renderer {
  /**
   * Pure: the same assessment and options give the same string, with a final line feed.
   * @throws {UsageError} Where a format that other programs act on must not be written from these answers.
   */
  render(assessment: Assessment, options: RenderOptions): string;
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
}
