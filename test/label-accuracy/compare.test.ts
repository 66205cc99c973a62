import { describe, expect, it } from 'vitest';
import { dataTypes } from '../../src/catalog/data-types.js';
import { compareApp, isWrong, totalsOf } from '../../scripts/label-accuracy/compare.js';
import { judgedApps, measuredApps, type JudgedApp, type MeasuredApp } from '../../scripts/label-accuracy/judgements.js';

const app: JudgedApp = {
  ...{ id: 'shop', repository: 'acme/shop', commit: null },
  judgements: [
    { dataType: 'NAME', filed: 'yes', judged: 'yes', reason: 'The form sends it.', places: ['Form.swift:1'] },
    { dataType: 'EMAIL_ADDRESS', filed: 'no', judged: 'yes', reason: 'The form sends it.', places: ['Form.swift:2'] },
    { dataType: 'HEALTH', filed: 'yes', judged: 'no', reason: 'Nothing reads it.', places: ['Form.swift:3'] },
    { dataType: 'CRASH_DATA', filed: 'yes', judged: 'open', reason: 'A key decides.', places: ['Form.swift:4'] },
  ],
};

const measured: MeasuredApp = {
  ...{ id: 'shop', questions: 2 },
  answers: [
    { dataType: 'NAME', collected: 'yes' },
    { dataType: 'HEALTH', collected: 'review' },
    { dataType: 'CRASH_DATA', collected: 'yes' },
    { dataType: 'CONTACTS', collected: 'yes' },
  ],
};

const compared = compareApp(app, measured);

describe('comparing the draft with what the source says', () => {
  it('counts an answer as wrong where the source decides differently', () => {
    expect(compared.filter(isWrong).map(({ dataType }) => dataType)).toEqual(['EMAIL_ADDRESS', 'CONTACTS']);
  });

  it('counts neither reviews nor what the source leaves open as decided', () => {
    expect(totalsOf(compared)).toMatchObject({ decided: dataTypes.length - 2, right: dataTypes.length - 4 });
  });

  it('counts data types that were filed or answered with yes by themselves', () => {
    expect(totalsOf(compared)).toMatchObject({ strictlyDecided: 2, strictlyRight: 1 });
  });

  it('counts the answers for what was filed and for what was not', () => {
    expect(totalsOf(compared)).toMatchObject({
      filed: { yes: 2, review: 1, no: 0 },
      notFiled: { yes: 1, review: 0, no: dataTypes.length - 4 },
    });
  });
});

describe('the judgements of public apps', () => {
  const judgements = judgedApps.flatMap(({ id, judgements: own }) => own.map((one) => ({ ...one, app: id })));

  it('names each data type of an app once, and only those of Apple', () => {
    const known = new Set(dataTypes.map(({ id }) => id));
    const keys = judgements.map(({ app: of, dataType }) => `${of} ${dataType}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(judgements.filter(({ dataType }) => !known.has(dataType))).toEqual([]);
  });

  it('gives each a sentence and places in the source', () => {
    expect(judgements.filter(({ reason }) => !/^[A-Z].*\.$/.test(reason))).toEqual([]);
    expect(judgements.filter(({ places }) => places.length === 0 || !places.every((place) => /:\d+$/.test(place)))).toEqual([]);
  });

  it('has one for all that the audit did not answer with no', () => {
    const judged = new Set(judgements.map(({ app: of, dataType }) => `${of} ${dataType}`));
    const answered = measuredApps.flatMap(({ id, answers }) => answers.map(({ dataType }) => `${id} ${dataType}`));
    expect(answered.filter((key) => !judged.has(key))).toEqual([]);
  });

  it('measured every app', () => {
    expect(measuredApps.map(({ id }) => id)).toEqual(judgedApps.map(({ id }) => id));
  });
});
