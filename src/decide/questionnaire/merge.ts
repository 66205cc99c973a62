import type { DataType } from '../../catalog/data-types.js';
import { orderPurposes } from '../../catalog/purposes.js';
import type { Answer, Evidence, QuestionAbout, Reason } from '../../model/answer.js';
import type { ConfiguredAnswer } from '../../model/configuration.js';
import type { Signal } from '../../model/signal.js';
import { strongest, type Claim } from './claim.js';
import { contradictionsOf } from './contradictions.js';
import { guidanceOf } from './guidance.js';
import { optionalDisclosureOf } from './optional-disclosure.js';
import { uniteParties } from './parties.js';
import { evidenceOfPerson, reasonOfPerson, verdictOfPerson } from './person.js';
import { openQuestions } from './questions.js';

/**
 * Makes one line of the questionnaire. A person's answer wins, part by part; otherwise a yes counts more than
 * a doubt, and a doubt more than a no.
 * @param type The data type.
 * @param claims What all evidence says about it.
 * @param person The entry of `answers` for it, if there is one.
 * @param signals All signals, by which Apple's edge cases show.
 */
export function mergeClaims(
  type: DataType,
  claims: readonly Claim[],
  person: ConfiguredAnswer | undefined,
  signals: readonly Signal[],
): Answer {
  const verdicts = verdictsOf(claims, person);
  const { id, name, category, xcprivacyKey } = type;
  const isOut = verdicts.collected === 'no';
  const parties = isOut ? [] : uniteParties(claims.flatMap((said) => said.parties));
  return {
    id,
    name,
    category,
    manifestKey: xcprivacyKey,
    ...verdicts,
    parties,
    optionalDisclosure: optionalDisclosureOf({ id, ...verdicts }, parties, signals),
    reasons: reasonsOf(claims.filter(isOut ? speaksOfCollection : isNotRefuted), person),
    because: becauseOf(claims, person, verdicts),
    evidence: evidenceOf(claims, person),
    guidance: isOut ? [] : guidanceOf({ dataType: id, claims, parties, signals }),
    questions: openQuestions(type, verdicts, claims, (part) => isDecided(person, part)),
    contradictions: contradictionsOf(claims, person),
  };
}

/** The parts of an answer that go into App Store Connect. */
type Verdicts = Pick<Answer, 'collected' | 'linked' | 'tracking' | 'purposes' | 'openPurposes'>;

function verdictsOf(claims: readonly Claim[], person: ConfiguredAnswer | undefined): Verdicts {
  const verdictOf = (part: 'collected' | 'linked' | 'tracking') =>
    verdictOfPerson(person?.[part]) ?? strongest(claims.map((said) => said[part]));
  const collected = verdictOf('collected') ?? 'no';
  if (collected === 'no') return { collected, linked: 'no', tracking: 'no', purposes: [], openPurposes: [] };
  const purposes = person?.purposes ?? [...claims.flatMap((said) => said.purposes), ...(person?.ownPurposes ?? [])];
  const open = person?.purposes ? [] : claims.flatMap((said) => said.openPurposes);
  return {
    collected,
    linked: verdictOf('linked') ?? 'review',
    // Whether data is used for tracking that may not even be collected is open only where something speaks of tracking.
    tracking: verdictOf('tracking') ?? (collected === 'yes' ? 'review' : 'no'),
    purposes: orderPurposes(purposes),
    openPurposes: orderPurposes(open.filter((purpose) => !purposes.includes(purpose))),
  };
}

function isDecided(person: ConfiguredAnswer | undefined, part: QuestionAbout): boolean {
  if (person === undefined) return false;
  if (part === 'ownPurposes') return person.ownPurposes !== null || person.purposes !== null;
  return person[part === 'line' || part === 'sdks' ? 'collected' : part] !== null;
}

/** How data is used says nothing where it is not collected. */
function speaksOfCollection({ collected, linked, tracking, purposes }: Claim): boolean {
  return collected !== null || (linked === null && tracking === null && purposes.length === 0);
}

/** That one kind of evidence shows nothing does not matter once another shows something. */
function isNotRefuted({ collected }: Claim): boolean {
  return collected !== 'no';
}

const noSign: Reason = {
  by: 'code',
  text: 'The audit found no evidence of it in the code, the SDKs or the integrations. If only a server collects it, add it to app-privacy.yaml.',
  source: null,
};

function reasonsOf(claims: readonly Claim[], person: ConfiguredAnswer | undefined): readonly Reason[] {
  // What code shows and keeps on the device is no lack of evidence.
  const isSilent = claims.every(({ collected, by }) => collected === null || (collected === 'no' && by !== 'code'));
  const said = byWeight(claims);
  const reasons = [
    ...(person === undefined ? [] : [reasonOfPerson(person)]),
    ...(isSilent ? [noSign] : []),
    ...said.map(({ by, text, source }): Reason => ({ by, text, source })),
  ];
  return reasons.filter((reason, index) => reasons.findIndex((other) => other.text === reason.text) === index);
}

function becauseOf(claims: readonly Claim[], person: ConfiguredAnswer | undefined, verdicts: Verdicts): Answer['because'] {
  const sorted = byWeight(claims);
  const decider = (part: keyof Answer['because']): Reason | null => {
    if (person !== undefined && person[part] !== null) return reasonOfPerson(person);
    const said = sorted.find((claim) => claim[part] === verdicts[part]);
    return said === undefined ? null : { by: said.by, text: said.text, source: said.source };
  };
  return { collected: decider('collected'), linked: decider('linked'), tracking: decider('tracking') };
}

function byWeight(claims: readonly Claim[]): readonly Claim[] {
  return claims.toSorted((a, b) => weight(b) - weight(a) || order.indexOf(a.by) - order.indexOf(b.by));
}

/** Who comes first among claims of the same weight. */
const order: readonly Claim['by'][] = ['mparticle', 'code', 'integration', 'sdk', 'apple'];

function weight({ collected, tracking }: Claim): number {
  if (collected === 'yes') return 3;
  if (collected === 'review') return 2;
  return tracking === 'yes' ? 1 : 0;
}

function evidenceOf(claims: readonly Claim[], person: ConfiguredAnswer | undefined): readonly Evidence[] {
  const all = [...(person === undefined ? [] : [evidenceOfPerson(person)]), ...claims.flatMap(({ evidence }) => evidence)];
  const byKey = new Map(all.map((item) => [`${item.place.file}:${item.place.line}:${item.place.column}:${item.what}`, item]));
  return [...byKey.values()];
}
