import { initializer, type Parameter } from '../../../model/source.js';
import prepositions from '../prepositions.json' with { type: 'json' };
import { sharedName } from '../shared-names.js';
import type { Translator } from './translator.js';
import { childOf, type Tree } from './tree.js';

const startsWithPreposition = new RegExp(`^(?:${prepositions.words.join('|')})(?![a-z])`);

/**
 * The selectors by which Objective-C can call a method: what its attribute says, else what its name and labels make.
 * Source: https://developer.apple.com/documentation/swift/importing-swift-into-objective-c
 */
export function selectorsOf(
  translator: Translator,
  declaration: Tree,
  name: string,
  parameters: readonly Parameter[],
): readonly string[] {
  const written = translator.objectiveCName(declaration);
  if (written !== null) return [sharedName(written)];
  const isAsync = childOf(declaration, 'async') !== null;
  const labels = parameters.map(({ label }) => label ?? '');
  const [first, ...rest] = isAsync ? [...labels, 'completionHandler'] : labels;
  if (first === undefined) return [];
  const pieces = firstPieces(name, first);
  return pieces.map((piece) => sharedName([piece, ...rest].map((each) => `${each}:`).join('')));
}

/** `askWith…` for the label of an argument; what begins with a preposition needs none. */
function firstPieces(name: string, label: string): readonly string[] {
  if (label === '') return [name];
  const capital = label.charAt(0).toUpperCase() + label.slice(1);
  return startsWithPreposition.test(label) && name !== initializer ? [`${name}${capital}`] : [`${name}With${capital}`];
}
