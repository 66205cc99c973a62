/** Build settings by name. */
export type Settings = ReadonlyMap<string, string>;

/** `$(NAME)`, `${NAME}`, with `:modifier` or without. */
const reference = /\$(?:\((\w{1,100})(?::(\w{1,40}))?\)|\{(\w{1,100})(?::(\w{1,40}))?\})/g;

/** Settings refer to settings a few levels deep; more is a circle. */
const deepest = 8;

/** Longer values are none that a person wrote. */
const longest = 2000;

/**
 * Fills build settings into a text, as Xcode does.
 * @param text With `$(NAME)`.
 * @param settings By name.
 * @returns The text; what is not among the settings stays as written.
 */
export function expand(text: string, settings: Pick<Settings, 'get'>): string {
  let value = text;
  for (let depth = 0; depth < deepest && value.includes('$') && value.length < longest; depth += 1) {
    const next = value.replace(
      reference,
      (whole, round?: string, roundModifier?: string, curly?: string, curlyModifier?: string) => {
        const found = settings.get(round ?? curly ?? '');
        return found === undefined ? whole : modified(found, roundModifier ?? curlyModifier);
      },
    );
    if (next === value) break;
    value = next;
  }
  return value;
}

/** Xcode's `rfc1034identifier` and `c99extidentifier` replace what an identifier cannot contain. */
function modified(value: string, modifier: string | undefined): string {
  if (modifier === 'rfc1034identifier') return value.replace(/[^\w.-]|_/g, '-');
  return modifier === 'c99extidentifier' ? value.replace(/\W/g, '_') : value;
}
