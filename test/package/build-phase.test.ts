import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTemplateWork, pinned, runScript, type Ran, type TemplateWork } from '../support/template-app.js';
import { templateText } from '../support/template-scripts.js';

let work: TemplateWork = { folder: '', path: '', clean: '', failing: '' };
beforeAll(async () => {
  work = await makeTemplateWork();
}, 120_000);
afterAll(() => {
  rmSync(work.folder, { recursive: true });
});

describe('xcode/app-privacy-build-phase.sh', { timeout: 60_000 }, () => {
  const buildPhase = 'xcode/app-privacy-build-phase.sh';

  /** Runs it as Xcode does: without node and npx on PATH, and with a home folder that is empty unless a test fills it. */
  function build(app: string, env: Readonly<Record<string, string>>, prepare: (home: string) => void = () => undefined): Ran {
    const home = mkdtempSync(join(work.folder, 'home-'));
    const tools = join(home, 'tools');
    mkdirSync(tools);
    for (const tool of ['sh', 'dirname', 'cat']) symlinkSync(join('/bin', tool), join(tools, tool));
    prepare(home);
    // Node may be where Homebrew would have it on this machine.
    const script = templateText(buildPhase).replaceAll(/ \/(?:opt\/homebrew|usr\/local)\/bin/g, ` ${home}/homebrew/bin`);
    return runScript(['/bin/sh', '-c', script], app, { PATH: tools, HOME: home, SRCROOT: app, ...env });
  }

  const withNode =
    (place: string, npx = join(work.folder, 'bin/npx')) =>
    (home: string): void => {
      mkdirSync(join(home, place), { recursive: true });
      symlinkSync(process.execPath, join(home, place, 'node'));
      symlinkSync(npx, join(home, place, 'npx'));
    };

  /** An npx that says what it is asked for. */
  function saying(): string {
    const npx = join(work.folder, 'saying-npx');
    writeFileSync(npx, '#!/bin/sh\necho "npx $*"\n');
    chmodSync(npx, 0o755);
    return npx;
  }

  it('prints what Xcode reads, and fails the build', () => {
    const { status, stdout, stderr } = build(work.failing, {}, withNode('homebrew/bin'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${join(work.failing, 'NewScreen.swift')}:\\d+:\\d+: error: `, 'm'));
  });

  it.each([
    'homebrew/bin',
    '.volta/bin',
    '.asdf/shims',
    '.local/share/mise/shims',
    '.local/share/fnm/aliases/default/bin',
    'Library/Application Support/fnm/aliases/default/bin',
    '.nvm/versions/node/v22.1.0/bin',
  ])('finds Node in %s', (place) => {
    expect(build(work.clean, {}, withNode(place, saying()))).toEqual({
      status: 0,
      stdout: `npx --yes ${pinned} check ${work.clean} --format xcode\n`,
      stderr: '',
    });
  });

  it.each(['.xcode.env', '.xcode.env.local'])('finds Node through NODE_BINARY of %s', (file) => {
    const app = join(work.folder, `app${file}`);
    mkdirSync(app);
    writeFileSync(join(app, '.xcode.env'), 'export NODE_BINARY=/no/such/node\n');
    writeFileSync(join(app, file), `export NODE_BINARY="$HOME/own/node"\n`);
    expect(build(app, {}, withNode('own', saying())).stdout).toBe(`npx --yes ${pinned} check ${app} --format xcode\n`);
  });

  it('runs the package of package.json, also of the folder above', () => {
    const app = join(work.folder, 'react-native');
    const installed = join(app, 'node_modules/app-privacy-audit/bin');
    mkdirSync(installed, { recursive: true });
    mkdirSync(join(app, 'ios'));
    writeFileSync(join(installed, 'run.js'), 'console.log(process.argv.slice(2).join(" "));\n');
    const outcome = build(join(app, 'ios'), {}, withNode('homebrew/bin'));
    expect(outcome).toEqual({ status: 0, stdout: `check ${join(app, 'ios')} --format xcode\n`, stderr: '' });
  });

  it('warns and passes where Node is missing', () => {
    expect(build(work.failing, {})).toEqual({
      status: 0,
      stdout:
        'warning: app-privacy did not run. It found no Node 20.19 or later. Set NODE_BINARY in .xcode.env.local to its path.\n',
      stderr: '',
    });
  });

  it('warns and passes where Node is too old', () => {
    const { status, stdout } = build(work.failing, {}, (home) => {
      mkdirSync(join(home, 'homebrew/bin'), { recursive: true });
      // An older Node answers the question with exit code 1.
      writeFileSync(join(home, 'homebrew/bin/node'), '#!/bin/sh\nexit 1\n');
      chmodSync(join(home, 'homebrew/bin/node'), 0o755);
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^warning: .*no Node 20\.19/) as string });
  });

  it.each([
    ['does not see the files of a folder', {}, 'USE_RECURSIVE_SCRIPT_INPUTS_IN_SCRIPT_PHASES to YES'],
    [
      'does not see the folder',
      { USE_RECURSIVE_SCRIPT_INPUTS_IN_SCRIPT_PHASES: 'YES', SCRIPT_INPUT_FILE_COUNT: '1', SCRIPT_INPUT_FILE_0: '/elsewhere' },
      'to the input files of the build phase',
    ],
  ])('says what to set where the sandbox %s', (_, env, text) => {
    const outcome = build(work.failing, { ENABLE_USER_SCRIPT_SANDBOXING: 'YES', ...env }, withNode('homebrew/bin'));
    expect({ status: outcome.status, stdout: outcome.stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining(text) as string,
    });
  });

  it('checks in the sandbox, and writes nothing but what it declares', () => {
    const stamp = join(work.folder, 'derived files/app-privacy.stamp');
    mkdirSync(join(work.folder, 'derived files'));
    const env = {
      ENABLE_USER_SCRIPT_SANDBOXING: 'YES',
      USE_RECURSIVE_SCRIPT_INPUTS_IN_SCRIPT_PHASES: 'YES',
      ...{ SCRIPT_INPUT_FILE_COUNT: '2', SCRIPT_INPUT_FILE_0: '/elsewhere', SCRIPT_INPUT_FILE_1: work.failing },
      SCRIPT_OUTPUT_FILE_0: stamp,
    };
    const before = readdirSync(work.failing);
    expect(build(work.failing, env, withNode('homebrew/bin')).status).toBe(1);
    expect({ stamp: existsSync(stamp), files: readdirSync(work.failing) }).toEqual({ stamp: true, files: before });
  });
});
