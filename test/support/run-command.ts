import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Config, Plugin } from '@oclif/core/config';
import type { Command } from '@oclif/core/command';
import { captureOutput } from '@oclif/test';

/** What a command did. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const root = join(import.meta.dirname, '..', '..');

/**
 * Runs a command in this process.
 * @param command The command's class.
 * @param argv Its arguments.
 */
export async function runCommand(
  command: { run(argv: string[], config: Config): Promise<unknown> } & Pick<typeof Command, 'id'>,
  ...argv: readonly string[]
): Promise<Outcome> {
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    const config = await loadConfig();
    const { stdout, stderr, error } = await captureOutput(async () => command.run([...argv], config), {
      print: false,
      stripAnsi: false,
    });
    if (error !== undefined) throw error;
    return { exitCode: process.exitCode, stdout, stderr };
  } finally {
    process.exitCode = before;
  }
}

/**
 * Runs something on a folder that is made for it and removed again.
 * @param files Texts by path.
 * @param body Given the folder's absolute path.
 */
export async function withFolder<Result>(
  files: Readonly<Record<string, string>>,
  body: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'app-privacy-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** oclif's configuration without its commands: it would look for built ones. */
async function loadConfig(): Promise<Config> {
  const written = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly oclif: object };
  const pjson = { ...written, oclif: { ...written.oclif, commands: undefined, hooks: {} } } as unknown as Plugin['pjson'];
  const plugin = new Plugin({ ignoreManifest: true, isRoot: true, pjson, root });
  await plugin.load();
  return Config.load({ root, pjson, plugins: new Map([[plugin.name, plugin]]) });
}
