/** A part of a page or component that is code: 0-based offsets of its text, the end excluded. */
export interface CodeBlock {
  readonly start: number;
  readonly end: number;
  /** `script`: statements of the file. `handler`: statements, `expression`: a value; both run when something happens in the view. */
  readonly kind: 'script' | 'handler' | 'expression';
  /** The language that the block names, in lower case; the empty string where it names none. */
  readonly dialect: string;
}

/** A start tag. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Where `<` stands, and the offset after `>`. */
  readonly start: number;
  readonly end: number;
}

/** An attribute of a start tag. */
export interface Attribute {
  readonly name: string;
  /** As written, without quotes; the empty string where there is none. */
  readonly value: string;
  /** Where its value begins. */
  readonly start: number;
}

/** What lies between tags: the text of the view. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** The tags and texts of a page or component, in order. */
export interface Markup {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly texts: readonly TextPart[];
  readonly scripts: readonly CodeBlock[];
  /** Where a comment, a tag or a script begins that nothing ends. */
  readonly unended: number | null;
}

/** What HTML runs as a script: no type, or one of a script (https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type). */
const scriptTypes = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma|type)script|text\/(?:babel|jsx|ts)|jsx|tsx?)$/;

/** What has text without tags: it ends with its own end tag alone. */
const rawText = /^(?:script|style|textarea|title|xmp|noembed|noframes)$/;

/** Where reading has come to. */
interface State {
  readonly text: string;
  readonly tags: Tag[];
  readonly texts: TextPart[];
  readonly scripts: CodeBlock[];
  unended: number | null;
}

/**
 * Finds the tags and scripts of a page or component. Reads HTML's syntax as browsers do as far as scripts depend on it: comments,
 * quoted attributes, texts that hold no tags. Takes time in proportion to the text.
 * @param text The file's text.
 */
export function readMarkup(text: string): Markup {
  const state: State = { text, tags: [], texts: [], scripts: [], unended: null };
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', Math.max(at + 1, from))) {
    if (at < from) continue;
    const next = step(state, at);
    if (next === null) continue;
    if (at > from) state.texts.push({ start: from, end: at });
    from = next;
  }
  if (from < text.length) state.texts.push({ start: from, end: text.length });
  return state;
}

/** Reads what begins with `<`. @returns The offset after it, or null where it is a character of the text. */
function step(state: State, at: number): number | null {
  const { text } = state;
  if (text.startsWith('<!--', at)) return endOf(state, at, '-->');
  if (text.startsWith('<!', at) || text.startsWith('</', at) || text.startsWith('<?', at)) return endOf(state, at, '>');
  if (!/[A-Za-z]/.test(text.charAt(at + 1))) return null;
  const tag = readTag(state, at);
  if (tag === null) return text.length;
  state.tags.push(tag);
  return rawText.test(tag.name) && text[tag.end - 2] !== '/' ? endOfRaw(state, tag) : tag.end;
}

function endOf(state: State, at: number, close: string): number {
  const end = state.text.indexOf(close, at + 2);
  if (end !== -1) return end + close.length;
  state.unended ??= at;
  return state.text.length;
}

const nameOrSpace = /[\s/]*([^\s/>="'<]*)/y;
const value = /\s*=\s*(?:"([^"]*)"|'([^']*)'|(?!["'{])([^\s>]+))/y;

function readTag(state: State, start: number): Tag | null {
  const { text } = state;
  const name = /[^\s/>]*/y;
  name.lastIndex = start + 1;
  const tagName = (name.exec(text)?.[0] ?? '').toLowerCase();
  const attributes: Attribute[] = [];
  let at = start + 1 + tagName.length;
  while (at < text.length) {
    nameOrSpace.lastIndex = at;
    const [all = '', attribute = ''] = nameOrSpace.exec(text) ?? [];
    at += all.length;
    if (text[at] === '>') return { name: tagName, attributes, start, end: at + 1 };
    const read = readValue(text, at);
    if (read === null) break;
    if (attribute !== '') attributes.push({ name: attribute, value: text.slice(read.start, read.end), start: read.start });
    at = Math.max(read.next, at + (all === '' ? 1 : 0));
  }
  state.unended ??= start;
  return null;
}

/** The value after an attribute's name: quoted, in braces (Svelte), bare, or none. Null where its end is missing. */
function readValue(text: string, at: number): { readonly start: number; readonly end: number; readonly next: number } | null {
  value.lastIndex = at;
  const match = value.exec(text);
  if (match !== null) {
    const next = at + match[0].length;
    const length = (match[1] ?? match[2] ?? match[3] ?? '').length;
    const quote = match[3] === undefined ? 1 : 0;
    return { start: next - quote - length, end: next - quote, next };
  }
  const equals = /\s*=\s*/y;
  equals.lastIndex = at;
  const open = at + (equals.exec(text)?.[0].length ?? 0);
  if (text[open] === '{') {
    const end = endOfBraces(text, open);
    return end === null ? null : { start: open, end, next: end };
  }
  return text[open] === '"' || text[open] === "'" ? null : { start: open, end: open, next: open };
}

/** A brace expression is no longer than this. */
const longestBraces = 20_000;

/**
 * The offset after the brace that closes another one; strings in between are passed over.
 * @param at Where the opening brace stands.
 * @returns Null where it is not closed.
 */
export function endOfBraces(text: string, at: number): number | null {
  let depth = 0;
  const last = Math.min(text.length, at + longestBraces);
  for (let index = at; index < last; index += 1) {
    const character = text.charAt(index);
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (/["'`]/.test(character)) index = endOfQuoted(text, index, last);
    if (depth === 0) return index + 1;
  }
  return null;
}

function endOfQuoted(text: string, at: number, last: number): number {
  const quote = text.charAt(at);
  for (let index = at + 1; index < last; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === quote) return index;
  }
  return last;
}

/** Passes over the text of a script, style or title, and notes the script. */
function endOfRaw(state: State, tag: Tag): number {
  const { text } = state;
  const close = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi');
  close.lastIndex = tag.end;
  const found = close.exec(text)?.index ?? null;
  if (found === null) state.unended ??= tag.start;
  const dialect = tag.name === 'script' ? dialectOf(tag.attributes) : null;
  if (dialect !== null) state.scripts.push({ start: tag.end, end: found ?? text.length, kind: 'script', dialect });
  return found === null ? text.length : endOf(state, found, '>');
}

/** The language that a script names; null where it is none that runs here. */
function dialectOf(attributes: readonly Attribute[]): string | null {
  const of = (key: string): string | null => {
    const found = attributes.find(({ name }) => name.toLowerCase() === key);
    return found === undefined ? null : found.value.trim().toLowerCase();
  };
  const type = of('type') ?? '';
  if (of('src') !== null || !scriptTypes.test(type)) return null;
  return of('lang') ?? type.slice(type.lastIndexOf('/') + 1);
}
