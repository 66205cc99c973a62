import { stringify } from 'csv-stringify/sync';
import type { Answer, Party } from '../model/answer.js';
import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import { escapeTerminal } from './escape/terminal.js';
import type { Renderer } from './report.js';
import { stateOf } from './states.js';

/**
 * The answers as a table for a spreadsheet, one data type a row; for a check, the findings. Of several apps, the first column names
 * the app. RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export const csvReport: Renderer = {
  render: ({ questionnaire, findings }, { scope }) =>
    scope === 'check' ? table(findingColumns, findings) : table(answerColumns, questionnaire.dataTypes),
  renderAll: (assessments, { scope }) =>
    scope === 'check'
      ? table(
          { app: (row) => row.app ?? '', ...findingColumns },
          assessments.flatMap(({ findings }) => findings),
        )
      : table(
          { app: (row) => row.app, ...answerColumns },
          assessments.flatMap(({ app, questionnaire }) =>
            app === null ? [] : questionnaire.dataTypes.map((answer) => ({ ...answer, app: app.id })),
          ),
        ),
};

type Columns<Row> = Readonly<Record<string, (row: Row) => string>>;

const answerColumns: Columns<Answer> = {
  id: ({ id }) => id,
  category: ({ category }) => category,
  'data type': ({ name }) => name,
  collected: ({ collected }) => collected,
  linked: ({ linked }) => linked,
  tracking: ({ tracking }) => tracking,
  purposes: ({ purposes }) => purposes.join('; '),
  'collected by': ({ parties }) => parties.map(wordsOfParty).join('; '),
  reasons: ({ reasons }) => reasons.map(({ text }) => text).join(' '),
  evidence: ({ evidence }) => evidence.map(({ what, place }) => `${at(place)} ${what}`).join('; '),
  questions: ({ questions }) => questions.map(({ text }) => text).join(' '),
};

const findingColumns: Columns<Finding> = {
  severity: ({ severity }) => severity,
  rule: ({ rule }) => rule,
  file: ({ place }) => place.file,
  line: ({ place }) => String(place.line),
  message: ({ message }) => message,
  advice: ({ advice }) => advice,
  related: ({ related }) => related.map(({ place, message }) => `${at(place)} ${message}`).join('; '),
  state: (finding) => stateOf(finding),
  why: ({ acceptance }) => acceptance?.why ?? '',
  until: ({ acceptance }) => acceptance?.until ?? '',
};

function table<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((cell) => escapeTerminal(cell(row))));
  return stringify([Object.keys(columns), ...cells], { escape_formulas: true, record_delimiter: 'windows' });
}

function at({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** Of an integration it is known that it is connected; which part of the data it gets is set in mParticle. */
function wordsOfParty({ kind, name, collects }: Party): string {
  return collects === 'yes' || kind === 'integration' ? name : `${name} (needs review)`;
}
