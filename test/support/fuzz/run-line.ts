import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commands } from '../../../src/commands/index.js';
import { runCommand, type Outcome } from '../run-command.js';

/** The files of a folder by path. */
export type Files = Readonly<Record<string, Buffer>>;

/**
 * Runs a command in a folder that is made for it and removed again.
 * @param files What is in the folder.
 * @param changed Which of them `@@` stands for.
 * @param line The command line; `@` is the folder, and `@/x` a file in it.
 */
export async function runLine(files: Files, changed: string, line: string): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'app-privacy-input-')));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const [id = '', ...words] = line.split(' ');
    const argv = words.map((word) => word.replace(/^@@$/, join(folder, changed)).replace(/^@/, folder));
    return await runCommand(commandOf(id), ...argv);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandOf(id: string): (typeof commands)[keyof typeof commands] {
  const found = Object.entries(commands).find(([name]) => name === id);
  if (found === undefined) throw new Error(`The program has no command ${id}.`);
  return found[1];
}
