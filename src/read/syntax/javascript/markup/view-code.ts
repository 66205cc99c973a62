import { fieldsOf, htmlAttribute, svelteAttribute, vueAttribute, type ReadAttribute, type ViewField } from './fields.js';
import { endOfBraces, readMarkup, type Attribute, type CodeBlock, type Markup } from './script-blocks.js';

/** What a page or component runs. */
export interface ViewCode {
  /** In order, scripts first. */
  readonly blocks: readonly CodeBlock[];
  /** The scripts that it loads from other hosts: where the element begins, and the address as written. */
  readonly loaded: readonly { readonly start: number; readonly address: string }[];
  /** Where a person enters something, with the code that the fields are given, which is in no block. */
  readonly fields: readonly ViewField[];
  /** Parts that hold code in a form or language that the audit does not read: their offsets, and what they are. */
  readonly unread: readonly { readonly start: number; readonly end: number; readonly what: string }[];
  /** Where something begins that nothing ends; null where all is whole. */
  readonly unended: number | null;
}

/** Finds the code of a page or component. */
export type FindCode = (text: string) => ViewCode;

/** What runs something: a call or an assignment. Without either, a part of a view can hold no signal. */
const runs = /[(=]/;

/**
 * The code of an HTML page: its inline scripts, and what its attributes run.
 * Source: https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes.
 */
export const htmlCode: FindCode = (text) => {
  const handlers = (attribute: Attribute): readonly CodeBlock[] => {
    if (/^on[a-z]+$/i.test(attribute.name)) return [blockOf(attribute, 'handler', 0)];
    const scheme = /^\s*javascript:/i.exec(attribute.value)?.[0];
    return scheme === undefined ? [] : [blockOf(attribute, 'handler', scheme.length)];
  };
  const markup = readMarkup(text);
  return codeIn(markup, attributesOf(markup).flatMap(handlers), [], htmlAttribute);
};

/** The code of a Vue component. Source: https://vuejs.org/guide/essentials/template-syntax.html. */
export const vueCode: FindCode = (text) => {
  const markup = readMarkup(text);
  const ofAttribute = (attribute: Attribute): readonly CodeBlock[] => {
    if (/^(?:v-for|v-slot|slot-scope$|#)/.test(attribute.name)) return [];
    if (/^(?:@|v-on:|v-on$)/.test(attribute.name)) return [blockOf(attribute, 'handler', 0)];
    return /^(?::|v-|\.)/.test(attribute.name) ? [blockOf(attribute, 'expression', 0)] : [];
  };
  const texts = markup.texts.flatMap(({ start, end }) => braced(text, start, end));
  const pug = markup.tags.find(({ name, attributes }) => name === 'template' && isForeign(attributes));
  return codeIn(
    markup,
    [...attributesOf(markup).flatMap(ofAttribute), ...texts],
    pug === undefined ? [] : [{ start: pug.end, end: text.length, what: 'template' }],
    vueAttribute,
  );
};

/** The code of a Svelte component. Source: https://svelte.dev/docs/svelte/basic-markup. */
export const svelteCode: FindCode = (text) => {
  const markup = readMarkup(text);
  const inAttributes = attributesOf(markup).flatMap(({ value, start }) => inBraces(text, start, start + value.length));
  const inTexts = markup.texts.flatMap(({ start, end }) => inBraces(text, start, end));
  return codeIn(markup, [...inAttributes, ...inTexts], [], svelteAttribute);
};

function isForeign(attributes: readonly Attribute[]): boolean {
  return attributes.some(({ name, value }) => name === 'lang' && !/^(?:html)?$/i.test(value));
}

function attributesOf({ tags }: Markup): readonly Attribute[] {
  return tags.flatMap(({ attributes }) => attributes);
}

function blockOf({ value, start }: Attribute, kind: CodeBlock['kind'], skipped: number): CodeBlock {
  return { start: start + skipped, end: start + value.length, kind, dialect: 'view' };
}

/** `{{ … }}` in a text. */
function braced(text: string, start: number, end: number): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  for (let at = text.indexOf('{{', start); at !== -1 && at < end; at = text.indexOf('{{', at + 2)) {
    const close = text.indexOf('}}', at);
    if (close === -1 || close > end) break;
    blocks.push({ start: at + 2, end: close, kind: 'expression', dialect: 'view' });
  }
  return blocks;
}

/** What a Svelte block begins with before its expression; what has no expression is `null`. */
const heads = /^\{\s*(?:#(?:if|key|each|await)|:else\s+if|@(?:html|render|attach)|(?=[^#:@/]))/;

/** `{…}`: an expression, or a block of which the head has one. */
function inBraces(text: string, start: number, end: number): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  for (let at = text.indexOf('{', start); at !== -1 && at < end; at = text.indexOf('{', at)) {
    const close = endOfBraces(text, at);
    if (close === null || close > end) break;
    const inside = text.slice(at, close);
    const head = heads.exec(inside)?.[0];
    if (head !== undefined) {
      const tail = /^\{\s*#(?:each|await)/.test(inside) ? inside.search(/\s(?:as|then|catch)\s/) : -1;
      blocks.push({
        start: at + head.length,
        end: tail === -1 ? close - 1 : at + tail,
        kind: 'expression',
        dialect: 'view',
      });
    }
    at = close;
  }
  return blocks;
}

/** The languages of scripts that are read. */
const readDialects = /^(?:|module|babel|jsx?|tsx?|(?:x-)?(?:java|ecma|type)script|view)$/;

function codeIn(
  markup: Markup,
  inView: readonly CodeBlock[],
  templates: ViewCode['unread'],
  readAttribute: ReadAttribute,
): ViewCode {
  const { text, scripts, unended } = markup;
  const foreign = scripts.filter(({ dialect }) => !readDialects.test(dialect));
  const unread = [...templates, ...foreign.map(({ start, end }) => ({ start, end, what: 'script' }))];
  const isRead = ({ start }: { readonly start: number }): boolean =>
    !templates.some((part) => part.start <= start && start < part.end);
  const fields = fieldsOf(markup, readAttribute).filter(isRead);
  const given = new Set(
    fields.flatMap((field) => field.given.map(({ value }) => (typeof value === 'string' ? null : value.start))),
  );
  const isUsed = (block: CodeBlock): boolean =>
    runs.test(text.slice(block.start, block.end)) && isRead(block) && !given.has(block.start);
  const blocks = [...scripts.filter((block) => !foreign.includes(block)), ...inView.filter(isUsed)];
  return { blocks, loaded: loadedIn(markup).filter(isRead), fields, unread, unended };
}

/** The scripts of other hosts: a page that has no host of its own names them in full. */
function loadedIn({ tags }: Markup): ViewCode['loaded'] {
  return tags.flatMap(({ name, start, attributes }) => {
    const source = name === 'script' ? attributes.find((attribute) => attribute.name.toLowerCase() === 'src') : undefined;
    return source !== undefined && /^\s*(?:https?:)?\/\//i.test(source.value) ? [{ start, address: source.value.trim() }] : [];
  });
}
