import { apisOf } from '../../../catalog/apis/spelt.js';
import { apisOf as apisOfPackages } from '../../../catalog/collecting-sdks.js';
import { tokensOf, tokensOfImports, tokensOfOwnersToo, type TokensByLanguage } from '../../../catalog/apis/tokens.js';
import type { Detector, FoundSignal, SentDetail, SignalDefinition } from '../../detector.js';
import { countsAsSignal, signalOf } from '../../match/signals.js';
import type { Program } from '../../match/program.js';
import { findAddresses } from '../../match/addresses.js';
import { findOptions } from '../../match/option-keys.js';
import { findUses, type SymbolUse } from '../../match/symbols.js';
import type { TypeResolver } from '../../match/types.js';
import type { DataTypeId } from '../../../model/data-type.js';
import type { Signal } from '../../../model/signal.js';
import { enclosingName } from '../../match/scopes.js';
import otherPrograms from './other-programs.json' with { type: 'json' };
import { enteredSignals, findInputs, inputTokens, mostInputFiles } from './inputs.js';
import { namesSent, type NamesSent, type NameSent } from './names-sent.js';
import { typesSaidBy } from './sent-types.js';
import { originsOfFields } from './fields.js';
import { carriedTokens, givenSignals, originsOfDevice, type SentBy } from './given.js';
import { pageDomains } from '../../../catalog/page-services.js';
import { accountTokens, tokensOfAccounts } from './account-tokens.js';
import { servicesOfPages } from './page-services.js';
import { callsOfSenders } from './sender-calls.js';
import { opensWeb } from './web-addresses.js';

/** The ids of the signals of this area. */
export type CollectionSignalId = keyof typeof defines;

const apis = apisOf('collection');

const defines = {
  'collection.account': {
    title: 'The app sends a token with its requests that a server has given',
    description: 'A server that gives a token can know a user by it, as one who has signed in or an account without a name.',
    implies: ['USER_ID'],
  },
  'collection.start': {
    title: 'The app starts an SDK other than mParticle',
    description: 'An SDK that is started collects its main data type.',
    implies: [],
  },
  'collection.import': {
    title: 'A file imports an SDK other than mParticle that no dependency brings',
    description: 'What a file imports it is built with, but an import alone does not show that the app starts the SDK.',
    implies: [],
  },
  'collection.use': {
    title: 'The app gives data to an SDK other than mParticle',
    description: 'The call itself shows which data types the SDK collects, such as the email address of a sign-in.',
    implies: [],
  },
  'collection.input': {
    title: 'The app asks a person for data',
    description:
      'A field says what is entered, by its content type, its keyboard, its label or the variable that it is bound to.',
    implies: [],
  },
  'collection.page': {
    title: 'A page of the app loads a service',
    description:
      'A page loads a script of a service, or code can show a page of it. A script runs as soon as the page has loaded it.',
    implies: [],
  },
  'collection.password': {
    title: 'The app asks a person for a password',
    description: 'In an app that sends data to a server, a form with a password and an address is a sign-in.',
    implies: [],
  },
  'collection.search': {
    title: 'The app lets a person search',
    description: 'Words to search for are no content that people write. A server that gets them can keep them.',
    implies: [],
  },
  'collection.server': {
    title: 'The app lets a person enter the address of a server or a page',
    description: 'People can use a server of their own, so a sign-in does not show that yours collects anything.',
    implies: [],
  },
  'collection.sign-in': {
    title: 'The app signs a person in',
    description: 'A call is given a password beside an email address, a phone number or the name of an account.',
    implies: [],
  },
  'collection.text': {
    title: 'The app lets a person enter text',
    description: 'Neither the label of the field nor what it is bound to says what people enter.',
    implies: [],
  },
  'collection.unclear': {
    title: 'The app asks a person for what may be data',
    description: 'The name of the field can stand for something else: an amount is one of money, or of anything.',
    implies: [],
  },
  'collection.named': {
    title: 'The app sends a server data under a name that says what it is',
    description: 'A key or label of what is sent, such as an email address in a new row of a database.',
    implies: [],
  },
  'collection.addressed': {
    title: 'The app talks to a server under an address that may say what it sends',
    description: 'A part of the address or the name of a function on the server, such as a checkout.',
    implies: [],
  },
  'collection.connection': { title: 'The app talks to a server', implies: [] },
  'collection.sent': {
    title: 'The app sends a server data that the device gives it',
    description: 'A token for push messages, a location, a photo, a recording or health data reaches a call that sends it.',
    implies: [],
  },
  'collection.given': {
    title: 'A library gives the app data of the device',
    description: 'Whether the app sends it to a server is a question, unless a call that sends it is seen.',
    implies: [],
  },
  'collection.request': { title: 'The app sends data to a server', implies: [] },
  'collection.upload': { title: 'The app uploads a file to a server', implies: [] },
} as const satisfies Record<string, SignalDefinition>;

