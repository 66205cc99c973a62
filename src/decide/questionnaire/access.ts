import { dataTypes } from '../../catalog/data-types.js';
import { carriedData } from '../../catalog/carried-data.js';
import { systemAreaOf, systemAreas, type SystemArea } from '../../catalog/system-areas.js';
import type { Evidence, Question } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Declaration, PrebuildUsageDescription, UsageDescription } from '../../model/declaration.js';
import type { Signal } from '../../model/signal.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import { claim, question, type Claim } from './claim.js';
import { inList } from './in-list.js';
import { partyOf, theApp } from './parties.js';
import { accessSource } from './sources.js';
import { evidenceOf, usesOf } from './uses.js';

/** A usage description that is in the app, written by hand or by a plugin when the app is built. */
type AnyUsageDescription = UsageDescription | PrebuildUsageDescription;

/** What shows access to data through Apple's frameworks. */
export interface AccessInput {
  readonly signals: readonly Signal[];
  readonly declarations: readonly Declaration[];
  readonly thirdPartySdks: readonly ThirdPartySdk[];
  /** Whether everything that the app does was read and understood, and nothing of it talks to a server; absent where it may. */
  readonly isClosed?: boolean;
}

/**
 * Says what the app can read through Apple's frameworks. Access is no collection. It takes two signs, a call and the usage
 * description without which iOS refuses it, to be sure of the access; and where access is sure and an SDK in the app declares
 * that it collects that type, the type counts as collected. With one sign, it is for a person to say.
 * @param input All signals, declarations and third-party SDKs.
 */
export function claimsOfAccess(input: AccessInput): readonly Claim[] {
  const calls = input.signals.filter(({ id }) => systemAreaOf(id) !== null);
  return dataTypes.flatMap(({ id, noun }) => {
    const own = surest(calls.filter(({ implies }) => implies.includes(id)));
    const keys = keysFor(id, own, input.declarations).filter((key) => own.length > 0 || !isExplained(key, calls));
    const confirmed = own.filter((signal) => isConfirmed(signal, keys));
    if (input.isClosed === true && own.length > 0 && own.every(staysLocal)) return [claimOfKept(id, own)];
    const carriers = carriersOf(own, input.signals);
    const others = carriers.length > 0 ? [] : own.filter((signal) => !confirmed.includes(signal));
    return [
      ...(carriers.length > 0 ? [claimOfCarried(id, own, carriers)] : []),
      ...(confirmed.length > 0 ? [claimOfBoth(id, noun, confirmed, keys, input.thirdPartySdks)] : []),
      ...(others.length > 0 ? [claimOfCall(id, noun, others)] : []),
      ...(own.length === 0 && keys.some(saysSomething) ? [claimOfKey(id, noun, keys.filter(saysSomething))] : []),
    ];
  });
}

/** Whether what a call yields is the app's alone: nobody else gets it where the app sends nothing. */
function staysLocal({ id }: Signal): boolean {
  return systemAreaOf(id)?.staysLocal === true;
}

function claimOfKept(dataType: DataTypeId, calls: readonly Signal[]): Claim {
  const reasons = new Set(calls.map(({ id }) => systemAreaOf(id)?.kept ?? 'and nothing in it talks to a server'));
  return claim({
    ...{ dataType, by: 'code', collected: 'no' },
    text: `The app can read it (the code calls ${usesOf(calls)}), ${[...reasons].join(', ')}.`,
    source: accessSource,
    evidence: evidenceOf(calls),
  });
}

/** What is sent that carries what calls ask for, such as the token of an account at Apple. */
function carriersOf(calls: readonly Signal[], signals: readonly Signal[]): readonly Signal[] {
  const asked = new Set(calls.filter(({ confidence }) => confidence !== 'possible').map(({ id }) => id));
  const shown = new Set(
    carriedData.flatMap((row) => (row.carriesOf !== undefined && asked.has(row.carriesOf) ? [row.shown] : [])),
  );
  return signals.filter(({ id, symbol }) => id === 'collection.sent' && shown.has(symbol));
}

