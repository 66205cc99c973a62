import { BaseCommand } from '../base.js';
import { writeOutput } from '../write-output.js';

/** `app-privacy integrations list` */
export class IntegrationsList extends BaseCommand {
  static override readonly description =
    'Lists every integration of the catalogue: its id for app-privacy.yaml, its name, its kinds.';

  override async run(): Promise<void> {
    await this.parse(IntegrationsList);
    const { integrations } = await import('../../catalog/integrations.js');
    const idWidth = Math.max(...integrations.map(({ id }) => id.length));
    const nameWidth = Math.max(...integrations.map(({ name }) => name.length));
    const lines = integrations.map(
      ({ id, name, kinds }) => `${id.padEnd(idWidth)}  ${name.padEnd(nameWidth)}  ${kinds.join(', ')}\n`,
    );
    writeOutput(null, lines.join(''));
  }
}
