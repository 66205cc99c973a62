import type { Answer, Questionnaire } from '../../model/answer.js';
import type { Verdict } from '../../model/verdict.js';
import { escapeTerminal } from '../escape/terminal.js';
import { purposeNames } from '../purpose-names.js';
import { openOrCollected, openQuestions, type OpenQuestion } from '../questions.js';
import { capped, counted, heading, placeText, prose, type Page } from './page.js';
import { shortenPath, tableLines, type Column } from './table.js';

/** More questions than fit on one terminal; the export lists all. */
const mostQuestions = 5;

/** Columns beside the evidence, with gaps and indent. */
const dataTypeWidth = 25;
const answerWidth = 11;

/**
 * The answers that the App Store privacy questionnaire needs.
 * @param questionnaire The draft.
 * @param page The page.
 */
export function questionnaireSection(questionnaire: Questionnaire, page: Page): readonly string[] {
  const rows = openOrCollected(questionnaire);
  const plain = questionnaire.dataTypes.length - rows.length;
  const title = heading('App Store privacy questionnaire', page, 'a draft');
  const rest =
    plain === 0
      ? []
      : prose(`${counted(plain, 'other data type')}: not collected, as far as the code and the SDKs in it show.`, page, 2);
  const table =
    rows.length === 0
      ? []
      : [
          ...tableLines(
            columns,
            rows.map((row) => cellsOf(row, page)),
            page,
          ),
          '',
        ];
  return [title, ...table, ...rest, '', ...trackingLines(questionnaire, page)];
}

/**
 * What only a person can answer.
 * @param questionnaire The draft.
 * @param page The page.
 */
export function questionsSection(questionnaire: Questionnaire, page: Page): readonly string[] {
  const questions = openQuestions(questionnaire);
  if (questions.length === 0) return [];
  const show = ({ text, dataTypes }: OpenQuestion): readonly string[] =>
    prose(`${dataTypes.map(({ name }) => name).join(', ')}: ${text}`, page, 4, '? ');
  return [
    heading('For a person to decide', page, counted(questions.length, 'question')),
    ...capped(questions, mostQuestions, show, page),
  ];
}

/**
 * Colours a verdict: what a person must look at stands out.
 * @param verdict The verdict.
 * @param page The page.
 */
export function verdictText(verdict: Verdict, { chalk }: Page): string {
  const paints = { yes: chalk.bold, no: chalk.dim, review: chalk.yellow };
  return paints[verdict](verdict);
}

const columns: readonly Column[] = [
  { title: 'Data type', width: dataTypeWidth },
  { title: 'Collected', width: answerWidth },
  { title: 'Linked', width: answerWidth - 3 },
  { title: 'Tracking', width: answerWidth - 1 },
  { title: 'Purposes', width: null },
  { title: 'Evidence', width: null },
];

function cellsOf(answer: Answer, page: Page): readonly string[] {
  const { name, collected, linked, tracking, purposes } = answer;
  return [
    escapeTerminal(name),
    verdictText(collected, page),
    verdictText(linked, page),
    verdictText(tracking, page),
    purposes.map((id) => purposeNames[id].short).join(', '),
    evidenceText(answer, page),
  ];
}

function evidenceText({ evidence }: Answer, page: Page): string {
  const [first] = evidence;
  if (first === undefined) return '';
  const more = evidence.length > 1 ? ` +${evidence.length - 1}` : '';
  const share = Math.floor((Math.min(page.width, 160) - dataTypeWidth - 3 * answerWidth - 4) / 2);
  const room = page.width < 72 ? page.width - 14 : Math.max(12, share);
  return shortenPath(placeText(first.place), room - more.length - 1) + page.chalk.dim(more);
}

function trackingLines({ tracking }: Questionnaire, page: Page): readonly string[] {
  const [reason] = tracking.reasons;
  const lines = reason === undefined ? [] : prose(reason.text, page, 4);
  return [`  Does the app track users, as Apple defines it? ${verdictText(tracking.answer, page)}`, ...lines];
}
