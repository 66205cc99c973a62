import { dataTypes } from '../../catalog/data-types.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Signal } from '../../model/signal.js';
import { claim, question, type Claim } from './claim.js';
import { theApp } from './parties.js';
import { typesOf } from './sent.js';
import { firstOf } from './in-list.js';
import { accessSource } from './sources.js';
import { evidenceOf, usesOf } from './uses.js';

/** What a person enters in an app, and where it can go. */
interface Entered {
  /** Fields that say, or may say, what is entered. */
  readonly named: readonly Signal[];
  readonly passwords: readonly Signal[];
  /** Calls that sign a person in. */
  readonly signIns: readonly Signal[];
  /** Fields that do not say what is entered. */
  readonly texts: readonly Signal[];
  /** What sends data to a server, or gives it to an SDK that keeps it. */
  readonly senders: readonly Signal[];
  /** Fields for the address of a server: a person may use one of their own. */
  readonly servers: readonly Signal[];
  /** Whether code that was not read may talk to a server. */
  readonly isOpen: boolean;
  /** Whether anything talks to a server, or may do so unseen. */
  readonly mayLeave: boolean;
  /** The packages that are given what is entered, and of which nothing is known. */
  readonly packages: ReadonlyMap<Signal, string>;
}

/**
 * Says what is collected of what a person enters. An app with a sign-in form that sends data to a server collects what it knows the
 * person by; whether anything else that is entered leaves the device is a question, and nothing leaves where nothing talks to a server.
 * Source: Apple's definition of collecting, «transmitting data off the device».
 * @param signals All signals.
 * @param packages By signal, the package that is given what is entered, and of which nothing is known.
 * @param isOpen Whether code that was not read may talk to a server.
 */
export function claimsOfInputs(
  signals: readonly Signal[],
  packages: ReadonlyMap<Signal, string>,
  isOpen: boolean,
): readonly Claim[] {
  const sure = signals.filter(({ id, confidence }) => id.startsWith('collection.') && confidence !== 'possible');
  const of = (wanted: string): readonly Signal[] => sure.filter(({ id }) => id === `collection.${wanted}`);
  const givers = of('use').filter(({ implies }) => implies.some((id) => kept.has(id)));
  const senders = [...of('request'), ...of('upload'), ...givers];
  const entered: Entered = {
    ...{
      named: [...of('input'), ...of('unclear')],
      passwords: of('password'),
      signIns: of('sign-in'),
      texts: of('text'),
      senders,
    },
    servers: of('server'),
    ...{ isOpen, packages },
    mayLeave: isOpen || senders.length > 0 || of('connection').length > 0 || of('start').length > 0,
  };
  // Of what is sent, the call that sends it says more.
  const sent = new Set(
    sure.flatMap((signal) => (signal.detail.kind === 'sent' && signal.id !== 'collection.unclear' ? typesOf(signal) : [])),
  );
  return dataTypes.flatMap(({ id, noun }) => (sent.has(id) ? [] : (claimOf(id, noun, entered) ?? [])));
}

/** An SDK that takes one of these keeps what people enter on a server; a token for push messages says nothing of that. */
const kept: ReadonlySet<DataTypeId> = new Set<DataTypeId>(['USER_ID', 'OTHER_USER_CONTENT']);

function claimOf(dataType: DataTypeId, noun: string, entered: Entered): Claim | null {
  if (dataType === 'USER_ID') return claimOfAccount(entered);
  if (dataType === 'OTHER_USER_CONTENT') return claimOfTexts(entered);
  const [sender] = entered.senders;
  const fields = entered.named.filter(({ implies }) => implies.includes(dataType));
  const form = formOf(entered).filter(({ implies }) => implies.includes(dataType));
  if (sender !== undefined && form.length > 0)
    return isOwnServer(entered) ? claimOfForm(dataType, noun, form, sender) : claimOfFields(dataType, noun, form, sender);
  if (fields.length === 0) return null;
  if (entered.mayLeave) return claimOfFields(dataType, noun, fields, sender);
  return claimOfPassed(dataType, noun, fields, entered) ?? claimOfKept(dataType, noun, fields);
}

/** What a form for a sign-in or a new account asks for: the calls that it makes, or an address in a file with a field for a password. */
function formOf({ named, passwords, signIns }: Entered): readonly Signal[] {
  if (passwords.length === 0) return [];
  const files = new Set(passwords.map(({ place }) => place.file));
  const inForm = named.filter(({ confidence, place }) => confidence === 'certain' && files.has(place.file));
  const mails = inForm.filter(({ implies }) => implies.includes('EMAIL_ADDRESS'));
  const withMail = new Set(mails.map(({ place }) => place.file));
  // People are known by one of them: beside an email address a telephone number is what the form asks for as well, or may leave out.
  const phones = inForm.filter(({ implies, place }) => implies.includes('PHONE_NUMBER') && !withMail.has(place.file));
  return [...signIns, ...mails, ...phones];
}

