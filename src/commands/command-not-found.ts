import type { Hook } from '@oclif/core/hooks';
import { UsageError } from '../model/usage-error.js';
import { nearest } from '../catalog/spelling/nearest.js';
import { failureText } from './base.js';
import { withoutLogCommands } from './log-commands.js';

/**
 * Says that there is no such command, and which one may have been meant. Ends with exit code 2; oclif's own
 * plugin would ask a question, and end with 127.
 */
export const commandNotFound: Hook.CommandNotFound = ({ id, config }) => {
  const written = id.replaceAll(':', ' ');
  const known = config.commands.filter(({ hidden }) => !hidden).map((command) => command.id.replaceAll(':', ' '));
  const near = nearest(written, known, 3);
  const suggestions = [
    ...(near.length > 0 ? [`Did you mean ${near.join(', ')}?`] : []),
    `Run ${config.bin} --help to list the commands.`,
  ];
  process.stderr.write(withoutLogCommands(failureText(new UsageError(`Unknown command: ${written}.`, suggestions), false)));
  process.exitCode = 2;
  return Promise.resolve();
};
