import type { ErrorObject } from 'ajv';
import { nearest } from '../../catalog/spelling/nearest.js';

/** What to say of a breach of the schema. */
export interface Words {
  /** What is wrong: a sentence. */
  readonly message: string;
  /** What would be right: an imperative sentence, or a question that names it. */
  readonly remedy: string;
}

type Wording = (error: ErrorObject, name: string) => Words;

/** One for each keyword that schema.json uses. */
const wordings: Readonly<Record<string, Wording>> = {
  additionalProperties: (error, name) => {
    const { additionalProperty } = error.params as { readonly additionalProperty: string };
    return {
      message: `${name} contains the unknown key ${quote(additionalProperty)}.`,
      remedy: suggest(additionalProperty, Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {})),
    };
  },
  required: (error, name) => {
    const { missingProperty } = error.params as { readonly missingProperty: string };
    const described = descriptionOf(error.parentSchema, missingProperty);
    return {
      message: `${name} is missing the key ${quote(missingProperty)}.`,
      remedy: `Add ${quote(missingProperty)}${described === '' ? '.' : `: ${inSentence(described)}`}`,
    };
  },
  enum: (error, name) => {
    const allowed = (error.params as { readonly allowedValues: readonly unknown[] }).allowedValues;
    if (allowed.includes(true)) return { message: `${name} is ${quote(error.data)}.`, remedy: 'Write yes or no.' };
    const value = error.propertyName ?? error.data;
    return {
      message: `${name} ${error.propertyName === undefined ? 'has the unknown value' : 'contains the unknown key'} ${quote(value)}.`,
      remedy: suggest(value, allowed.map(String)),
    };
  },
  not: (_, name) => ({
    message: `${name} has both dataTypes and except.`,
    remedy: 'Keep one: dataTypes lists what the integration gets, except lists what it does not get.',
  }),
  type: (error, name) => ({ message: `${name} is ${kindOf(error.data)}.`, remedy: expectation(error) }),
  pattern: (error, name) => ({ message: `${name} is ${quote(error.data)}.`, remedy: expectation(error) }),
  maxLength: (error, name) => ({ message: `${name} is too long.`, remedy: expectation(error) }),
  minLength: (error, name) => ({ message: `${name} is empty.`, remedy: expectation(error) }),
  format: (error, name) => ({ message: `${name} is ${quote(error.data)}, which is not a date.`, remedy: expectation(error) }),
};

/**
 * Words a breach of the schema.
 * @param error As Ajv reports it, with `verbose` on.
 * @param path Keys and indexes from the root to the value that is wrong.
 */
export function wordsOf(error: ErrorObject, path: readonly string[]): Words {
  const name = path.length === 0 ? 'The configuration' : `\`${plain(path.join('.'))}\``;
  const wording = wordings[error.keyword];
  return wording?.(error, name) ?? { message: `${name} ${error.message ?? 'is not valid'}.`, remedy: expectation(error) };
}

/** A longer list of allowed words is shown only where none of them is near. */
const longestList = 9;

function suggest(written: unknown, allowed: readonly string[]): string {
  const [near] = nearest(String(written), allowed, 1);
  const all = `Allowed: ${allowed.join(', ')}.`;
  if (near === undefined) return all;
  return allowed.length > longestList ? `Did you mean \`${near}\`?` : `Did you mean \`${near}\`? ${all}`;
}

function expectation(error: ErrorObject): string {
  const described: unknown = error.parentSchema?.['description'];
  return typeof described === 'string' ? `Expected: ${inSentence(described)}` : 'See the JSON Schema of app-privacy.yaml.';
}

function inSentence(description: string): string {
  return `${description.charAt(0).toLowerCase()}${description.slice(1)}`;
}

function descriptionOf(schema: ErrorObject['parentSchema'], property: string): string {
  const properties = schema?.['properties'] as Readonly<Record<string, { readonly description?: string }>> | undefined;
  return properties?.[property]?.description ?? '';
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `the ${typeof value === 'string' ? 'text' : typeof value} ${quote(value)}`;
}

/** What a file says is shown short and without characters that could steer a terminal. */
function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${plain(text)}\``;
}

function plain(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}`]/gu, '?');
  return visible.length > 60 ? `${visible.slice(0, 60)}…` : visible;
}
