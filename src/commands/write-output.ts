import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { withoutLogCommands } from './log-commands.js';
import { replaceFile } from './replace-file.js';
import { writeFailure } from './write-failure.js';

/**
 * Writes a report.
 * @param file Where to, or null for standard output.
 * @param text The report.
 * @param isCommands Whether its lines are meant for the CI engine that reads standard output.
 * @throws {UsageError} When the file cannot be written; an old one is as it was.
 */
export async function writeOutput(file: string | null, text: string, isCommands = false): Promise<void> {
  if (file === null) {
    await print(isCommands ? text : withoutLogCommands(text));
    return;
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, text);
  } catch (error) {
    throw writeFailure(`the report ${file}`, file, error);
  }
}

/** Node does not tell of a write that a full disk took in part; the next one fails, even if it is one character. */
async function print(text: string): Promise<void> {
  if (await written(text.slice(0, -1))) await written(text.slice(-1));
}

/** Whether a text was written; the listener of `BaseCommand` tells of what fails. */
function written(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.write(text, 'utf8', (error) => {
      resolve(error === null || error === undefined);
    });
  });
}
