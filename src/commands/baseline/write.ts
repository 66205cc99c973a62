import { boolean } from '@oclif/core/flags';
import type { BaselineEntry } from '../../model/acceptance.js';
import { UsageError } from '../../model/usage-error.js';
import { baselineName } from '../../read/project/baseline-file.js';
import { BaseCommand } from '../base.js';
import { auditArguments, baselineFlags } from '../flags.js';
import { isInCi } from '../in-ci.js';
import { writeOutput } from '../write-output.js';
import { openBaseline, writeBaseline, type OpenBaseline } from './open-baseline.js';

/** `app-privacy baseline write [PATH]` */
export class BaselineWrite extends BaseCommand {
  static override readonly description = `Write the findings of today to ${baselineName}. After that, check fails only on new findings. Commit the file.`;
  static override readonly examples = ['<%= config.bin %> <%= command.id %>', '<%= config.bin %> <%= command.id %> ios'];
  static override readonly args = auditArguments;
  static override readonly flags = {
    ...baselineFlags,
    'allow-growth': boolean({ description: 'Add entries in CI, too. Without it, a run in CI only removes entries.' }),
  };

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(BaselineWrite);
    const open = await openBaseline(args.path, flags);
    const { added, removed } = changesOf(open);
    if (added.length > 0 && isInCi(process.env) && !flags['allow-growth']) throw growth(added, open);
    const { baselineText } = await import('../../read/baseline/write-baseline.js');
    writeBaseline(args.path, baselineText(open.algorithm, open.found));
    if (!flags.quiet) await writeOutput(null, `${sentenceOf(open, added.length, removed)}\n`);
  }
}

function changesOf({ old, found }: OpenBaseline): { readonly added: readonly BaselineEntry[]; readonly removed: number } {
  const added = found.filter((entry) => entry.old === null);
  const before = (old.baseline ?? old.foreign)?.entries.length ?? 0;
  return { added, removed: before - (found.length - added.length) };
}

function sentenceOf({ old, found }: OpenBaseline, added: number, removed: number): string {
  const wrote = `Wrote ${baselineName} with ${counted(found.length, 'finding')}`;
  if (!old.exists) return `${wrote}. Commit it.`;
  if (old.foreign !== null)
    return `${wrote}: ${String(added)} added, ${String(removed)} removed. The old file had other fingerprints, so rules, files and apps were compared.`;
  if (old.problems.length > 0) return `${wrote}. The old file could not be read in full, so compare both before you commit.`;
  return `${wrote}: ${String(added)} added, ${String(removed)} removed.`;
}

/** Entries that a message lists. */
const mostEntries = 10;

function growth(added: readonly BaselineEntry[], { old }: OpenBaseline): UsageError {
  const more = added.length > mostEntries ? [`and ${String(added.length - mostEntries)} more`] : [];
  const why = old.exists && old.baseline === null && old.foreign === null ? ' The old file could not be read.' : '';
  return new UsageError(
    `${baselineName} stays as it is because ${counted(added.length, 'finding')} would be added, and this is CI.${why}`,
    [
      ...added.slice(0, mostEntries).map(({ rule, place }) => `${place.file}:${String(place.line)}: ${rule}`),
      ...more,
      'Fix the findings, or write the baseline on your machine and commit it. To add them here, pass --allow-growth.',
    ],
  );
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${count === 1 ? noun : `${noun}s`}`;
}
