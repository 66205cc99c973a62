import { endOfBraces, type Attribute, type CodeBlock, type Markup, type Tag } from './script-blocks.js';

/** An element in which a person enters something, with what it is given. */
export interface ViewField {
  /** The element's name, in lower case. */
  readonly name: string;
  /** Where its tag begins, and the offset after it. */
  readonly start: number;
  readonly end: number;
  readonly given: readonly FieldAttribute[];
}

/** What a field is given under a name: a text as written, or what a part of the view's code is worth. */
export interface FieldAttribute {
  readonly name: string;
  readonly start: number;
  readonly value: string | CodeBlock;
}

/** Finds what an attribute gives under which name; null where it gives the element no value. */
export type ReadAttribute = (text: string, attribute: Attribute) => FieldAttribute | null;

/** HTML's own fields, and the components that libraries name after them (`ion-input`, `v-text-field`, `QInput`). */
const fieldName = /(?:^|[a-z-])(?:input|textarea|text-?field|text-area)$|^(?:input|textarea)$/;

/** A form that sends what is in it to a host of its own: a page of an app has none. */
function isSentForm({ name, attributes }: Tag): boolean {
  return name === 'form' && attributes.some((attribute) => attribute.name === 'action' && /^\s*https?:/i.test(attribute.value));
}

/**
 * Finds the fields of a view, and its forms that send what is in them.
 * @param markup Its tags.
 * @param read What reads an attribute in the view's dialect.
 */
export function fieldsOf({ text, tags }: Markup, read: ReadAttribute): readonly ViewField[] {
  return tags
    .filter((tag) => fieldName.test(tag.name) || isSentForm(tag))
    .map(({ name, start, end, attributes }: Tag) => ({
      ...{ name: name === 'form' ? 'form action' : name, start, end },
      given: attributes.flatMap((attribute) => read(text, attribute) ?? []),
    }));
}

/** An attribute of HTML is its text; Angular binds one to a member. Source: https://angular.dev/guide/templates/two-way-binding. */
export const htmlAttribute: ReadAttribute = (_, attribute) => {
  if (/^\[\(?ngModel\)?\]$/.test(attribute.name)) return { name: 'ngModel', ...codeOf(attribute, 0, 0) };
  return isPlain(attribute.name) ? asWritten(attribute) : null;
};

/** Vue binds with a colon or a directive. Source: https://vuejs.org/guide/essentials/forms.html. */
export const vueAttribute: ReadAttribute = (_, attribute) => {
  const bound = /^(?::|v-bind:)([\w-]+)/.exec(attribute.name)?.[1];
  if (bound !== undefined) return { name: bound, ...codeOf(attribute, 0, 0) };
  if (/^v-model\b/.test(attribute.name)) return { name: 'v-model', ...codeOf(attribute, 0, 0) };
  return isPlain(attribute.name) && !attribute.name.startsWith('v-') ? asWritten(attribute) : null;
};

/** Svelte binds with braces. Source: https://svelte.dev/docs/svelte/bind. */
export const svelteAttribute: ReadAttribute = (text, attribute) => {
  const name = attribute.name.replace(/^bind:/, '');
  if (!isPlain(name)) return null;
  if (!attribute.value.startsWith('{')) return asWritten(attribute);
  const isWhole = endOfBraces(text, attribute.start) === attribute.start + attribute.value.length;
  return isWhole ? { name, ...codeOf(attribute, 1, 1) } : null;
};

function isPlain(name: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(name) && !/^on[a-z]+$/i.test(name);
}

function asWritten({ name, value, start }: Attribute): FieldAttribute {
  return { name, start, value };
}

function codeOf({ value, start }: Attribute, before: number, after: number): Pick<FieldAttribute, 'start' | 'value'> {
  const block: CodeBlock = { start: start + before, end: start + value.length - after, kind: 'expression', dialect: 'view' };
  return { start, value: block };
}
