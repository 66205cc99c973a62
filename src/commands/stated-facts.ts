import { UsageError } from '../model/usage-error.js';
import { escapeTerminal } from '../reports/escape/terminal.js';
import type { StatedFacts } from '../reports/report.js';
import type { Output } from './outputs.js';

/**
 * Refuses a file that would state what nobody decided.
 * @param output Which report.
 * @param facts What such a file states.
 * @param open What is open, at least one sentence.
 */
export function refuseUndecided({ format }: Output, { consequence }: StatedFacts, open: readonly string[]): UsageError {
  const answers = open.length === 1 ? '1 answer is' : `${open.length} answers are`;
  return new UsageError(`The ${format} file was not written because ${answers} open or inconsistent. ${consequence}`, [
    ...open,
    'Run app-privacy init to answer the open questions, or answer them in app-privacy.yaml.',
    'To write a marked draft without these answers, add --allow-undecided.',
  ]);
}

/**
 * Says what a file leaves out that was written although something was open.
 * @param output Which report.
 * @param open What is open, at least one sentence.
 * @returns Lines for standard error.
 */
export function undecidedDraft({ format, file }: Output, open: readonly string[]): string {
  const what = file ?? `The ${format} file`;
  return [
    `Warning: ${escapeTerminal(what)} is a draft with open answers and is marked as one. Do not file it. It leaves out:`,
    ...open.map((line) => `  ${escapeTerminal(line)}`),
    '',
  ].join('\n');
}

/**
 * Says why `--fail-on-undecided` fails a run.
 * @param open What is undecided, at least one sentence.
 */
export function failsOnUndecided(open: readonly string[]): UsageError {
  const answers = open.length === 1 ? '1 answer is' : `${open.length} answers are`;
  return new UsageError(`${answers} open, so this run fails (--fail-on-undecided).`, [
    ...open,
    'Run app-privacy init to answer the open questions, or answer them in app-privacy.yaml.',
  ]);
}
