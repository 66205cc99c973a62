import type { Assessment } from '../../model/assessment.js';
import { openQuestions } from '../../reports/questions.js';
import { counted, prose } from '../../reports/terminal/page.js';

/** The commands to go on with, as they are typed. */
export interface NextCommands {
  /** Asks what is open. */
  readonly again: string;
  /** Prints the draft. */
  readonly draft: string;
}

/** How many questions are listed. */
const mostListed = 10;

/**
 * Says what is still open, and how to go on.
 * @param assessment What the audit found.
 * @param commands The commands to go on with.
 * @param width The columns of the terminal, or undefined where it is none.
 * @returns Lines.
 */
export function stillOpen(
  { questionnaire }: Assessment,
  { again, draft }: NextCommands,
  width: number | undefined = process.stdout.isTTY ? process.stdout.columns : undefined,
): readonly string[] {
  const open = openQuestions(questionnaire);
  const to = (text: string, indent: number, first = ''): readonly string[] =>
    width === undefined ? [`${first.padStart(indent)}${text}`] : prose(text, { width }, indent, first);
  if (open.length === 0) return [...to('No open questions: the questionnaire is fully answered.', 0), `Next: ${draft}`];
  const more = open.length - mostListed;
  return [
    '',
    `Still open: ${counted(open.length, 'question')}`,
    ...open.slice(0, mostListed).flatMap(({ subject, text, parts }) => {
      // A question in parts begins with the whole one, which ends in its only question mark.
      const whole = parts === undefined ? text : text.slice(0, text.indexOf('?') + 1);
      return to(`${subject}: ${whole}`, 4, '- ');
    }),
    ...(more > 0 ? [`    and ${more} more`] : []),
    `Continue with: ${again}`,
    `Print the draft so far with: ${draft}`,
  ];
}
