// Audits the apps of a list of filed labels and compares the answers with those labels and with what the source of each app says.
//   npm run label-accuracy -- LABELS CHECKOUTS [--write]
// LABELS: [{"id", "repo", "commit", "label"}]. CHECKOUTS has each repository as owner__name, and is only read.
// --write stores what was measured, from which docs/label-accuracy.md is made (npm run docs).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareApp, isWrong, totalsOf, type Compared, type Counts } from './compare.js';
import { judgedApps, type MeasuredApp } from './judgements.js';
import { measureApp } from './measure.js';

/** A label that the developers of an app filed. */
interface FiledLabel {
  readonly id: string;
  readonly repo: string;
  /** The file, relative to the checkout, as fastlane writes it. */
  readonly label: string;
}

/** An entry of a fastlane label. */
interface FiledUse {
  readonly category?: string;
  readonly data_protections?: readonly string[];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } });
const [labelsFile, checkouts] = positionals;
if (labelsFile === undefined || checkouts === undefined) throw new Error('Name the file of labels and the folder of checkouts.');

const folder = dirname(fileURLToPath(import.meta.url));
const labels = JSON.parse(readFileSync(labelsFile, 'utf8')) as readonly FiledLabel[];
const measured: MeasuredApp[] = [];
const all: Compared[] = [];

for (const { id, repo, label } of labels) {
  const app = judgedApps.find((each) => each.id === id);
  const checkout = join(checkouts, repo.replace('/', '__'));
  if (app === undefined || !existsSync(checkout)) {
    console.error(`${id}: ${app === undefined ? 'nobody judged it' : 'its checkout is missing'}`);
    process.exitCode = 1;
    continue;
  }
  const one = await measureApp(app, checkout);
  const compared = compareApp(app, one);
  measured.push(one);
  all.push(...compared);
  for (const dataType of filedOtherwise(compared, filedTypes(join(checkout, label)))) {
    console.error(`${id}: the judgement of ${dataType} has another filed label than ${label}`);
    process.exitCode = 1;
  }
  print(id, compared, `${String(one.questions)} questions`);
  for (const each of compared.filter(isWrong))
    console.log(`  wrong: ${each.dataType} is ${each.answer}, and the source says ${each.judged} (${placesOf(each)})`);
}
print('all', all, '');
if (values.write) writeFileSync(join(folder, 'measured.json'), `${JSON.stringify(measured, null, 2)}\n`);

function filedTypes(file: string): ReadonlySet<string> {
  const uses = JSON.parse(readFileSync(file, 'utf8')) as readonly FiledUse[];
  const collected = uses.filter(({ data_protections: protections = [] }) => !protections.includes('DATA_NOT_COLLECTED'));
  return new Set(collected.flatMap(({ category }) => category ?? []));
}

/** Data types of which the stored judgement says another thing about the label than the file does. */
function filedOtherwise(compared: readonly Compared[], filed: ReadonlySet<string>): readonly string[] {
  return compared.flatMap((each) => ((each.filed === 'yes') === filed.has(each.dataType) ? [] : [each.dataType]));
}

function print(id: string, compared: readonly Compared[], more: string): void {
  const { filed, notFiled, decided, right, strictlyDecided, strictlyRight } = totalsOf(compared);
  console.log(
    `${id.padEnd(14)} filed ${written(filed)} not filed ${written(notFiled)} right ${String(right)}/${String(decided)}` +
      `, of filed and yes ${String(strictlyRight)}/${String(strictlyDecided)} ${more}`,
  );
}

function written({ yes, review, no }: Counts): string {
  return `${String(yes)}/${String(review)}/${String(no)}`.padEnd(9);
}

function placesOf({ judgement }: Compared): string {
  return judgement?.places.join(', ') ?? 'nothing collects it';
}
