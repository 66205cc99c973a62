import { dataTypes } from '../../catalog/data-types.js';
import type { Evidence } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Signal } from '../../model/signal.js';
import { claim, question, type Claim } from './claim.js';
import { inList } from './in-list.js';
import { theApp } from './parties.js';
import { accessSource } from './sources.js';
import { evidenceOf } from './uses.js';

/**
 * Says what is collected of the data that the device gives the app: what reaches a call that sends it is; for the rest it is a question.
 * Source: Apple's definition of collecting, «transmitting data off the device».
 * @param signals All signals.
 */
export function claimsOfSent(signals: readonly Signal[]): readonly Claim[] {
  const carried = signals.filter(({ confidence }) => confidence !== 'possible');
  return dataTypes.flatMap(({ id, noun }) => {
    const own = carried.filter(({ implies }) => implies.includes(id));
    const sent = own.filter(({ detail }) => detail.kind === 'sent');
    if (sent.length > 0) return [claimOfSent(id, sent)];
    const given = own.filter(({ id: signal }) => signal === 'collection.given');
    return given.length > 0 ? [claimOfGiven(id, noun, given)] : [];
  });
}

function claimOfSent(dataType: DataTypeId, sent: readonly Signal[]): Claim {
  const calls = sent.flatMap(({ detail }): readonly Evidence[] =>
    detail.kind === 'sent' ? [{ what: detail.by, place: detail.place }] : [],
  );
  return claim({
    ...{ dataType, by: 'code', collected: 'yes', tracking: 'no', purposes: ['APP_FUNCTIONALITY'] },
    text: `The app sends ${shownIn(sent)} to a server (${inList([...new Set(calls.map(({ what }) => what))])}).`,
    source: accessSource,
    evidence: [...evidenceOf(sent), ...calls],
    parties: [theApp('yes', 'no')],
  });
}

function claimOfGiven(dataType: DataTypeId, noun: string, given: readonly Signal[]): Claim {
  return claim({
    ...{ dataType, by: 'code', collected: 'review' },
    text: `The app gets ${shownIn(given)}. The audit does not know whether it sends this to a server.`,
    source: accessSource,
    evidence: evidenceOf(given),
    parties: [theApp('review', 'no')],
    question: question('collected', `Does the app send ${noun} to a server that keeps this data (it gets ${shownIn(given)})?`),
  });
}

function shownIn(signals: readonly Signal[]): string {
  return inList([...new Set(signals.map(({ symbol }) => symbol))]);
}
