import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTemplateWork, runScript, type Ran, type TemplateWork } from '../support/template-app.js';
import { templateYaml } from '../support/template-scripts.js';

/** What the jobs of a template run: an audit for each app of its matrix, and one that joins their reports. */
interface Jobs {
  readonly audits: readonly {
    readonly script: string;
    readonly folder: string;
    readonly env: Readonly<Record<string, string>>;
  }[];
  /** Where each job leaves its report, and where the last one finds it. */
  readonly handOver: readonly (readonly [from: string, to: string])[];
  readonly merge: string;
}

interface Step {
  readonly run?: string;
}

function githubJobs(): Jobs {
  const { jobs } = templateYaml('github/portfolio.yml') as {
    readonly jobs: {
      readonly audit: {
        readonly strategy: { readonly matrix: { readonly include: readonly { readonly name: string; readonly path: string }[] } };
        readonly steps: readonly Step[];
      };
      readonly portfolio: { readonly steps: readonly Step[] };
    };
  };
  const apps = jobs.audit.strategy.matrix.include;
  const scriptOf = (steps: readonly Step[]): string => steps.flatMap(({ run }) => run ?? []).join('\n');
  return {
    audits: apps.map(({ path }) => ({ script: scriptOf(jobs.audit.steps), folder: path, env: {} })),
    handOver: apps.map(({ name, path }) => [`${path}/app-privacy.json`, `reports/${name}/app-privacy.json`]),
    merge: scriptOf(jobs.portfolio.steps),
  };
}

function gitlabJobs(): Jobs {
  const jobs = templateYaml('gitlab/portfolio.gitlab-ci.yml') as {
    readonly 'app-privacy-audit': {
      readonly parallel: { readonly matrix: readonly Readonly<Record<string, string>>[] };
      readonly script: readonly string[];
    };
    readonly 'app-privacy-portfolio': { readonly script: readonly string[] };
  };
  const { parallel, script } = jobs['app-privacy-audit'];
  return {
    audits: parallel.matrix.map((env) => ({ script: script.join('\n'), folder: '.', env })),
    handOver: [],
    merge: jobs['app-privacy-portfolio'].script.join('\n'),
  };
}

function circleJobs(): Jobs {
  interface Job {
    readonly steps: readonly (string | { readonly run?: { readonly command: string } })[];
  }
  const { jobs, workflows } = templateYaml('circleci/portfolio.yml') as {
    readonly jobs: { readonly audit: Job; readonly portfolio: Job };
    readonly workflows: {
      readonly portfolio: {
        readonly jobs: readonly {
          readonly audit?: { readonly matrix: { readonly parameters: { readonly app: readonly string[] } } };
        }[];
      };
    };
  };
  const commandOf = ({ steps }: Job): string =>
    steps.flatMap((step) => (typeof step === 'string' ? [] : (step.run?.command ?? []))).join('\n');
  const apps = workflows.portfolio.jobs.flatMap(({ audit }) => audit?.matrix.parameters.app ?? []);
  return {
    audits: apps.map((app) => ({
      script: commandOf(jobs.audit).replaceAll('<< parameters.app >>', app),
      folder: '.',
      env: {},
    })),
    handOver: [],
    merge: commandOf(jobs.portfolio),
  };
}

const shell = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'] as const;

let work: TemplateWork = { folder: '', path: '', clean: '', failing: '' };
let repository = '';
beforeAll(async () => {
  work = await makeTemplateWork();
  repository = join(work.folder, 'repository');
}, 120_000);
beforeEach(() => {
  rmSync(repository, { recursive: true, force: true });
  for (const app of ['storefront', 'cafe']) cpSync(work.clean, join(repository, 'apps', app), { recursive: true });
});
afterAll(() => {
  rmSync(work.folder, { recursive: true });
});

const run = (script: string, folder: string, env: Readonly<Record<string, string>> = {}): Ran =>
  runScript([...shell, script], join(repository, folder), { PATH: work.path, ...env });

describe.each([
  ['GitHub Actions', githubJobs()],
  ['GitLab', gitlabJobs()],
  ['CircleCI', circleJobs()],
])('the portfolio of %s', { timeout: 120_000 }, (_, { audits, handOver, merge }) => {
  const auditAll = (jobs: Jobs['audits']): void => {
    for (const { script, folder, env } of jobs) {
      const { status, stderr } = run(script, folder, env);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
    for (const [from, to] of handOver.slice(0, jobs.length)) {
      mkdirSync(dirname(join(repository, to)), { recursive: true });
      renameSync(join(repository, from), join(repository, to));
    }
  };

  it('joins the reports of all apps', () => {
    auditAll(audits);
    const { status, stderr } = run(merge, '.');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { summary } = JSON.parse(readFileSync(join(repository, 'merged/portfolio.json'), 'utf8')) as {
      readonly summary: object;
    };
    expect(summary).toMatchObject({ reports: 2, missing: 0 });
  });

  it('fails where a job left no report, and shows the others', () => {
    auditAll(audits.slice(0, 1));
    const { status, stdout } = run(merge, '.');
    expect({ status, isSaid: stdout.includes('The report cafe is expected') }).toEqual({ status: 2, isSaid: true });
    expect(stdout).toContain('storefront');
  });
});
