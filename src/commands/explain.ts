import { string as textArgument } from '@oclif/core/args';
import { boolean } from '@oclif/core/flags';
import { BaseCommand } from './base.js';
import { writeOutput } from './write-output.js';

/** `app-privacy explain TOPIC` */
export class Explain extends BaseCommand {
  static override readonly description =
    'Explain a rule (with wrong and right code), a data type, a purpose, an integration, a term, an API that the audit recognizes or a key of app-privacy.yaml. Works offline and cites sources.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> att/status-missing-at-start',
    '<%= config.bin %> <%= command.id %> DEVICE_ID',
    '<%= config.bin %> <%= command.id %> setATTStatus',
    '<%= config.bin %> <%= command.id %> integrations[].tracking',
  ];
  static override readonly args = {
    topic: textArgument({
      description: 'An id as reports print it, or the name of an API or a key, in any case.',
      required: true,
    }),
  };
  static override readonly flags = {
    json: boolean({ description: 'Print JSON.' }),
    'no-color': boolean({ description: 'Print without colors.' }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain);
    const [{ listTopics }, { findTopic }, { readRuleExamples }, { screenPage, topicText }] = await Promise.all([
      import('./explain/topics.js'),
      import('./explain/find-topic.js'),
      import('./explain/rule-examples.js'),
      import('./explain/topic-text.js'),
    ]);
    const topic = findTopic(args.topic, listTopics());
    const examples = topic.kind === 'rule' ? readRuleExamples(topic.id) : [];
    if (flags.json) await writeOutput(null, `${JSON.stringify({ ...topic, examples }, null, 2)}\n`);
    else await writeOutput(null, topicText(topic, examples, screenPage(flags['no-color'])));
  }
}
