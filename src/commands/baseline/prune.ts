import { UsageError } from '../../model/usage-error.js';
import { baselineName } from '../../read/project/baseline-file.js';
import { escapeTerminal } from '../../reports/escape/terminal.js';
import { BaseCommand } from '../base.js';
import { auditArguments, baselineFlags } from '../flags.js';
import { writeOutput } from '../write-output.js';
import { lineOf, openBaseline, writeBaseline } from './open-baseline.js';

/** `app-privacy baseline prune [PATH]` */
export class BaselinePrune extends BaseCommand {
  static override readonly description = `Remove entries from ${baselineName} that match no finding any more, and update those of renamed files and apps. Adds none.`;
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
    const kept = found.filter((entry) => entry.old !== null);
    const left = new Set(kept.map((entry) => entry.old));
    const gone = baseline.entries.filter((entry) => !left.has(entry));
    const moved = kept.filter(({ old: entry, hash, path }) => entry?.hash !== hash || entry.path !== path);
    const { baselineText } = await import('../../read/baseline/write-baseline.js');
    if (gone.length + moved.length > 0) writeBaseline(args.path, baselineText(algorithm, kept));
    if (flags.quiet) return;
    const lines = [
      ...gone.map(({ rule, path }) => `removed  ${rule} in ${path}`),
      ...moved.map(({ rule, path, app }) => `updated  ${rule} in ${path}${app === null ? '' : ` of ${app}`}`),
    ];
    const rest = `${String(kept.length)} ${kept.length === 1 ? 'entry is' : 'entries are'} left.`;
    const sum = gone.length === 0 ? `Nothing to remove from ${baselineName}. ${rest}` : rest;
    await writeOutput(null, [...lines, sum].map((line) => `${escapeTerminal(line)}\n`).join(''));
  }
}
