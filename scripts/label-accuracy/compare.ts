import { dataTypes } from '../../src/catalog/data-types.js';
import type { DataTypeId } from '../../src/model/data-type.js';
import type { Verdict } from '../../src/model/verdict.js';
import type { Judged, JudgedApp, Judgement, MeasuredApp } from './judgements.js';

/** One data type of one app: what the audit answered, beside what was filed and judged. */
export interface Compared {
  readonly app: string;
  readonly dataType: DataTypeId;
  readonly answer: Verdict;
  readonly filed: 'yes' | 'no';
  readonly judged: Judged;
  /** Null where nothing in the source collects it and nobody filed it. */
  readonly judgement: Judgement | null;
}

/** How many answers were given in each way. */
export type Counts = Readonly<Record<Verdict, number>>;

/** What a comparison adds up to. */
export interface Totals {
  readonly filed: Counts;
  readonly notFiled: Counts;
  /** What the source says is collected, filed or not. */
  readonly collected: Counts;
  /** Answers with yes or no where the source decides, and those among them that are right. */
  readonly decided: number;
  readonly right: number;
  /** The same for the data types that are filed, or answered with yes. */
  readonly strictlyDecided: number;
  readonly strictlyRight: number;
}

/**
 * Compares what was measured with what was judged, for each of Apple's data types.
 * @param app What was judged.
 * @param measured What the audit answered.
 */
export function compareApp(app: JudgedApp, measured: MeasuredApp): readonly Compared[] {
  const answers = new Map(measured.answers.map(({ dataType, collected }): [DataTypeId, Verdict] => [dataType, collected]));
  const judgements = new Map(app.judgements.map((judgement) => [judgement.dataType, judgement]));
  return dataTypes.map(({ id }) => {
    const judgement = judgements.get(id) ?? null;
    return {
      app: app.id,
      dataType: id,
      answer: answers.get(id) ?? 'no',
      filed: judgement?.filed ?? 'no',
      judged: judgement?.judged ?? 'no',
      judgement,
    };
  });
}

/**
 * Whether an answer decides something on which the source has the last word, and differently.
 * @param compared One data type.
 */
export function isWrong({ answer, judged }: Compared): boolean {
  return answer !== 'review' && judged !== 'open' && answer !== judged;
}

/**
 * Adds up a comparison.
 * @param compared The data types of one app or of several.
 */
export function totalsOf(compared: readonly Compared[]): Totals {
  const decided = compared.filter(({ answer, judged }) => answer !== 'review' && judged !== 'open');
  const strictly = decided.filter(({ answer, filed }) => answer === 'yes' || filed === 'yes');
  return {
    filed: countsOf(compared.filter(({ filed }) => filed === 'yes')),
    notFiled: countsOf(compared.filter(({ filed }) => filed === 'no')),
    collected: countsOf(compared.filter(({ judged }) => judged === 'yes')),
    decided: decided.length,
    right: decided.filter((each) => !isWrong(each)).length,
    strictlyDecided: strictly.length,
    strictlyRight: strictly.filter((each) => !isWrong(each)).length,
  };
}

function countsOf(compared: readonly Compared[]): Counts {
  const of = (wanted: Verdict): number => compared.filter(({ answer }) => answer === wanted).length;
  return { yes: of('yes'), review: of('review'), no: of('no') };
}
