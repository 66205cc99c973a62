import type { Parameter } from '../../../model/source.js';
import { initializer } from '../../../model/source.js';
import prepositions from '../prepositions.json' with { type: 'json' };
import { sharedName } from '../shared-names.js';

const isPreposition: ReadonlySet<string> = new Set(prepositions.words);

/** A method as its declaration has it. */
interface Method {
  readonly selector: string;
  readonly parameters: readonly Parameter[];
  readonly returns: string | null;
  readonly isStatic: boolean;
}

/**
 * The names that Swift can give a method: the importer leaves out what follows a preposition, and what only repeats a type. Which of
 * them it takes depends on all types of the project; a class has hardly two methods that differ in that alone.
 * Source: https://github.com/swiftlang/swift/blob/main/lib/ClangImporter/ImportName.cpp, and SE-0005.
 */
export function swiftNames(method: Method): readonly string[] {
  const { selector, parameters, returns, isStatic } = method;
  const piece = selector.replace(/:.*$/s, '');
  if (/^init(?![a-z])/.test(piece)) return piece === initializer ? [] : [initializer];
  const words = wordsOf(piece);
  const names = new Set([piece]);
  words.forEach((word, index) => {
    if (index > 0 && isPreposition.has(word.toLowerCase())) names.add(words.slice(0, index).join(''));
  });
  const repeated = parameters.length > 0 ? parameters[0]?.type : isStatic ? returns : null;
  if (typeof repeated === 'string') for (const name of withoutType(words, repeated)) names.add(name);
  if (isStatic && returns === 'instancetype') names.add(parameters.length === 0 ? (words[0] ?? piece) : initializer);
  for (const name of [...names]) if (/^get[A-Z]/.test(name)) names.add(name.charAt(3).toLowerCase() + name.slice(4));
  names.delete(selector);
  return [...names].map(sharedName);
}

/** `request`, `With`, `Completion`. */
function wordsOf(piece: string): readonly string[] {
  return piece.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9_]+|./g) ?? [];
}

/** What is left of words of which the last ones are those of a type: `give` of `giveStatus`, given an `AuthorizationStatus`. */
function withoutType(words: readonly string[], type: string): readonly string[] {
  const ofType = type === 'instancetype' ? [] : wordsOf(type);
  return words.flatMap((_, index) => {
    const rest = words.slice(index);
    return index > 0 && rest.join('') === ofType.slice(-rest.length).join('') ? [words.slice(0, index).join('')] : [];
  });
}
