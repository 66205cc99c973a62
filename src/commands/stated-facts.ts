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
  const things = open.length === 1 ? 'one thing is' : `${open.length} things are`;
  return new UsageError(`The ${format} file was not written: ${things} undecided or inconsistent. ${consequence}`, [
    ...open,
    'Answer what is undecided in app-privacy.yaml: app-privacy init asks for it.',
    'Or add --allow-undecided to write a marked draft that leaves it out.',
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
    `Warning: ${escapeTerminal(what)} is a draft with undecided answers, and is marked as one: do not file it. It leaves out:`,
    ...open.map((line) => `  ${escapeTerminal(line)}`),
    '',
  ].join('\n');
}

/**
 * Says why `--fail-on-undecided` fails a run.
 * @param open What is undecided, at least one sentence.
 */
export function failsOnUndecided(open: readonly string[]): UsageError {
  const things = open.length === 1 ? 'One thing is' : `${open.length} things are`;
  return new UsageError(`${things} undecided, which fails this run (--fail-on-undecided).`, [
    ...open,
    'Answer them in app-privacy.yaml: app-privacy init asks for them.',
  ]);
}
