import schema from '../../read/config/schema.json' with { type: 'json' };
import type { Topic } from './topic.js';

/** What is read of a JSON schema. */
interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

/** The schema as a program reads it. */
const root: Schema & { readonly definitions?: Readonly<Record<string, Schema>> } = schema;

/** Keys nest less deep than this. */
const deepest = 8;

/** One topic a key of `app-privacy.yaml`, by the path that its messages print: `integrations[].tracking`, `answers.*.linked`. */
export function configurationTopics(): readonly Topic[] {
  return topicsOf(root, '', 0);
}

function topicsOf(of: Schema, path: string, depth: number): readonly Topic[] {
  const here = resolve(of);
  if (depth > deepest) return [];
  const items = here.items === undefined ? [] : topicsOf(here.items, `${path}[]`, depth + 1);
  const values = typeof here.additionalProperties === 'object' ? topicsOf(here.additionalProperties, `${path}.*`, depth + 1) : [];
  const keys = Object.entries(here.properties ?? {}).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [topicOf(key, at, value, here.required?.includes(key) ?? false), ...topicsOf(value, at, depth + 1)];
  });
  return [...items, ...values, ...keys];
}

function topicOf(key: string, path: string, of: Schema, isRequired: boolean): Topic {
  const value = resolve(of);
  const item = value.items === undefined ? undefined : resolve(value.items);
  const allowed = value.enum ?? item?.enum;
  const entry = typeof value.additionalProperties === 'object' ? resolve(value.additionalProperties) : undefined;
  const keys = Object.keys({ ...item?.properties, ...entry?.properties, ...value.properties });
  return {
    kind: 'key of app-privacy.yaml',
    id: path,
    names: [...new Set([path.replaceAll('[]', ''), path.replaceAll('.*', ''), key])].filter((name) => name !== path),
    title: of.description ?? value.description ?? key,
    paragraphs: [],
    facts: [
      ['Required', isRequired ? 'yes' : 'no'],
      ...(allowed === undefined ? [] : [['Allowed', [...new Set(allowed.map(written))].join(', ')] as const]),
      ...(keys.length === 0 ? [] : [['Keys', keys.join(', ')] as const]),
    ],
    see: [],
    source: 'The JSON Schema of app-privacy.yaml: dist/schemas/app-privacy.schema.json',
  };
}

function resolve(of: Schema): Schema {
  const name = of.$ref?.replace('#/definitions/', '');
  const named = name === undefined ? undefined : root.definitions?.[name];
  return named === undefined ? of : { ...named, ...of };
}

/** A value as `app-privacy.yaml` has it. */
function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