/** Whether the app's own server is the only one that it can talk to. */
function isOwnServer({ servers }: Entered): boolean {
  return servers.length === 0;
}

function claimOfAccount(entered: Entered): Claim | null {
  const { passwords, senders, mayLeave } = entered;
  const [sender] = senders;
  if (passwords.length === 0) return null;
  if (sender === undefined && !mayLeave) return claimOfPassed('USER_ID', 'a password', passwords, entered);
  const form = formOf(entered);
  const shown = [...passwords, ...form, ...(sender === undefined ? [] : [sender])];
  const basis = { dataType: 'USER_ID', by: 'code', source: accessSource, evidence: evidenceOf(shown) } as const;
  const asks = `The app asks for a password (${usesOf(passwords)})`;
  if (sender !== undefined && form.length > 0 && isOwnServer(entered))
    return claim({
      ...basis,
      ...{ collected: 'yes', linked: 'yes', tracking: 'no', purposes: ['APP_FUNCTIONALITY'] },
      text: `${asks} and sends data to a server (${usesOf([sender])}), so people have accounts there.`,
      parties: [theApp('yes', 'no')],
    });
  return claim({
    ...basis,
    collected: 'review',
    text:
      sender === undefined
        ? `${asks}. The audit found no call that sends it to a server, but the app may do so in code that the audit did not read or understand.`
        : `${asks} and sends data to a server (${usesOf([sender])}). The audit does not know whether people have accounts there.`,
    parties: [theApp('review', 'no')],
    question: question(
      'collected',
      `Do people have accounts on your server, for which the app asks for a password (${usesOf(passwords)})?`,
    ),
  });
}

function claimOfTexts(entered: Entered): Claim | null {
  const { texts, senders, isOpen, mayLeave } = entered;
  const [sender] = senders;
  const about = ['OTHER_USER_CONTENT', 'text that people write', texts] as const;
  if (texts.length === 0) return null;
  if (sender !== undefined || isOpen) return claimOfFields(...about, sender);
  return claimOfPassed(...about, entered) ?? (mayLeave ? null : claimOfKept(...about));
}

function claimOfForm(dataType: DataTypeId, noun: string, fields: readonly Signal[], sender: Signal): Claim {
  return claim({
    ...{ dataType, by: 'code', collected: 'yes', linked: 'yes', tracking: 'no', purposes: ['APP_FUNCTIONALITY'] },
    text: `The app asks for ${noun} beside a password (${usesOf(fields)}) and sends data to a server (${usesOf([sender])}).`,
    source: accessSource,
    evidence: evidenceOf([...fields, sender]),
    parties: [theApp('yes', 'no')],
  });
}

function claimOfFields(dataType: DataTypeId, noun: string, fields: readonly Signal[], sender: Signal | undefined): Claim {
  const sends =
    sender === undefined
      ? 'The audit found no call that sends it to a server, but the app may do so in code that the audit did not read or understand.'
      : `It sends data to a server (${usesOf([sender])}). The audit does not know whether this is part of it.`;
  return claim({
    ...{ dataType, by: 'code', collected: 'review' },
    text: `The app asks for ${noun} (${usesOf(fields)}). ${sends}`,
    source: accessSource,
    evidence: evidenceOf(sender === undefined ? fields : [...fields, sender]),
    parties: [theApp('review', 'no')],
    question: question('collected', `Does the app send ${noun} (${usesOf(fields)}) to a server that keeps it?`),
  });
}

/** Nothing in the app itself talks to a server, but a package that is given what is entered may. Null where none is. */
function claimOfPassed(dataType: DataTypeId, noun: string, fields: readonly Signal[], { packages }: Entered): Claim | null {
  const given = fields.flatMap((signal) => {
    const name = packages.get(signal);
    return name === undefined || signal.detail.kind !== 'passed' ? [] : [{ name, ...signal.detail }];
  });
  if (given.length === 0) return null;
  const to = firstOf(
    given.map(({ name }) => name),
    given.length,
  );
  return claim({
    ...{ dataType, by: 'code', collected: 'review' },
    text: `The app asks for ${noun} (${usesOf(fields)}) and passes what people enter to ${to}, which the audit does not know.`,
    source: accessSource,
    evidence: [...evidenceOf(fields), ...given.map(({ by, place }) => ({ what: by, place }))],
    parties: [theApp('review', 'no')],
    question: question('collected', `Does ${to} send ${noun} (${usesOf(fields)}) to a server that keeps it?`),
  });
}

/** Nothing in the app talks to a server, so what is entered stays on the device. */
function claimOfKept(dataType: DataTypeId, noun: string, fields: readonly Signal[]): Claim {
  return claim({
    ...{ dataType, by: 'code', collected: 'no' },
    text: `The app asks for ${noun} (${usesOf(fields)}), and nothing in it talks to a server.`,
    source: accessSource,
    evidence: evidenceOf(fields),
  });
}
