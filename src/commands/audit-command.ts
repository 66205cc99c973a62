import { realpathSync } from 'node:fs';
import type { PayloadFile } from '../decide/check-payloads.js';
import type { AuditedCommit } from '../model/app.js';
import type { Assessment, Assessments } from '../model/assessment.js';
import { mapNonEmpty } from '../model/non-empty.js';
import { UsageError } from '../model/usage-error.js';
import type { FiledLabel } from '../read/approved/filed-label.js';
import { formatsFor } from '../reports/index.js';
import type { TemplateFile } from '../reports/own-template.js';
import type { Renderer, RenderOptions, RunContext } from '../reports/report.js';
import { isFailing } from '../reports/states.js';
import { failingUndecided } from '../reports/undecided.js';
import { wholeOf, type Whole } from '../reports/whole.js';
import { assessFolder } from './assess-folder.js';
import { BaseCommand, failureText } from './base.js';
import { refuseNothingCompact } from './compact.js';
import { decidingApps, exitCode, failOnChoices, type FailOn } from './exit-code.js';
import { appendJobSummary, withAnnotations } from './github-actions.js';
import { withoutLogCommands } from './log-commands.js';
import { nothingToAudit } from './nothing-to-audit.js';
import { planOutputs, type Output } from './outputs.js';
import { fileOptions, screenOptions } from './screen.js';
import { compareWith, readApprovedFile } from './read-approved-file.js';
import { readTemplateFile } from './read-template-file.js';
import { runContext } from './run-context.js';
import { severalApps } from './several-apps.js';
import { failsOnAcceptances } from './accepted-findings.js';
import { failsOnUndecided, refuseUndecided, undecidedDraft } from './stated-facts.js';
import { writeOutput } from './write-output.js';

/** The flags of `auditFlags`, parsed. */
interface ParsedFlags {
  readonly config?: string | undefined;
  readonly app?: string | undefined;
  readonly target?: string | undefined;
  readonly 'include-samples': boolean;
  readonly 'include-tests': boolean;
  readonly format?: readonly string[] | undefined;
  readonly json: boolean;
  readonly output?: readonly string[] | undefined;
  readonly 'fail-on': string;
  readonly 'no-color': boolean;
  readonly quiet: boolean;
  readonly 'include-vendored': boolean;
  readonly timings: boolean;
  readonly template?: string | undefined;
  readonly against?: string | undefined;
  readonly since?: string | undefined;
  readonly 'allow-undecided'?: boolean;
  readonly 'fail-on-undecided'?: boolean;
  readonly strict?: boolean;
  readonly compact?: boolean;
  readonly 'require-reasons'?: boolean;
}

/** A command that audits and reports. */
export abstract class AuditCommand extends BaseCommand {
  /**
   * Audits a folder or payloads, writes every report that was asked for, sets the exit code.
   * @param scope What the reports tell.
   * @param format The format where none was asked for.
   * @param path The folder.
   * @param flags As parsed.
   * @param payloads The payload files to check in place of a folder; null for a folder.
   */
  protected async report(
    scope: RenderOptions['scope'],
    format: string,
    path: string,
    flags: ParsedFlags,
    payloads: readonly PayloadFile[] | null = null,
  ): Promise<void> {
    const template = flags.template === undefined ? null : readTemplateFile(flags.template);
    const outputs = outputsOf(scope, template === null ? format : templateFormat, flags);
    const label = flags.against === undefined ? null : await readApprovedFile(flags.against, path);
    const assessed = await assess(payloads ?? path, flags, label);
    const compared =
      label === null || flags.against === undefined ? assessed : await compareWith(label, flags.against, path, assessed);
    const assessments = await withCommit(compared, { scope, outputs, path: payloads === null ? path : null });
    const run = runContext(payloads === null ? path : '.', countingApps(assessments, flags), {
      ...flags,
      failOn: thresholdOf(flags),
    });
    const refusal = await this.write(outputs, assessments, scope, { flags, template, run });
    warnOfNothing(path, wholeOf(assessments));
    process.exitCode = exitCodeOf(assessments, scope, flags);
    if (refusal !== null) throw refusal;
  }

