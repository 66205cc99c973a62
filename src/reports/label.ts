import type { Answer, Questionnaire } from '../model/answer.js';
import type { Verdict } from '../model/verdict.js';

/** A card of the label that the App Store shows. */
export interface Card {
  readonly title: string;
  /** What the card is about, for somebody who has never seen one. */
  readonly summary: string;
  /** In App Store Connect's order. */
  readonly categories: readonly CardCategory[];
}

/** A category on a card, and which of its types put it there. */
interface CardCategory {
  readonly name: string;
  /** `isOpen`: the type stands here only if a person decides so. */
  readonly types: readonly { readonly name: string; readonly isOpen: boolean }[];
}

/**
 * Draws the label that the answers lead to: the cards in the order in which the App Store shows them
 * (facts/apple.md §2.5). A type that is open stands where the cautious answer puts it.
 * @param questionnaire The answers.
 * @returns The cards that hold anything; none where the label says that no data is collected.
 */
export function cardsOf(questionnaire: Questionnaire): readonly Card[] {
  const cards = [
    {
      title: 'Data Used to Track You',
      summary: 'This data may be used to track you across apps and websites owned by other companies.',
      verdictOf: ({ tracking }: Answer) => tracking,
    },
    {
      title: 'Data Linked to You',
      summary: 'This data may be collected and linked to your identity.',
      verdictOf: ({ linked }: Answer) => linked,
    },
    {
      title: 'Data Not Linked to You',
      summary: 'This data may be collected but is not linked to your identity.',
      verdictOf: ({ linked }: Answer): Verdict => (linked === 'no' ? 'yes' : 'no'),
    },
  ];
  return cards
    .map(({ title, summary, verdictOf }) => ({ title, summary, categories: categoriesOf(questionnaire.dataTypes, verdictOf) }))
    .filter(({ categories }) => categories.length > 0);
}

function categoriesOf(answers: readonly Answer[], verdictOf: (answer: Answer) => Verdict): readonly CardCategory[] {
  const shown = answers.filter((answer) => answer.collected !== 'no' && verdictOf(answer) !== 'no');
  return [...new Set(shown.map(({ category }) => category))].map((name) => ({
    name,
    types: shown
      .filter(({ category }) => category === name)
      .map((answer) => ({ name: answer.name, isOpen: answer.collected === 'review' || verdictOf(answer) === 'review' })),
  }));
}

/**
 * Answers App Store Connect's first question: whether the app collects any data.
 * @param questionnaire The answers.
 */
export function collectsData({ dataTypes, questions }: Questionnaire): Verdict {
  const verdicts = dataTypes.map(({ collected }) => collected);
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('review') || questions.length > 0 ? 'review' : 'no';
}
