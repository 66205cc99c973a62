import { dataTypes } from '../../src/catalog/data-types.js';
import { compareApp, totalsOf, type Compared, type Counts } from '../label-accuracy/compare.js';
import { judgedApps, measuredApps, type JudgedApp, type MeasuredApp } from '../label-accuracy/judgements.js';
import type { Page } from './page.js';

/** An app with its comparison. */
interface Row {
  readonly app: JudgedApp;
  readonly compared: readonly Compared[];
  readonly questions: number;
}

/** The page on how right the draft of the label is, from the judgements and what was measured last. */
export function labelAccuracyPage(): Page {
  const rows = judgedApps.flatMap((app): readonly Row[] => {
    const measured = measuredApps.find(({ id }) => id === app.id);
    return measured === undefined ? [] : [rowOf(app, measured)];
  });
  const compared = rows.flatMap((row) => row.compared);
  return {
    path: 'docs/label-accuracy.md',
    text: `# How accurate the draft of the label is

Generated from \`scripts/label-accuracy/\` by \`npm run docs\`.

Developers of 10 public apps keep the label that they filed in their repository. A label is what people filed, not the truth: some
apps declare more than they collect, and many declare less. So a person read the source of each app and wrote down, for every
data type that was filed or that the audit did not answer with no, what the source says:

- **yes**: the source sends it to a server or to an SDK that keeps it.
- **no**: the source was read, and nothing sends it.
- **open**: the source does not decide, for example because a key, a dashboard or a server does.

A data type that is not listed was not filed, and the person found nothing that collects it. Each judgement has its places in
\`judgements.json\`. This command audits the checkouts again, compares and stores what it measured:

\`\`\`sh
npm run label-accuracy -- LABELS CHECKOUTS --write
\`\`\`

\`LABELS\` is a JSON file that lists \`id\`, \`repo\`, \`commit\` and \`label\` (the path of the filed label) of each app. \`CHECKOUTS\` is a
folder that contains each repository as \`owner__name\`.

## Numbers

“Right” counts answers with yes or no where the source decides too. The last column leaves out data types that nobody filed and
that the audit answers with no: almost all of those are right, so they would hide what is wrong. “Questions” counts what \`init\` asks
until nothing is open, if someone answers by these judgements.

| App | Filed: yes, review, no | Not filed: yes, review, no | Questions | Right | Right of filed or yes |
| --- | --- | --- | --- | --- | --- |
${rows.map(({ app, compared: each, questions }) => numbersOf(linkOf(app), each, String(questions))).join('\n')}
${numbersOf('**All**', compared, String(rows.reduce((sum, { questions }) => sum + questions, 0)))}

By the source, ${String(compared.filter(({ judged }) => judged === 'yes').length)} data types are collected. The audit answers ${inWords(totalsOf(compared).collected)} of them.
${rows.map(sectionOf).join('')}`,
  };
}

function rowOf(app: JudgedApp, measured: MeasuredApp): Row {
  return { app, compared: compareApp(app, measured), questions: measured.questions };
}

function linkOf({ id }: JudgedApp): string {
  return `[${id}](#${id})`;
}

function numbersOf(name: string, compared: readonly Compared[], questions: string): string {
  const { filed, notFiled, ...totals } = totalsOf(compared);
  const cells = [name, listed(filed), listed(notFiled), questions];
  return `| ${[...cells, shareOf(totals.right, totals.decided), shareOf(totals.strictlyRight, totals.strictlyDecided)].join(' | ')} |`;
}

function listed({ yes, review, no }: Counts): string {
  return `${String(yes)}, ${String(review)}, ${String(no)}`;
}

function inWords({ yes, review, no }: Counts): string {
  return `yes to ${String(yes)}, review to ${String(review)} and no to ${String(no)}`;
}

function shareOf(right: number, decided: number): string {
  return decided === 0
    ? 'none decided'
    : `${String(right)} of ${String(decided)} (${String(Math.round((100 * right) / decided))} %)`;
}

function sectionOf({ app, compared }: Row): string {
  const commit = app.commit === null ? 'Its commit was not recorded.' : `Its commit is \`${app.commit}\`.`;
  const different = compared.filter((each) => each.judgement !== null && !isAgreed(each));
  const table = `| Data type | Audit | Filed | Source | Why |
| --- | --- | --- | --- | --- |
${different.map(lineOf).join('\n')}
`;
  return `
## ${app.id}

[${app.repository}](https://github.com/${app.repository}). ${commit}

${different.length === 0 ? 'The audit, the filed label and the source agree.\n' : table}`;
}

/** Whether the audit, the label and the source say the same. */
function isAgreed({ answer, filed, judged }: Compared): boolean {
  return answer === filed && filed === judged;
}

function nameOf(wanted: string): string {
  return dataTypes.find(({ id }) => id === wanted)?.name ?? wanted;
}

function lineOf({ dataType, answer, filed, judged, judgement }: Compared): string {
  const places = judgement?.places.map((place) => `\`${place}\``).join(', ') ?? '';
  return `| ${[nameOf(dataType), answer, filed, judged, `${judgement?.reason ?? ''} ${places}`].join(' | ')} |`;
}
