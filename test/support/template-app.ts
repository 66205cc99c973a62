import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as git from 'isomorphic-git';
import { screen } from './legacy-app.js';
import { commitReadmeApp, writeReadmeApp } from './readme.js';
import { writePrograms } from './template-scripts.js';

const root = resolve(import.meta.dirname, '../..');
const { version, name: packageName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly name: string;
};

/** The package as templates have to pin it. */
export const pinned = `${packageName}@${version.split('.').slice(0, 2).join('.')}`;

/** The built program starts five times as fast, but only a build of these sources tells anything. */
const program = `"${process.execPath}" "${join(root, isBuilt() ? 'bin/run.js' : 'bin/dev.js')}"`;

function isBuilt(): boolean {
  const built = statSync(join(root, 'dist/commands/program.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return sources.every((file) => statSync(join(root, 'src', file)).mtimeMs <= built);
}

/** What templates are run in. */
export interface TemplateWork {
  /** Its folder; whoever asked for it removes it. */
  readonly folder: string;
  /** A PATH with the programs that templates run. */
  readonly path: string;
  /** An app without findings, on a branch that changes nothing. */
  readonly clean: string;
  /** The same with a finding that the branch adds. */
  readonly failing: string;
}

/** Makes two apps, and the programs. */
export async function makeTemplateWork(): Promise<TemplateWork> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'app-privacy-templates-')));
  const [clean, failing] = [join(folder, 'clean'), join(folder, 'failing')];
  for (const app of [clean, failing]) {
    writeReadmeApp(app);
    mkdirSync(join(app, 'ci_scripts'));
    await commitReadmeApp(app);
  }
  writeFileSync(join(failing, 'NewScreen.swift'), screen('NewScreen'));
  await git.add({ fs, dir: failing, filepath: 'NewScreen.swift' });
  await git.commit({ fs, dir: failing, message: 'Add a screen', author: { name: 'A', email: 'a@example.com' } });
  return { folder, path: writePrograms(join(folder, 'bin'), program, pinned), clean, failing };
}

/** What a script did. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a script as an engine does: what is set on the machine that runs the tests does not reach it.
 * @param words The command and its arguments.
 * @param cwd Where.
 * @param env What the engine sets; PATH has to be among it.
 */
export function runScript(words: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Ran {
  const [command = '', ...args] = words;
  const bare = { HOME: tmpdir(), LANG: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: { ...bare, ...env }, encoding: 'utf8' });
  return { status, stdout, stderr };
}