  /** Writes what can be written: a format that refuses, or a file that cannot be written, must not keep the others from it. */
  private async write(
    outputs: readonly Output[],
    assessments: Assessments,
    scope: RenderOptions['scope'],
    { flags, template, run }: { readonly flags: ParsedFlags; readonly template: TemplateFile | null; readonly run: RunContext },
  ): Promise<UsageError | null> {
    const refusals: UsageError[] = [];
    for (const output of outputs) {
      const isOwn = output.format === templateFormat && template !== null;
      const renderer = isOwn ? await ownTemplate(template) : await load(output, scope, flags.compact === true);
      const open = assessments.flatMap((assessment) => renderer.facts?.open(assessment) ?? []);
      const isAllowed = flags['allow-undecided'] === true;
      const text = await orRefuse(refusals, () => {
        const render = rendering(output, renderer, assessments);
        if (renderer.facts !== undefined && open.length > 0 && !isAllowed) throw refuseUndecided(output, renderer.facts, open);
        return render(renderOptions(output, scope, { flags, run }));
      });
      if (text !== null)
        await orRefuse(refusals, async () => {
          await writeOutput(output.file, text, renderer.isCommands);
          if (output.format === 'github') await summarize(assessments, renderOptions(output, scope, { flags, run }));
          if (open.length > 0) process.stderr.write(withoutLogCommands(undecidedDraft(output, open)));
        });
    }
    return unite(refusals);
  }
}

/** A check without a format of its own choice also annotates the pull request, where GitHub Actions runs it. */
function outputsOf(scope: RenderOptions['scope'], fallback: string, flags: ParsedFlags): readonly Output[] {
  const names = [...formatsFor(scope).map(({ name }) => name), ...(flags.template === undefined ? [] : [templateFormat])];
  const { format = [], json, output = [] } = flags;
  const outputs = planOutputs({ format, json, output }, names, fallback);
  if (flags.compact === true) refuseNothingCompact(outputs, scope);
  return scope === 'check' && format.length === 0 && !json ? withAnnotations(outputs, process.env) : outputs;
}

/** @throws {UsageError} Where there are several apps, and the format holds the answers of one. */
function rendering({ format }: Output, renderer: Renderer, assessments: Assessments): (options: RenderOptions) => string {
  const [first, ...others] = assessments;
  if (others.length === 0) return (options) => renderer.render(first, options);
  const { renderAll } = renderer;
  if (renderAll === undefined) throw severalApps(`The format ${format} contains the answers of one app.`, assessments);
  return (options) => renderAll(assessments, options);
}

function warnOfNothing(path: string, assessment: Whole): void {
  const nothing = nothingToAudit(path, assessment);
  if (nothing !== null) process.stderr.write(withoutLogCommands(failureText(nothing, false)));
}

function thresholdOf(flags: ParsedFlags): FailOn {
  return failOnChoices.find((choice) => choice === flags['fail-on']) ?? 'never';
}

function countingApps(assessments: Assessments, flags: ParsedFlags): readonly Assessment[] {
  return decidingApps(assessments, { samples: flags['include-samples'], rest: flags['include-tests'] });
}

/** The worst of the apps that count: incomplete is worse than failing. */
function exitCodeOf(assessments: Assessments, scope: RenderOptions['scope'], flags: ParsedFlags): 0 | 1 | 2 {
  const counting = countingApps(assessments, flags);
  const open = failingAnswers(counting, flags);
  const codes = counting.map((assessment) => exitCode(assessment, thresholdOf(flags), decides(scope, flags), open));
  const hasFailing = failingAcceptances(assessments, flags);
  return codes.includes(2) ? 2 : codes.includes(1) || hasFailing ? 1 : 0;
}

/** Whether something that accepts findings fails the run, which standard error then says in whatever format the report is. */
function failingAcceptances(assessments: Assessments, flags: ParsedFlags): boolean {
  const failing = wholeOf(assessments).acceptanceRemarks.filter(({ kind }) => isFailing(kind, flags.strict === true));
  if (failing.length > 0) process.stderr.write(withoutLogCommands(failureText(failsOnAcceptances(failing), false)));
  return failing.length > 0;
}

/** The open answers that fail the run, which standard error then lists in whatever format the report is. */
function failingAnswers(assessments: readonly Assessment[], flags: ParsedFlags): readonly string[] {
  if (flags['fail-on-undecided'] !== true) return [];
  const apps = assessments.filter(({ scope }) => scope !== 'rest');
  const open = apps.flatMap((assessment) =>
    failingUndecided(assessment).map((answer) => (apps.length === 1 ? answer : `${assessment.app?.id ?? ''}: ${answer}`)),
  );
  if (open.length > 0) process.stderr.write(withoutLogCommands(failureText(failsOnUndecided(open), false)));
  return open;
}

