import { existsSync, realpathSync } from 'node:fs';
import type { Assessment } from '../model/assessment.js';
import type { RunContext } from '../reports/report.js';
import { isInGithubActions } from './github-actions.js';
import type { FailOn } from './exit-code.js';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Gathers what formats for CI know of a run.
 * @param path The audited folder, as the user gave it.
 * @param counting The apps whose findings can fail the run.
 * @param flags As parsed.
 */
export function runContext(
  path: string,
  counting: readonly Assessment[],
  flags: { readonly failOn: FailOn; readonly 'fail-on-undecided'?: boolean; readonly strict?: boolean },
): RunContext {
  return {
    ...locationOf(path),
    failOn: flags.failOn,
    failsOnUndecided: flags['fail-on-undecided'] === true,
    isStrict: flags.strict === true,
    isDeciding: (assessment) => counting.includes(assessment),
    leavesOutAccepted: isInGithubActions(process.env),
  };
}

/**
 * Tells where the audited folder lies, as CI engines name files: by the way from the root of the repository.
 * @param path The folder, as the user gave it.
 * @returns The folder, absolute and with links resolved, and the way to it from the nearest folder above with a `.git`, with a slash
 * at the end. Without such a folder the way begins where the program was started, if that is above the folder.
 */
function locationOf(path: string): { readonly folder: string; readonly prefix: string } {
  const folder = realpathSync(path);
  const start = realpathSync('.');
  const root = repositoryOf(folder) ?? (`${folder}${sep}`.startsWith(`${start}${sep}`) ? start : folder);
  const prefix = relative(root, folder).replaceAll(sep, '/');
  return { folder: folder.replaceAll(sep, '/'), prefix: prefix === '' ? '' : `${prefix}/` };
}

/**
 * Finds the repository that a folder is in.
 * @param folder Absolute, with links resolved.
 * @returns The nearest folder with a `.git`, or null.
 */
export function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : repositoryOf(parent);
}
