// Packs the package, installs it as a user would, weighs it, and runs every command of README.md and the
// scripts of the templates as they are printed: npm run package:check.
// What builds this checkout is left out, and so is what asks (it gets --yes) or fetches (pull has no credentials here).
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { approvedFiles, commitReadmeApp, readmeCommands, writeReadmeApp } from '../test/support/readme.js';
import { laneCommands, templateScripts, writePrograms } from '../test/support/template-scripts.js';

const root = resolve(import.meta.dirname, '..');
const work = realpathSync(mkdtempSync(join(tmpdir(), 'app-privacy-package-')));
const app = join(work, 'app');
const globals = join(work, 'global');

const installed = join(globals, 'lib', 'node_modules', 'app-privacy-audit');
const path = [join(globals, 'bin'), process.env['PATH']].join(delimiter);
const environment = { ...process.env, PATH: path, npm_config_prefix: globals, npm_config_update_notifier: 'false', CI: '' };

/** Runs a line in a shell, and says what it printed where it did not end as it should. */
function run(line: string, cwd: string, status = 0): void {
  start(line, ['bash', '-c', line], cwd, {}, status);
}

/** The same with a name, another shell and what an engine sets. */
function start(name: string, words: readonly string[], cwd: string, more: Readonly<Record<string, string>>, status = 0): void {
  const [command = '', ...args] = words;
  const env = { ...environment, ...more };
  const outcome = spawnSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const ok = outcome.status === status;
  process.stdout.write(`${ok ? 'ok     ' : 'failed '} ${name}\n${ok ? '' : `${outcome.stdout}${outcome.stderr}\n`}`);
  if (!ok) process.exitCode = 1;
}

/** Runs the scripts of the templates as the package has them, with what is installed in place of what npx fetches. */
function runTemplates(): void {
  const programs = writePrograms(join(work, 'programs'), join(globals, 'bin', 'app-privacy'), 'app-privacy-audit@0.1');
  mkdirSync(join(app, 'ci_scripts'), { recursive: true });
  for (const { name, shell, script, folder, env, pullRequest } of templateScripts(app))
    start(name, [...shell, script], join(app, folder), { PATH: programs, ...env, ...pullRequest });
  for (const line of laneCommands()) start(line, ['sh', '-c', line], join(app, 'fastlane'), { PATH: programs });
  for (const file of ['github/action.yml', 'xcode/app-privacy-build-phase.sh', 'docker/Dockerfile'])
    run(`test -s ${join(installed, 'templates/ci', file)}`, app);
  run(`test -s ${join(installed, 'SKILL.md')}`, app);
}

/** What an installation may weigh, with everything that npm installs for it, in megabytes. */
const mostMegabytes = 50;

/** Says what a folder weighs, and fails where that is too much. */
function weigh(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => lstatSync(join(folder, path)));
  const megabytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1_000_000;
  const ok = megabytes <= mostMegabytes;
  process.stdout.write(
    `${ok ? 'ok     ' : 'failed '} installed: ${megabytes.toFixed(1)} MB (at most ${String(mostMegabytes)} MB)\n`,
  );
  if (!ok) process.exitCode = 1;
}

try {
  run(`npm pack --silent --pack-destination ${work}`, root);
  const tarball = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? 'none.tgz');
  const named = (line: string): string => line.replace(/app-privacy-audit(?:@[\d.]+)?$/, tarball);

  mkdirSync(app);
  writeReadmeApp(app);
  writeFileSync(join(app, 'package.json'), '{ "private": true }\n');
  run(`npm install --global ${tarball}`, app);
  weigh(join(globals, 'lib', 'node_modules'));
  for (const words of approvedFiles) run(`app-privacy ${words.join(' ')}`, app);
  await commitReadmeApp(app);

  for (const { line, words } of readmeCommands()) {
    if (words[0] === 'node' || (words[0] === 'npm' && words[1] !== 'install')) continue;
    if (words[0] === 'npm') run(named(line), app);
    else if (line.endsWith(' init')) run(`${line} --yes`, app);
    else if (line.endsWith(' pull')) run(line, app, 2);
    else run(line.replace(/app-privacy-audit@[\d.]+/, 'app-privacy-audit'), app);
  }

  runTemplates();

  const empty = join(work, 'empty');
  mkdirSync(empty);
  run(`npx --yes --package ${tarball} app-privacy-audit audit ${app}`, empty);
  run(
    `npx --yes --package ${tarball} app-privacy-audit explain att/status-missing-at-start | grep -q 'options.attStatus = NSNumber'`,
    empty,
  );
} finally {
  rmSync(work, { recursive: true });
}