/** What `--output` calls the report of `--template`. */
const templateFormat = 'template';

/** The formats of a draft that say which commit was audited, and when it was written: the history is read for no other. */
const commitFormats: readonly string[] = ['markdown', 'html', 'json', templateFormat];

/** Whether a run passes or fails something; any other only reports. */
function decides(scope: RenderOptions['scope'], flags: ParsedFlags): boolean {
  return scope === 'check' || flags['fail-on'] !== 'never' || (scope === 'export' && flags.against !== undefined);
}

/** What is reported, in which formats, and of which folder: null where payloads are checked. */
interface Reported {
  readonly scope: RenderOptions['scope'];
  readonly outputs: readonly Output[];
  readonly path: string | null;
}

async function withCommit(assessments: Assessments, reported: Reported): Promise<Assessments> {
  const commit = await commitOf(reported);
  return mapNonEmpty(assessments, (assessment) => ({ ...assessment, commit }));
}

async function commitOf({ scope, outputs, path }: Reported): Promise<AuditedCommit | null> {
  if (path === null) return null;
  if (scope === 'export') {
    if (!outputs.some(({ format }) => commitFormats.includes(format))) return null;
    const { auditedCommit } = await import('../read/history/audited-commit.js');
    return auditedCommit(realpathSync(path));
  }
  if (!outputs.some(({ format }) => format === 'json')) return null;
  const { checkedOutCommit } = await import('../read/history/checked-out-commit.js');
  const id = checkedOutCommit(realpathSync(path));
  return id === null ? null : { kind: 'commit', id, time: null };
}

async function orRefuse<Result>(refusals: UsageError[], act: () => Result | Promise<Result>): Promise<Result | null> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    refusals.push(error);
    return null;
  }
}

/** Each format that was refused has reasons of its own. */
function unite(refusals: readonly UsageError[]): UsageError | null {
  const [first, ...others] = refusals;
  if (first === undefined || others.length === 0) return first ?? null;
  return new UsageError(first.message, [
    ...first.suggestions,
    ...others.flatMap(({ message, suggestions }) => [message, ...suggestions]),
  ]);
}

async function ownTemplate(template: TemplateFile): Promise<Renderer> {
  const { templateReport } = await import('../reports/own-template.js');
  return templateReport(template);
}

async function load({ format }: Output, scope: RenderOptions['scope'], isCompact: boolean): Promise<Renderer> {
  const found = formatsFor(scope).find(({ name }) => name === format);
  const renderer = await (isCompact ? (found?.loadCompact ?? found?.load) : found?.load)?.();
  if (renderer === undefined) throw new Error(`The format ${format} is not registered.`);
  return renderer;
}

function renderOptions(
  { file }: Output,
  scope: RenderOptions['scope'],
  { flags, run }: { readonly flags: ParsedFlags; readonly run: RunContext },
): RenderOptions {
  const { isTTY: isTty, columns } = process.stdout;
  const screen = screenOptions({ isTty, columns, noColorFlag: flags['no-color'], env: process.env });
  return { scope, quiet: flags.quiet, run, ...(file === null ? screen : fileOptions) };
}

/** A job of GitHub Actions shows the findings on its page, too. */
async function summarize(assessments: Assessments, options: RenderOptions): Promise<void> {
  const markdown = await load({ format: 'markdown', file: null }, 'check', false);
  const output = { format: 'markdown', file: null };
  appendJobSummary(rendering(output, markdown, assessments)({ ...options, scope: 'check' }), process.env);
}

async function assessPayloads(files: readonly PayloadFile[], flags: ParsedFlags): Promise<Assessments> {
  const { checkPayloads } = await import('../decide/check-payloads.js');
  return checkPayloads({
    files,
    root: '.',
    configFile: flags.config ?? null,
    timings: flags.timings,
    today: new Date().toISOString().slice(0, 10),
    requiresReasons: flags['require-reasons'] === true,
  });
}

async function assess(
  subject: string | readonly PayloadFile[],
  flags: ParsedFlags,
  label: FiledLabel | null,
): Promise<Assessments> {
  if (typeof subject !== 'string') return assessPayloads(subject, flags);
  if (flags.since === undefined) return assessFolder(subject, flags, label);
  const { assessSince } = await import('./assess-since.js');
  return assessSince(subject, flags.since, flags, label);
}
