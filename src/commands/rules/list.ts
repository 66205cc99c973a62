import { BaseCommand } from '../base.js';
import { writeOutput } from '../write-output.js';

/** `app-privacy rules list` */
export class RulesList extends BaseCommand {
  static override readonly description = 'List every rule with its severity, its id and what violates it.';

  override async run(): Promise<void> {
    await this.parse(RulesList);
    const { rules } = await import('../../decide/rules/index.js');
    const width = Math.max(...rules.map(({ id }) => id.length));
    const lines = rules.map(({ severity, id, title }) => `${severity.padEnd(7)}  ${id.padEnd(width)}  ${title}\n`);
    await writeOutput(null, lines.join(''));
  }
}
