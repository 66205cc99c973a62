import { boolean, string } from '@oclif/core/flags';
import type { CatalogIntegration } from '../../catalog/integrations.js';
import { UsageError } from '../../model/usage-error.js';
import { nearest } from '../../catalog/spelling/nearest.js';
import { BaseCommand } from '../base.js';
import { writeOutput } from '../write-output.js';

/** `app-privacy integrations list` */
export class IntegrationsList extends BaseCommand {
  static override readonly description =
    'List the integrations in the catalog: id for app-privacy.yaml, name, tracking, need for the ATT status, kinds.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --needs-att-status',
    '<%= config.bin %> <%= command.id %> --kind audience --tracking likely',
  ];
  static override readonly flags = {
    kind: string({ description: 'List only integrations of this kind: Event, Audience, Feed, Kit, ….', helpValue: 'KIND' }),
    tracking: string({
      description: 'List only integrations that are this likely to use data for tracking, as the catalog judges.',
      options: ['likely', 'possible', 'unlikely', 'unknown'],
    }),
    'needs-att-status': boolean({ description: 'List only integrations that need the ATT status.' }),
    json: boolean({ description: 'Print JSON.' }),
  };

  override async run(): Promise<void> {
    const { flags } = await this.parse(IntegrationsList);
    const { integrations } = await import('../../catalog/integrations.js');
    const kind = flags.kind === undefined ? null : knownKind(flags.kind, integrations);
    const rows = integrations.filter(
      (row) =>
        (kind === null || row.kinds.includes(kind)) &&
        (flags.tracking === undefined || row.tracking === flags.tracking) &&
        (!flags['needs-att-status'] || row.requiresAttStatus),
    );
    await writeOutput(null, flags.json ? `${JSON.stringify(rows.map(plain), null, 2)}\n` : table(rows));
  }
}

function knownKind(written: string, rows: readonly CatalogIntegration[]): string {
  const kinds = [...new Set(rows.flatMap((row) => row.kinds))].sort();
  const found = kinds.find((kind) => kind.toLowerCase() === written.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(written, kinds, 1);
  throw new UsageError(`Unknown kind: ${written}.`, [
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Available kinds: ${kinds.join(', ')}.`,
  ]);
}

function plain(row: CatalogIntegration): object {
  const { id, name, kinds, purposes, tracking, takesIdfa, requiresAttStatus, kit } = row;
  return { id, name, kinds, purposes, tracking, takesIdfa, needsAttStatus: requiresAttStatus, kitPods: kit?.pods ?? [] };
}

function table(rows: readonly CatalogIntegration[]): string {
  const idWidth = Math.max(0, ...rows.map(({ id }) => id.length));
  const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows
    .map(({ id, name, tracking, requiresAttStatus, kinds }) =>
      [
        id.padEnd(idWidth),
        name.padEnd(nameWidth),
        `tracking ${tracking.padEnd(8)}`,
        requiresAttStatus ? 'needs ATT' : '         ',
        kinds.join(', '),
      ].join('  '),
    )
    .map((line) => `${line}\n`)
    .join('');
}
