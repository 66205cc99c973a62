import { boolean, string } from '@oclif/core/flags';
import { UsageError } from '../model/usage-error.js';
import { escapeTerminal } from '../reports/escape/terminal.js';
import { BaseCommand } from './base.js';
import { openConfigurationFile, writeConfigurationFile } from './configuration-file.js';
import { auditArguments } from './flags.js';
import { writeOutput } from './write-output.js';

/** `app-privacy init [PATH]` */
export class Init extends BaseCommand {
  static override readonly description =
    'Asks what the audit could not find out and writes app-privacy.yaml; run again, it keeps what people wrote.';
  static override readonly examples = ['<%= config.bin %> <%= command.id %>', '<%= config.bin %> <%= command.id %> ios --yes'];
  static override readonly args = auditArguments;
  static override readonly flags = {
    config: string({ description: 'Write this configuration instead of app-privacy.yaml at PATH.', helpValue: 'FILE' }),
    yes: boolean({ char: 'y', description: 'Ask nothing: write everything that is undecided, marked as such.' }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Init);
    if (!flags.yes && !(process.stdin.isTTY && process.stdout.isTTY))
      throw new UsageError('init asks questions, and this is no terminal.', [
        'Add --yes to write the open questions into the file instead.',
      ]);
    const file = openConfigurationFile(args.path, flags.config ?? null);
    const [{ audit }, { editConfiguration }] = await Promise.all([import('../audit.js'), import('../config/edit.js')]);
    const assessment = await audit({
      root: args.path,
      configFile: file.text === '' ? null : (flags.config ?? null),
      includeVendored: false,
      timings: false,
      today: new Date().toISOString().slice(0, 10),
      onProgress: () => undefined,
    });
    const edits = flags.yes
      ? (await import('./init/undecided.js')).undecidedEdits(assessment)
      : await (await import('./init/ask.js')).askOpenQuestions(assessment).catch(stopped);
    const { text, added, kept } = editConfiguration(file.name, file.text, edits);
    if (added.length > 0) writeConfigurationFile(file, text);
    const lines = [
      ...added.map((what) => `added    ${what}`),
      ...kept.map((what) => `kept     ${what}`),
      added.length === 0
        ? `${file.name} stays as it is.`
        : `${file.name} was written.${flags.yes ? ' Look for “undecided” in it.' : ''}`,
    ];
    writeOutput(null, lines.map((line) => `${escapeTerminal(line)}\n`).join(''));
  }
}

/** The library's way to say that Ctrl+C was pressed. */
function stopped(error: unknown): never {
  if (error instanceof Error && error.name === 'ExitPromptError')
    throw new UsageError('init was stopped, and nothing was written.', ['Run it again, or with --yes.']);
  throw error;
}
