import { boolean } from '@oclif/core/flags';
import { AuditCommand } from './audit-command.js';
import { auditArguments, auditFlags } from './flags.js';
import { againstFlag } from './read-approved-file.js';

/** `app-privacy check [PATH]` */
export class Check extends AuditCommand {
  static override readonly description = 'The gate for CI: findings only, exit code 1 where an error is found.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --fail-on warning --quiet',
    '<%= config.bin %> <%= command.id %> --fail-on-undecided',
  ];
  static override readonly args = auditArguments;
  static override readonly flags = {
    ...auditFlags('check', 'terminal', 'error'),
    against: againstFlag,
    'fail-on-undecided': boolean({
      description: 'End with exit code 1 while an answer of the questionnaire is undecided, and list what is.',
    }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Check);
    await this.report('check', 'terminal', args.path, flags);
  }
}
