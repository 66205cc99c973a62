import { Ajv, type ErrorObject } from 'ajv';
import { wordsOf, type Words } from './words.js';
import schema from './schema.json' with { type: 'json' };

/** A breach of the schema: where it is, and what to say. */
interface SchemaError extends Words {
  /** Keys and indexes from the root to the part to point at: an unknown key itself, or the value that is wrong. */
  readonly path: readonly string[];
}

/** What holding a configuration against the schema comes to. */
export interface Validation {
  /** The first breaches, in the schema's order; none where the value is a configuration. */
  readonly errors: readonly SchemaError[];
  /** How many there are in all. */
  readonly total: number;
  /** The sections (`exclude`) and entries (`integrations/0`, `apps/Shop/answers/NAME`) that hold a breach. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Holds a configuration against the published schema.
 * @param value Plain data.
 * @param most How many breaches to word.
 */
export function validate(value: unknown, most: number): Validation {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    formats: { date: isDay },
    // The schema is ours, and a test holds it against its own; doing so in each run, or polishing code that runs once,
    // takes longer than the rest.
    meta: false,
    validateSchema: false,
    code: { optimize: false },
  });
  const check = ajv.compile(schema);
  check(value);
  // `propertyNames` only repeats what the error of the name itself says.
  const all = (check.errors ?? []).filter((error) => error.keyword !== 'propertyNames');
  return {
    errors: all.slice(0, most).map((error) => ({ path: pointAt(error), ...wordsOf(error, pathOf(error)) })),
    total: all.length,
    broken: new Set(all.map((error) => entryOf(error).join('/'))),
  };
}

function pointAt(error: ErrorObject): readonly string[] {
  const { additionalProperty } = error.params as { readonly additionalProperty?: string };
  const key = additionalProperty ?? error.propertyName;
  return key === undefined ? pathOf(error) : [...pathOf(error), key];
}

/** A section, or an entry of one: what has to be left out for the rest to be sound. */
function entryOf(error: ErrorObject): readonly string[] {
  const path = error.propertyName === undefined ? pathOf(error) : [...pathOf(error), error.propertyName];
  // What holds for one app is a configuration of its own, below its name.
  return path.slice(0, path[0] === 'apps' ? 4 : 2);
}

function pathOf(error: ErrorObject): readonly string[] {
  return error.instancePath.split('/').slice(1).map(unescape);
}

/** JSON Pointer's escapes (RFC 6901 §3). */
function unescape(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
