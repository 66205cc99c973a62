import { dataTypes } from '../catalog/data-types.js';
import { identityTypeOf } from '../catalog/identity-types.js';
import { userAttributeOf, type PersonalName } from '../catalog/user-attributes.js';
import { citation } from '../catalog/source.js';
import type { DataTypeId } from '../model/data-type.js';
import type { Signal } from '../model/signal.js';
import type { VersionRange } from '../model/version-range.js';
import { claim, question, type Claim } from './claim.js';
import { endOfCalls } from './mparticle-sdk.js';
import { mParticle, theApp } from './parties.js';
import { evidenceOf, usesOf } from './uses.js';

/**
 * Whether a signal is a use of an mParticle SDK, so that its data goes to mParticle.
 * @param signal Any signal.
 */
export function isMParticle(signal: Signal): boolean {
  return signal.id.startsWith('mparticle.');
}

/**
 * Says what the code gives to mParticle: that is collected.
 * @param signals All signals.
 * @param versions The versions of the Apple SDK: a call that they lack has no effect.
 */
export function claimsOfSignals(signals: readonly Signal[], versions: readonly VersionRange[]): readonly Claim[] {
  const hints = signals.filter(isMParticle).flatMap(hintsOf);
  return dataTypes.flatMap(({ id, noun }) =>
    (['sent', 'unsure', 'unnamed'] as const).flatMap((kind) => {
      const found = hints.filter((hint) => hint.dataType === id && hint.kind === kind);
      const [first, ...others] = found;
      return first === undefined ? [] : [claims[kind]({ dataType: id, noun, hints: [first, ...others], versions })];
    }),
  );
}

/**
 * What a signal says about a data type: `sent` to mParticle; `unsure`, sent to mParticle but perhaps not as
 * this type; `unnamed`, sent to mParticle under a name that says nothing.
 */
interface Hint {
  readonly dataType: DataTypeId;
  readonly kind: 'sent' | 'unsure' | 'unnamed';
  readonly signal: Signal;
  readonly source: string | null;
}

function hintsOf(signal: Signal): readonly Hint[] {
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
  readonly versions: readonly VersionRange[];
}

const claims = { sent: claimOfSent, unsure: claimOfUnsure, unnamed: claimOfUnnamed } as const;

function claimOfSent({ dataType, hints, versions }: Group): Claim {
  const common = {
    dataType,
    by: 'code',
    source: hints[0].source,
    evidence: evidenceOf(signalsOf(hints)),
    toMParticle: true,
  } as const;
  const certain = [theApp('yes', 'no'), mParticle('yes')];
  const ended = endOfCalls(dataType, signalsOf(hints), versions);
  if (ended === null)
    return claim({
      ...common,
      collected: 'yes',
      parties: certain,
      text: `The code gives it to mParticle: ${usesOf(signalsOf(hints))}.`,
    });
  const text = `The code calls ${usesOf(signalsOf(hints))}, which the mParticle version of this app no longer has: mParticle had it before ${ended.until ?? 'this version'}.`;
  const asked = question('collected', 'Does it still reach mParticle, or another server, in a way that the code does not show?');
  return claim({ ...common, collected: 'review', parties: [theApp('review', 'no')], text, question: asked });
}

function claimOfUnsure({ dataType, noun, hints }: Group): Claim {
  const text = `The code may give it to mParticle: ${usesOf(signalsOf(hints))}.`;
  return claim({
    dataType,
    by: 'code',
    collected: 'review',
    text,
    source: hints[0].source,
    evidence: evidenceOf(signalsOf(hints)),
    parties: [theApp('review', 'no'), mParticle('review')],
    question: question('collected', `Are these ${noun} in this app: ${usesOf(signalsOf(hints))}?`),
    toMParticle: true,
  });
}

function claimOfUnnamed({ dataType, hints }: Group): Claim {
  const uses = usesOf(signalsOf(hints));
  return claim({
    dataType,
    by: 'code',
    collected: 'review',
    text: `The code gives mParticle something whose name does not say what it is: ${uses}.`,
    evidence: evidenceOf(signalsOf(hints)),
    parties: [theApp('review', 'no'), mParticle('review')],
    question: question('line', `Which data types does this hold: ${uses}?`),
    toMParticle: true,
  });
}

function signalsOf(hints: readonly Hint[]): readonly Signal[] {
  return hints.map(({ signal }) => signal);
}
