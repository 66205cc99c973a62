import { UsageError } from '../../model/usage-error.js';
import { baselineName } from '../../read/project/baseline-file.js';
import { escapeTerminal } from '../../reports/escape/terminal.js';
import { BaseCommand } from '../base.js';
import { auditArguments, baselineFlags } from '../flags.js';
import { writeOutput } from '../write-output.js';
import { lineOf, openBaseline, writeBaseline } from './open-baseline.js';

/** `app-privacy baseline prune [PATH]` */
export class BaselinePrune extends BaseCommand {
  static override readonly description = `Remove entries from ${baselineName} that match no finding any more. Adds none.`;
  static override readonly examples = ['<%= config.bin %> <%= command.id %>', '<%= config.bin %> <%= command.id %> ios'];
  static override readonly args = auditArguments;
  static override readonly flags = baselineFlags;

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(BaselinePrune);
    const { algorithm, old, found } = await openBaseline(args.path, flags);
    const { baseline, problems } = old;
    if (!old.exists)
      throw new UsageError(`${args.path} contains no ${baselineName}.`, ['Write one with app-privacy baseline write.']);
    if (baseline === null || problems.length > 0)
      throw new UsageError(`${baselineName} stays as it is because it has errors.`, problems.map(lineOf));
    const hashes = new Set(found.map(({ hash }) => hash));
    const kept = baseline.entries.filter(({ hash }) => hashes.has(hash));
    const gone = baseline.entries.filter(({ hash }) => !hashes.has(hash));
    const { baselineText } = await import('../../read/baseline/write-baseline.js');
    if (gone.length > 0) writeBaseline(args.path, baselineText(algorithm, kept));
    if (flags.quiet) return;
    const lines = gone.map(({ rule, path }) => `removed  ${rule} in ${path}`);
    const left = `${String(kept.length)} ${kept.length === 1 ? 'entry is' : 'entries are'} left.`;
    const sum = gone.length === 0 ? `Nothing to remove from ${baselineName}. ${left}` : left;
    await writeOutput(null, [...lines, sum].map((line) => `${escapeTerminal(line)}\n`).join(''));
  }
}
