import { dataTypes } from '../../catalog/data-types.js';
import { eventContents } from '../../catalog/events.js';
import { identityTypeOf } from '../../catalog/identity-types.js';
import { attributesByEnd } from '../../catalog/event-attributes.js';
import { userAttributesOf, type PersonalName } from '../../catalog/user-attributes.js';
import { citation } from '../../catalog/citation.js';
import type { Evidence } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import { groupBy } from '../../model/group-by.js';
import type { Signal } from '../../model/signal.js';
import type { VersionRange } from '../../model/version-range.js';
import { claim, question, type Claim } from './claim.js';
import { hintsOfEvent, isEvent } from './event-hints.js';
import type { Hint, HintKind } from './hint.js';
import { endOfCalls } from './mparticle-sdk.js';
import { mParticle, theApp } from './parties.js';
import { inWords, listOfUses } from './uses.js';

/**
 * Whether a signal is a use of an mParticle SDK, so that its data goes to mParticle.
 * @param signal Any signal.
 */
export function isMParticle(signal: Signal): boolean {
  return signal.id.startsWith('mparticle.');
}

/** Whether a signal shows what a server gives mParticle. */
function isServers(signal: Signal): boolean {
  return signal.id.startsWith('server.');
}

/**
 * Says what the code and servers give to mParticle: that is collected.
 * @param signals All signals.
 * @param versions The versions of the Apple SDK: a call that they lack has no effect.
 */
export function claimsOfSignals(signals: readonly Signal[], versions: readonly VersionRange[]): readonly Claim[] {
  const given = signals.filter((signal) => isMParticle(signal) || isServers(signal));
  const hints = groupBy(given.flatMap(hintsOf), groupOf);
  return dataTypes.flatMap(({ id, noun }) =>
    kinds.flatMap((kind) => {
      const group = hints.get(groupOf({ dataType: id, kind }));
      return group === undefined ? [] : [claims[kind]({ dataType: id, noun, hints: group, versions })];
    }),
  );
}

function groupOf({ dataType, kind }: Pick<Hint, 'dataType' | 'kind'>): string {
  return `${dataType} ${kind}`;
}

function hintsOf(signal: Signal): readonly Hint[] {
  const what = inWords(signal);
  const rows = rowsOf(signal);
  const isOpen = rows.length === 0 && signal.implies.length === 0 && signal.detail.kind in unnamedTypes;
  if (isOpen) {
    const dataType = unnamedTypes[signal.detail.kind as keyof typeof unnamedTypes];
    return [{ dataType, kind: 'unnamed', signal, what, source: null }, ...hintsOfEnd(signal, what)];
  }
  const isSure = signal.confidence !== 'possible';
  const known = rows.flatMap((row) =>
    row.dataTypes.map((dataType): Hint => {
      const kind = isSure && row.certainty === 'certain' ? 'sent' : 'unsure';
      return { dataType, kind, signal, what, source: citation(row.source) };
    }),
  );
  const implied = signal.implies.map((dataType): Hint => ({
    dataType,
    kind: isSure ? 'sent' : 'unsure',
    signal,
    what,
    source: null,
  }));
  return [...(known.length > 0 ? known : implied), ...(isEvent(signal) ? hintsOfEvent(signal) : [])];
}

/** Where a question about a name that says nothing is put. */
const unnamedTypes = { 'user-attribute': 'OTHER_DATA', identity: 'USER_ID' } as const;

/** A user attribute that no row knows may still end like one: `billing_zip`. */
function hintsOfEnd(signal: Signal, what: string): readonly Hint[] {
  const key = signal.detail.kind === 'user-attribute' ? signal.detail.key : null;
  return (key === null ? [] : attributesByEnd(key)).flatMap(({ dataTypes: ids, source }) =>
    ids.map((dataType): Hint => ({ dataType, kind: 'unsure', signal, what, source: citation(source) })),
  );
}

function rowsOf({ detail }: Signal): readonly PersonalName[] {
  if (detail.kind === 'user-attribute') return detail.key === null ? [] : userAttributesOf(detail.key);
  const identity = detail.kind === 'identity' && detail.type !== null ? identityTypeOf(detail.type) : null;
  return identity === null ? [] : [identity];
}

