import { string as textArgument } from '@oclif/core/args';
import { boolean } from '@oclif/core/flags';
import { BaseCommand } from './base.js';
import { writeOutput } from './write-output.js';

/** `app-privacy explain TOPIC` */
export class Explain extends BaseCommand {
  static override readonly description =
    'Explains a rule, data type, purpose, signal, integration or term, offline, with its source.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> att/status-missing-at-start',
    '<%= config.bin %> <%= command.id %> DEVICE_ID',
  ];
  static override readonly args = { topic: textArgument({ description: 'An id, as reports print it.', required: true }) };
  static override readonly flags = { 'no-color': boolean({ description: 'Print no colours.' }) };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain);
    const [{ findTopic, listTopics }, { screenPage, topicText }] = await Promise.all([
      import('./topics.js'),
      import('./topic-text.js'),
    ]);
    writeOutput(null, topicText(findTopic(args.topic, listTopics()), screenPage(flags['no-color'])));
  }
}
