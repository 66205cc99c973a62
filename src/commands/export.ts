import { AuditCommand } from './audit-command.js';
import { auditArguments, auditFlags } from './flags.js';

/** `app-privacy export [PATH]` */
export class Export extends AuditCommand {
  static override readonly description = 'Drafts the answers to the App Store privacy questionnaire.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --output app-privacy.md',
    '<%= config.bin %> <%= command.id %> --format json',
  ];
  static override readonly args = auditArguments;
  static override readonly flags = auditFlags('markdown', 'never');

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Export);
    await this.report('export', 'markdown', args.path, flags);
  }
}
