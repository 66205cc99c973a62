import { appendFileSync } from 'node:fs';
import type { Output } from './outputs.js';
import { writeFailure } from './write-failure.js';

/** The environment of the program. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Tells whether a runner of GitHub Actions reads what the program prints.
 * @param env The environment (GitHub Docs, "Store information in variables").
 */
export function isInGithubActions(env: Environment): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}

/**
 * Adds annotations to the report that a person reads in the log, where a runner of GitHub Actions shows them on the pull request.
 * @param outputs What the run writes.
 * @param env The environment.
 */
export function withAnnotations(outputs: readonly Output[], env: Environment): readonly Output[] {
  const isInLog = outputs.some(({ format, file }) => format === 'terminal' && file === null);
  return isInLog && isInGithubActions(env) ? [...outputs, { format: 'github', file: null }] : outputs;
}

/**
 * Adds to the summary of the job.
 * @param text Markdown.
 * @param env The environment, which names the file; without it nothing happens.
 * @throws {UsageError} When it cannot be written.
 */
export function appendJobSummary(text: string, env: Environment): void {
  const file = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw writeFailure(`the job summary ${file}`, file, error);
  }
}
