import { basename } from 'node:path';
import { string as argument } from '@oclif/core/args';
import { boolean, string } from '@oclif/core/flags';
import type { Assessment } from '../model/assessment.js';
import { UsageError } from '../model/usage-error.js';
import type { PromptAnswer, PromptChoice, Verification } from '../model/verification.js';
import { problemsOf } from '../reports/completeness.js';
import { verificationFormats } from '../reports/verification/index.js';
import { assessFolder, type AuditedFlags } from './assess-folder.js';
import { BaseCommand } from './base.js';
import { appFlags, auditArguments } from './flags.js';
import { nothingToAudit } from './nothing-to-audit.js';
import { openRecording } from './open-recording.js';
import { planOutputs } from './outputs.js';
import { recordedApp } from './recorded-app.js';
import { fileOptions, screenOptions } from './screen.js';
import { writeOutput } from './write-output.js';

const promptChoices = ['authorized', 'denied', 'not-shown'] as const satisfies readonly PromptChoice[];

const formatNames = verificationFormats.map(({ name }) => name);

/** `app-privacy verify REPORT [PATH]` */
export class Verify extends BaseCommand {
  static override readonly description =
    "Compare what a device recorded with the app's draft: iOS's App Privacy Report, or a HAR that a proxy saved. docs/verify.md says how to record one.";
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> App_Privacy_Report.ndjson',
    '<%= config.bin %> <%= command.id %> report.ndjson ios --prompt-answered 2026-11-29T10:15:00+01:00 --prompt-answer denied',
    '<%= config.bin %> <%= command.id %> recording.har --output json=verification.json',
  ];
  static override readonly args = {
    report: argument({ description: 'The recording: an App Privacy Report (.ndjson) or a HAR.', required: true }),
    ...auditArguments,
  };
  static override readonly flags = {
    config: string({ description: 'Read this file instead of app-privacy.yaml in PATH.', helpValue: 'FILE' }),
    ...appFlags,
    'bundle-id': string({
      description: "The app's bundle id on the device, with those of its extensions [default: as the project states it].",
      helpValue: 'ID',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'prompt-answered': string({
      description: 'When you answered the ATT prompt, with a time zone: 2026-11-29T10:15:00+01:00.',
      helpValue: 'TIME',
    }),
    'prompt-answer': string({
      description:
        'What you chose in the ATT prompt. not-shown: the app did not show it. Settings that restrict tracking are denied.',
      options: [...promptChoices],
    }),
    format: string({
      description: 'The report to print on standard output [default: terminal].',
      options: formatNames,
      multiple: true,
      multipleNonGreedy: true,
    }),
    json: boolean({ description: 'Same as --format json.' }),
    output: string({
      description: 'Write the report to FILE instead of standard output. FORMAT=FILE adds a report in another format.',
      helpValue: '[FORMAT=]FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'fail-on-undecided': boolean({ description: 'Also exit with code 1 while the recording leaves a question open.' }),
    'no-color': boolean({ description: 'Print without colors.' }),
    quiet: boolean({ description: 'Print only findings, questions and problems.', char: 'q' }),
    'include-vendored': boolean({ description: 'Also read vendored code (Pods, Carthage, node_modules).' }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Verify);
    const outputs = planOutputs(
      { format: flags.format ?? [], json: flags.json, output: flags.output ?? [] },
      formatNames,
      'terminal',
    );
    const prompt = await promptOf(flags['prompt-answered'], flags['prompt-answer']);
    const open = openRecording(args.report);
    const name = basename(args.report);
    const assessment = await assessApp(args.path, { ...flags, timings: false }, () => bundleIdsIn(name, open()));
    const verification = await verify(open(), { name, assessment, prompt, bundleIds: flags['bundle-id'] });
    for (const { format, file } of outputs) {
      const { isTTY: isTty, columns } = process.stdout;
      const screen = screenOptions({ isTty, columns, noColorFlag: flags['no-color'], env: process.env });
      const renderer = verificationFormats.find(({ name }) => name === format);
      await writeOutput(
        file,
        renderer?.render(verification, { quiet: flags.quiet, ...(file === null ? screen : fileOptions) }) ?? '',
      );
    }
    process.exitCode = exitCodeOf(verification, flags['fail-on-undecided']);
  }
}

/** 2 where the audit or the recording is incomplete, 1 where something is contradicted or must be decided and is not, else 0. */
function exitCodeOf({ problems, findings, questions }: Verification, failOnUndecided: boolean): 0 | 1 | 2 {
  if (problems.some(({ kind }) => kind === 'incomplete')) return 2;
  return findings.length > 0 || (failOnUndecided && questions.length > 0) ? 1 : 0;
}

async function promptOf(time: string | undefined, choice: string | undefined): Promise<PromptAnswer> {
  const { momentOf } = await import('../read/recordings/moment.js');
  const answered = time === undefined ? null : momentOf(time);
  if (time !== undefined && answered === null)
    throw new UsageError(`--prompt-answered ${time} is not a date and time with a time zone.`, [
      'Write it as in 2026-11-29T10:15:00+01:00.',
    ]);
  const known = promptChoices.find((each) => each === choice) ?? null;
  if (answered !== null && known === 'not-shown')
    throw new UsageError('--prompt-answered does not go with --prompt-answer not-shown.', ['Remove one of the two.']);
  return { answered, choice: known };
}

/** Audits, and picks the app that the recording is of. */
async function assessApp(
  path: string,
  flags: AuditedFlags,
  readBundleIds: () => Promise<readonly string[] | null>,
): Promise<Assessment> {
  const assessment = await recordedApp(await assessFolder(path, flags), readBundleIds);
  const nothing = nothingToAudit(path, assessment);
  if (nothing !== null) throw nothing;
  return assessment;
}

/** The bundle ids of a recording; null where it names no apps. */
async function bundleIdsIn(name: string, chunks: AsyncIterable<Uint8Array>): Promise<readonly string[] | null> {
  const { readRecording } = await import('../read/recordings/read-recording.js');
  const { apps } = await readRecording(name, chunks, () => false);
  return apps?.map(({ bundleId }) => bundleId) ?? null;
}

interface Verified {
  readonly name: string;
  readonly assessment: Assessment;
  readonly prompt: PromptAnswer;
  readonly bundleIds: readonly string[] | undefined;
}

async function verify(
  chunks: AsyncIterable<Uint8Array>,
  { name, assessment, prompt, bundleIds }: Verified,
): Promise<Verification> {
  const [{ readRecording }, { verifyRecording }, { bundleIdsOf, isBundleOf, refuseNothingRecorded }] = await Promise.all([
    import('../read/recordings/read-recording.js'),
    import('../decide/verify/verify-recording.js'),
    import('../decide/verify/bundle-ids.js'),
  ]);
  const ids = bundleIds ?? bundleIdsOf(assessment);
  const recording = await readRecording(name, chunks, (bundleId) => isBundleOf(bundleId, ids));
  refuseNothingRecorded(recording, ids);
  const own = (recording.apps ?? []).filter(({ bundleId }) => isBundleOf(bundleId, ids)).map(({ bundleId }) => bundleId);
  const verification = verifyRecording(assessment, recording, own.sort(), prompt);
  return { ...verification, problems: [...verification.problems, ...problemsOf(assessment)] };
}