function claimOfCarried(dataType: DataTypeId, calls: readonly Signal[], carriers: readonly Signal[]): Claim {
  const by = carriers.flatMap(({ detail }) => (detail.kind === 'sent' ? [{ what: detail.by, place: detail.place }] : []));
  const senders = inList([...new Set(by.map(({ what }) => what))]);
  return claim({
    ...{ dataType, by: 'code', collected: 'yes', linked: 'yes', tracking: 'no', purposes: ['APP_FUNCTIONALITY'] },
    text: `The app asks for it (${usesOf(calls)}) and sends ${inList([...new Set(carriers.map(({ symbol }) => symbol))])}, which contains it, to a server (${senders}).`,
    source: accessSource,
    evidence: [...evidenceOf([...calls, ...carriers]), ...by],
    parties: [theApp('yes', 'no')],
  });
}

/** Whether a description says anything: project templates have keys with an empty text, with which App Review lets no app ask. */
function saysSomething(key: AnyUsageDescription): boolean {
  return key.kind !== 'usage-description' || key.text.trim() !== '';
}

/** Whether a call needs what a description asks for: where that gives no data of a type, the description is not left over. */
function isExplained({ key }: AnyUsageDescription, calls: readonly Signal[]): boolean {
  return calls.some(({ id, confidence }) => {
    const area = systemAreaOf(id);
    return area !== null && confidence !== 'possible' && keysOf(area).includes(key);
  });
}

/** What tests call, or what may be something else, is worth a look only where nothing else shows it. */
function surest(signals: readonly Signal[]): readonly Signal[] {
  const sure = signals.filter(({ confidence }) => confidence !== 'possible');
  return sure.length > 0 ? sure : signals;
}

/** The usage descriptions that bear on a data type: those of the areas that are called; where none is, those that name an area. */
function keysFor(
  dataType: DataTypeId,
  calls: readonly Signal[],
  declarations: readonly Declaration[],
): readonly AnyUsageDescription[] {
  const called = calls.flatMap((signal) => systemAreaOf(signal.id) ?? []);
  const wanted = new Set(
    calls.length > 0
      ? called.flatMap(keysOf)
      : systemAreas.filter(({ implies }) => implies[0] === dataType).flatMap(({ usageKeys }) => usageKeys),
  );
  return declarations.filter(
    (declaration): declaration is AnyUsageDescription =>
      (declaration.kind === 'usage-description' || declaration.kind === 'prebuild-usage-description') &&
      wanted.has(declaration.key),
  );
}

function keysOf({ usageKeys, sharedKeys }: SystemArea): readonly string[] {
  return [...usageKeys, ...sharedKeys];
}

function isConfirmed(signal: Signal, keys: readonly AnyUsageDescription[]): boolean {
  const area = systemAreaOf(signal.id);
  return area !== null && signal.confidence !== 'possible' && keys.some(({ key }) => keysOf(area).includes(key));
}

function claimOfBoth(
  dataType: DataTypeId,
  noun: string,
  calls: readonly Signal[],
  keys: readonly AnyUsageDescription[],
  sdks: readonly ThirdPartySdk[],
): Claim {
  const [key] = keys;
  const access = `The app can read it: the code calls ${usesOf(calls)}, and ${key?.key ?? 'a usage description'} asks the user for permission.`;
  const common = {
    dataType,
    by: 'code',
    source: accessSource,
    evidence: [...evidenceOf(calls), ...evidenceOfKeys(keys)],
  } as const;
  const receivers = sdks.filter(
    (sdk) => sdk.linked && sdk.basis !== 'later-version' && sdk.dataTypes.some(({ id }) => id === dataType),
  );
  if (receivers.length > 0) {
    const names = inList(receivers.map(({ name }) => name));
    const text = `${access} ${names} ${receivers.length > 1 ? 'declare' : 'declares'} that ${receivers.length > 1 ? 'they collect' : 'it collects'} ${noun}.`;
    const parties = receivers.map((sdk) => partyOf(sdk, 'yes', 'no'));
    return claim({ ...common, collected: 'yes', parties, text });
  }
  const text = `${access} It is collected only if it leaves the device and your servers or a partner keep it.`;
  return claim({
    ...common,
    collected: 'review',
    parties: [theApp('review', 'no')],
    text,
    question: questionOfAccess(noun, calls),
  });
}

