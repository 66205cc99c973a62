import { string as pathArgument } from '@oclif/core/args';
import { boolean, string } from '@oclif/core/flags';
import type { AppChoice } from '../read/apps/choose-apps.js';
import { formatsFor } from '../reports/index.js';
import type { RenderOptions } from '../reports/report.js';
import { failOnChoices } from './exit-code.js';
import type { FailOn } from './exit-code.js';

/** The argument that all audits take. */
export const auditArguments = {
  path: pathArgument({ name: 'path', description: "The app's folder.", default: '.' }),
};

/** The flags that pick one of several apps. */
export const appFlags = {
  app: string({
    description: 'The app to audit if the repository builds several, as the audit prints it [default: all].',
    helpValue: 'NAME',
  }),
  target: string({
    description: 'Audit only what this target builds: an app, an extension, an App Clip or a watch app.',
    helpValue: 'NAME',
  }),
};

/**
 * Takes the flags that pick one of several apps.
 * @param flags As parsed.
 */
export function choiceOf({
  app,
  target,
}: {
  readonly app?: string | undefined;
  readonly target?: string | undefined;
}): AppChoice {
  return { app: app ?? null, target: target ?? null };
}

/** The flags of the commands that write a baseline. */
export const baselineFlags = {
  config: string({ description: 'Read this file instead of app-privacy.yaml in PATH.', helpValue: 'FILE' }),
  'include-vendored': boolean({ description: 'Also read vendored code, if check does.' }),
  quiet: boolean({ description: 'Print nothing.', char: 'q' }),
};

/** The flag of the commands that look at a change. */
export const sinceFlag = string({
  description:
    'Fail only on findings that are new since the branch left REF, and show what changed in the answers. Audits both commits from the Git history, without uncommitted changes.',
  helpValue: 'REF',
});

/** The flag of the commands that print findings. */
export const compactFlag = boolean({
  description:
    'With --format json: only what to fix and where, for coding agents. Each rule and its fix once, then its findings.',
});

/** The flags about what accepts findings. */
export const acceptanceFlags = {
  strict: boolean({
    description: 'Exit with code 1 if an entry that accepts findings is expired or unused, or contains an unknown rule.',
  }),
  'require-reasons': boolean({
    description: 'Accept no finding without a reason. Exit with code 1 if an entry or a comment gives none.',
  }),
};

/**
 * The flags that say which report is written where, and when the command fails.
 * @param formats The formats that the command writes.
 * @param format The format of a run that asks for none.
 * @param failOn The threshold of a run that asks for none, and what it counts.
 */
export function reportFlags(
  formats: readonly { readonly name: string; readonly summary: string }[],
  format: string,
  failOn: { readonly default: FailOn; readonly description: string },
) {
  const list = formats.map(({ name, summary }) => `${name}: ${summary}`).join('\n');
  return {
    format: string({
      description: `The report to print on standard output [default: ${format}].\n${list}`,
      options: formats.map(({ name }) => name),
      multiple: true,
      multipleNonGreedy: true,
    }),
    json: boolean({ description: 'Same as --format json.' }),
    output: string({
      description:
        'Write the report to FILE instead of standard output. FORMAT=FILE adds a report in another format. Can be repeated.',
      helpValue: '[FORMAT=]FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'fail-on': string({ ...failOn, options: [...failOnChoices] }),
    'no-color': boolean({ description: 'Print without colors.' }),
    quiet: boolean({ description: 'Print only findings and problems.', char: 'q' }),
  };
}

/**
 * The flags that all audits take.
 * @param scope What the report tells.
 * @param format The format of a run that asks for none.
 * @param failOn The threshold of a run that asks for none.
 */
export function auditFlags(scope: RenderOptions['scope'], format: string, failOn: FailOn) {
  return {
    config: string({ description: 'Read this file instead of app-privacy.yaml in PATH.', helpValue: 'FILE' }),
    ...appFlags,
    ...reportFlags(formatsFor(scope), format, {
      default: failOn,
      description: 'The lowest severity that makes the command exit with code 1.',
    }),
    'include-samples': boolean({
      description: 'Let findings in sample apps fail the command, too. They are always reported.',
    }),
    'include-tests': boolean({
      description: 'Let findings in code that no app ships, such as tests, fail the command, too. They are always reported.',
    }),
    'include-vendored': boolean({ description: 'Also read vendored code (Pods, Carthage, node_modules).' }),
    timings: boolean({ description: 'Add the duration of each stage, in milliseconds, to the report.' }),
  };
}
