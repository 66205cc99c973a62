import type { Assessment } from '../model/assessment.js';
import { reportFormats } from '../reports/index.js';
import type { RenderOptions } from '../reports/report.js';
import { BaseCommand } from './base.js';
import { exitCode, failOnChoices } from './exit-code.js';
import { planOutputs, type Output } from './outputs.js';
import { createProgress } from './progress.js';
import { fileOptions, screenOptions } from './screen.js';
import { writeOutput } from './write-output.js';

/** The flags of `auditFlags`, parsed. */
interface ParsedFlags {
  readonly config?: string | undefined;
  readonly format?: readonly string[] | undefined;
  readonly json: boolean;
  readonly output?: readonly string[] | undefined;
  readonly 'fail-on': string;
  readonly 'no-color': boolean;
  readonly quiet: boolean;
  readonly 'include-vendored': boolean;
  readonly timings: boolean;
}

/** A command that audits and reports. */
export abstract class AuditCommand extends BaseCommand {
  /**
   * Audits a folder, writes every report that was asked for, sets the exit code.
   * @param scope What the reports tell.
   * @param format The format where none was asked for.
   * @param path The folder.
   * @param flags As parsed.
   */
  protected async report(scope: RenderOptions['scope'], format: string, path: string, flags: ParsedFlags): Promise<void> {
    const names = reportFormats.map(({ name }) => name);
    const outputs = planOutputs({ format: flags.format ?? [], json: flags.json, output: flags.output ?? [] }, names, format);
    const assessment = await assess(path, flags);
    for (const output of outputs) writeOutput(output.file, await render(assessment, output, scope, flags));
    if (assessment.summary.filesScanned === 0) process.stderr.write(nothingScanned(path));
    const failOn = failOnChoices.find((choice) => choice === flags['fail-on']) ?? 'never';
    process.exitCode = exitCode(assessment, failOn);
  }
}

async function assess(path: string, flags: ParsedFlags): Promise<Assessment> {
  const { stderr } = process;
  const screen =
    stderr.isTTY && !flags.quiet ? { write: (text: string) => stderr.write(text), now: () => performance.now() } : null;
  const progress = createProgress(screen);
  // Loaded only here, so that help and wrong use do not wait for the parsers.
  const { audit } = await import('../audit.js');
  try {
    return await audit({
      root: path,
      configFile: flags.config ?? null,
      includeVendored: flags['include-vendored'],
      timings: flags.timings,
      today: new Date().toISOString().slice(0, 10),
      onProgress: progress.onProgress,
    });
  } finally {
    progress.clear();
  }
}

async function render(
  assessment: Assessment,
  { format, file }: Output,
  scope: RenderOptions['scope'],
  flags: ParsedFlags,
): Promise<string> {
  const renderer = await reportFormats.find(({ name }) => name === format)?.load();
  if (renderer === undefined) throw new Error(`The format ${format} is not registered.`);
  const { isTTY: isTty, columns } = process.stdout;
  const screen = screenOptions({ isTty, columns, noColorFlag: flags['no-color'], env: process.env });
  return renderer.render(assessment, { scope, quiet: flags.quiet, ...(file === null ? screen : fileOptions) });
}

function nothingScanned(path: string): string {
  return `Error: No source or manifest file was found in ${path}, so that nothing was audited.\n  Give the folder of the app, or look at exclude in app-privacy.yaml; vendored code is read with --include-vendored.\n`;
}
