import type { ConfigurationEdits } from '../../read/config/edit.js';
import type { RawDataPlan } from '../../read/config/build.js';
import { escapeTerminal } from '../../reports/escape/terminal.js';
import type { Learned, LearnedDataPlan, LearnedEvent } from '../../read/workspace/learned.js';
import { openConfigurationFile, writeConfigurationFile } from '../configuration-file.js';
import { withoutLogCommands } from '../log-commands.js';
import { writeOutput } from '../write-output.js';

/** Where what was learned goes. */
export interface RecordOptions {
  /** The folder of the app. */
  readonly folder: string;
  /** Another configuration than `app-privacy.yaml` in it, or null. */
  readonly config: string | null;
  /** Whether to print the configuration instead of writing it. */
  readonly dryRun: boolean;
  /** What the entries that are new are said to come from. */
  readonly source: string;
}

/**
 * Writes what was learned of a workspace into the configuration, and says what it did on standard output; with a dry run the
 * configuration goes there, and what would be done to standard error.
 * @param learned What was learned.
 * @param options Where it goes.
 * @throws {UsageError} When the configuration cannot be read or written.
 */
export async function recordLearned(learned: Learned, { folder, config, dryRun, source }: RecordOptions): Promise<void> {
  const { editConfiguration } = await import('../../read/config/edit.js');
  const file = await openConfigurationFile(folder, config);
  const { text, added, kept, conflicts } = editConfiguration(file.name, file.text, editsOf(learned, source));
  const lines = [
    ...added.map((what) => `added    ${what}`),
    ...kept.map((what) => `kept     ${what}: already in ${file.name}`),
    ...conflicts.map(
      ({ entry, line, there, wanted }) =>
        `differs  ${entry}: ${file.name}:${line} says ${there}, but ${source} says ${wanted}. Not changed.`,
    ),
    ...learned.skipped.map((what) => `skipped  ${what}`),
    ...learned.unknown.map((what) => `unknown  ${what}`),
    ...(saysNothing(learned) ? [`nothing  ${source} contains no integrations and no data plans.`] : []),
    added.length === 0 ? `No changes to ${file.name}.` : `${dryRun ? 'Would write' : 'Wrote'} ${file.name}.`,
  ].map((line) => `${escapeTerminal(line)}\n`);
  if (dryRun) {
    process.stderr.write(withoutLogCommands(lines.join('')));
    await writeOutput(null, asShown(added.length === 0 ? file.text : text));
    return;
  }
  if (added.length > 0) writeConfigurationFile(file, text);
  await writeOutput(null, lines.join(''));
}

/** A terminal obeys what a file may hold, a pipe gets the file as it is. */
function asShown(text: string): string {
  return process.stdout.isTTY ? text.split('\n').map(escapeTerminal).join('\n') : text;
}

function saysNothing({ integrations, dataPlans, unknown, skipped }: Learned): boolean {
  return [integrations, dataPlans, unknown, skipped].every(({ length }) => length === 0);
}

function editsOf({ integrations, dataPlans }: Learned, source: string): ConfigurationEdits {
  return {
    integrations: integrations.map((integration) => ({ ...integration, comment: `from ${source}` })),
    dataPlans: dataPlans.map(planOf),
  };
}

/** Parts that say nothing are left out. */
function planOf({ id, version, identities, userAttributes, events, other }: LearnedDataPlan): RawDataPlan {
  return {
    id,
    ...(version === null ? {} : { version }),
    ...(identities.length === 0 ? {} : { identities }),
    ...(userAttributes.length === 0 ? {} : { userAttributes }),
    ...(events.length === 0 ? {} : { events: events.map(eventOf) }),
    ...(other.length === 0 ? {} : { other }),
  };
}

function eventOf({ type, name, eventType, attributes }: LearnedEvent): NonNullable<RawDataPlan['events']>[number] {
  return {
    type,
    ...(name === null ? {} : { name }),
    ...(eventType === null ? {} : { eventType }),
    ...(attributes.length === 0 ? {} : { attributes }),
  };
}
