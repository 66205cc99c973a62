import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

/** The folder of the templates for CI, and the hook that pre-commit reads at the root. */
export const templateFolder = join(root, 'templates/ci');

/** A script that a template contains, and what the engine that runs it sets. */
export interface TemplateScript {
  /** The file, and the step in it. */
  readonly name: string;
  readonly script: string;
  /** The shell that the engine runs it with. */
  readonly shell: readonly string[];
  /** Where it runs, from the root of the app. */
  readonly folder: string;
  /** What the engine sets in every build. */
  readonly env: Readonly<Record<string, string>>;
  /** What it sets in a pull request, too; empty where it tells nothing of the branch that the request goes into. */
  readonly pullRequest: Readonly<Record<string, string>>;
  /** The reports that it writes, from the root of the app. */
  readonly reports: readonly string[];
}

const bash = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'] as const;
const sh = ['sh', '-e', '-c'] as const;

/** The file of a template, as text. */
export function templateText(path: string): string {
  return readFileSync(join(templateFolder, path), 'utf8');
}

/** A template in YAML, parsed. */
export function templateYaml(path: string): unknown {
  return parse(templateText(path));
}

/**
 * Reads the scripts of all templates that check an app.
 * @param app The app's folder: a clone of a branch that began at `origin/main`.
 */
export function templateScripts(app: string): readonly TemplateScript[] {
  const base = readFileSync(join(app, '.git/refs/remotes/origin/main'), 'utf8').trim();
  const bitriseResults = join(app, 'bitrise-results');
  return [
    {
      ...{ name: 'github/action.yml', script: actionStep('check').run, shell: bash, folder: '.', reports: [] },
      env: { ...actionEnvironment('check', {}), RUNNER_TEMP: app, GITHUB_OUTPUT: join(app, 'github-output') },
      pullRequest: { GITHUB_BASE_REF: 'main' },
    },
    {
      ...{ name: 'gitlab/app-privacy.gitlab-ci.yml', script: gitlabScript(), shell: bash, folder: '.', env: {} },
      pullRequest: { CI_MERGE_REQUEST_DIFF_BASE_SHA: base },
      reports: ['gl-code-quality.json', 'app-privacy.xml'],
    },
    {
      ...{ name: 'bitrise/bitrise.yml', script: bitriseScript(), shell: bash, folder: '.' },
      env: { BITRISE_TEST_RESULT_DIR: bitriseResults },
      pullRequest: { BITRISEIO_GIT_BRANCH_DEST: 'main' },
      reports: ['bitrise-results/app-privacy/test-info.json', 'bitrise-results/app-privacy/app-privacy.xml'],
    },
    {
      ...{ name: 'circleci/config.yml', script: circleScript(), shell: bash, folder: '.', env: { APP_PRIVACY_SINCE: '' } },
      pullRequest: { APP_PRIVACY_SINCE: 'origin/main' },
      reports: ['reports/app-privacy/results.xml'],
    },
    {
      ...{ name: 'jenkins/Jenkinsfile', script: jenkinsScript(), shell: sh, folder: '.', env: {} },
      pullRequest: { CHANGE_TARGET: 'main' },
      reports: ['reports/app-privacy.xml', 'reports/app-privacy-checkstyle.xml'],
    },
    {
      ...{ name: 'xcode-cloud/ci_post_clone.sh', script: templateText('xcode-cloud/ci_post_clone.sh'), shell: ['sh', '-c'] },
      ...{ folder: 'ci_scripts', env: { CI_PRIMARY_REPOSITORY_PATH: app }, reports: [] },
      pullRequest: { CI_PULL_REQUEST_TARGET_BRANCH: 'main' },
    },
    {
      ...{ name: '.pre-commit-hooks.yaml', script: hookEntry(), shell: sh, folder: '.', env: {}, pullRequest: {}, reports: [] },
    },
  ];
}

/** The commands of the lane, in their order; fastlane runs them in its folder. */
export function laneCommands(): readonly string[] {
  return [...templateText('fastlane/Fastfile').matchAll(/^ *sh\("([^"]*)"\)$/gm)].map(([, command = '']) => command);
}

/** An action of GitHub. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly ActionStep[] };
}

interface ActionStep {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A step of the composite action, by its id or name. */
export function actionStep(name: string): ActionStep & { readonly run: string } {
  const { runs } = templateYaml('github/action.yml') as Action;
  const step = runs.steps.find(({ id, name: title }) => id === name || title === name);
  if (step?.run === undefined) throw new Error(`The action has no script ${name}.`);
  return { ...step, run: step.run };
}

/**
 * Fills in the environment of a step, as GitHub does.
 * @param name The step's id or name.
 * @param values What expressions other than inputs without a value are; inputs have their defaults.
 */
export function actionEnvironment(name: string, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { inputs } = templateYaml('github/action.yml') as Action;
  const valueOf = (expression: string): string => {
    const value = values[expression] ?? inputs[expression.replace('inputs.', '')]?.default;
    if (value === undefined) throw new Error(`The expression ${expression} has no value.`);
    return value;
  };
  const filled = (text: string): string => text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, expression: string) => valueOf(expression));
  return Object.fromEntries(Object.entries(actionStep(name).env ?? {}).map(([key, text]) => [key, filled(text)]));
}

function gitlabScript(): string {
  const jobs = templateYaml('gitlab/app-privacy.gitlab-ci.yml') as Readonly<
    Record<string, { readonly script: readonly string[] }>
  >;
  return Object.values(jobs)
    .flatMap(({ script }) => script)
    .join('\n');
}

function bitriseScript(): string {
  type Step = Readonly<Record<string, { readonly inputs?: readonly { readonly content?: string }[] }>>;
  const { workflows } = templateYaml('bitrise/bitrise.yml') as {
    readonly workflows: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  const steps = Object.values(workflows).flatMap(({ steps: all }) => all.flatMap((step) => Object.values(step)));
  return steps.flatMap(({ inputs = [] }) => inputs.flatMap(({ content = [] }) => content)).join('\n');
}

function circleScript(): string {
  type Step = string | { readonly run?: { readonly command: string } };
  const { jobs } = templateYaml('circleci/config.yml') as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  const steps = Object.values(jobs).flatMap(({ steps: all }) => all);
  return steps.flatMap((step) => (typeof step === 'string' ? [] : (step.run?.command ?? []))).join('\n');
}

function jenkinsScript(): string {
  return [...templateText('jenkins/Jenkinsfile').matchAll(/sh '''([\s\S]*?)'''/g)].map(([, script = '']) => script).join('\n');
}

function hookEntry(): string {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly { readonly entry: string }[];
  return hooks.map(({ entry }) => entry).join('\n');
}

/**
 * Makes a folder with the programs that templates run: ours in place of what npx fetches, and what reaches out does nothing.
 * @param folder Where to; its path is put before the others of PATH.
 * @param program The words of a shell that run ours.
 * @param npx The pinned package that npx has to be asked for.
 * @returns The PATH that finds them.
 */
export function writePrograms(folder: string, program: string, npx: string): string {
  mkdirSync(folder, { recursive: true });
  const scripts = {
    npx: `[ "$1 $2" = "--yes ${npx}" ] || { echo "npx was asked for $*" >&2; exit 97; }\nshift 2\nexec ${program} "$@"\n`,
    'app-privacy': `exec ${program} "$@"\n`,
    git: `echo "$*" >> "${join(folder, 'git-calls')}"\nif [ "$1" = rev-parse ]; then echo true; fi\n`,
  };
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}`);
    chmodSync(join(folder, name), 0o755);
  }
  return [folder, process.env['PATH']].join(delimiter);
}
