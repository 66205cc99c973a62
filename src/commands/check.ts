import { boolean } from '@oclif/core/flags';
import { AuditCommand } from './audit-command.js';
import { auditArguments, auditFlags } from './flags.js';
import { againstFlag } from './read-approved-file.js';

/** `app-privacy check [PATH]` */
export class Check extends AuditCommand {
  static override readonly description = 'Check an app in CI: findings only, exit code 1 if there is an error.';
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
      description: 'Exit with code 1 while the questionnaire has open questions, and list them.',
    }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Check);
    await this.report('check', 'terminal', args.path, flags);
  }
}