interface Group {
  readonly dataType: DataTypeId;
  readonly noun: string;
  readonly hints: readonly [Hint, ...Hint[]];
  readonly versions: readonly VersionRange[];
}

const claims: Readonly<Record<HintKind, (group: Group) => Claim>> = {
  sent: claimOfSent,
  unsure: claimOfUnsure,
  unnamed: claimOfUnnamed,
  'unknown-key': claimOfUnknownKey,
  computed: claimOfComputed,
};

const kinds: readonly HintKind[] = ['sent', 'unsure', 'unnamed', 'unknown-key', 'computed'];

function claimOfSent({ dataType, hints, versions }: Group): Claim {
  const common = { ...basisOf({ dataType, hints }), by: 'code' } as const;
  const certain = [theApp('yes', 'no'), mParticle('yes')];
  const ended = endOfCalls(dataType, signalsOf(hints), versions);
  if (ended === null)
    return claim({
      ...common,
      collected: 'yes',
      parties: certain,
      text: `${giverOf(hints, 'gives')} it to mParticle: ${usesOf(hints)}.`,
    });
  const text = `The code calls ${usesOf(hints)}, which mParticle had only before ${ended.until ?? 'this version'}, not in the version of this app.`;
  const asked = question(
    'collected',
    'Does this data still reach mParticle or another server in a way that the code does not show?',
  );
  return claim({ ...common, collected: 'review', parties: [theApp('review', 'no')], text, question: asked });
}

function claimOfUnsure({ dataType, noun, hints }: Group): Claim {
  return open(
    { dataType, hints },
    `${giverOf(hints, 'might give')} it to mParticle: ${usesOf(hints)}.`,
    question('collected', `Does the app give mParticle ${noun} here: ${usesOf(hints)}?`),
  );
}

function claimOfUnnamed({ dataType, hints }: Group): Claim {
  const uses = usesOf(hints);
  return open(
    { dataType, hints },
    `${giverOf(hints, 'gives')} mParticle data whose name does not show its type: ${uses}.`,
    question('line', `Which data types does the app give mParticle here: ${uses}?`),
  );
}

function claimOfUnknownKey({ dataType, hints }: Group): Claim {
  const uses = usesOf(hints);
  const asked = eventContents.find(({ id }) => id === dataType)?.unknownKey;
  return open(
    { dataType, hints },
    `The catalog does not know what these attributes contain: ${uses}.`,
    question(asked?.about ?? 'line', `${asked?.question ?? 'Which data types do these attributes contain'}: ${uses}?`),
  );
}

function claimOfComputed({ dataType, noun, hints }: Group): Claim {
  const uses = usesOf(hints);
  return open(
    { dataType, hints },
    `The audit cannot read all attributes of these events. Any of them can contain it: ${uses}.`,
    question('collected', `Do these events contain ${noun} in their attributes: ${uses}?`),
  );
}

function open(basis: Pick<Group, 'dataType' | 'hints'>, text: string, asked: Claim['question']): Claim {
  const parties = [theApp('review', 'no'), mParticle('review')];
  return claim({ ...basisOf(basis), by: 'code', collected: 'review', parties, text, question: asked });
}

function basisOf({ dataType, hints }: Pick<Group, 'dataType' | 'hints'>) {
  const evidence = hints.map(({ what, signal }): Evidence => ({ what, place: signal.place }));
  return { dataType, source: hints[0].source, evidence, toMParticle: true };
}

function usesOf(hints: readonly Hint[]): string {
  return listOfUses(hints.map(({ what }) => what));
}

/** Who gives it, with the verb: a server where only payloads show it. */
function giverOf(hints: readonly Hint[], verb: string): string {
  return `${hints.every(({ signal }) => isServers(signal)) ? 'A server' : 'The code'} ${verb}`;
}

function signalsOf(hints: readonly Hint[]): readonly Signal[] {
  return hints.map(({ signal }) => signal);
}