/** What apps collect by other SDKs than mParticle's: each row says what its call implies. */
export const collection: Detector<CollectionSignalId> = {
  defines,
  source: 'https://developer.apple.com/app-store/app-privacy-details/',
  apis,
  // Requests and fields are common, and an SDK is looked for only where the app builds with it: quotas say what is read for them.
  tokens: new Map(),
  followed: null,
  accounted: false,
  detect(everything, resolver) {
    const program = ofApp(everything);
    const found = callsIn(program, resolver);
    const inputs = findInputs(program, resolver);
    const origins = [...originsOfDevice(program), ...originsOfFields(program, inputs)];
    // What people search for is asked of a server by an address.
    const asks = inputs.some(({ signal }) => signal.id === 'collection.search');
    const sinks = found.filter(({ signal: { id } }) => sending.has(id) || (asks && id === 'collection.connection'));
    const { names: named } = namesIn(program, resolver, found);
    const data = {
      origins,
      sinks,
      conclude: (sentBy: SentBy) => {
        const bySending: SentBy = (signal) => sentBy(signal, signal.id === 'collection.search' ? undefined : sends);
        return [
          ...enteredSignals(inputs, (signal) => inOrder(bySending(signal), sentUnderName(signal, named))),
          ...givenSignals(origins, bySending),
          ...named.flatMap(signalsOfName),
        ];
      },
    };
    return {
      found,
      unfollowed: [...servicesOfPages(program, resolver), ...tokensOfAccounts(program)],
      uses: [],
      apiUses: [],
      notes: [],
      data,
    };
  },
};

/**
 * The names of functions and types on whose uses in other files it depends what the app sends.
 * @param everything The project as far as it was read.
 * @param resolver Resolves receivers.
 */
export function wantedToSend(everything: Program, resolver: TypeResolver): NamesSent['wanted'] {
  const program = ofApp(everything);
  return namesIn(program, resolver, callsIn(program, resolver)).wanted;
}

function ofApp(everything: Program): Program {
  const { sources, isOfServer } = everything;
  const isOther = (file: string): boolean => isOfOtherProgram(file) || isOfServer(file);
  return { ...everything, sources: sources.filter(({ file, shipping }) => shipping === 'ships' || !isOther(file)) };
}

function callsIn(program: Program, resolver: TypeResolver): readonly FoundSignal<CollectionSignalId>[] {
  // What a person enters is told by the very call: one with other arguments tells something else.
  const uses = findUses(program, resolver, apis).filter(
    (use) => countsAsSignal(use) && use.isNamedOtherwise !== true && opensWeb(program, use),
  );
  return [...uses, ...findAddresses(program, apis), ...findOptions(program, apis)].map((use) => {
    const { signal, sdk, implies = [], mayImply } = use.row;
    const detail = { kind: 'sdk', sdk, ...(mayImply === undefined ? {} : { mayImply }) } as const;
    return { signal: signalOf(use, signal as CollectionSignalId, implies, detail), use };
  });
}

function namesIn(program: Program, resolver: TypeResolver, found: readonly FoundSignal<CollectionSignalId>[]): NamesSent {
  const writes = found.filter(({ signal }) => sending.has(signal.id)).map(({ use }) => use);
  return namesSent(program, resolver, [...writes, ...callsOfSenders(program, writes)], typesSaidBy);
}

/** Whether a call sends more than the address that it asks for. */
function sends({ row }: SymbolUse): boolean {
  return row.signal !== 'collection.connection';
}

/** What sends data under a name that says what a field asks for. */
function sentUnderName({ id, implies }: Signal, named: readonly NameSent[]): SentDetail | null {
  const isOf = ({ sure, unsure, ofField, isOfAddress }: NameSent): boolean =>
    !isOfAddress && implies.some((type) => [...sure, ...unsure, ...ofField].includes(type));
  const sent = id === 'collection.input' ? named.find(isOf) : undefined;
  return sent === undefined ? null : { kind: 'sent', by: sent.by.row.symbol, place: sent.place };
}

