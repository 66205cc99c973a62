import rows from './symbols.json' with { type: 'json' };

/** What is known of symbols: whether they are defined in a build for iOS. */
export type Symbols = ReadonlyMap<string, boolean>;

const ofPlatforms: Symbols = new Map(rows.flatMap(({ symbols, isDefined }) => symbols.map((symbol) => [symbol, isDefined])));

/** In the editor its own symbol is defined; of the system that it runs on nothing is known. */
const ofEditor: Symbols = new Map([...ofPlatforms].filter(([symbol]) => !symbol.startsWith('UNITY_EDITOR_'))).set(
  'UNITY_EDITOR',
  true,
);

/** Who runs code: an app on iOS, or the editor of Unity while it builds one. */
export type Runner = 'app' | 'editor';

/**
 * What is known of symbols in a file: those of the platforms, and what the file defines itself.
 * @param text The file's text.
 */
export function symbolsOf(text: string, runner: Runner = 'app'): Symbols {
  const known = runner === 'app' ? ofPlatforms : ofEditor;
  const own = [...text.matchAll(/^[ \t]*#[ \t]*(define|undef)[ \t]+(\w+)/gm)];
  if (own.length === 0) return known;
  return new Map([...known, ...own.map(([, word, symbol = '']) => [symbol, word === 'define'] as const)]);
}

/** Tokens of a condition, and where it is read. */
interface Reader {
  readonly tokens: readonly string[];
  readonly symbols: Symbols;
  at: number;
}

/** More tokens than these are no condition that a person wrote. */
const longest = 200;

/**
 * Evaluates the condition of `#if` or `#elif` in a build for iOS.
 * @param condition What follows the word on its line.
 * @returns Null where that depends on symbols of which nothing is known.
 * Source: https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/preprocessor-directives#conditional-compilation
 */
export function isCompiled(condition: string, symbols: Symbols): boolean | null {
  const tokens = condition.replace(/\/[/*].*$/s, '').match(/\w+|&&|\|\||[!=]=|[!()]|\S/g) ?? [];
  return tokens.length > longest ? null : readChoice({ tokens, symbols, at: 0 });
}

function readChoice(reader: Reader): boolean | null {
  return readChain(reader, '||', () => readChain(reader, '&&', () => readEquality(reader)));
}

/** Operands with one operator between them: one that decides says how the whole comes out. */
function readChain(reader: Reader, operator: '||' | '&&', read: () => boolean | null): boolean | null {
  const decides = operator === '||';
  let value = read();
  while (reader.tokens[reader.at] === operator) {
    reader.at += 1;
    const next = read();
    if (value === decides || next === decides) value = decides;
    else if (value === null || next === null) value = null;
  }
  return value;
}

function readEquality(reader: Reader): boolean | null {
  const value = readTerm(reader);
  const operator = reader.tokens[reader.at];
  if (operator !== '==' && operator !== '!=') return value;
  reader.at += 1;
  const other = readTerm(reader);
  return value === null || other === null ? null : (value === other) === (operator === '==');
}

function readTerm(reader: Reader): boolean | null {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (token === '!') {
    const value = readTerm(reader);
    return value === null ? null : !value;
  }
  if (token === '(') {
    const value = readChoice(reader);
    reader.at += 1;
    return value;
  }
  if (token === 'true' || token === 'false') return token === 'true';
  return reader.symbols.get(token) ?? null;
}
