import { dataTypes } from '../catalog/data-types.js';
import { identityTypeOf } from '../catalog/identity-types.js';
import { userAttributeOf, type PersonalName } from '../catalog/user-attributes.js';
import { citation } from '../catalog/source.js';
import type { Evidence } from '../model/answer.js';
import type { DataTypeId } from '../model/data-type.js';
import type { Signal } from '../model/signal.js';
import type { AppleVersion } from './apple-versions.js';
import { isAdvertisingIdentifier } from './apple-rules.js';
import { claim, type Claim } from './claim.js';
import { endOfCalls } from './mparticle-sdk.js';
import { howToAnswer } from './questions.js';
import { accessSource } from './sources.js';

/**
 * Whether a signal is a use of an mParticle SDK, so that its data goes to mParticle.
 * @param signal Any signal.
 */
export function isMParticle(signal: Signal): boolean {
  return signal.id.startsWith('mparticle.');
}

/**
 * Says what the code shows: data given to mParticle is collected; access to data asks for a person.
 * @param signals All signals.
 * @param versions The versions of the Apple SDK: a call that they lack has no effect.
 */
export function claimsOfSignals(signals: readonly Signal[], versions: readonly AppleVersion[]): readonly Claim[] {
  const hints = signals.flatMap(hintsOf);
  return dataTypes.flatMap(({ id, noun }) =>
    (['sent', 'unsure', 'access', 'unnamed'] as const).flatMap((kind) => {
      const found = hints.filter((hint) => hint.dataType === id && hint.kind === kind);
      const [first, ...others] = found;
      return first === undefined ? [] : [claims[kind]({ dataType: id, noun, hints: [first, ...others], versions })];
    }),
  );
}

/**
 * What a signal says about a data type: `sent` to mParticle; `unsure`, sent to mParticle but perhaps not as
 * this type; `access`, read by the app; `unnamed`, sent to mParticle under a name that says nothing.
 */
interface Hint {
  readonly dataType: DataTypeId;
  readonly kind: 'sent' | 'unsure' | 'access' | 'unnamed';
  readonly signal: Signal;
  readonly source: string | null;
}

function hintsOf(signal: Signal): readonly Hint[] {
  if (!isMParticle(signal)) {
    if (isAdvertisingIdentifier(signal)) return [];
    return signal.implies.map((dataType): Hint => ({ dataType, kind: 'access', signal, source: accessSource }));
  }
  const name = nameOf(signal);
  if (name === null && signal.implies.length === 0 && signal.detail.kind in unnamedTypes) {
    return [{ dataType: unnamedTypes[signal.detail.kind as keyof typeof unnamedTypes], kind: 'unnamed', signal, source: null }];
  }
  const isSure = signal.confidence !== 'possible' && name?.certainty !== 'possible';
  const source = name === null ? null : citation(name.source);
  return (name?.dataTypes ?? signal.implies).map((dataType): Hint => ({
    dataType,
    kind: isSure ? 'sent' : 'unsure',
    signal,
    source,
  }));
}

/** Where a question about a name that says nothing is put. */
const unnamedTypes = { 'user-attribute': 'OTHER_DATA', identity: 'USER_ID' } as const;

function nameOf(signal: Signal): PersonalName | null {
  if (signal.detail.kind === 'identity') return signal.detail.type === null ? null : identityTypeOf(signal.detail.type);
  if (signal.detail.kind === 'user-attribute') return signal.detail.key === null ? null : userAttributeOf(signal.detail.key);
  return null;
}

interface Group {
  readonly dataType: DataTypeId;
  readonly noun: string;
  readonly hints: readonly [Hint, ...Hint[]];
  readonly versions: readonly AppleVersion[];
}

const claims = { sent: claimOfSent, unsure: claimOfUnsure, access: claimOfAccess, unnamed: claimOfUnnamed } as const;

function claimOfSent({ dataType, hints, versions }: Group): Claim {
  const common = { dataType, by: 'code', source: hints[0].source, evidence: evidenceOf(hints), toMParticle: true } as const;
  const ended = hints.every(({ signal }) => signal.detail.kind === 'none') ? endOfCalls(dataType, versions) : null;
  if (ended === null) return claim({ ...common, collected: 'yes', text: `The code gives it to mParticle: ${usesOf(hints)}.` });
  const text = `The code calls ${usesOf(hints)}, which the mParticle version of this app no longer has: mParticle had it before ${ended.until ?? 'this version'}.`;
  const question = `Does it still reach mParticle, or another server, in a way that the code does not show? ${howToAnswer(dataType)}`;
  return claim({ ...common, collected: 'review', text, question: { about: 'collected', text: question } });
}

function claimOfUnsure({ dataType, noun, hints }: Group): Claim {
  const text = `The code may give it to mParticle: ${usesOf(hints)}.`;
  const question = `Are these ${noun} in this app: ${usesOf(hints)}? ${howToAnswer(dataType)}`;
  return claim({
    dataType,
    by: 'code',
    collected: 'review',
    text,
    source: hints[0].source,
    evidence: evidenceOf(hints),
    question: { about: 'collected', text: question },
    toMParticle: true,
  });
}

function claimOfAccess({ dataType, noun, hints }: Group): Claim {
  const text = `The code can read it: ${usesOf(hints)}. It is collected only if it leaves the device and is kept.`;
  const question = `Does the app send ${noun} that it gets from ${usesOf(hints)} to your servers or to a partner, to be kept there? ${howToAnswer(dataType)}`;
  return claim({
    dataType,
    by: 'code',
    collected: 'review',
    text,
    source: hints[0].source,
    evidence: evidenceOf(hints),
    question: { about: 'collected', text: question },
  });
}

function claimOfUnnamed({ dataType, hints }: Group): Claim {
  const uses = usesOf(hints);
  return claim({
    dataType,
    by: 'code',
    collected: 'review',
    text: `The code gives mParticle something whose name does not say what it is: ${uses}.`,
    evidence: evidenceOf(hints),
    question: { about: 'line', text: `Which data types does this hold: ${uses}? Answer each of them in app-privacy.yaml.` },
    toMParticle: true,
  });
}

/** How many different uses a sentence names. */
const mostNamed = 3;

function usesOf(hints: readonly Hint[]): string {
  const uses = [...new Set(hints.map(({ signal }) => inWords(signal)))];
  const more = uses.length - mostNamed;
  return more > 0 ? `${uses.slice(0, mostNamed).join(', ')} and ${more} more` : uses.join(', ');
}

function evidenceOf(hints: readonly Hint[]): readonly Evidence[] {
  return hints.map(({ signal }) => ({ what: inWords(signal), place: signal.place }));
}

function inWords({ symbol, detail }: Signal): string {
  if (detail.kind === 'identity')
    return detail.type === null ? `${symbol} with a computed identity type` : `${symbol} with the identity ${detail.type}`;
  if (detail.kind === 'user-attribute')
    return detail.key === null ? `${symbol} with a computed key` : `${symbol} with the key ${detail.key}`;
  return symbol;
}
