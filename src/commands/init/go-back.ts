import type { Choice, Prompts } from './prompts.js';
import { WentBack } from './went-back.js';

/** Prompts of one question, which know whether anything of it was answered. */
export interface QuestionPrompts extends Prompts {
  hasAnswer(): boolean;
}

const back = Symbol('back');

/**
 * Lets a person go back at every prompt of a question.
 * @param prompts How a person is asked.
 * @param isFirst Whether no question came before.
 * @returns Prompts that throw `WentBack` when a person goes back.
 */
export function withBack(prompts: Prompts, isFirst: boolean): QuestionPrompts {
  let answered = false;
  const label = (): string => (answered ? 'go back to the start of this question' : 'go back to the previous question');
  const pick = async <Value>(
    ask: (choices: readonly Choice<Value | typeof back>[]) => Promise<Value | typeof back>,
    choices: readonly Choice<Value>[],
  ): Promise<Value> => {
    const canGo = answered || !isFirst;
    const chosen = await ask(canGo ? [...choices, { name: label(), value: back }] : choices);
    if (chosen === back) throw new WentBack();
    answered = true;
    return chosen;
  };
  return {
    show: prompts.show,
    chooseOne: (message, choices) => pick((all) => prompts.chooseOne(message, all), choices),
    find: (message, choices) => pick((all) => prompts.find(message, all), choices),
    chooseSeveral: async (message, choices) => {
      const marked = await prompts.chooseSeveral(message, choices);
      answered ||= marked.length > 0;
      return marked;
    },
    write: async (message) => {
      const text = await prompts.write(message);
      answered = true;
      return text;
    },
    hasAnswer: () => answered,
  };
}