/** What is known to be sent is known better than what is given to a package. */
function inOrder(followed: ReturnType<SentBy>, underName: SentDetail | null): ReturnType<SentBy> {
  return followed?.kind === 'sent' ? followed : (underName ?? followed);
}

type NamedId = 'collection.named' | 'collection.addressed';

/** Data under names that say what it is: sent for certain where it is part of what is sent, under a name that means nothing else. */
function signalsOfName(named: NameSent): readonly Signal<NamedId>[] {
  const { name, sure, unsure, isOfAddress, by, source, scope, place } = named;
  const id = isOfAddress ? 'collection.addressed' : 'collection.named';
  const of = (implies: readonly DataTypeId[], detail: Signal['detail']): readonly Signal<NamedId>[] => {
    if (implies.length === 0) return [];
    const { platform, language } = source;
    const enclosing = enclosingName(source, scope);
    return [{ id, symbol: name, place, confidence: 'likely', platform, language, enclosing, implies, detail }];
  };
  return [...of(sure, { kind: 'sent', by: by.row.symbol, place }), ...of(unsure, { kind: 'none' })];
}

/** Whether a file is of a program beside the app, by its folder. */
function isOfOtherProgram(file: string): boolean {
  return otherPrograms.some(({ folder }) => `/${file}`.includes(`/${folder}/`));
}

/** What sends what it is given to a server, or gives it to an SDK. */
const sending: ReadonlySet<CollectionSignalId> = new Set<CollectionSignalId>([
  'collection.request',
  'collection.upload',
  'collection.use',
]);

/** Byte sequences for which only so many files are read. */
export interface CollectionQuota {
  readonly id:
    | 'requests'
    | 'fields'
    | 'texts-of-fields'
    | 'named-fields'
    | 'document-fields'
    | 'credentials'
    | 'device-data'
    | 'accounts'
    | 'services'
    | 'pages'
    | 'sdks'
    | 'imports';
  readonly tokens: TokensByLanguage;
  /** What is read of such files besides the parts that hold a token. */
  readonly reads?: TokensByLanguage;
  readonly files: number;
}

const requests = tokensOf(apis.filter(({ signal }) => isRequest(signal)));

function isRequest(signal: string | null): boolean {
  return signal === 'collection.request' || signal === 'collection.connection' || signal === 'collection.upload';
}

/** Any request shows that data can leave; of the fields, those that say themselves what is entered tell most. */
export const collectionQuotas: readonly CollectionQuota[] = [
  { id: 'requests', tokens: requests, files: 4 },
  { id: 'fields', tokens: inAll(inputTokens.field), files: 3 },
  { id: 'texts-of-fields', tokens: inAll(inputTokens.held), files: 3 },
  { id: 'credentials', tokens: inAll(inputTokens.credentials), files: 4 },
  { id: 'named-fields', tokens: inAll(inputTokens.property), files: mostInputFiles },
  { id: 'device-data', tokens: inAll(carriedTokens), files: 8 },
  { id: 'accounts', tokens: inAll(accountTokens), files: 1 },
  { id: 'services', tokens: inAll(pageDomains), files: Infinity },
];

/** What shows that a document of views has fields. Documents are read many times faster than code. */
export const documentQuota: CollectionQuota = {
  id: 'document-fields',
  tokens: inAll([...inputTokens.field, ...inputTokens.property]),
  files: 60,
};

/** What shows that a page loads scripts. */
export const pageQuota: CollectionQuota = { id: 'pages', tokens: inAll(['<script']), files: 20 };

/**
 * What shows that SDKs are started or used: every file that has one of their tokens is read. Of an SDK that no dependency brings, what
 * imports it shows that it is there all the same.
 * @param brought The ids of the tables of APIs of those that dependencies bring.
 */
export function quotasOfSdks(brought: ReadonlySet<string>): readonly CollectionQuota[] {
  const own = ofSdks.filter(({ sdk }) => brought.has(sdk));
  const others = ofSdks.filter(({ sdk }) => !brought.has(sdk));
  return [
    { id: 'sdks', tokens: tokensOfOwnersToo(own), files: Infinity },
    { id: 'imports', tokens: tokensOfImports(others), reads: tokensOf(others), files: Infinity },
  ];
}

const collecting = apisOfPackages(null);
const ofSdks = apis.filter(({ signal, sdk }) => !isRequest(signal) && collecting.has(sdk));

/** Fields are written under the same names in every language. */
function inAll(tokens: readonly string[]): TokensByLanguage {
  return new Map([...requests.keys()].map((language) => [language, tokens]));
}
