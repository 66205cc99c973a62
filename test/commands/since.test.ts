import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as git from 'isomorphic-git';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { Check } from '../../src/commands/check.js';
import { formatsFor } from '../../src/reports/index.js';
import { withGitProject, type GitProject } from '../support/git-project.js';
import { legacyApp, screen } from '../support/legacy-app.js';
import { runCommand, withFolder, type Outcome } from '../support/run-command.js';

beforeEach(() => {
  vi.stubEnv('GITHUB_ACTIONS', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Three of the findings that such an app has are as good as all. */
const app: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(legacyApp).filter(([path]) => !path.includes('Screen') || /0[123]\.swift$/.test(path)),
);
const appFindings = 3;

/** An app with findings on `main`, and a branch that is checked out and has what a test does. */
function withBranch(use: (project: GitProject, base: string) => Promise<void>): Promise<void> {
  return withGitProject(async (project) => {
    for (const [path, text] of Object.entries(app)) project.write(path, text);
    const base = await project.commit('Start');
    await git.branch({ fs, dir: project.folder, ref: 'feature', checkout: true });
    await use(project, base);
  });
}

const check = ({ folder }: GitProject, ...flags: readonly string[]): Promise<Outcome> =>
  runCommand(Check, folder, '--since', 'main', ...flags);

/** What a report says, however wide the terminal is. */
const textOf = ({ stdout }: Outcome): string => stdout.replace(/\s+/g, ' ');

describe('a branch without a new finding', () => {
  it('passes, and says what was there before', () =>
    withBranch(async (project, base) => {
      project.write('README.md', 'Read me.\n');
      const head = await project.commit('Explain');
      const outcome = await check(project);
      expect(outcome.exitCode).toBe(0);
      expect(textOf(outcome)).toContain(
        `Compared ${head.slice(0, 10)} with ${base.slice(0, 10)}, the last commit it shares with main. Uncommitted changes are not part of the comparison. No answer changed.`,
      );
      expect(outcome.stdout).toContain(`0 errors, 0 warnings, 0 notes, ${String(appFindings)} in the base commit`);
    }));

  it('passes where a file was moved and edited', () =>
    withBranch(async (project) => {
      project.write('App/Screen01.swift', null);
      project.write('App/Screens/First.swift', `\n// The first.\n${app['App/Screen01.swift'] ?? ''}`);
      await project.commit('Move');
      expect((await check(project)).exitCode).toBe(0);
    }));

  it('passes whatever main went on with', () =>
    withBranch(async (project, base) => {
      project.write('README.md', 'Read me.\n');
      const head = await project.commit('Explain');
      project.write('App/Screen01.swift', null);
      const later = await project.commit('Remove a screen', [base]);
      await git.writeRef({ fs, dir: project.folder, ref: 'refs/heads/main', value: later, force: true });
      await git.writeRef({ fs, dir: project.folder, ref: 'refs/heads/feature', value: head, force: true });
      expect((await check(project)).exitCode).toBe(0);
    }));
});

describe('a branch with a new finding', () => {
  const withNewFinding = (use: (project: GitProject) => Promise<void>): Promise<void> =>
    withBranch(async (project) => {
      project.write('App/NewScreen.swift', screen('NewScreen'));
      await project.commit('Add a screen');
      await use(project);
    });

  it('fails on that one alone', () =>
    withNewFinding(async (project) => {
      const outcome = await check(project);
      expect(outcome.exitCode).toBe(1);
      expect(outcome.stdout).toContain(`1 error, 0 warnings, 0 notes, ${String(appFindings)} in the base commit`);
      expect(outcome.stdout).toContain('App/NewScreen.swift');
      expect(outcome.stdout).not.toContain('Screen01.swift');
    }));

  it.each(formatsFor('check').map(({ name }) => name))('fails in the format %s, which shows it', (format) =>
    withNewFinding(async (project) => {
      const { exitCode, stdout } = await check(project, '--format', format);
      expect(exitCode).toBe(1);
      expect(stdout).toContain('NewScreen.swift');
    }),
  );

  it('fails although another one was fixed, and names that', () =>
    withNewFinding(async (project) => {
      project.write('App/Screen01.swift', null);
      await project.commit('Remove a screen');
      const outcome = await check(project);
      expect(outcome.exitCode).toBe(1);
      expect(textOf(outcome)).toMatch(/Fixed: .*\(App\/Screen01\.swift:6\)/);
    }));

  it('passes until it is committed', () =>
    withBranch(async (project) => {
      project.write('README.md', 'Read me.\n');
      await project.commit('Explain');
      writeFileSync(join(project.folder, 'App/NewScreen.swift'), screen('NewScreen'));
      expect((await check(project)).exitCode).toBe(0);
    }));

  it('reports it with its state in JSON, and what was fixed', () =>
    withNewFinding(async (project) => {
      project.write('App/Screen01.swift', null);
      await project.commit('Remove a screen');
      const report = JSON.parse((await check(project, '--json')).stdout) as {
        readonly findings: readonly { readonly file: string; readonly state: string }[];
        readonly summary: { readonly errors: number; readonly baseline: number; readonly base: number };
        readonly apps: readonly { readonly since: { readonly fixed: readonly { readonly file: string }[] } }[];
      };
      const fresh = report.findings.filter(({ state }) => state === 'new').map(({ file }) => file);
      expect(fresh).toEqual(['App/NewScreen.swift']);
      expect(report.summary).toMatchObject({ errors: 1, baseline: 0, base: appFindings - 1 });
      expect(report.apps[0]?.since.fixed.map(({ file }) => file)).toEqual(['App/Screen01.swift']);
    }));
});

describe('a finding that was accepted', () => {
  const comment = '    // app-privacy-ignore-next-line idfa/read-without-authorization -- The old screen.\n';
  const accepted = screen('Accepted').replace('    send(', `${comment}    send(`);

  it('is new once nothing accepts it any more', () =>
    withGitProject(async (project) => {
      for (const [path, text] of Object.entries(app)) project.write(path, text);
      project.write('App/Accepted.swift', accepted);
      await project.commit('Start');
      await git.branch({ fs, dir: project.folder, ref: 'feature', checkout: true });
      project.write('App/Accepted.swift', screen('Accepted'));
      await project.commit('Remove the comment');
      const { exitCode, stdout } = await check(project);
      expect(exitCode).toBe(1);
      expect(stdout).toContain('App/Accepted.swift');
    }));
});

describe('the answers', () => {
  const signIn = 'import mParticle_Apple_SDK\nlet request = MPIdentityApiRequest.withEmptyUser()\nrequest.email = "a@b.c"\n';

  it('that a branch changed are in the comment, with the commit', () =>
    withBranch(async (project) => {
      project.write('App/SignIn.swift', signIn);
      const id = await project.commit('Ask for an email address');
      const { exitCode, stdout } = await check(project, '--format', 'markdown');
      expect(stdout).toContain(
        `| Email Address | collected | no | yes | \`App/SignIn.swift:3\` MPIdentityApiRequest.email with the identity Email | added in ${id.slice(0, 10)} of 2026-01-02, “Ask for an email address” |`,
      );
      expect(exitCode).toBe(0);
    }));

  it('that it no longer gives name the commit that took the evidence away', () =>
    withGitProject(async (project) => {
      for (const [path, text] of Object.entries(app)) project.write(path, text);
      project.write('App/SignIn.swift', signIn);
      await project.commit('Start');
      await git.branch({ fs, dir: project.folder, ref: 'feature', checkout: true });
      project.write('App/SignIn.swift', null);
      const id = await project.commit('Remove the sign-in');
      const outcome = await runCommand(Audit, project.folder, '--since', 'main');
      expect(textOf(outcome)).toContain(`App/SignIn.swift:3, removed in ${id.slice(0, 10)}`);
    }));

  it('that were open before do not fail a check that wants none', () =>
    withBranch(async (project) => {
      project.write('README.md', 'Read me.\n');
      await project.commit('Explain');
      expect((await runCommand(Check, project.folder, '--fail-on', 'never', '--fail-on-undecided')).exitCode).toBe(1);
      expect((await check(project, '--fail-on-undecided')).exitCode).toBe(0);
    }));
});

describe('a repository with several apps', () => {
  const expoApp = (name: string): Readonly<Record<string, string>> => ({
    [`${name}/app.json`]: JSON.stringify({ expo: { name, ios: { bundleIdentifier: `com.example.${name.toLowerCase()}` } } }),
    [`${name}/package.json`]: JSON.stringify({ name: name.toLowerCase(), dependencies: { expo: '54.0.0' } }),
    [`${name}/ios/Main.swift`]: screen(`Main${name}`),
  });

  it('shows the app that changed, also where the branch brought it', () =>
    withGitProject(async (project) => {
      for (const [path, text] of Object.entries({ ...expoApp('One'), ...expoApp('Two') })) project.write(path, text);
      await project.commit('Start');
      await git.branch({ fs, dir: project.folder, ref: 'feature', checkout: true });
      for (const [path, text] of Object.entries(expoApp('Three'))) project.write(path, text);
      await project.commit('Add an app');
      const { exitCode, stdout } = await check(project, '--fail-on', 'warning', '--app', 'Three');
      expect(exitCode).toBe(1);
      expect(stdout).toContain('Three/ios/Main.swift');
      const all = await check(project, '--fail-on', 'warning');
      expect(all.exitCode).toBe(1);
      expect(all.stdout).not.toContain('One/ios/Main.swift');
    }));
});

describe('what a branch changes in a submodule', () => {
  it('is not looked at, so the check is incomplete', () =>
    withBranch(async (project, base) => {
      await git.updateIndex({ fs, dir: project.folder, filepath: 'Vendor', oid: base, mode: 0o160000, force: true, add: true });
      await project.commit('Add a submodule');
      const outcome = await check(project);
      expect(outcome.exitCode).toBe(2);
      expect(textOf(outcome)).toContain('The submodule Vendor changed, and --since does not read submodules.');
    }));
});

describe('a comparison that cannot be made', () => {
  it('says that there is no repository', () =>
    withFolder(app, async (folder) => {
      const { exitCode, stderr } = await runCommand(Check, folder, '--since', 'main');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('The audit cannot compare with main because the folder is not in a git repository.');
    }));

  it('says that there is no such commit', () =>
    withBranch(async (project) => {
      const { exitCode, stderr } = await runCommand(Check, project.folder, '--since', 'develop');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('This repository has no commit develop.');
      expect(stderr).toContain('git fetch origin develop');
    }));

  it('says that the clone is shallow', () =>
    withBranch(async (project, base) => {
      project.write('README.md', 'Read me.\n');
      const head = await project.commit('Explain');
      await git.writeRef({ fs, dir: project.folder, ref: 'refs/heads/main', value: await unrelated(project), force: true });
      const gitdir = join(project.folder, '.git');
      writeFileSync(join(gitdir, 'shallow'), `${head}\n`);
      rmSync(join(gitdir, 'objects', base.slice(0, 2), base.slice(2)));
      const { exitCode, stderr } = await check(project);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('This clone is shallow. It does not contain the commit at which HEAD and main part.');
    }));

  it('is refused for payload files', () =>
    withFolder({ 'payload.json': '{}' }, async (folder) => {
      const { exitCode, stderr } = await runCommand(Check, join(folder, 'payload.json'), '--since', 'main');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('--since does not work with payload files.');
    }));

  it('leaves nothing in the temporary folder', async () => {
    const temporary = join(tmpdir(), `app-privacy-since-${String(process.pid)}`);
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    try {
      await withBranch(async (project) => {
        const before = readdirSync(temporary);
        await check(project);
        expect(readdirSync(temporary)).toEqual(before);
      });
    } finally {
      rmSync(temporary, { recursive: true });
    }
  });
});

/** A commit that shares nothing with any other. */
async function unrelated({ folder: dir }: GitProject): Promise<string> {
  const tree = await git.writeTree({ fs, dir, tree: [] });
  const by = { name: 'A', email: 'a@example.com', timestamp: 0, timezoneOffset: 0 };
  return git.writeCommit({ fs, dir, commit: { tree, parent: [], message: 'Other\n', author: by, committer: by } });
}
