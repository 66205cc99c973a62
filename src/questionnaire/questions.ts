import type { DataType } from '../catalog/data-types.js';
import type { Answer } from '../model/answer.js';
import type { Question } from './claim.js';

/**
 * Says how to write an answer down.
 * @param id The data type's id.
 */
export function howToAnswer(id: string): string {
  return `If yes, answer ${id} in app-privacy.yaml with collected: yes, linked, tracking and purposes; if no, with collected: no.`;
}

/** The parts of an answer that a line can leave open. */
type Verdicts = Pick<Answer, 'collected' | 'linked' | 'tracking' | 'purposes'>;

/**
 * Lists what a person must still decide about a data type.
 * @param type The data type.
 * @param verdicts The answer so far.
 * @param asked What the evidence asks.
 * @param decided Whether a person has decided a part.
 * @returns Each question once; none where the line can be filed.
 */
export function openQuestions(
  type: DataType,
  verdicts: Verdicts,
  asked: readonly Question[],
  decided: (part: Question['about']) => boolean,
): readonly string[] {
  if (verdicts.collected === 'no') return [];
  const texts = (about: Question['about']) =>
    asked.filter((question) => question.about === about).map((question) => question.text);
  const line = decided('collected') ? [] : texts('line');
  if (verdicts.collected === 'review') return [...new Set([...orDefault(texts('collected'), defaults.collected(type)), ...line])];
  const open = (['purposes', 'linked', 'tracking'] as const).filter((part) => !decided(part) && isOpen(verdicts, part));
  return [...new Set([...open.flatMap((part) => orDefault(texts(part), defaults[part](type))), ...line])];
}

function isOpen(verdicts: Verdicts, part: 'linked' | 'tracking' | 'purposes'): boolean {
  return part === 'purposes' ? verdicts.purposes.length === 0 : verdicts[part] === 'review';
}

function orDefault(texts: readonly string[], text: string): readonly string[] {
  return texts.length > 0 ? texts : [text];
}

/** App Store Connect's own questions, in our words. */
const defaults = {
  collected: ({ noun, id }: DataType) => `Do you or a partner collect ${noun} from this app? ${howToAnswer(id)}`,
  purposes: ({ noun, id }: DataType) =>
    `For which purposes do you and your partners use ${noun}? List them as purposes of ${id} in app-privacy.yaml, or name the integrations that mParticle sends data to.`,
  linked: ({ noun, id }: DataType) =>
    `Can ${noun} be tied to the user, through an account, the device or other details? Set linked of ${id} in app-privacy.yaml to yes or no.`,
  tracking: ({ noun, id }: DataType) =>
    `Do you or your partners use ${noun} for tracking? Set tracking of ${id} in app-privacy.yaml to yes or no.`,
} as const;
