import { boolean, string } from '@oclif/core/flags';
import { AuditCommand } from './audit-command.js';
import { auditArguments, auditFlags } from './flags.js';
import { againstFlag } from './read-approved-file.js';

/** `app-privacy export [PATH]` */
export class Export extends AuditCommand {
  static override readonly description = 'Draft the answers to the App Store privacy questionnaire.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --output app-privacy.md',
    '<%= config.bin %> <%= command.id %> --output html=privacy.html --output fastlane=fastlane/app_privacy_details.json',
    '<%= config.bin %> <%= command.id %> --template ours.html.liquid --output ours.html',
  ];
  static override readonly args = auditArguments;
  static override readonly flags = {
    ...auditFlags('export', 'markdown', 'never'),
    against: againstFlag,
    'allow-undecided': boolean({
      description:
        'Write fastlane and xcprivacy even if questions are open. The file is marked as a draft and leaves out the open answers, which are listed on standard error.',
    }),
    template: string({
      description: 'Fill in this Liquid template instead (see docs/templates.md).',
      helpValue: 'FILE',
      exclusive: ['format', 'json'],
    }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Export);
    await this.report('export', 'markdown', args.path, flags);
  }
}
