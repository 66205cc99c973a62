import { optionsOf } from '../../catalog/answer-options.js';
import type { DataType } from '../../catalog/data-types.js';
import type { Answer, Question, QuestionAbout } from '../../model/answer.js';
import { question, type Claim } from './claim.js';

/** The parts of an answer that a line can leave open. */
type Verdicts = Pick<Answer, 'collected' | 'linked' | 'tracking' | 'purposes' | 'openPurposes'>;

/**
 * Lists what a person must still decide about a data type.
 * @param type The data type.
 * @param verdicts The answer so far.
 * @param claims What all evidence says about it.
 * @param decided Whether a person has decided a part.
 * @returns Each question once; none where the line can be filed.
 */
export function openQuestions(
  type: DataType,
  verdicts: Verdicts,
  claims: readonly Claim[],
  decided: (part: QuestionAbout) => boolean,
): readonly Question[] {
  if (verdicts.collected === 'no') return [];
  const telling = claims.filter((said) => mattersFor(said, verdicts));
  const asked = [...telling.flatMap(({ question: own }) => own ?? []), ...askForOwnPurposes(claims)];
  const about = (part: QuestionAbout) => asked.filter((one) => one.about === part);
  const line = decided('collected') ? [] : about('line').map((one) => ofCollected(one, verdicts));
  if (verdicts.collected === 'review') return once([...askOnce(telling, 'collected', type), ...line]);
  const open = (['purposes', 'linked', 'tracking'] as const).filter((part) => !decided(part) && isOpen(verdicts, part));
  const own = decided('ownPurposes') ? [] : about('ownPurposes');
  const asks = (part: (typeof open)[number]): readonly Question[] =>
    part === 'purposes' && own.length > 0 ? about(part) : askOnce(telling, part, type);
  return once([...open.flatMap(asks), ...own, ...line]);
}

/** What an integration would add counts for nothing where the answer has it already. */
function mattersFor({ openPurposes }: Claim, verdicts: Pick<Answer, 'openPurposes'>): boolean {
  return openPurposes.length === 0 || openPurposes.some((purpose) => verdicts.openPurposes.includes(purpose));
}

/**
 * Asks what the app itself uses data for that an integration gets, or may get: no code shows it, and it comes on top. The text is
 * the same for every data type, so that it is one question.
 * @param claims What all evidence says about a data type.
 */
function askForOwnPurposes(claims: readonly Claim[]): readonly Question[] {
  const byPartners = claims.some(
    ({ by, purposes, openPurposes }) => by === 'integration' && purposes.length + openPurposes.length > 0,
  );
  return byPartners
    ? [question('ownPurposes', 'For which purposes do you use this data yourself, apart from what your partners use it for?')]
    : [];
}

/** A type that more than the question's evidence shows is not left out, whatever the answer. */
function ofCollected(line: Question, { collected }: Verdicts): Question {
  return collected === 'yes' ? { ...line, options: optionsOf('line-of-collected') } : line;
}

function isOpen(verdicts: Verdicts, part: 'linked' | 'tracking' | 'purposes'): boolean {
  if (part === 'purposes') return verdicts.purposes.length === 0 || verdicts.openPurposes.length > 0;
  return verdicts[part] === 'review';
}

function once(questions: readonly Question[]): readonly Question[] {
  return questions.filter((one, index) => questions.findIndex(({ text }) => text === one.text) === index);
}

/**
 * Asks once for a part of an answer: what several parties may do is one question that lists them, since a yes for one is a yes, and a
 * no for one settles nothing for another. What is answered elsewhere, such as whether an integration tracks, is asked there first.
 */
function askOnce(claims: readonly Claim[], part: keyof typeof defaults, type: DataType): readonly Question[] {
  const asked = once(claims.flatMap(({ question: own }) => (own?.about === part ? [own] : [])));
  const elsewhere = asked.filter(({ answeredIn }) => answeredIn.kind !== 'answers');
  const [first] = asked.filter(({ answeredIn }) => answeredIn.kind === 'answers');
  const whole = defaults[part](type.noun);
  if (first === undefined) return elsewhere.length > 0 ? elsewhere : [question(part, whole)];
  const parts = [...new Set(claims.flatMap((said) => partsOf(said, part)))].sort(byKind);
  return [...elsewhere, parts.length <= 1 ? first : { ...question(part, joined(whole, parts)), parts }];
}

/** A claim that asks where it leans to a yes is put as its question; what it only says, or what is asked elsewhere, as a statement. */
function partsOf({ question: own, text, ...said }: Claim, part: keyof typeof defaults): readonly string[] {
  const isOpen = part === 'purposes' || said[part] === 'review';
  const isAsked = own?.about === part && own.answeredIn.kind === 'answers';
  if (isAsked) return [isOpen ? own.text : text];
  return isOpen && part !== 'purposes' ? [text] : [];
}

/** Statements first, so that the whole ends with a question. */
function byKind(a: string, b: string): number {
  return Number(a.endsWith('?')) - Number(b.endsWith('?'));
}

function joined(whole: string, parts: readonly string[]): string {
  return `${whole} A yes to any of these is a yes: ${parts.map((text, index) => `(${index + 1}) ${text}`).join(' ')}`;
}

/** App Store Connect's own questions, in our words. */
const defaults = {
  collected: (noun: string) => `Do you or a partner collect ${noun} from this app?`,
  purposes: (noun: string) => `For which purposes do you and your partners use ${noun}?`,
  linked: (noun: string) => `Can ${noun} be linked to the user's identity through an account, the device or other details?`,
  tracking: (noun: string) => `Do you or your partners use ${noun} for tracking?`,
} as const;
