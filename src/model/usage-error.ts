/** Wrong use that the user can mend: a path, a flag, a file that was named. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /**
   * @param message What is wrong: a sentence.
   * @param suggestions What to do: imperative sentences.
   */
  constructor(
    message: string,
    readonly suggestions: readonly string[],
  ) {
    super(message);
  }
}
