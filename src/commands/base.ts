import { Command } from '@oclif/core/command';
import { CLIError } from '@oclif/core/errors';
import { UsageError } from '../model/usage-error.js';
import { escapeTerminal } from '../reports/escape/terminal.js';
import { withoutLogCommands } from './log-commands.js';
import { writeFailure } from './write-failure.js';

/** What every command does the same way. The one place that catches. */
export abstract class BaseCommand extends Command {
  protected override init(): Promise<void> {
    // oclif's own listener throws what it does not expect, such as a full disk, with a stack trace.
    process.stdout.removeAllListeners('error').on('error', endOnClosedOutput);
    return super.init();
  }

  /**
   * Says what went wrong, without a stack trace, and ends with exit code 2.
   * @param error Whatever was thrown.
   */
  protected override catch(error: Error): Promise<void> {
    if (isExit(error)) throw error;
    process.exitCode = 2;
    process.stderr.write(withoutLogCommands(failureText(error, process.env['DEBUG'] !== undefined)));
    return Promise.resolve();
  }
}

/**
 * Words a failure for the person at the terminal.
 * @param error Whatever was thrown.
 * @param debug Whether a bug shows its stack.
 */
export function failureText(error: Error, debug: boolean): string {
  if (error instanceof UsageError)
    return [
      `Error: ${escapeTerminal(error.message)}`,
      ...error.suggestions.map((suggestion) => `  ${escapeTerminal(suggestion)}`),
      '',
    ].join('\n');
  if (error instanceof CLIError) {
    // What oclif repeats of the command line may hold anything; its own lines stay lines.
    const lines = error.message.replace(/\nSee more help with --help$/, '\n  See --help.').split('\n');
    return `Error: ${lines.map(escapeTerminal).join('\n')}\n`;
  }
  const bug = `Error: ${escapeTerminal(error.message)}\n  This is a bug in app-privacy. Report it with the command that you ran.\n`;
  return debug ? `${bug}${error.stack ?? ''}\n` : bug;
}

/** A reader that stops early (`| head`) has seen what it wanted; any other failure loses a part of the report. */
function endOnClosedOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  const failure = writeFailure('the whole report to standard output', '.', error);
  process.stderr.write(withoutLogCommands(failureText(failure, false)));
  process.once('exit', () => {
    process.exitCode = 2;
  });
}

/** `--help` and `--version` end a command by throwing. */
function isExit(error: Error): boolean {
  return 'code' in error && error.code === 'EEXIT';
}
