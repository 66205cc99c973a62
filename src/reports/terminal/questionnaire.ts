import type { Answer, Questionnaire } from '../../model/answer.js';
import type { Verdict } from '../../model/verdict.js';
import { escapeTerminal } from '../escape/terminal.js';
import { purposeNames } from '../purpose-names.js';
import { openOrCollected, openQuestions, type OpenQuestion } from '../questions.js';
import { capped, counted, flow, heading, narrowestTable, placeText, prose, type Page } from './page.js';
import { columnWidths, shortenPath, tableLines, type Column } from './table.js';

/** More questions than fit on one terminal; the export lists all. */
const mostQuestions = 5;

/** More data types than a question is read with. */
const mostNamed = 12;

/**
 * The answers that the App Store privacy questionnaire needs.
 * @param questionnaire The draft.
 * @param isComplete Whether the audit could read everything: what nobody read says nothing of what the app collects.
 * @param page The page.
 */
export function questionnaireSection(questionnaire: Questionnaire, isComplete: boolean, page: Page): readonly string[] {
  const listed = openOrCollected(questionnaire);
  const asked = new Set(
    openQuestions(questionnaire)
      .filter(asksOfMany)
      .flatMap(({ dataTypes }) => dataTypes),
  );
  // What one question is about, and nothing else, is one line: rows that are all alike hide the others.
  const rows = listed.filter((answer) => answer.evidence.length > 0 || !asked.has(answer));
  const open = listed.length - rows.length;
  const columns = columnsFor(page);
  const plain = questionnaire.dataTypes.length - listed.length;
  const basis = isComplete ? 'the code and its SDKs' : 'the files that the audit could read';
  const title = heading('App Store privacy questionnaire', page, 'draft');
  const rest = [
    ...(open === 0 ? [] : prose(`${restOf(open, rows.length + plain)}: undecided. See the open questions.`, page, 2)),
    ...(plain === 0
      ? []
      : prose(`${restOf(plain, listed.length)}: not collected, according to ${basis}${unless(questionnaire)}.`, page, 2)),
  ];
  const table =
    rows.length === 0
      ? []
      : [
          ...tableLines(
            columns,
            rows.map((row) => cellsOf(row, columns, page)),
            page,
          ),
          '',
        ];
  return [title, ...table, ...rest, '', ...trackingLines(questionnaire, page)];
}

/** An SDK about which nothing is known may collect more. */
function unless({ questions }: Questionnaire): string {
  return questions.some(({ about }) => about === 'sdks') ? ', unless the answer about third-party SDKs lists more' : '';
}

function asksOfMany({ dataTypes }: OpenQuestion): boolean {
  return dataTypes.length > mostNamed;
}

function restOf(plain: number, listed: number): string {
  return listed === 0 ? `All ${plain} data types` : counted(plain, 'other data type');
}

/**
 * What only a person can answer.
 * @param questionnaire The draft.
 * @param page The page.
 */
export function questionsSection(questionnaire: Questionnaire, page: Page): readonly string[] {
  const questions = openQuestions(questionnaire);
  if (questions.length === 0) return [];
  const show = (question: OpenQuestion): readonly string[] => {
    const { text, subject, dataTypes } = question;
    return prose(`${asksOfMany(question) ? counted(dataTypes.length, 'data type') : subject}: ${text}`, page, 4, '? ');
  };
  return [
    heading('Open questions', page, counted(questions.length, 'question')),
    ...capped(questions, mostQuestions, show, page),
  ];
}

/**
 * Colors a verdict: what a person must look at stands out.
 * @param verdict The verdict.
 * @param page The page.
 */
export function verdictText(verdict: Verdict, { chalk }: Page): string {
  const paints = { yes: chalk.bold, no: chalk.dim, review: chalk.yellow };
  return paints[verdict](verdict);
}

/** The evidence goes first where columns are few: the export and the JSON report have all of it. */
function columnsFor({ width }: Page): readonly Column[] {
  const verdicts = [
    { title: 'Collected', width: 10 },
    { title: 'Linked', width: 7 },
    { title: 'Tracking', width: 9 },
  ];
  const purposes = { title: 'Purposes', width: width < 140 ? purposesWidth : null };
  if (width < narrowestTable) return [{ title: 'Data type', width: null }, ...verdicts, { ...purposes, width: null }, evidence];
  if (width < 100) return [{ title: 'Data type', width: width < 72 ? 12 : 22 }, ...verdicts, { ...purposes, width: null }];
  return [{ title: 'Data type', width: 22 }, ...verdicts, purposes, evidence];
}

const evidence: Column = { title: 'Evidence', width: null };

/** `own marketing, analytics,` */
const purposesWidth = 26;

function cellsOf(answer: Answer, columns: readonly Column[], page: Page): readonly string[] {
  const { name, collected, linked, tracking, purposes } = answer;
  return [
    escapeTerminal(name),
    verdictText(collected, page),
    verdictText(linked, page),
    verdictText(tracking, page),
    purposes.map((id) => purposeNames[id].short).join(page.width < 72 && page.width >= narrowestTable ? '\n' : ', '),
    ...(columns.includes(evidence) ? [evidenceText(answer, columns, page)] : []),
  ];
}

function evidenceText({ evidence: [first, ...others] }: Answer, columns: readonly Column[], page: Page): string {
  if (first === undefined) return '';
  const more = others.length > 0 ? ` +${others.length}` : '';
  const room = page.width < narrowestTable ? page.width - 14 : (columnWidths(columns, page).at(-1) ?? 0);
  return shortenPath(placeText(first.place), room - more.length - 1) + page.chalk.dim(more);
}

function trackingLines({ tracking }: Questionnaire, page: Page): readonly string[] {
  // A no holds as far as all of its reasons go.
  const reasons = tracking.answer === 'no' ? tracking.reasons : tracking.reasons.slice(0, 1);
  const lines = reasons.flatMap(({ text }) => prose(text, page, 4));
  return [...flow(`Does the app track users, as Apple defines it? ${verdictText(tracking.answer, page)}`, page, 2), ...lines];
}
