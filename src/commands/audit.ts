import { AuditCommand } from './audit-command.js';
import { acceptanceFlags, auditArguments, auditFlags, compactFlag, sinceFlag } from './flags.js';
import { againstFlag } from './read-approved-file.js';

/** `app-privacy audit [PATH]` */
export class Audit extends AuditCommand {
  static override readonly description = 'Audit an app: findings, questionnaire answers and integrations, with file and line.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --against fastlane/app_privacy_details.json',
    '<%= config.bin %> <%= command.id %> ios --output json=privacy.json --output markdown=privacy.md',
  ];
  static override readonly args = auditArguments;
  static override readonly flags = {
    ...auditFlags('audit', 'terminal', 'never'),
    ...acceptanceFlags,
    against: againstFlag,
    since: sinceFlag,
    compact: compactFlag,
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Audit);
    await this.report('audit', 'terminal', args.path, flags);
  }
}
