import { string as textArgument } from '@oclif/core/args';
import { boolean } from '@oclif/core/flags';
import { BaseCommand } from '../base.js';
import { writeOutput } from '../write-output.js';

/** `app-privacy integrations show ID` */
export class IntegrationsShow extends BaseCommand {
  static override readonly description = 'Show what the catalog knows about an integration, and which parts are judgments.';
  static override readonly examples = ['<%= config.bin %> <%= command.id %> appsflyer'];
  static override readonly args = {
    id: textArgument({ description: 'The id of an integration, as integrations list prints it.', required: true }),
  };
  static override readonly flags = { 'no-color': boolean({ description: 'Print without colors.' }) };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(IntegrationsShow);
    const [{ listTopics }, { findTopic }, { screenPage, topicText }] = await Promise.all([
      import('../explain/topics.js'),
      import('../explain/find-topic.js'),
      import('../explain/topic-text.js'),
    ]);
    const known = listTopics().filter(({ kind }) => kind === 'integration');
    await writeOutput(null, topicText(findTopic(args.id, known), [], screenPage(flags['no-color'])));
  }
}
