import { boolean, string } from '@oclif/core/flags';
import { UsageError } from '../model/usage-error.js';
import { escapeTerminal } from '../reports/escape/terminal.js';
import { BaseCommand } from './base.js';
import type { Assessment } from '../model/assessment.js';
import { nothingToAudit } from './nothing-to-audit.js';
import { severalApps } from './several-apps.js';
import { editConfigurationOf, type EditOutcome } from './edit-configuration-file.js';
import { auditArguments } from './flags.js';
import { writeOutput } from './write-output.js';

/** `app-privacy init [PATH]` */
export class Init extends BaseCommand {
  static override readonly description =
    'Ask what the audit could not find out and write your answers to app-privacy.yaml. When you run it again, existing entries are kept.';
  static override readonly examples = ['<%= config.bin %> <%= command.id %>', '<%= config.bin %> <%= command.id %> ios --yes'];
  static override readonly args = auditArguments;
  static override readonly flags = {
    app: string({
      description: 'The app to answer for if the repository builds several, as the audit prints it.',
      helpValue: 'NAME',
    }),
    config: string({ description: 'Write this file instead of app-privacy.yaml in PATH.', helpValue: 'FILE' }),
    yes: boolean({ char: 'y', description: 'Ask nothing. Write the open questions to the file, marked “undecided”.' }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Init);
    if (!flags.yes && !(process.stdin.isTTY && process.stdout.isTTY))
      throw new UsageError('init asks questions, so it needs a terminal.', [
        'Add --yes to write the open questions to the file instead.',
      ]);
    const editor = await editConfigurationOf(args.path, flags.config ?? null, flags.app ?? null);
    const { edit, outcome } = editor;
    const { audit } = await import('../audit.js');
    const assess = async (): Promise<Assessment> => {
      const assessments = await audit({
        label: null,
        root: args.path,
        configFile: outcome().exists ? (flags.config ?? null) : null,
        includeVendored: false,
        choice: { app: flags.app ?? null, target: null },
        timings: false,
        today: new Date().toISOString().slice(0, 10),
        usesBaseline: false,
        requiresReasons: false,
        base: null,
        onProgress: () => undefined,
      });
      const [assessment, ...others] = assessments;
      if (others.length > 0) throw severalApps('init asks about one app.', assessments);
      const nothing = nothingToAudit(args.path, assessment);
      if (nothing !== null) throw nothing;
      return assessment;
    };
    const { undecidedEdits, unlistedIntegrations } = await import('./init/undecided.js');
    const ask = async (): Promise<Assessment> => (await import('./init/interview.js')).interview(assess, editor);
    const again = commandFor('init', args.path, flags);
    const assessment = flags.yes ? await assess() : await ask().catch((error: unknown) => stopped(error, outcome(), again));
    await edit(flags.yes ? undecidedEdits(assessment) : { integrations: unlistedIntegrations(assessment) });
    const { stillOpen } = await import('./init/still-open.js');
    const lines = [
      ...linesOf(outcome(), assessment, flags.yes),
      ...stillOpen(assessment, { again, draft: commandFor('export', args.path, flags) }),
    ];
    await writeOutput(null, lines.map((line) => `${escapeTerminal(line)}\n`).join(''));
  }
}

function linesOf({ name, added, kept }: EditOutcome, { problems }: Assessment, yes: boolean): readonly string[] {
  const unread = problems.filter(({ kind }) => kind === 'incomplete').length;
  return [
    ...added.map((what) => `added    ${what}`),
    ...kept.map((what) => `kept     ${what}`),
    ...(unread === 0
      ? []
      : ['The audit was incomplete, so more questions can follow. Run app-privacy audit to see what it could not read.']),
    added.length === 0 ? `No changes to ${name}.` : `Wrote ${name}.${yes ? ' Search it for “undecided”.' : ''}`,
  ];
}

/** A command that can be typed as it is. */
function commandFor(
  name: string,
  folder: string,
  { app, config }: { readonly app?: string | undefined; readonly config?: string | undefined },
): string {
  const words = [
    ...(folder === '.' ? [] : [folder]),
    ...(app === undefined ? [] : ['--app', app]),
    ...(config === undefined ? [] : ['--config', config]),
  ];
  const quoted = words.map((word) => (/^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  return ['app-privacy', name, ...quoted].join(' ');
}

/** The library's way to say that Ctrl+C was pressed. */
function stopped(error: unknown, { name, added }: EditOutcome, again: string): never {
  if (!(error instanceof Error && error.name === 'ExitPromptError')) throw error;
  const written = added.length === 0 ? 'Nothing was written.' : `Your answers so far are in ${name}.`;
  throw new UsageError(`init was stopped. ${written}`, [
    'Answers without a reason were not written.',
    `Run ${again} to continue, or add --yes to write the open questions to the file.`,
  ]);
}
