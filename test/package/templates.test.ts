import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screen } from '../support/legacy-app.js';
import { makeTemplateWork, pinned, runScript, type Ran, type TemplateWork } from '../support/template-app.js';
import {
  actionEnvironment,
  actionStep,
  laneCommands,
  templateFolder,
  templateScripts,
  templateText,
  templateYaml,
  type Action,
  type TemplateScript,
} from '../support/template-scripts.js';

let work: TemplateWork = { folder: '', path: '', clean: '', failing: '' };
beforeAll(async () => {
  work = await makeTemplateWork();
}, 120_000);
afterAll(() => {
  rmSync(work.folder, { recursive: true });
});

const run = (words: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Ran =>
  runScript(words, cwd, { PATH: work.path, ...env });

function runTemplate({ script, shell, folder, env }: TemplateScript, app: string, more: Readonly<Record<string, string>>): Ran {
  return run([...shell, script], join(app, folder), { ...env, ...more });
}

/** The templates of an engine, whose scripts need the app to be there. */
const names = [
  'github/action.yml',
  'gitlab/app-privacy.gitlab-ci.yml',
  'bitrise/bitrise.yml',
  'circleci/config.yml',
  'jenkins/Jenkinsfile',
  'xcode-cloud/ci_post_clone.sh',
  '.pre-commit-hooks.yaml',
] as const;

function scriptOf(name: string, app: string): TemplateScript {
  const found = templateScripts(app).find((one) => one.name === name);
  if (found === undefined) throw new Error(`No script ${name}.`);
  return found;
}

describe.each(names)('%s', { timeout: 60_000 }, (name) => {
  it('passes an app without findings, and writes its reports', () => {
    const template = scriptOf(name, work.clean);
    const { status, stderr } = runTemplate(template, work.clean, {});
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(template.reports.filter((report) => !existsSync(join(work.clean, report)))).toEqual([]);
  });

  it('fails a pull request for what it adds, and writes its reports', () => {
    const template = scriptOf(name, work.failing);
    const { status, stdout, stderr } = runTemplate(template, work.failing, template.pullRequest);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('NewScreen.swift');
    if (Object.keys(template.pullRequest).length > 0) expect(stdout).toContain('Changes since');
    expect(template.reports.filter((report) => !existsSync(join(work.failing, report)))).toEqual([]);
  });
});

it('are all run here', () => {
  expect(templateScripts(work.clean).map(({ name }) => name)).toEqual(names);
});

describe('what the templates pin', () => {
  const files = readdirSync(templateFolder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.|file$/.test(file));

  it('is this version of the package', () => {
    const versions = files.flatMap((file) => templateText(file).match(/app-privacy-audit@[\w.]+/g) ?? []);
    expect(new Set(versions)).toEqual(new Set([pinned]));
  });

  it('is a commit of each action', () => {
    const uses = files.flatMap((file) => templateText(file).match(/uses: .*/g) ?? []);
    const others = uses.filter((use) => !use.includes('./.github/actions/'));
    expect(others.length).toBeGreaterThan(3);
    for (const use of others) expect(use).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

describe('github/app-privacy.yml', () => {
  it('passes inputs that the action has, and fetches the history', () => {
    interface Step {
      readonly uses: string;
      readonly with: Readonly<Record<string, unknown>>;
    }
    const { jobs } = templateYaml('github/app-privacy.yml') as {
      readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
    };
    const steps = Object.values(jobs).flatMap(({ steps: all }) => all);
    const { inputs } = templateYaml('github/action.yml') as Action;
    const ours = steps.find(({ uses }) => uses === './.github/actions/app-privacy');
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(ours?.with ?? { none: 1 })));
    expect(steps.find(({ uses }) => uses.startsWith('actions/checkout@'))?.with['fetch-depth']).toBe(0);
  });
});

describe('the inputs of github/action.yml', { timeout: 60_000 }, () => {
  const check = (app: string, inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Ran => {
    const template = scriptOf('github/action.yml', app);
    return runTemplate(template, app, { ...actionEnvironment('check', inputs), ...env });
  };

  it('are never part of the script, where a branch name could be a command', () => {
    expect(actionStep('check').run + actionStep('Comment').run).not.toContain('${{');
  });

  it('choose what fails', () => {
    expect(check(work.failing, { 'inputs.fail-on': 'never' }).status).toBe(0);
    expect(check(work.failing, { 'inputs.since': 'HEAD~1' }).stdout).toContain('Changes since');
    const all = check(work.failing, { 'inputs.since': 'none' }, { GITHUB_BASE_REF: 'main' });
    expect({ status: all.status, compares: all.stdout.includes('Changes since') }).toEqual({ status: 1, compares: false });
  });

  it('pass further options word by word, and a folder with blanks', () => {
    mkdirSync(join(work.clean, 'my app'), { recursive: true });
    writeFileSync(join(work.clean, 'my app/App.swift'), screen('Other'));
    const { status, stderr } = check(work.clean, { 'inputs.path': 'my app', 'inputs.args': '--quiet --app *' });
    rmSync(join(work.clean, 'my app'), { recursive: true });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('*') as string });
  });
});

describe('the comment of github/action.yml', { timeout: 60_000 }, () => {
  /** `gh` writes down what it is asked to do, and finds a comment or none. */
  function comment(app: string, found: string, more: { readonly outcome?: string; readonly ghFails?: boolean } = {}): string {
    const output = join(app, 'github-output');
    rmSync(output, { force: true });
    const template = scriptOf('github/action.yml', app);
    runTemplate(template, app, template.pullRequest);
    const written = Object.fromEntries(
      readFileSync(output, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('=') as [string, string]),
    );
    const calls = join(work.folder, 'gh-calls');
    writeFileSync(calls, '');
    const lines = [
      `case "$*" in`,
      `  *--paginate*) printf '%s' "${found}" ;;`,
      `  *) echo "$*" >> "${calls}"; ${more.ghFails === true ? 'exit 1' : 'true'} ;;`,
      'esac',
    ];
    writeFileSync(join(work.folder, 'bin/gh'), `#!/bin/sh\n${lines.join('\n')}\n`);
    chmodSync(join(work.folder, 'bin/gh'), 0o755);
    const env = actionEnvironment('Comment', {
      'inputs.github-token': 'token',
      'github.event.pull_request.number': '7',
      'steps.check.outcome': more.outcome ?? 'success',
      'steps.check.outputs.json': written['json'] ?? '',
      'steps.check.outputs.markdown': written['markdown'] ?? '',
    });
    const { status, stdout, stderr } = run([...template.shell, actionStep('Comment').run], app, {
      ...env,
      GITHUB_REPOSITORY: 'me/app',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return `${readFileSync(calls, 'utf8').replaceAll(written['markdown'] ?? '?', 'FILE')}${stdout}`;
  }

  it('is written where the pull request adds a finding', () => {
    expect(comment(work.failing, '', { outcome: 'failure' })).toBe(
      'api --method POST repos/me/app/issues/7/comments --field body=@FILE --silent\n',
    );
  });

  it('is updated in place', () => {
    expect(comment(work.failing, '41\n42\n', { outcome: 'failure' })).toBe(
      'api --method PATCH repos/me/app/issues/comments/41 --field body=@FILE --silent\n',
    );
  });

  it('is removed where nothing is new, and not written there', () => {
    expect(comment(work.clean, '41\n')).toBe('api --method DELETE repos/me/app/issues/comments/41\n');
    expect(comment(work.clean, '')).toBe('');
  });

  it('stays where the check failed for another reason', () => {
    expect(comment(work.clean, '41\n', { outcome: 'failure' })).toContain('PATCH');
  });

  it('does not fail the job where the token cannot write, as in pull requests from forks', () => {
    expect(comment(work.failing, '', { outcome: 'failure', ghFails: true })).toContain('::notice title=App privacy::');
  });
});

describe('fastlane/Fastfile', { timeout: 60_000 }, () => {
  it('checks the app and writes the file that it uploads', () => {
    const commands = laneCommands();
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      const { status, stderr } = run(['sh', '-c', command], join(work.clean, 'fastlane'), {});
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
    const [, file = ''] = /json_path: "(.*)"/.exec(templateText('fastlane/Fastfile')) ?? [];
    expect(JSON.parse(readFileSync(join(work.clean, file), 'utf8'))).toHaveLength(5);
  });
});

describe('docker/Dockerfile', { timeout: 60_000 }, () => {
  const instructions = new Map(
    templateText('docker/Dockerfile')
      .split('\n')
      .filter((line) => /^[A-Z]+ /.test(line))
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );

  it('is pinned, and does not run as root', () => {
    expect(instructions.get('FROM')).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/);
    expect(instructions.get('USER')).toBe('node');
    expect(instructions.get('RUN')).toContain(` ${pinned} `);
  });

  it('starts a check of the folder that it works in', () => {
    const words = ['ENTRYPOINT', 'CMD'].flatMap((name) => JSON.parse(instructions.get(name) ?? '[]') as readonly string[]);
    expect(run(words, work.clean, {}).status).toBe(0);
    expect(run(words, work.failing, {}).status).toBe(1);
  });
});