function claimOfCall(dataType: DataTypeId, noun: string, calls: readonly Signal[]): Claim {
  const needed = [...new Set(calls.flatMap((signal) => systemAreaOf(signal.id)?.usageKeys ?? []))];
  const missing =
    needed.length === 0
      ? ''
      : ` The audit found no usage description (${needed.slice(0, 2).join(', ')}). Without one, iOS denies access.`;
  return claim({
    dataType,
    by: 'code',
    collected: 'review',
    text: `The code can read it: ${usesOf(calls)}.${missing} It is collected only if it leaves the device and your servers or a partner keep it.`,
    source: accessSource,
    evidence: evidenceOf(calls),
    parties: [theApp('review', 'no')],
    question: questionOfAccess(noun, calls),
  });
}

/** What an area yields may be of several types: then the question is asked for each. */
function questionOfAccess(noun: string, calls: readonly Signal[]): Question {
  const areas = [...new Set(calls.flatMap((signal) => systemAreaOf(signal.id) ?? []))];
  const data = areas.map((area) => area.data).join(' or ');
  const as = areas.some(({ implies }) => implies.length > 1) ? ` as ${noun}` : '';
  return question(
    'collected',
    `Does the app send ${data === '' ? noun : data} (${usesOf(calls)}) to your servers or to a partner, and do they keep this data${as}?`,
  );
}

function claimOfKey(dataType: DataTypeId, noun: string, keys: readonly AnyUsageDescription[]): Claim {
  const names = [...new Set(keys.map(({ key }) => key))];
  const [asks, needs, leftOver] = names.length > 1 ? ['ask', 'them', 'they are left over'] : ['asks', 'it', 'it is left over'];
  return claim({
    dataType,
    by: 'code',
    collected: 'review',
    text: `${inList(names)} ${asks} the user for permission, but the audit found no call that needs ${needs}. Either an SDK needs ${needs}, or ${leftOver}.`,
    source: accessSource,
    evidence: evidenceOfKeys(keys),
    parties: [theApp('review', 'no')],
    question: question(
      'collected',
      `Does the app or an SDK in it send ${dataOf(noun, keys)} to your servers or to a partner, and do they keep this data?`,
    ),
  });
}

/** What the usage descriptions ask for, where that is one area. */
function dataOf(noun: string, keys: readonly AnyUsageDescription[]): string {
  const [area, ...others] = systemAreas.filter(({ usageKeys }) => keys.some(({ key }) => usageKeys.includes(key)));
  return area === undefined || others.length > 0 ? noun : area.data;
}

/** Translations of a key say nothing more than the key. */
function evidenceOfKeys(keys: readonly AnyUsageDescription[]): readonly Evidence[] {
  const own = keys.filter((key) => key.kind === 'prebuild-usage-description' || !translations.has(key.source));
  const shown = keys.filter(
    (one) => own.includes(one) || (!own.some(({ key }) => key === one.key) && keys.find(({ key }) => key === one.key) === one),
  );
  return shown.map((shownKey) => ({ what: wordsOf(shownKey), place: shownKey.place }));
}

function wordsOf(declaration: AnyUsageDescription): string {
  return declaration.kind === 'usage-description'
    ? `${declaration.key} is declared`
    : `${declaration.plugin} writes ${declaration.key}`;
}

const translations: ReadonlySet<UsageDescription['source']> = new Set(['info-plist-strings', 'string-catalog']);
