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
  const piece = method.selector.replace(/:.*$/s, '');
  if (/^init(?![a-z])/.test(piece)) return piece === initializer ? [] : [initializer];
  const words = wordsOf(piece);
  const names = [piece, ...beforePrepositions(words), ...withoutRepeated(words, method)];
  const got = names.filter((name) => /^get[A-Z]/.test(name)).map((name) => name.charAt(3).toLowerCase() + name.slice(4));
  const all = new Set([...names, ...got]);
  all.delete(method.selector);
  return [...all].map(sharedName);
}

/** What stands before a preposition: `ask` of `askWithCompletion`. */
function beforePrepositions(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) =>
    index > 0 && isPreposition.has(word.toLowerCase()) ? [words.slice(0, index).join('')] : [],
  );
}

/** What is left without the type that the last words repeat: of the first parameter, or of what a method of a type gives. */
function withoutRepeated(words: readonly string[], { parameters: [first], returns, isStatic }: Method): readonly string[] {
  const type = first === undefined ? (isStatic ? returns : null) : first.type;
  const left = type === null ? [] : withoutType(words, type);
  if (!isStatic || returns !== 'instancetype') return left;
  return [...left, first === undefined ? (words[0] ?? '') : initializer];
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
