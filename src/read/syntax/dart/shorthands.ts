/** Comments and strings, or what a value can begin behind and the dot of a shorthand. */
const shorthand =
  /(\/\/[^\n]*|\/\*[\s\S]*?\*\/|'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|(?:=>|[=(,:[{&|;]|\?\s|\b(?:return|case|await|yield|in)\b)\s*\.(?=[A-Za-z_])/g;

/** What stands in the place of the dot: the grammar is older than shorthands, and reads a name. */
const mark = '$';

/**
 * Lets the grammar read dot shorthands (`.authorized` where a TrackingStatus is expected) as names that begin with a mark. Every offset
 * stays the same. Source: https://dart.dev/language/dot-shorthands (Dart 3.10).
 */
export function markShorthands(text: string): string {
  return text.replace(shorthand, (whole, aside: string | undefined) =>
    aside === undefined ? `${whole.slice(0, -1)}${mark}` : whole,
  );
}

/** The member that a name stands for that begins with the mark; null for any other name. */
export function memberOfShorthand(name: string): string | null {
  return /^\$[A-Za-z_]/.test(name) ? name.slice(mark.length) : null;
}
