import { AuditCommand } from './audit-command.js';
import { auditArguments, auditFlags } from './flags.js';
import { againstFlag } from './read-approved-file.js';

/** `app-privacy check [PATH]` */
export class Check extends AuditCommand {
  static override readonly description = 'The gate for CI: findings only, exit code 1 where an error is found.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --fail-on warning --quiet',
  ];
  static override readonly args = auditArguments;
  static override readonly flags = { ...auditFlags('check', 'terminal', 'error'), against: againstFlag };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Check);
    await this.report('check', 'terminal', args.path, flags);
  }
}
