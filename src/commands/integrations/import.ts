import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { string as textArgument } from '@oclif/core/args';
import { boolean, string } from '@oclif/core/flags';
import { BaseCommand } from '../base.js';
import { auditArguments } from '../flags.js';
import { readNamedFile } from '../read-named-file.js';

/** `app-privacy integrations import FILE [PATH]` */
export class IntegrationsImport extends BaseCommand {
  static override readonly description =
    'Import a saved mParticle SDK configuration, a data plan or a list of connections (CSV or JSON) into app-privacy.yaml.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> connections.csv',
    '<%= config.bin %> <%= command.id %> data-plan.json ios --dry-run',
  ];
  static override readonly args = {
    file: textArgument({ description: 'The saved file, or - for standard input.', required: true }),
    ...auditArguments,
  };
  static override readonly flags = {
    config: string({ description: 'Write this file instead of app-privacy.yaml in PATH.', helpValue: 'FILE' }),
    'dry-run': boolean({ description: 'Print the configuration instead of writing it.' }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(IntegrationsImport);
    const [{ readExport }, { recordLearned }] = await Promise.all([
      import('../../read/workspace/read-export.js'),
      import('./record-learned.js'),
    ]);
    const source = args.file === '-' ? 'standard input' : basename(args.file);
    const learned = readExport(source, await readText(args.file));
    const options = { folder: args.path, config: flags.config ?? null, dryRun: flags['dry-run'], source };
    await recordLearned(learned, options);
  }
}

async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  const remedy = 'Pass the file that you saved, or - for standard input.';
  return readNamedFile({ path: file, noun: 'file', largest: 32, remedy }).toString('utf8');
}
