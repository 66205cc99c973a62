import rows from './dictionary-methods.json' with { type: 'json' };

/** What a method of Swift's, Apple's, JavaScript's or .NET's dictionaries does with keys. */
export interface DictionaryMethod {
  readonly member: string;
  /** Where the keys of what it gives, or adds, come from: `first` is a dictionary, `first-key` and `second` are keys. */
  readonly keys: 'none' | 'receiver' | 'receiver-and-first' | 'first' | 'first-key' | 'second' | 'every-second' | 'arguments';
  /** What it adds them to: the dictionary that it is called on, or its first argument. */
  readonly adds?: 'receiver' | 'first';
  readonly source: string;
}

/** The methods and constructions by name: Swift's base name, an Objective-C selector, a JavaScript name. */
export const dictionaryMethods: ReadonlyMap<string, DictionaryMethod> = new Map(
  (rows as readonly DictionaryMethod[]).map((row) => [row.member, row]),
);
