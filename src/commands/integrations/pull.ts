import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { boolean, string } from '@oclif/core/flags';
import { BaseCommand } from '../base.js';
import { auditArguments } from '../flags.js';
import { readNamedFile } from '../read-named-file.js';

/** `app-privacy integrations pull [PATH]`: the one command that uses the network. */
export class IntegrationsPull extends BaseCommand {
  static override readonly description =
    "Fetch an app's SDK configuration, data plans and services from mParticle and write them to app-privacy.yaml. Reads credentials from the environment or mp.config.json.";
  static override readonly examples = ['<%= config.bin %> <%= command.id %> --dry-run'];
  static override readonly args = auditArguments;
  static override readonly flags = {
    config: string({ description: 'Write this file instead of app-privacy.yaml in PATH.', helpValue: 'FILE' }),
    'dry-run': boolean({ description: 'Print the configuration instead of writing it.' }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(IntegrationsPull);
    const [{ readCredentials }, { createClient, patience }, { addressesFrom }, { pullWorkspace }, { recordLearned }] =
      await Promise.all([
        import('../../read/workspace/pull/credentials.js'),
        import('../../read/workspace/pull/client.js'),
        import('../../read/workspace/pull/addresses.js'),
        import('../../read/workspace/pull/pull.js'),
        import('./record-learned.js'),
      ]);
    const credentials = readCredentials(process.env, readToolConfiguration(args.path));
    const learned = await pullWorkspace(createClient(patience), credentials, addressesFrom(process.env), new Date());
    const options = { folder: args.path, config: flags.config ?? null, dryRun: flags['dry-run'], source: 'mParticle' };
    await recordLearned(learned, options);
  }
}

/** The file of mParticle's own command-line tool, in the app's folder or the current one. */
function readToolConfiguration(folder: string): string | null {
  // A link in an app's repository could lead anywhere.
  const path = [join(folder, 'mp.config.json'), 'mp.config.json'].find((file) =>
    lstatSync(file, { throwIfNoEntry: false })?.isFile(),
  );
  if (path === undefined) return null;
  return readNamedFile({
    path,
    noun: 'file',
    largest: 1,
    remedy: 'Fix it, or set the environment variables.',
  }).toString('utf8');
}
