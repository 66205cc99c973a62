import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../src/commands/index.js';
import {
  approvedFiles,
  commitReadmeApp,
  readmeCommands,
  readmeWorkflows,
  writeReadmeApp,
  type ReadmeCommand,
} from './support/readme.js';
import { runCommand } from './support/run-command.js';

/**
 * Every command of README.md runs here as it is printed, one after the other in one app, since later ones read what earlier
 * ones wrote. `npm run package:check` runs the same lines in a shell, against the packed and installed package.
 */
const root = join(import.meta.dirname, '..');
const { name, bin, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};

let app = '';
const before = process.cwd();
beforeAll(async () => {
  // A baseline is written on a person's machine.
  for (const variable of ['CI', 'JENKINS_URL', 'TF_BUILD']) vi.stubEnv(variable, '');
  app = mkdtempSync(join(tmpdir(), 'app-privacy-readme-'));
  writeReadmeApp(app);
  for (const words of approvedFiles) await expectToRun(words, { line: words.join(' '), words: [] });
  await commitReadmeApp(app);
  // Each of its files is compressed and written.
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  process.chdir(before);
  rmSync(app, { recursive: true });
});

const lines = readmeCommands();

describe('README.md', () => {
  it('begins with the two commands that build and test a checkout', () => {
    expect(lines.slice(0, 5).map(({ line }) => line)).toEqual([
      'npm ci',
      'npm run build',
      'node bin/run.js audit examples/storefront',
      'npm ci',
      'npm test',
    ]);
  });

  it.each(lines)('$line', async (command) => {
    const words = programWords(command);
    if (words === null) expect(isOfNpm(command)).toBe(true);
    else await expectToRun(words, command);
  });

  it('says that both names of the program are in the package', () => {
    expect(bin).toEqual({ 'app-privacy': './bin/run.js', [name]: './bin/run.js' });
  });

  it.each(readmeWorkflows())('fetches the whole history in a workflow that compares', (...steps) => {
    const compares = steps.some(
      ({ run = '', uses = '' }) => /--(?:against|since)/.test(run) || uses === './.github/actions/app-privacy',
    );
    const checkout = steps.find(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    expect(checkout?.with?.['fetch-depth']).toBe(compares ? 0 : undefined);
  });
});

/** What the program is given, or null for a command of npm's own. */
function programWords({ words }: ReadmeCommand): readonly string[] | null {
  const [first = '', ...others] = words.filter((word) => word !== '--yes' || words[0] !== 'npx');
  if (first === 'node') return others[0] === 'bin/run.js' ? others.slice(1) : null;
  const [program = '', ...rest] = first === 'npx' ? others : [first, ...others];
  return Object.keys(bin).includes(program.replace(/@[\d.]+$/, '')) ? rest : null;
}

/** npm itself is not run: what it is told to run or install has to exist. */
function isOfNpm({ words: [npm, verb = '', ...rest] }: ReadmeCommand): boolean {
  if (npm !== 'npm') return false;
  if (verb === 'ci') return existsSync(join(root, 'package-lock.json'));
  if (verb === 'install') return rest.filter((word) => !word.startsWith('--')).join() === name;
  return Object.hasOwn(scripts, verb === 'run' ? (rest[0] ?? '') : verb);
}

async function expectToRun(words: readonly string[], { words: [first], line }: ReadmeCommand): Promise<void> {
  const [id, argv] = commandOf(words);
  const command = commands[id];
  process.chdir(first === 'node' ? root : app);
  // It asks; what it asks and writes is tested with a terminal of its own in commands/interview.test.ts.
  const asks = id === 'init' && !argv.includes('--yes') ? ['--yes'] : [];
  const { exitCode, stderr } = await runCommand(command, ...argv, ...asks);
  if (id === 'integrations:pull') {
    // The one that uses the network says so where it has no credentials.
    expect({ exitCode, stderr: stderr.split('\n')[0] }).toEqual({ exitCode: 2, stderr: 'Error: pull needs credentials.' });
    return;
  }
  expect({ line, stderr, exitCode: Math.max(exitCode, 0) }).toEqual({ line, stderr: '', exitCode: 0 });
}

function commandOf(words: readonly string[]): readonly [keyof typeof commands, readonly string[]] {
  const ids = Object.keys(commands) as (keyof typeof commands)[];
  const id = ids.find((one) => `${words.join(' ')} `.startsWith(`${one.replace(':', ' ')} `));
  if (id === undefined) throw new Error(`The program has no command ${words.join(' ')}.`);
  return [id, words.slice(id.split(':').length)];
}
