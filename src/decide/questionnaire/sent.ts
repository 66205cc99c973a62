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
 * Says what is collected of the data that the device gives the app and of what people enter: what reaches a call that sends it is; for the
 * rest of the device's data it is a question. Where people can name the server, it may be theirs.
 * Source: Apple's definition of collecting, «transmitting data off the device».
 * @param signals All signals.
 */
export function claimsOfSent(signals: readonly Signal[]): readonly Claim[] {
  const told = signals.filter(({ id, confidence }) => confidence !== 'possible' && id !== 'collection.unclear');
  const carried = told.filter(({ id }) => id !== 'collection.search');
  const servers = carried.filter(({ id }) => id === 'collection.server');
  return dataTypes.flatMap(({ id, noun }) => {
    const own = carried.filter((signal) => typesOf(signal).includes(id));
    const sent = own.filter(({ detail }) => detail.kind === 'sent');
    if (sent.length > 0) return [servers.length > 0 ? claimOfNamedServer(id, noun, sent, servers) : claimOfSent(id, sent)];
    const given = own.filter(({ id: signal }) => signal === 'collection.given');
    if (given.length > 0) return [claimOfGiven(id, noun, given)];
    const named = own.filter(({ id: signal }) => signal === 'collection.named');
    if (named.length > 0) return [claimOfName(id, noun, named)];
    const addressed = own.filter(({ id: signal }) => signal === 'collection.addressed');
    if (addressed.length > 0) return [claimOfAddress(id, noun, addressed)];
    const searched = told.filter((signal) => signal.id === 'collection.search' && signal.implies.includes(id));
    const asked = searched.filter(({ detail }) => detail.kind === 'sent');
    return asked.length > 0 ? [claimOfSearch(id, noun, asked)] : [];
  });
}

/**
 * The data types that a signal shows where it is sent: text is what people write, and who has a password has an account.
 * @param signal Of data of the device, or of what people enter.
 */
export function typesOf({ id, implies }: Signal): readonly DataTypeId[] {
  if (id === 'collection.text') return ['OTHER_USER_CONTENT'];
  return id === 'collection.password' ? ['USER_ID'] : implies;
}

/** Data of these categories is about a person whom it names. */
const naming: ReadonlySet<string> = new Set(['CONTACT_INFO', 'IDENTIFIERS']);

function claimOfSent(dataType: DataTypeId, sent: readonly Signal[]): Claim {
  const category = dataTypes.find(({ id }) => id === dataType)?.categoryId ?? '';
  const isEntered = sent.every(({ id }) => id !== 'collection.sent');
  return claim({
    ...{ dataType, by: 'code', collected: 'yes', tracking: 'no', purposes: ['APP_FUNCTIONALITY'] },
    ...(isEntered && naming.has(category) ? { linked: 'yes' } : {}),
    text: `The app sends ${whatIsSent(sent)} to a server (${callsOf(sent)}).`,
    source: accessSource,
    evidence: evidenceOfSent(sent),
    parties: [theApp('yes', 'no')],
  });
}

/** A server that people name can be theirs: then the app's developer collects nothing. */
function claimOfNamedServer(dataType: DataTypeId, noun: string, sent: readonly Signal[], servers: readonly Signal[]): Claim {
  return claim({
    ...{ dataType, by: 'code', collected: 'review' },
    text: `The app sends ${whatIsSent(sent)} to a server (${callsOf(sent)}). People can enter the address of the server (${shownIn(servers)}).`,
    source: accessSource,
    evidence: [...evidenceOfSent(sent), ...evidenceOf(servers)],
    parties: [theApp('review', 'no')],
    question: question(
      'collected',
      `Does the app send ${noun} (${shownIn(sent)}) to a server of yours, or only to a server of the person who uses it?`,
    ),
  });
}

function whatIsSent(sent: readonly Signal[]): string {
  const given = sent.filter(({ id }) => id === 'collection.sent');
  if (given.length > 0) return shownIn(given);
  const entered = sent.filter(({ id }) => id !== 'collection.named');
  return entered.length > 0 ? `what people enter (${shownIn(entered)})` : `data under the name ${shownIn(sent)}`;
}

function callsOf(sent: readonly Signal[]): string {
  return inList([...new Set(callsIn(sent).map(({ what }) => what))]);
}

function evidenceOfSent(sent: readonly Signal[]): readonly Evidence[] {
  return [...evidenceOf(sent), ...callsIn(sent)];
}

function callsIn(sent: readonly Signal[]): readonly Evidence[] {
  return sent.flatMap(({ detail }) => (detail.kind === 'sent' ? [{ what: detail.by, place: detail.place }] : []));
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

/** A name alone says nothing for certain where it means other things too, or where calls lie between it and what sends. */
function claimOfName(dataType: DataTypeId, noun: string, named: readonly Signal[]): Claim {
  return claim({
    ...{ dataType, by: 'code', collected: 'review' },
    text: `The app gives data under the name ${shownIn(named)} to code that sends data to a server. The audit does not know whether this is ${noun}.`,
    source: accessSource,
    evidence: evidenceOf(named),
    parties: [theApp('review', 'no')],
    question: question(
      'collected',
      `Does the app send ${noun} (under the name ${shownIn(named)}) to a server that keeps this data?`,
    ),
  });
}

/** The server is told something there, or tells the app; whether it keeps data of this type is for a person to say. */
function claimOfAddress(dataType: DataTypeId, noun: string, addressed: readonly Signal[]): Claim {
  return claim({
    ...{ dataType, by: 'code', collected: 'review' },
    text: `The app talks to a server under an address with ${shownIn(addressed)}. The audit does not know whether the server keeps ${noun}.`,
    source: accessSource,
    evidence: evidenceOf(addressed),
    parties: [theApp('review', 'no')],
    question: question(
      'collected',
      `Does the server that the app talks to under an address with ${shownIn(addressed)} keep ${noun}?`,
    ),
  });
}

/** A server can answer a search without keeping what was searched for. */
function claimOfSearch(dataType: DataTypeId, noun: string, asked: readonly Signal[]): Claim {
  return claim({
    ...{ dataType, by: 'code', collected: 'review' },
    text: `The app sends what people search for (${shownIn(asked)}) to a server (${callsOf(asked)}). The audit does not know whether the server keeps it.`,
    source: accessSource,
    evidence: evidenceOfSent(asked),
    parties: [theApp('review', 'no')],
    question: question('collected', `Does the server keep ${noun} that it gets (${callsOf(asked)})?`),
  });
}

function shownIn(signals: readonly Signal[]): string {
  return inList([...new Set(signals.map(({ symbol }) => symbol))]);
}
