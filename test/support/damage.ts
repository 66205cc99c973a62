/** A source with a call in it that the audit must not lose. */
export interface Host {
  readonly file: string;
  /** The text, with the call between `«` and `»`. */
  readonly text: string;
  /** The signal that the call gives. */
  readonly signal: string;
}

/** A damaged source. */
export interface Damaged {
  readonly file: string;
  readonly bytes: Buffer;
  readonly signal: string;
  /** 1-based line of the call. */
  readonly line: number;
  /** What was done to it. */
  readonly how: readonly string[];
}

/** Gives numbers from 0 to below a limit, the same ones for the same seed. */
export type Dice = (limit: number) => number;

/**
 * Makes dice (mulberry32).
 * @param seed Any integer.
 */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** What comes before the call, the call, and what comes after it. Damage never touches the call itself. */
interface Parts {
  readonly before: string;
  readonly call: string;
  readonly after: string;
}

type Damage = (parts: Parts, dice: Dice) => Parts;

/** Inserts a text somewhere outside of the call: in the line above more often than elsewhere. */
const insert =
  (text: string): Damage =>
  ({ before, call, after }, dice) => {
    const start = dice(2) === 0 ? Math.max(0, before.lastIndexOf('\n', before.lastIndexOf('\n') - 1) + 1) : 0;
    const length = before.length - start;
    // A backslash before the call makes a key path of it, white space between them or not.
    const at = dice(length + (start === 0 ? after.length : 0) + 1);
    const makesKeyPath = text === '\\' && at <= length && before.slice(start + at).trim() === '';
    if (makesKeyPath) return { before, call, after };
    if (at <= length) return { before: before.slice(0, start + at) + text + before.slice(start + at), call, after };
    return { before, call, after: after.slice(0, at - length) + text + after.slice(at - length) };
  };

const remove =
  (characters: string): Damage =>
  ({ before, call, after }, dice) => {
    // Two words that become one are no longer the call.
    const places = `${before}\0${after}`
      .split('')
      .flatMap((character, index) => (characters.includes(character) && index !== before.length - 1 ? [index] : []));
    const place = places[dice(places.length)];
    if (place === undefined) return { before, call, after };
    if (place < before.length) return { before: before.slice(0, place) + before.slice(place + 1), call, after };
    const at = place - before.length - 1;
    return { before, call, after: after.slice(0, at) + after.slice(at + 1) };
  };

/** Keeps one half of a line that is not the call's. */
const halve: Damage = ({ before, call, after }, dice) => {
  const lines = before.split('\n');
  const index = dice(Math.max(1, lines.length - 1));
  const line = lines[index] ?? '';
  if (index === lines.length - 1) return { before, call, after };
  const middle = dice(line.length + 1);
  return { before: lines.with(index, dice(2) === 0 ? line.slice(0, middle) : line.slice(middle)).join('\n'), call, after };
};

const cut: Damage = ({ before, call, after }, dice) => ({ before, call, after: after.slice(0, dice(after.length + 1)) });

/** Opens a comment that nothing closes: below the last one that is closed. */
const openComment: Damage = ({ before, call, after }, dice) => {
  const start = before.lastIndexOf('*/') + 1;
  const at = start + (start === 0 ? 0 : 1) + dice(Math.max(1, before.length - start - 1));
  return { before: `${before.slice(0, at)}/* ${before.slice(at)}`, call, after };
};

const damages: Readonly<Record<string, Damage>> = {
  cut,
  halve,
  openComment,
  ...Object.fromEntries(
    ['[', ']', '(', ')', '{', '}', '(l=;/', '"', "'", '`', '"""', '\0', '#', '\\', '@', '<', ';'].map((text) => [
      `insert ${JSON.stringify(text)}`,
      insert(text),
    ]),
  ),
  'remove a bracket': remove('()[]{}'),
  'remove a brace': remove('{}'),
  'remove a quote': remove(`"'\``),
  'remove a semicolon': remove(';,.:'),
};

/** How a text can be written as bytes, some of them broken. */
export const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'UTF-16LE, one byte too many': (text) =>
    Buffer.concat([Buffer.from(text.slice(0, 20), 'utf16le'), Buffer.from('a'), Buffer.from(text.slice(20), 'utf16le')]),
  'an invalid byte': (text) => Buffer.concat([Buffer.from('// '), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(`\n${text}`)]),
};

/** Only one quote of a kind is added, and none where another was: two of them would make a string of the call. */
const isQuote = /["'`]|quote/;

/**
 * Damages a source in one to three ways.
 * @param host The source.
 * @param dice Decides how.
 */
export function damage(host: Host, dice: Dice): Damaged {
  // Without its import, a script says of no name whose it is.
  const imports = host.file.endsWith('s') ? [...host.text.matchAll(/^import .*\n/gm)].join('') : '';
  const [before = '', call = '', after = ''] = host.text.slice(imports.length).split(/[«»]/);
  const { parts, how } = damageParts({ before, call, after }, dice);
  const encoding = dice(6) === 0 ? (pick(Object.keys(encodings), dice) ?? 'UTF-8') : 'UTF-8';
  const bytes = encodings[encoding]?.(`${imports}${parts.before}${parts.call}${parts.after}`) ?? Buffer.alloc(0);
  const line = `${imports}${parts.before}`.split('\n').length + (encoding === 'an invalid byte' ? 1 : 0);
  return { file: host.file, bytes, signal: host.signal, line, how: [...how, encoding] };
}

function damageParts(whole: Parts, dice: Dice): { readonly parts: Parts; readonly how: readonly string[] } {
  let parts = whole;
  const how: string[] = [];
  for (let left = 1 + dice(3); left > 0; left -= 1) {
    const name = pick(Object.keys(damages), dice) ?? 'cut';
    if (isQuote.test(name) && how.some((done) => isQuote.test(done))) continue;
    parts = damages[name]?.(parts, dice) ?? parts;
    how.push(name);
  }
  return { parts, how };
}

/**
 * Picks one of several.
 * @param values Which; of none, there is nothing to pick.
 * @param dice Decides which.
 */
export function pick<Value>(values: readonly Value[], dice: Dice): Value | undefined {
  return values[dice(values.length)];
}
