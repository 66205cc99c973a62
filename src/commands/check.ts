import { boolean } from '@oclif/core/flags';
import { UsageError } from '../model/usage-error.js';
import { AuditCommand } from './audit-command.js';
import { acceptanceFlags, auditArguments, auditFlags, compactFlag, sinceFlag } from './flags.js';
import { againstFlag } from './read-approved-file.js';
import { arePayloads, readPayloadFiles } from './read-payload-files.js';

/** `app-privacy check [PATH]`, `app-privacy check FILE…` */
export class Check extends AuditCommand {
  static override readonly description =
    'Check an app in CI: findings only, exit code 1 if there is an error. PATH can also be JSON files with server-to-server payloads, or - for standard input.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --fail-on warning --quiet',
    '<%= config.bin %> <%= command.id %> --since origin/main',
    '<%= config.bin %> <%= command.id %> --fail-on-undecided',
    '<%= config.bin %> <%= command.id %> payloads/*.json',
  ];
  static override readonly args = auditArguments;
  static override readonly strict = false;
  static override readonly flags = {
    ...auditFlags('check', 'terminal', 'error'),
    ...acceptanceFlags,
    against: againstFlag,
    since: sinceFlag,
    compact: compactFlag,
    'fail-on-undecided': boolean({
      description: 'Exit with code 1 while the questionnaire has open questions, and list them.',
    }),
  };

  override async run(): Promise<void> {
    const { args, argv, flags } = await this.parse(Check);
    const paths = argv.map(String);
    if (!arePayloads(paths)) {
      await this.report('check', 'terminal', args.path, flags);
      return;
    }
    if (flags.against !== undefined) throw forAppsOnly('--against');
    if (flags.since !== undefined) throw forAppsOnly('--since');
    if (flags['fail-on-undecided']) throw forAppsOnly('--fail-on-undecided');
    await this.report('check', 'terminal', '.', flags, readPayloadFiles(paths));
  }
}

function forAppsOnly(flag: string): UsageError {
  return new UsageError(`${flag} does not work with payload files. They do not answer the questionnaire.`, [
    `Remove ${flag}, or pass the folder of the app.`,
  ]);
}
