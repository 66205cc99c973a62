import { dataTypes } from '../../src/catalog/data-types.js';
import type { Choice, Prompts } from '../../src/commands/init/prompts.js';
import type { JudgedApp } from './judgements.js';

/**
 * Answers a question of `init` as somebody who read the source would: what is not judged no is collected, all of it is linked to the
 * user, none of it is used for tracking, unknown SDKs collect nothing, and mParticle has no integrations.
 * @param app What was judged.
 * @param about What the question is about: the keys of its step.
 */
export function answersBySource(app: JudgedApp, about: readonly string[]): Prompts {
  const collected = new Set<unknown>(app.judgements.filter(({ judged }) => judged !== 'no').map(({ dataType }) => dataType));
  const part = about[0]?.split('\n')[1] ?? '';
  const isYes = part === 'linked' || (part === 'collected' && about.some((key) => collected.has(key.split('\n')[2])));
  const chosen = <Value>(choices: readonly Choice<Value>[]): Value => {
    const values = choices.map(({ value }) => value);
    const wanted = values.includes('none' as Value) ? (isYes ? 'some' : 'none') : part === 'sdks' || isYes;
    return values.find((value) => value === wanted) ?? onlyFirst(values);
  };
  return {
    show: () => undefined,
    chooseOne: (_message, choices) => Promise.resolve(chosen(choices)),
    chooseSeveral: (_message, choices) => {
      const values = choices.map(({ value }) => value);
      if (part === 'sdks') return Promise.resolve([]);
      return Promise.resolve(
        values.some((value) => types.has(value)) ? values.filter((value) => collected.has(value)) : values.slice(0, 1),
      );
    },
    find: (_message, [, none, ...others]) => Promise.resolve(onlyFirst([none, ...others].flatMap((each) => each?.value ?? []))),
    write: () => Promise.resolve('The source says so.'),
  };
}

const types = new Set<unknown>(dataTypes.map(({ id }) => id));

function onlyFirst<Value>([first]: readonly Value[]): Value {
  if (first === undefined) throw new Error('There is nothing to choose.');
  return first;
}
